import type { Expression } from './expression.ts'
import { boundsOf } from './quantity.ts'
import type { Token } from './token.ts'

type Atom = Extract<Expression, { op: 'is' }>
type Listed = Exclude<Expression, { op: 'is' | 'not' }>

const atomsOf = (expression: Expression): Atom[] =>
  expression.op === 'is' ? [expression] : (expression.op === 'not' ? [expression.of] : expression.of).flatMap(atomsOf)

const listsIn = (expression: Expression): Listed[] => {
  if (expression.op === 'is') return []
  if (expression.op === 'not') return listsIn(expression.of)
  const own = expression.of.length > 1 && expression.of.every(({ op }) => op === 'is') ? [expression] : []
  return [...own, ...expression.of.flatMap(listsIn)]
}

const holds = (expression: Expression, held: ReadonlySet<Atom>): boolean => {
  if (expression.op === 'is') return held.has(expression)
  if (expression.op === 'not') return !holds(expression.of, held)
  const count = expression.of.filter((one) => holds(one, held)).length
  if (expression.op === 'all') return count === expression.of.length
  return expression.op === 'any' ? count > 0 : count >= expression.least && count <= expression.most
}

const subsets = (atoms: Atom[]): Atom[][] =>
  atoms.reduce<Atom[][]>((all, atom) => all.flatMap((one) => [one, [...one, atom]]), [[]])

const replaced = (expression: Expression, list: Listed, by: Expression): Expression => {
  if (expression === list) return by
  if (expression.op === 'is') return expression
  if (expression.op === 'not') return { op: 'not', of: replaced(expression.of, list, by) }
  return { ...expression, of: expression.of.map((one) => replaced(one, list, by)) }
}

/**
 * An expression with what is said again of those who meet so many of its list. "Both is fine too" must be true of it, or the message contradicts
 * itself; 两样都有的不要 takes these out where they are not out yet. Undefined where it is not true, or where nothing was listed to say it of.
 */
export const withSaidAgain = (expression: Expression, tokens: readonly Token[]): Expression | undefined => {
  const said = tokens.flatMap(({ again }) => (again ? [again] : []))
  if (said.length === 0) return expression
  const [list, other] = listsIn(expression)
  if (!list || (other && atomsOf(other).some((atom) => !atomsOf(list).includes(atom)))) return undefined
  const items = atomsOf(list)
  const rest = atomsOf(expression).filter((atom) => !items.includes(atom))
  const selects = (count: number): boolean =>
    subsets(items)
      .filter((some) => some.length === count)
      .some((some) => subsets(rest).some((others) => holds(expression, new Set([...some, ...others]))))
  let whole: Expression = expression
  for (const { counts, meant } of said) {
    const bounds = boundsOf(counts, items.length)
    if (!bounds) return undefined
    const { least, most } = bounds
    const numbers = Array.from({ length: most - least + 1 }, (_, n) => least + n)
    if (meant ? !numbers.every(selects) : numbers.some(selects) && expression.op === 'not') return undefined
    if (!meant && numbers.some(selects)) {
      const out: Expression = { op: 'not', of: { op: 'count', least, most, of: items } }
      const limited: Expression = { op: 'all', of: [list, out] }
      whole = replaced(whole, list, limited)
    }
  }
  return whole
}
