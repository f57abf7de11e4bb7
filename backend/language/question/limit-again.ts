import type { Rule } from '../../segments/rule.ts'
import { analyse, type Reference } from '../analyse.ts'
import { tokenise } from '../normalise.ts'
import { conditionOf, countedIn, limitWords } from './events-counted.ts'
import type { Question } from './question.ts'

const alone = new RegExp(
  `^(?:(?:and|so|ok|okay|what about|how about|those|ones|orders|for|with|那|那么|如果|换成|改成|要是|是|的)[ ,，]*)*(?<limit>${limitWords})(?:的|呢|的话|instead|then|ones?| )*[\\s?？。.!！]*$`,
  'iu',
)

type Condition = Extract<Rule, { kind: 'compare' | 'between' }>

const isLimit = (rule: Rule): rule is Condition =>
  rule.kind === 'between' ||
  (rule.kind === 'compare' && typeof rule.value === 'number' && rule.op !== 'eq' && rule.op !== 'ne')

/** The rule with the one limit that it holds replaced; undefined where it holds none, or several. */
const replaced = (rule: Rule, next: (old: Condition) => Rule | undefined): Rule | undefined => {
  if (isLimit(rule)) return next(rule)
  if (rule.kind !== 'all') return undefined
  const places = rule.of.flatMap((one, at) => (isLimit(one) ? [at] : []))
  const [at] = places
  const found = at === undefined || places.length > 1 ? undefined : next(rule.of[at] as Condition)
  return found && { kind: 'all', of: rule.of.map((one, n) => (n === at ? found : one)) }
}

/** "And over 500?", 那500元以上呢？: the limit of the question before, set anew. Undefined where that has none, or more is said. */
export const limitAgain = (reference: Reference, before: Question | undefined): Question | undefined => {
  const limit = before && alone.exec(reference.text.trim())?.groups?.limit
  if (!before || !limit) return undefined
  const { catalog } = reference.index
  const ofEvent = (name: string) => (old: Condition) => {
    const counted = countedIn(catalog).find(({ event, amount }) => event.name === name && amount.name === old.field)
    return counted && (conditionOf(reference, limit, counted)?.where as Rule | undefined)
  }
  const ofField = (old: Condition) => {
    const labels = catalog.attributes.find(({ name }) => name === old.field)?.labels
    if (!labels) return undefined
    const text = /\p{Script=Han}/u.test(limit) ? `${labels.zh}${limit}` : `${labels.en} ${limit}`
    const { rule } = analyse({ ...reference, text }, tokenise(text)).read
    return rule && isLimit(rule) && rule.field === old.field ? rule : undefined
  }
  const { part, events, share, filter } = before
  if (part && part.of !== 'customers') {
    const where = replaced(part.where as Rule, ofEvent(part.event))
    return where && { ...before, part: { ...part, where } as Question['part'] }
  }
  if (part) {
    const where = replaced(part.where, ofField)
    return where && { ...before, part: { ...part, where } }
  }
  if (events) {
    const where = replaced(events.where as Rule, ofEvent(events.event))
    return where && { ...before, events: { ...events, where } as typeof events }
  }
  if (share) {
    const next = replaced(share, ofField)
    return next && { ...before, share: next }
  }
  const next = filter && replaced(filter, ofField)
  return next && { ...before, filter: next }
}
