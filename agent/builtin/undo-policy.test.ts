import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reading } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { AskResult } from '../ask.ts'
import { scriptedReader } from '../testing/scripted-reader.ts'
import { createWorld, type World } from '../testing/world.ts'

const retired: Rule = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }
const rich: Rule = { kind: 'compare', field: 'balance', op: 'gt', value: 5000 }
const both: Rule = { kind: 'all', of: [retired, rich] }
type Said = Partial<Reading> | ((context: { history?: Rule[] }) => Partial<Reading>)
const script: Record<string, Said> = {
  'retired clients': { rule: retired },
  'offer them a term deposit by SMS, budget 20000': {
    intent: 'campaign',
    brief: { objective: 'cross_sell', product: 'TD1', channels: ['sms'], budget: 20000 },
  },
  'only with a balance over 5000': { intent: 'refine', rule: both },
  undo: ({ history = [] }) => ({ intent: 'undo', ...(history.length > 0 ? { rule: history.at(-1) as Rule } : {}) }),
}

let world: World
const answers: AskResult[] = []
beforeAll(async () => {
  world = await createWorld({ reader: scriptedReader(script) })
  const conversation = await world.conversation()
  for (const said of Object.keys(script))
    answers.push(
      await conversation.ask({ workspace: world.workspace, thread: 'back', turns: [said], actor: world.actor }),
    )
})
afterAll(() => world.close())

it('takes the plan back with its audience, and keeps its particulars', () => {
  const [, made, narrowed, undone] = answers
  expect(narrowed?.plan?.audience.count).toBeLessThan(made?.plan?.audience.count ?? 0)
  expect(undone?.error).toBeUndefined()
  expect(undone?.answer).toContain('Undone.')
  expect(undone?.segment?.rule).toEqual(retired)
  expect(undone?.plan?.audience.count).toBe(made?.plan?.audience.count)
  expect(undone?.plan?.budget).toEqual(made?.plan?.budget)
})

it('takes back a change that was only asked about without undoing the one before it', async () => {
  const own = await createWorld({
    reader: scriptedReader({
      ...script,
      'drop the good ones': {
        intent: 'refine',
        clarification: { reason: 'ambiguous', question: { zh: '“好”指什么？', en: 'What is good?' } },
      },
    }),
  })
  const conversation = await own.conversation()
  let last: AskResult | undefined
  for (const said of ['retired clients', 'only with a balance over 5000', 'drop the good ones', 'undo'])
    last = await conversation.ask({ workspace: own.workspace, thread: 'asked', turns: [said], actor: own.actor })
  expect(last?.segment?.rule).toEqual(both)
  expect(last?.answer).toContain('stays as it was')
  await own.close()
})
