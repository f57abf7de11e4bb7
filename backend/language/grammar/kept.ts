import { senseOf } from '../lexicon/sense.ts'
import { join, type Node, partsOf, ruleOf } from './node.ts'
import { negate } from './rules.ts'
import type { State } from './state.ts'

const keepsBehind =
  /(?:留着|留下来?|保留|留住|[，,\s]留|(?:还是|还|也|照|仍|仍然)要|(?:照样|依然|依旧|仍|仍然)(?:要|留|放|收|算|行|可以)|也留|都留|就留|照留|放行|不用(?:踢|剔|剔除|排|排除|去掉|管|删)|不(?:踢|剔|排除|删|去掉)|不受此限|不受此限制|不受限制|不受影响|不在此限)(?:的|吧|即可|就行|着|下来|了|掉)*[。.!！；;]?$/
/** The same where somebody was left out before. */
const admits =
  /(?:(?:还是|还|也|照|可以|可|就|都)(?:要|留|放|收|算|行|可以|保留|放进来|算进来|进)|放进来|算进来|没关系|没问题|无妨)(?:的|吧|即可|就行|着|了)*[。.!！；;]?$/
const keepsFirst =
  /^(?:but |and |however,? |yet |still |do |please |though |of (?:those|them|these|the)\b[\w -]{0,50}? )*(?:keep|retain|leave in)\b/i
const stays =
  /\b(?:may|can|should|do|to|will|still)? ?(?:stays?|remains?|be kept|are kept|keep their place|stay in|remain in)(?: in)?(?: (?:even|though|anyway|regardless|whether)\b.*)?[.!;]?$/i
/** "a mortgage is fine if …", "salary-account customers are fine" */
const fine =
  /\b(?:is|are|would be) (?:ok|okay|fine|welcome|acceptable|allowed)(?: (?:if|as long as|provided(?: that)?|when|though|too)\b.*)?[.!;]?$/i
/** Excepted where people were left out, and left out where nobody was: 钻石会员除外, "women excepted". */
const exempt =
  /(?:除外|例外|不在此列)[。.!！；;]?$|\b(?:excepted|(?:is|are) (?:the|an) exceptions?(?: (?:and|that|who) .*)?)[.!;]?$/i
/** Free of what leaves others out. */
const free = /\b(?:exempt(?:ed)?(?: from (?:that|this|it))?)[.!;]?$/i

/** Whether somebody was left out in words before a place. */
const leftOutBefore = (state: State, at: number): boolean => {
  for (let place = at - 1; place >= 0; place -= 1)
    if (senseOf(state.lexemes[place], 'except') && state.spent.has(place)) return true
  return false
}

/** "rural customers may stay if they spent over 800" */
const staysIf =
  /\b(?:may|can|should|do|will|could|to) (?:still |well )?(?:stay|remain|be kept|be included|stay in|remain in|stay on|keep their place)(?: in| on| on the list)?,?(?: (?:though|however|of course|too|as well),?)? (?:if|when|provided|where|as long as|so long as|once)\b/i

/** "among these, however, keep those with …", "of those, keep …": of those who were just left out. */
const ofThose =
  /^(?:but |and |yet |still )*(?:of|among|amongst|from|out of) (?:(?:these|them),? (?:however|though|still|but|yet|nevertheless|do|please do),?|those,?(?: (?:however|though|still),?)?) (?:please |do |still )*(?:keep|retain|leave in)\b/i

/** Whether a stretch says that those whom it names stay in after all: 不过A里B的还是留着, "but keep those who B". */
export const isKept = (state: State, from: number, to: number): boolean => {
  // 两样占一样就行 keeps nobody
  if (from >= to || senseOf(state.lexemes[from], 'pair')) return false
  const said = state.textOf(from, to).trim()
  if (theRest.test(said)) return false
  if (keepsBehind.test(said) || keepsFirst.test(said) || stays.test(said) || free.test(said) || staysIf.test(said))
    return true
  if (ofThose.test(said) && leftOutBefore(state, from)) return true
  return (fine.test(said) || exempt.test(said) || admits.test(said)) && leftOutBefore(state, from)
}

/** Whether a stretch keeps by a word that elsewhere leaves out. */
export const exempts = (state: State, from: number, to: number): boolean => {
  const said = state.textOf(from, to).trim()
  return exempt.test(said) || free.test(said)
}

/** Words of keeping are read, where they have no other use. */
export const spendKeeping = (state: State, from: number, to: number): void => {
  const said = state.textOf(from, to)
  const led = said.length - said.trimStart().length
  const found = [keepsBehind, admits, stays, fine, exempt, free].flatMap((form) => form.exec(said.trim())?.index ?? [])
  const begin = Math.min(...found) + led
  for (let at = from; at < to; at += 1) {
    const offset = state.textOf(from, at + 1).length - state.textOf(at, at + 1).length
    const plain = state.lexemes[at]?.senses.every(
      ({ is }) => is === 'unknown' || is === 'not' || is === 'except' || is === 'event' || is === 'comparator',
    )
    if (offset >= begin && plain) state.spent.add(at)
  }
}

/** "keep the rest with over 2,000", 其余的留下: those who were not left out, and no exception to it. */
const theRest =
  /\b(?:the rest|the others?|the remaining|everyone else|everybody else|what is left|who is left)\b|其余|其他|其它|剩下|剩余|余下/i

const isDenial = (node: Node): boolean =>
  node.op === 'not' ||
  (node.op === 'part' &&
    ((node.part.rule?.kind === 'compare' && node.part.rule.op === 'ne') ||
      node.part.rule?.kind === 'not' ||
      node.part.frame?.negated === true))

const concession = /哪怕|即使|即便|就算|even (?:if|though|when|while)|whether|regardless|no matter/i

/** What stands behind "even if" is no condition. */
const withoutConcession = (state: State, nodes: Node[]): Node[] =>
  nodes.filter((node) => {
    const parts = partsOf(node)
    const start = Math.min(...parts.map((part) => part.start))
    const end = Math.max(...parts.map((part) => part.end))
    const led = concession.test(start > 0 ? state.textOf(Math.max(start - 2, 0), start + 1) : '')
    if (led) for (let at = start; at < end; at += 1) state.spent.add(at)
    return !led
  })

const fieldsOf = (nodes: Node[]): string[] =>
  nodes.flatMap(partsOf).flatMap(({ field, frame }) => field?.name ?? frame?.event.name ?? [])

/** What a node that denies leaves out, as text to compare. */
const denied = (node: Node): string => {
  const rule = ruleOf(node)
  return JSON.stringify(rule && negate(rule))
}

/** "everyone but A, except A with B": an exclusion from what is left out already keeps those whom it names. */
export const exceptsAgain = (before: Node[], nodes: Node[]): Node | undefined => {
  const [only, other] = nodes
  if (only?.op !== 'not' || other || only.of.op !== 'all') return undefined
  const named = only.of.of.map((node) => JSON.stringify(ruleOf(node)))
  return before.some((node) => isDenial(node) && named.includes(denied(node))) ? only.of : undefined
}

/** The last denial among the conditions said before, of what is kept where one is, with those who are kept beside it; undefined where nothing is denied. */
export const keptBeside = (state: State, before: Node[], kept: Node[], anyone: boolean): Node[] | undefined => {
  const of = new Set(fieldsOf(kept))
  const own = before.findLastIndex((one) => isDenial(one) && fieldsOf([one]).some((field) => of.has(field)))
  const at = own < 0 && !anyone ? -1 : own < 0 ? before.findLastIndex(isDenial) : own
  const node = join('all', withoutConcession(state, kept))
  if (at < 0 || !node) return undefined
  return before.map((one, n) => (n === at ? { op: 'any', of: [one, node] } : one))
}
