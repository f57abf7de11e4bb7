import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../backend/actor.ts'
import { type SmallBank, smallBank } from '../testing/small-bank.ts'
import { runTool } from './run.ts'
import { searchKnowledge } from './search-knowledge.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
  const row = (name: string, converted: number, more: object = {}) =>
    JSON.stringify({
      name,
      audience: '沉睡客户',
      objective: 'reactivate',
      product_kind: 'wealth',
      channel: ['sms'],
      start: '2026-03-01',
      metric: '购买',
      design: 'randomised',
      treatment_customers: 5000,
      treatment_converted: converted,
      control_customers: 5000,
      control_converted: 100,
      control_share: 0.5,
      ...more,
    })
  await bank.knowledge.importOutcomes(
    [row('唤醒一', 180), row('唤醒二', 170), row('唤醒三', 102)].join('\n'),
    'jsonl',
    localActor,
  )
})
afterAll(() => bank.close())

describe('search_knowledge', () => {
  it('cites records that exist, files every effect it states, and names what speaks against them', async () => {
    const { output, text } = await runTool(searchKnowledge, { text: '沉睡客户唤醒做过吗', limit: 2 }, bank.context)
    const { records, counter, resultId } = searchKnowledge.output.parse(output)
    expect(counter.map(({ title }) => title.zh)).toEqual(['唤醒三'])
    for (const { id, outcome } of [...records, ...counter]) {
      expect((await bank.knowledge.get(id)).outcome).toEqual(outcome)
      expect(text).toContain(id)
    }
    const receipt = bank.receipts.find((one) => one.resultId === resultId)
    for (const [, row, column] of text.matchAll(/#(\d+)\.(\w+)\|/g))
      expect(receipt?.rows[Number(row)]).toHaveProperty(column as string, expect.any(Number))
    expect(text).not.toMatch(/\d+\.\d+ ?(?:pp|%)/)
  })

  it('tells effects by tag where the question compares them, or names tags of what was never tried', async () => {
    const ask = async (text: string) => {
      const { output, text: told } = await runTool(searchKnowledge, { text, kinds: ['outcome'] }, bank.context)
      return { ...searchKnowledge.output.parse(output), told }
    }
    const compared = await ask('which channels worked for win-back?')
    expect(compared.tags.map(({ label, trials }) => [label.en, trials])).toEqual([['SMS', 3]])
    const rows = bank.receipts.find(({ resultId }) => resultId === compared.resultId)?.rows ?? []
    expect(rows[compared.tags[0]?.row ?? -1]).toMatchObject({ tag: 'sms', trials: 3, left_out: 0 })
    expect(compared.told).toContain('By tag: channel "SMS"')
    const untried = await ask('有没有用邮件做过唤醒')
    expect(untried.about).toEqual([])
    expect(untried.tags.map(({ label }) => label.zh)).toEqual(['唤醒'])
    expect((await ask('做过理财唤醒吗')).tags).toEqual([])
  })

  it('is a read, open to every role', () => expect(searchKnowledge.effect).toBe('read'))
})
