import { canonicalJson } from '../../segments/canonical.ts'
import { negate } from '../grammar/rules.ts'
import { type Build, conditions, none } from './builds.ts'
import { any, type Expression, not } from './expression.ts'

const orElse = (who: Expression | undefined, what: Expression | undefined) => who && what && any(not(who), what)
/** Stands for any condition, as long as none was read. */
const isOpen = (one: Expression): boolean => one.op === 'is' && one.rule.kind === 'everyone'
const denies = (one: Expression | undefined, other: Expression | undefined): boolean =>
  other?.op === 'is' &&
  (isOpen(other) ||
    (one?.op === 'is' && canonicalJson(one.rule) === canonicalJson(negate(other.rule))) ||
    (one?.op === 'not' && one.of.op === 'is' && canonicalJson(one.of.rule) === canonicalJson(other.rule)))
/** "If they A, they must also B"; "leave out those who A unless they B": whoever is not A, or is B. A third says that of those without A no more is asked. */
export const onlyWith: Build = (part) => {
  const [who, what, rest] = conditions(part)
  const said = part.some(({ code }) => code === '!') && rest ? not(rest) : rest
  return !said || denies(said, who) ? orElse(who, what) : undefined
}
/** "No students, unless they have a loan". */
export const unlessDenied: Build = (part) => {
  const [denied, spared] = conditions(part)
  return denied?.op === 'is' && (denied.denies || isOpen(denied)) && spared ? any(denied, spared) : undefined
}
/** "Minus those who A; those who A and also B can stay". */
export const sparedIf: Build = (part) => {
  const [out, again, what] = conditions(part)
  const same = out?.op === 'is' && again?.op === 'is' && canonicalJson(out.rule) === canonicalJson(again.rule)
  return same ? orElse(out, what) : undefined
}
/** "Leave out those who A, except those who B": an exception to what is left out; "without A, without B" is none. */
export const outExcept: Build = (part) => {
  const [verb, exception] = part.filter(({ code }) => 'ev'.includes(code))
  const spares = /^(?:except|apart|aside|other|save|bar|but)|^除/i.test(exception?.text ?? '')
  const leaves =
    /^(?:leave|take|drop|remove|exclude|skip|suppress|kick|filter|discard|strip)(?!\w*ing)/i.test(verb?.text ?? '') ||
    verb?.code === 'v'
  return spares && leaves ? onlyWith(part) : undefined
}
/** "Exclude those who A, those who B."; behind "excluding those who A, …" come those who are meant. */
export const outList: Build = (part) =>
  /ing$|^(?:except|apart|other|without|minus)/i.test(part[0]?.text ?? '') ? undefined : none(part)
/** A的剔除，B的除外: these are spared; A的剔除，B的也除外: these go too. */
export const sparedOrOut: Build = (part) => (/^的?除外$/.test(part.at(-1)?.text ?? '') ? onlyWith(part) : none(part))
/** The same said the other way round: "unless they B, those who A are left out". */
export const onlyWithFirst: Build = (part) => {
  const [what, who] = conditions(part)
  return orElse(who, what)
}
