import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { type Atom, atomOf } from './atoms.ts'
import { buildIn } from './build-in.ts'
import { type Expression, ruleOf } from './expression.ts'
import { parse } from './parse.ts'
import type { Token } from './token.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Longer messages tell more than conditions. */
const longest = 500

/** "customers who A and customers who B", A的客户和B的客户: others beside the first. */
const severalPeople = /p[mph]*x[^.;]*?[&|]p[mph]*x|xp[,l]?&(?:p|xp)|xd[,j]?[&|]x[^,.;]*d|[.;,][&|]p+x/
/** Who is left out is told by more than one condition. */
const leftOutByMore = /[efv].*[&=|]|[&=|].*[fv]/

/** What came after something else is no condition by itself. */
const inOrder =
  /\b(?:later|afterwards?|after (?:that|which|this)|thereafter|since then|ever since|before that|subsequently|since)\b|之后|以后|随后|后来|此后|打那|从那|接着/i

/** Words that make more of conditions than all of them or one of two. */
const worthIt = (text: string, tokens: Token[], first: boolean, plainToo: boolean): boolean => {
  const count = tokens.filter(({ code }) => code === 'x').length
  const build = tokens.map(({ code }) => code).join('')
  if (count < 2 || count > 8 || inOrder.test(text)) return false
  const told = /[qQnrucwyta]|i.*[mfv]/.test(build) || tokens.some(({ again }) => again)
  const many = severalPeople.test(build) || leftOutByMore.test(build) || (count > 2 && build.includes('|'))
  const obliges = tokens.some(({ code, text }) => code === 'm' && /need|must|should|ha(?:s|ve) to/i.test(text))
  // "find customers in Berlin who must …" asks for others
  const opens = text.trim().startsWith(tokens.find((token) => token.text !== '')?.text ?? '')
  const spares = /[ev]p*xd?[,l]?b?(?:[pio]*x[pd]*[fy]|u)/.test(build) || (obliges && opens && /^p+xm+x$/.test(build))
  const leads = spares || (first && /[efvAO]|[cR]|[.;]p+xm|[,.;]xdm|o[^.;]*m|x[^.;]*C|i.*a|[xd][,l]?u/.test(build))
  return told || many || leads || (plainToo && /[evf&|=khgo]/.test(build))
}

/** "Only those who …", 只留…: of the audience at hand. */
const keeps =
  /^\W*(?:please |then |now |and |ok |okay )*(?:only|just|keep|narrow|restrict|limit|of (?:them|those|these)|among (?:them|those|these)|from (?:them|those|these))(?![a-z])|^(?:请|再|然后|那|就|帮我)*(?:只留|只要|只保留|留下|保留|筛出|其中|里面|这里面|从中)/i
/** What is said of some of the audience at hand: who of them goes, or what they must meet. */
const ofSome = (expression: Expression, tokens: Token[]): boolean =>
  expression.op === 'not' || (expression.op === 'any' && tokens.some(({ code }) => 'icuyfm'.includes(code)))
const isCut = (rule: Rule): boolean =>
  rule.kind === 'rank' || rule.kind === 'sample' || (rule.kind === 'all' && rule.of.some(isCut))

/** Whether a condition is marked as people of their own: only then it is known how far a group of conditions reaches. */
const standsApart = (tokens: Token[], n: number): boolean =>
  tokens[n]?.code !== 'x' || /[pm]/.test(tokens[n - 1]?.code ?? '') || /[pd]/.test(tokens[n + 1]?.code ?? '')

/** Whether the words between the conditions are understood, whatever these are: only then they are read. */
const isBuild = (tokens: Token[]): boolean => {
  const everyone: Rule = { kind: 'everyone' }
  const any = tokens.map((token) =>
    token.code === 'x' ? { ...token, expression: { op: 'is' as const, rule: everyone, denies: false } } : token,
  )
  return parse(any) !== undefined
}

/**
 * An audience whose conditions are combined in words of their own: so many of a list, neither nor, exceptions, what some of them must also meet; or such a
 * limit to the audience at hand.
 * Each condition is read by itself, and the words between them by their build. Undefined where a condition or the build is not wholly understood.
 * With `plainToo` also where they only follow each other, for messages that were not understood otherwise.
 */
export const combined = (text: string, context: ReadingContext, read: Read, plainToo = false): Reading | undefined => {
  const { current, ...around } = context
  // what is said behind "the top 300" is of these or of all, which is asked elsewhere
  if (text.length > longest || (current && isCut(current))) return undefined
  const tokens = buildIn(text)
  if (!worthIt(text, tokens, !current, plainToo)) return undefined
  if (!isBuild(tokens)) return undefined
  const atoms: Atom[] = []
  for (const token of tokens) {
    if (token.code !== 'x') continue
    const atom = atomOf(token.text, around, read)
    if (!atom) return undefined
    atoms.push(atom)
    const { rule, field, value, thing, group, denies } = atom
    token.expression = { op: 'is', rule, field, value, thing, group, denies }
  }
  if (atoms.some(({ group }) => group) && !tokens.every((_, n) => standsApart(tokens, n))) return undefined
  const expression = parse(tokens)
  const rule = expression && ruleOf(expression)
  if (!rule || (current && !keeps.test(text) && !ofSome(expression, tokens))) return undefined
  const among = (one: Rule): Rule => (current ? allOf([current, one]) : one)
  const alternatives = atoms.flatMap(({ others }, n) =>
    others.flatMap(({ label, rule: other }) => {
      const whole = ruleOf(withAtom(expression, atoms[n] as Atom, other))
      return whole ? [{ label, rule: among(whole) }] : []
    }),
  )
  return {
    lang: context.lang ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en'),
    intent: current ? 'refine' : 'segment',
    rule: among(rule),
    unread: [],
    assumptions: atoms.flatMap(({ assumptions }) => assumptions),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  }
}

/** An expression with another rule for one of its conditions. */
const withAtom = (expression: Expression, atom: Atom, rule: Rule): Expression => {
  if (expression.op === 'is') return expression.rule === atom.rule ? { ...expression, rule } : expression
  if (expression.op === 'not') return { op: 'not', of: withAtom(expression.of, atom, rule) }
  return { ...expression, of: expression.of.map((one) => withAtom(one, atom, rule)) }
}
