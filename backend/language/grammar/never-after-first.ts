import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { Part, State } from './state.ts'

const pointsBack =
  /(?<![a-z])(?:since|after that|after then|afterwards|thereafter|ever after|later|again)(?![a-z])|此后|之后|后来|以后|从此|自此|再(?:也)?没/i
const dated =
  /\d|[一二三四五六七八九十]月|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])/i
const ofFirst = /^(?:first|首次|首单|首购|首|第一)/i

/** The event whose first one a condition dates, where it does. */
const firstOf = (state: State, rule: Rule | undefined): string | undefined => {
  if (rule?.kind === 'occurrence') return rule.which === 'first' && !rule.where ? rule.event : undefined
  if (rule?.kind !== 'date') return undefined
  const { catalog, shop } = state.index
  const { labels } = catalog.attributes.find(({ name }) => name === rule.field) ?? {}
  return labels && (ofFirst.test(labels.en) || ofFirst.test(labels.zh)) ? shop?.name : undefined
}

/** Whether a condition denies every later event of a type: none from some day on. */
const deniesLater = (rule: Rule | undefined, event: string, first: Rule | undefined): boolean => {
  if (rule?.kind === 'event')
    return (
      rule.event === event &&
      rule.op === 'eq' &&
      rule.value === 0 &&
      !rule.where &&
      (rule.window?.type ?? 'range') === 'range'
    )
  return deniedAgain(rule, first) !== undefined
}

/** "first order in March, none since October": what is denied is another order, and not another first one. */
const deniedAgain = (rule: Rule | undefined, first: Rule | undefined): Window | undefined => {
  const own = rule?.kind === 'not' && rule.of.kind === 'date' ? rule.of : undefined
  return own && first?.kind === 'date' && own.field === first.field ? own.window : undefined
}

/** "first ordered in March and not again since", 三月下了首单，之后再也没下过单: after the first there is none, in that month or later. */
export const neverAfterFirst = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    const before = parts[n - 1]?.rule
    const event = firstOf(state, before)
    if (!event || !deniesLater(part.rule, event, before)) continue
    const from = Math.max(parts[n - 1]?.end ?? 0, part.start - 2)
    const said = state.textOf(from, Math.min(part.end + 1, state.lexemes.length))
    const window = deniedAgain(part.rule, before)
    if (window && dated.test(said))
      part.rule = { kind: 'event', event, measure: { type: 'count' }, op: 'eq', value: 0, window }
    if (!pointsBack.test(said) || dated.test(said)) continue
    const type = state.index.catalog.events.find(({ name }) => name === event)
    const orders = type?.properties.some(({ role }) => role === 'order')
    part.rule = { kind: 'event', event, measure: { type: orders ? 'orders' : 'count' }, op: 'eq', value: 1 }
  }
}
