import { expect, it } from 'vitest'
import type { Rule } from '../segments/rule.ts'
import { createReader } from './reader.ts'
import { bank } from './testing/question-bank.ts'

const read = createReader(bank)
const fact = (did: 'received' | 'opened' | 'converted'): Rule => ({ kind: 'campaign', campaign: 'C1', did })
const all = (...of: Rule[]): Rule => ({ kind: 'all', of })
const after = (text: string) => {
  const { rule, unread, clarification } = read(text, {
    now: bank.clock ?? '',
    current: all(fact('received'), fact('converted')),
  })
  return { rule, unread, clarification }
}

it.each([
  "They needn't have converted, having opened it is enough.",
  'converted is not required, opened is enough',
  'having opened it is enough',
  '不用转化，打开了就行',
  '不要求转化，打开过就可以了',
  '打开了就行',
])('a softer deed with the same campaign takes the place of the harder one: %s', (text) => {
  expect(after(text)).toEqual({ rule: all(fact('received'), fact('opened')), unread: [], clarification: undefined })
})

it.each(["they don't have to have converted", 'no need to have converted', '不用转化了', '不一定要转化'])(
  'a deed that is asked no longer leaves the rest of the campaign: %s',
  (text) => {
    expect(after(text)).toEqual({ rule: fact('received'), unread: [], clarification: undefined })
  },
)

const clicks = bank.events.map((event) => ({
  ...event,
  properties: event.properties.flatMap((one) =>
    one.role === 'opened'
      ? [one, { ...one, name: 'clicked', role: 'clicked' as const, labels: { zh: '点击', en: 'clicked' } }]
      : [one],
  ),
}))
const withClicks = createReader({ ...bank, events: clicks })
const message = clicks.find(({ properties }) => properties.some(({ role }) => role === 'clicked'))?.name ?? ''
const followed = (field: string): Rule => ({
  kind: 'event',
  event: message,
  measure: { type: 'count' },
  op: 'gte',
  value: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'compare', field, op: 'eq', value: true },
      { kind: 'compare', field: 'campaign', op: 'eq', value: 'C1' },
    ],
  },
})

it.each(['点击太少了，打开过就行', 'hm, having opened it is enough', "that's too strict, opened is enough"])(
  'a softer deed takes the place of the harder one where it is a condition on contacts: %s',
  (text) => {
    const current = all(fact('received'), followed('clicked'))
    const { rule, unread } = withClicks(text, { now: bank.clock ?? '', current })
    expect({ rule, unread }).toEqual({ rule: all(fact('received'), followed('opened')), unread: [] })
  },
)
