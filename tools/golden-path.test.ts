import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receipt } from '../backend/receipt.ts'
import type { Rule } from '../backend/segments/rule.ts'
import { type SmallBank, smallBank } from '../testing/small-bank.ts'
import { type ToolName, type ToolOutput, toolNamed } from './index.ts'
import { runTool } from './run.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const use = async <N extends ToolName>(name: N, input: unknown) => {
  const { output, text } = await runTool(toolNamed(name), input, bank.context)
  return { output: output as ToolOutput<N>, text }
}

const quiet: Rule = {
  kind: 'all',
  of: [
    { kind: 'compare', field: 'balance', op: 'gte', value: 20_000 },
    {
      kind: 'event',
      event: 'transaction',
      measure: { type: 'count' },
      window: { type: 'last', n: 60, unit: 'day' },
      op: 'eq',
      value: 0,
    },
  ],
}

/** Every reference in a text resolves to a cell that was filed, and shows the value said beside it. */
const expectTrueReferences = (text: string) => {
  const references = [...text.matchAll(/\[\[r:(\w+)#(\d+)\.(\w+)\|\w+\]\](?: \(value ([^)]*)\))?/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, id, row, column, value] of references) {
    const filed = bank.receipts.find(({ resultId }) => resultId === id)
    const cell = filed?.rows[Number(row)]?.[column as string]
    expect(cell, `${id}#${row}.${column}`).toBeDefined()
    if (value !== undefined) expect(String(cell)).toBe(value)
  }
}

describe('from a rule to a campaign in review', () => {
  it('takes the tools in turn, and every number has a receipt', async () => {
    const preview = await use('preview_segment', { rule: quiet })
    expect(preview.output.count).toBeGreaterThan(500)
    expect(preview.output.waterfall).toHaveLength(2)
    expectTrueReferences(preview.text)

    const saved = await use('save_segment', { rule: quiet, name: '沉睡客户' })
    expect(saved.output.count).toBe(preview.output.count)
    expectTrueReferences(saved.text)

    const plan = await use('draft_plan', {
      segmentId: saved.output.id,
      goal: '给近60天没交易、余额2万以上的客户做一次理财唤醒，预算20万，留10%对照',
      brief: { budget: 200_000, holdout: 0.1 },
    })
    expect(plan.output.lint.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(plan.output.need).toMatchObject({ objective: 'reactivate', moves: 'conversion' })
    expect(plan.output.content.product).toBe('W1')
    expect(plan.output.evidence?.every(({ resultId }) => resultId)).toBe(true)
    expectTrueReferences(plan.text)
    for (const filed of bank.receipts) expect(receipt.safeParse(filed).success).toBe(true)

    const copy = await use('draft_copy', { planId: plan.output.id })
    for (const { channel } of plan.output.channel.steps)
      expect(copy.output.variants.filter((variant) => variant.channel === channel).length).toBeGreaterThanOrEqual(2)
    expect(copy.output.variants.every(({ verdict }) => verdict.outcome !== 'block')).toBe(true)
    for (const { channel, reach, unitCost, parts, cost } of copy.output.plan.channel.steps) {
      const own = copy.output.variants.filter((variant) => variant.channel === channel)
      expect(parts).toBe(Math.max(...own.map(({ length }) => length.parts)))
      expect(cost).toBeCloseTo(reach * unitCost * (parts ?? 0), 2)
    }
    expectTrueReferences(copy.text)

    const campaign = await use('submit_campaign', { planId: plan.output.id, copyId: copy.output.id })
    expect(campaign.output).toMatchObject({ status: 'in_review', createdBy: 'local', thread: 't1' })
    expect(campaign.text).toContain('Nothing has been sent')
  })

  it('refuses a plan for a segment that is not there, and copy for a plan that is not there', async () => {
    await expect(use('draft_plan', { segmentId: 'seg_none', goal: 'x', brief: {} })).rejects.toMatchObject({
      code: 'unknown_segment',
    })
    await expect(use('draft_copy', { planId: 'pln_none' })).rejects.toMatchObject({ code: 'unknown_plan' })
  })

  it('asks in both languages and changes nothing', async () => {
    const question = { reason: 'missing_data', question: { zh: '没有城市', en: 'No such city' } }
    expect((await use('ask_user', question)).output).toEqual(question)
  })
})
