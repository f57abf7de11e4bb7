import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { isClear } from '../clear.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { type Atom, atomOf, isClause } from './atoms.ts'
import { buildIn } from './build-in.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Three conditions in one list that ends in "or", and then the sentence. */
const listed = /x[lj]x[lj]?\|x(?=[pd]*(?:[.;]|$))/

/** Told in one way: "are students, live in Berlin or have a loan". */
const alike = (atoms: Atom[], said: string[]): boolean =>
  !atoms.some(({ denies }) => denies) &&
  (atoms.every(({ thing }) => thing) ||
    (said.every((one) => isClause(one) || /\p{Script=Han}/u.test(one)) && atoms.every(({ thing }) => !thing)))

/** The rule with its condition A and its choice of B and C as one choice; undefined where it is not made of these. */
const asOneChoice = (rule: Rule, [first, ...others]: Rule[]): Rule | undefined => {
  if (rule.kind !== 'all' || !first) return undefined
  const is = (one: Rule, other: Rule) => canonicalJson(one) === canonicalJson(other)
  const choice = rule.of.find((one) => is(one, anyOf(others)))
  const alone = rule.of.find((one) => is(one, first))
  if (!choice || !alone) return undefined
  return allOf(rule.of.flatMap((one) => (one === alone ? [] : one === choice ? [anyOf([first, ...others])] : [one])))
}

/**
 * A first message with "A, B or C" on three fields that was read as A and one of B and C: it may mean any of the three, so both are given. Undefined where
 * it holds no such list, or where what A says differs in its kind from the others ("married, a mortgage or a card").
 */
export const anyOfAll = (text: string, reading: Reading, context: ReadingContext, read: Read): Reading | undefined => {
  const { rule, alternatives = [] } = reading
  if (context.current || !rule || !isClear(reading) || alternatives.length > 0) return undefined
  const tokens = buildIn(text)
  const build = tokens.map(({ code }) => code).join('')
  const found = listed.exec(build)
  if (!found || /[hqQsw]/.test(build)) return undefined
  const said = tokens
    .slice(found.index, found.index + found[0].length)
    .flatMap(({ code, text }) => (code === 'x' ? [text] : []))
  const atoms = said.flatMap((one) => atomOf(one, context, read) ?? [])
  if (atoms.length < 3 || new Set(atoms.map(({ field }) => field)).size < 3 || !alike(atoms, said)) return undefined
  const other = asOneChoice(
    rule,
    atoms.map((atom) => atom.rule),
  )
  const label = { zh: '三条满足任意一条即可', en: 'any one of the three is enough' }
  return other && { ...reading, alternatives: [{ label, rule: other }] }
}
