import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { durationIn, fits, limit } from './limit.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const relation = /\btenure\b|months? with us|as a customer|relationship|在网|入网时长|客户时长|在行时长/i
const joined =
  /(?:who )?(?:have |has )?(?:joined|signed up|became (?:a )?customers?|came on board|stayed(?: on)?|stuck|been around|been here|been customers?|been subscribed)(?: us| with us| with the company| around)?(?: for)?|待了|留了|入网|加入|入会|成为客户/

/** How long somebody has been a customer, where the data hold it as a length and no date of joining. */
const lengthOf = ({ index: { catalog } }: State): Attribute | undefined => {
  const dated = catalog.attributes.some(
    (each) =>
      (each.type === 'date' || each.type === 'timestamp') &&
      /join|open|regist|入网|开户|注册|加入/i.test(phrasesOf(each).join(' ')),
  )
  if (dated) return undefined
  const found = catalog.attributes.filter(
    (each) =>
      (each.type === 'integer' || each.type === 'decimal') &&
      /^(?:day|week|month|year)$/.test(each.unit ?? '') &&
      relation.test(phrasesOf(each).join(' ')),
  )
  return found.length === 1 ? found[0] : undefined
}

/** "joined under half a year ago", 入网不到半年, "signed up within the last 3 months" of a length such as tenure. */
export const tenurePart = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')?.window
  // 最近三个月入网的: 入网 is also another word for 在网
  const typed = lead && /^(?:新)?入网/.test(state.typedOf(at + 1, at + 2).trim())
  const behind = typed ? { at: at + 1, next: at + 2 } : lead && wordsAt(state, at + 1, joined)
  const since = lead?.type === 'last' && behind?.at === at + 1 ? lengthOf(state) : undefined
  const n = since && lead?.type === 'last' ? durationIn({ n: lead.n, unit: lead.unit }, since.unit)?.value : undefined
  if (since && behind && n !== undefined) {
    const rule: Rule = { kind: 'compare', field: since.name, op: 'lte', value: n }
    return { start: at, end: behind.next, about: since.name, field: since, rule }
  }
  const said = wordsAt(state, at, joined)
  const attribute = said?.at === at ? lengthOf(state) : undefined
  if (!said || !attribute) return undefined
  const base = { start: at, about: attribute.name, field: attribute }
  const window = senseOf(state.lexemes[said.next], 'window')?.window
  const word = state.textOf(said.next, said.next + 1)
  if (window?.type === 'last' || (window?.type === 'ago' && window.max === undefined)) {
    const n = window.type === 'last' ? window.n : window.min
    const value = durationIn({ n, unit: window.unit }, attribute.unit)?.value
    const strict = /\b(?:less|fewer|more|longer) than|\bunder\b|\bover\b|不到|不足|少于|超过|大于/i.test(word)
    const op = window.type === 'last' ? (strict ? 'lt' : 'lte') : strict ? 'gt' : 'gte'
    return value === undefined
      ? undefined
      : { ...base, end: said.next + 1, rule: { kind: 'compare', field: attribute.name, op, value } }
  }
  const bound = boundAt(state, said.next)
  if (!bound?.amount.duration || bound.bare || !fits(attribute, bound)) return undefined
  const ago = senseOf(state.lexemes[bound.next], 'ago') ? bound.next + 1 : bound.next
  return { ...base, end: ago, rule: limit(attribute, bound) as Part['rule'] & object }
}
