import type { Rule } from '../segments/rule.ts'
import type { Part } from './grammar/state.ts'
import type { Clarification } from './reading.ts'

type Option = NonNullable<Clarification['options']>[number]

/** The same tree with one condition in the place of another. */
const swapped = (tree: unknown, from: Rule, to: Rule): unknown => {
  if (tree === from) return to
  if (Array.isArray(tree)) return tree.map((member) => swapped(member, from, to))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, swapped(value, from, to)]))
}

/** Widths that people mean by "around": years for an age, else shares of the number. */
const widths = (value: number, years: boolean): { zh: string; en: string; by: number }[] =>
  years
    ? [2, 5].map((n) => ({ zh: `上下 ${n} 岁`, en: `${n} years either way`, by: n }))
    : [5, 10, 20].map((n) => ({ zh: `上下 ${n}%`, en: `${n} % either way`, by: (value * n) / 100 }))

/** "Around 1,000" has no width of its own: the audiences that usual widths would make; empty where the part is no such thing. */
export const widthsOf = (part: Part, rule: Rule): Option[] => {
  const { around, rule: own } = part
  if (around === undefined || own?.kind !== 'between') return []
  const years = part.field?.unit === 'year' || /age|年龄/i.test(part.about ?? '')
  return widths(around, years).map(({ zh, en, by }) => ({
    label: { zh, en },
    say: zh,
    rule: swapped(rule, own, { ...own, min: around - by, max: around + by }) as Rule,
  }))
}
