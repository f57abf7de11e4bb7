import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import type { Comparator } from '../../segments/rule.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './amount.ts'
import { type Bound, boundAt } from './bound.ts'
import { limited } from './comparison.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const sizes =
  /^(?:household|family) size$|^(?:people|persons|members) in (?:the )?(?:household|family|home)$|^家庭(?:人数|人口|规模|成员数)$|几口人$/i

const found = new WeakMap<Catalog, Attribute | undefined>()
/** The one number of people in a household. */
const sizeOf = ({ index: { catalog } }: State): Attribute | undefined => {
  if (!found.has(catalog)) found.set(catalog, sizeIn(catalog))
  return found.get(catalog)
}

const sizeIn = ({ attributes }: Catalog): Attribute | undefined => {
  const [only, other] = attributes.filter(
    (each) =>
      (each.type === 'integer' || each.type === 'decimal') &&
      [...phrasesOf(each), each.name.replace(/_/g, ' ')].some((phrase) => sizes.test(phrase)),
  )
  return other ? undefined : only
}

const alone =
  /(?:一个人|独自|自己|单独|独自一人)(?:居?住|生活)|独居|单身独居|(?:liv(?:e|es|ing)|who lives?) (?:alone|by themselves|on their own)|(?:single|one|1) ?-? ?(?:person|member) (?:households?|homes?)/
const opens =
  /(?:households?|famil(?:y|ies)|homes?)(?: (?:of|with|having|that have|who have|numbering))?|(?:一家|家里|家中|全家)(?:有|共|一共|总共)?|在?家庭/
const homesZh = /的?(?:家庭|人家|之家|户|家)/
const heads = /口(?:之家|人家|人)?/
const tailEn =
  /(?:-? ?(?:people|persons?|members?))?(?: ?(?:in|at|per|living in) (?:the |their |a |an |each |one |every )?(?:household|home|family|house|same house)s?)|-? ?(?:persons?|people|members?) (?:households?|homes?|famil(?:y|ies))/
const peopleEn = /-? ?(?:people|persons?|members?|or more people)/

/** 四口之家及以上, 三口人: what is counted stands between the number and the word for more. */
const counted = (state: State, at: number): { bound: Bound; next: number } | undefined => {
  const lead = senseOf(state.lexemes[at], 'comparator')
  const before = lead && lead.side !== 'after' ? lead.op : undefined
  const amount = amountAt(state, before ? at + 1 : at)
  const head = amount && !amount.unit ? wordsAt(state, amount.next, heads) : undefined
  if (!amount || !head || head.at !== amount.next) return undefined
  const behind = state.lexemes[head.next]?.senses.find((sense) => sense.is === 'comparator' && sense.side !== 'before')
  const after: Comparator | undefined = behind?.is === 'comparator' ? behind.op : undefined
  const op = before ?? after ?? 'eq'
  const next = !before && after ? head.next + 1 : head.next
  const home = wordsAt(state, next, homesZh)
  const end = home?.at === next ? home.next : next
  const bound = { op, value: amount.value, bare: op === 'eq', about: false, amount, start: at, next: end }
  return { bound, next: end }
}

/** "one-person households", "4 or more people", "at least 3 in the household", 三人及以上的家庭: a limit with the words that tell of what it is. */
const bounded = (state: State, at: number, opened: string | undefined): { bound: Bound; next: number } | undefined => {
  const bound = boundAt(state, at)
  if (!bound || bound.amount.currency || bound.amount.duration || bound.amount.percent) return undefined
  const ofPeople = bound.amount.unit === 'people'
  const tail = wordsAt(state, bound.next, tailEn) ?? wordsAt(state, bound.next - 1, tailEn)
  if (tail && tail.at <= bound.next) return { bound, next: tail.next }
  if (opened === undefined) return undefined
  const people = wordsAt(state, bound.next, peopleEn)
  if (people?.at === bound.next) return { bound, next: people.next }
  if (ofPeople) return { bound, next: bound.next }
  const behind = senseOf(state.lexemes[bound.next], 'unknown') ?? senseOf(state.lexemes[bound.next], 'attribute')
  return / of$| numbering$/.test(opened) && !behind ? { bound, next: bound.next } : undefined
}

/** How many live together: 三口之家, "households of 3 or more", 独居, where the data hold the number. */
export const householdSizePart = (state: State, at: number): Part | undefined => {
  const attribute = sizeOf(state)
  if (!attribute) return undefined
  const single = wordsAt(state, at, alone)
  if (single?.at === at) {
    const rule = { kind: 'compare', field: attribute.name, op: 'eq', value: 1 } as const
    return { start: at, end: single.next, rule, about: attribute.name, field: attribute }
  }
  const open = wordsAt(state, at, opens)
  const opened = open?.at === at ? open : undefined
  const place = opened?.next ?? at
  const read = counted(state, place) ?? bounded(state, place, opened?.value)
  return read && limited(attribute, { ...read.bound, amount: { ...read.bound.amount } }, at, read.next)
}
