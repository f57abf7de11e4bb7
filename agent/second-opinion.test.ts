import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rule } from '../backend/segments/rule.ts'
import { previewSegment } from '../tools/preview-segment.ts'
import type { RunScope } from './run/run-scope.ts'
import { toolContext } from './run/tool-context.ts'
import { type Scripted, ScriptedModel } from './testing/scripted-model.ts'
import { scriptedReader } from './testing/scripted-reader.ts'
import { customer, customers } from './testing/small-bank.ts'
import { createWorld, type World } from './testing/world.ts'

const retired: Rule = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }
const rich: Rule = { kind: 'compare', field: 'balance', op: 'gt', value: 12_000 }
const both: Rule = { kind: 'all', of: [retired, rich] }
const turned: Rule = { kind: 'all', of: [retired, { kind: 'not', of: rich }] }

const message = 'Retired clients with more than 12000'
const everyone = Array.from({ length: customers }, (_, at) => customer(at + 1))
const number = (holds: (one: (typeof everyone)[number]) => boolean) => everyone.filter(holds).length
const isBoth = (one: (typeof everyone)[number]) => one.job === 'retired' && one.balance > 12_000
const isTurned = (one: (typeof everyone)[number]) => one.job === 'retired' && one.balance <= 12_000

describe('the second reader beside a language model', () => {
  let world: World
  beforeAll(async () => {
    const reader = scriptedReader({
      [message]: { rule: both },
      unread: { rule: both, unread: [{ text: 'unread', start: 0, end: 6 }] },
      unsure: { rule: both, clarification: { reason: 'ambiguous', question: { zh: '哪个？', en: 'Which?' } } },
      nothing: {},
      stale: { rule: { kind: 'compare', field: 'gone', op: 'eq', value: 1 } },
    })
    world = await createWorld({ reader })
  })
  afterAll(() => world.close())

  const outputs = async (text: string, script: Scripted[]) => {
    const conversation = await world.conversation({ kind: 'scripted', create: () => new ScriptedModel(script) })
    const { thread, answer } = await conversation.ask({ workspace: world.workspace, turns: [text], actor: world.actor })
    const found: Record<string, unknown>[] = []
    const signal = AbortSignal.timeout(200)
    for await (const { event } of conversation.events({ workspace: world.workspace, thread, after: 0, signal }))
      if (event.type === 'TOOL_CALL_RESULT') found.push(JSON.parse(String(event.content)) as Record<string, unknown>)
    return { found, answer }
  }
  const calls = (name: string, rule: Rule) => [{ name, args: { rule } }]

  it('says whom a condition that the model left out would drop', async () => {
    let told = ''
    const { found } = await outputs(message, [
      calls('preview_segment', retired),
      (messages) => {
        told = String(messages.at(-1)?.content)
        return 'Counted.'
      },
    ])
    expect(found).toMatchObject([
      {
        count: number(({ job }) => job === 'retired'),
        secondOpinion: {
          readBack: { en: expect.stringContaining('12,000'), zh: expect.stringContaining('余额') },
          count: number(isBoth),
          onlyHere: number(isTurned),
          onlyThere: 0,
        },
      },
    ])
    expect(told).toMatch(/Second reading of the message: .*#0\.only_here\|int\]\]/)
  })

  it('shows a negation turned round both ways, on a preview and on what is saved, and its numbers can be quoted', async () => {
    const { found, answer } = await outputs(message, [
      calls('preview_segment', turned),
      calls('save_segment', turned),
      (messages) => `Only there: [[r:${/res_\w+/.exec(String(messages.at(-1)?.content))?.[0]}#0.only_there|int]].`,
    ])
    const opinion = { count: number(isBoth), onlyHere: number(isTurned), onlyThere: number(isBoth) }
    expect(found).toMatchObject([{ secondOpinion: opinion }, { name: expect.any(String), secondOpinion: opinion }])
    expect(answer).toBe(`Only there: ${number(isBoth)}.`)
  })

  it.each([
    ['selects the same customers in other words', message, { kind: 'all', of: [rich, retired] } as Rule],
    ['is the same rule', message, both],
    ['left words unread', 'unread', retired],
    ['has to ask', 'unsure', retired],
    ['has no rule', 'nothing', retired],
    ['names what these data lack', 'stale', retired],
  ])('is silent where the reading %s', async (_, text, rule) => {
    const { found } = await outputs(text, [calls('preview_segment', rule), 'Counted.'])
    expect(found).toHaveLength(1)
    expect(found[0]).not.toHaveProperty('secondOpinion')
  })

  it('has no say where the built-in model writes the rules', () => {
    // of the whole run only these are read
    const scope = { services: world.services, reading: { rule: both, unread: [] } } as unknown as RunScope
    const readings = (['language', 'builtin'] as const).map((model) => toolContext(scope, previewSegment, model))
    expect(readings.map(({ secondReading }) => secondReading)).toEqual([both, undefined])
  })
})
