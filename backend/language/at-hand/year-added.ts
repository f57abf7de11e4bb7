import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { asksForAny, clausesOf } from '../message/subject.ts'
import { changedTo, type OfHand } from './around.ts'

const forms = [
  /^(?:(?:ok|okay|oh|then|now|please|and)[, ]+)*(?:also|plus|and also|add|include|or)(?: those| the ones| customers| people)?(?: from| in| of)? ((?:19|20)\d\d)(?: too| as well| also| please)*[.! ]*$/i,
  /^(?:(?:ok|okay|oh|then|now|please|and|or)[, ]+)*(?:those |the ones |customers |people )?(?:from |in |of )?((?:19|20)\d\d)(?: (?:too|as well|also|is fine too|is fine|counts too))+[.! ]*$/i,
  /^(?:(?:那|再|还有|另外)[，, ]*)*(?:加上|算上|带上|补上)?((?:19|20)\d\d)年?(?:注册|开户|加入|办|买|购买|下单)?过?的?(?:客户|人|用户)?(?:也|都)(?:算上?|要|行|可以|加上|带上|加进来|收|放进来)(?:吧|了)?[。.! ]*$/u,
]

/** The same condition of another year, where it is of one whole year. */
const ofYear = (rule: Rule, year: string): Rule | undefined => {
  const window = 'window' in rule ? (rule.window as Window | undefined) : undefined
  const [, held] = window?.type === 'range' && window.to ? (/^(\d{4})-01-01/.exec(window.from ?? '') ?? []) : []
  const whole = held !== undefined && window?.type === 'range' && window.to?.startsWith(`${held}-12-31`)
  if (!whole || held === year || window?.type !== 'range') return undefined
  if (rule.kind !== 'date' && !asksForAny(rule)) return undefined
  const at = (day: string | undefined) => `${year}${(day ?? '').slice(4)}`
  return { ...rule, window: { ...window, from: at(window.from), to: at(window.to) } } as Rule
}

/** "Also 2012", 2012年的也算, behind a condition of the year 2013: either year will do. */
export const yearAdded: OfHand = (text, around) => {
  const year = forms.map((form) => form.exec(text.trim())?.[1]).find((one) => one !== undefined)
  if (!year) return undefined
  const clauses = clausesOf(around.current)
  const years = clauses.map((clause) => ofYear(clause, year))
  if (years.filter((one) => one !== undefined).length !== 1) return undefined
  return changedTo(allOf(clauses.map((clause, n) => (years[n] ? anyOf([clause, years[n] as Rule]) : clause))), around)
}
