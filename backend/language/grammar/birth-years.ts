import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import { isTalk, type Part, type State } from './state.ts'
import { textAt } from './steps.ts'

const year = '(\\d{4})'
const short = '(\\d{4}|\\d{2})'
const bornZh = '(?:(?:是|在|于|的)*(?:出生|生)(?:的人)?)'
const leadZh = '(?:(?:出生(?:年份?)?|生)(?:是|在|于|为|要)*)'
const sideZh = '((?:(?:及|及其|或|和)?(?:以前|之前|更早|以后|之后|往后|更晚))|以来|起|前|后)?'
/** 1970年及以后出生, 出生于1960年之前, 60到70年出生, 80年代出生. */
const chinese = new RegExp(
  `^(${leadZh})?(不?早于|不?晚于)?${short}(年代|年)?(?:(?:到|至|[-–~])${short}(?:年)?)?(?:之间)?${sideZh}(${bornZh})?`,
)
const named = '(?:born|(?:the )?(?:year of birth|birth year)(?: is| was| of)?)'
/** "born before 1960", "born in 1970 or later", "born between 1960 and 1970". */
const english = new RegExp(
  `^${named} (?:(before|prior to|earlier than|after|later than|since|by|until|from|in or after|in or before|on or after|on or before|no earlier than|no later than|between|in|during)? ?)?${year}(?:(?: ?(?:and|to|-|–|through) ?)${year})?( (?:or|and) (?:later|after|earlier|before|since|onwards?|younger|older)| onwards?| or after)?(?![\\d])`,
  'i',
)

/** The year that two digits mean: 70 is 1970, 05 is 2005. */
const full = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900)

interface Born {
  op: Comparator
  year: number
  to?: number
  next: number
}

const bornZhAt = (state: State, at: number): Born | undefined => {
  const found = textAt(state, at, chinese)
  const [, lead, order, digits, unit, until, side = '', tail] = found?.value ?? []
  if (!found || !digits || (!lead && !tail) || (digits.length === 2 && !unit)) return undefined
  const from = full(digits)
  if (unit === '年代') return side || until ? undefined : { op: 'gte', year: from, to: from + 9, next: found.next }
  if (until) return side ? undefined : { op: 'gte', year: from, to: full(until), next: found.next }
  const both = /^(?:及|或|和)/.test(side)
  const op: Comparator = order
    ? ({ 早于: 'lt', 晚于: 'gt', 不早于: 'gte', 不晚于: 'lte' } as const)[order as '早于']
    : /前|早/.test(side)
      ? both
        ? 'lte'
        : 'lt'
      : /来|起/.test(side)
        ? 'gte'
        : /后|晚/.test(side)
          ? both
            ? 'gte'
            : 'gt'
          : 'eq'
  return { op, year: from, next: found.next }
}

const opOf = (lead: string, tail: string): Comparator => {
  if (/\bor (?:earlier|before|older)|and (?:earlier|before|older)/.test(tail)) return 'lte'
  if (tail) return 'gte'
  if (/^(?:in|on) or before$|^by$|^until$|^no later/.test(lead)) return 'lte'
  if (/^(?:in|on) or after$|^since$|^from$|^no earlier/.test(lead)) return 'gte'
  if (/^(?:before|prior to|earlier than)$/.test(lead)) return 'lt'
  return /^(?:after|later than)$/.test(lead) ? 'gt' : 'eq'
}

const bornEnAt = (state: State, at: number): Born | undefined => {
  const found = textAt(state, at, english)
  const [, lead = '', digits, until, tail = ''] = found?.value ?? []
  if (!found || !digits) return undefined
  const { next } = found
  const plain = /^(?:between|from|in|during|)$/i.test(lead)
  if (until) return plain && !tail ? { op: 'gte', year: Number(digits), to: Number(until), next } : undefined
  if (/^between$/i.test(lead)) return undefined
  return { op: opOf(lead.toLowerCase(), tail.toLowerCase()), year: Number(digits), next }
}

const ruleOf = ({ name }: Attribute, { op, year: from, to }: Born): Rule =>
  to === undefined
    ? { kind: 'compare', field: name, op, value: from }
    : { kind: 'between', field: name, min: Math.min(from, to), max: Math.max(from, to) }

/** Years of birth before, from or between years, where the data hold the year alone: "born before 1960", 70年及以后出生. */
export const birthYearPart = (state: State, at: number): Part | undefined => {
  const { birth } = state.index
  if (!birth || (birth.type !== 'integer' && birth.type !== 'decimal')) return undefined
  const born = bornEnAt(state, at) ?? bornZhAt(state, at)
  return born && !isTalk(state, at, born.next)
    ? { start: at, end: born.next, rule: ruleOf(birth, born), about: birth.name, field: birth, turned: true }
    : undefined
}
