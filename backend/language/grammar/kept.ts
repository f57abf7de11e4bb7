import { join, type Node, partsOf, ruleOf } from './node.ts'
import { negate } from './rules.ts'
import type { State } from './state.ts'

const keepsBehind =
  /(?:留着|留下来?|保留|留住|[，,\s]留|还要|也要|照要|不受此限|不受限制)(?:的|吧|即可|就行|着|下来)?[。.！!；;]?$/
const keepsFirst = /^(?:but |however,? |yet |still |do |please |though )*(?:keep|retain|leave in)\b/i
const stays =
  /\b(?:may|can|should|do|to|will|still)? ?(?:stays?|remains?|be kept|are kept|keep their place|stay in|remain in)[.!;]?$/i

/** "rural customers may stay if they spent over 800" */
const staysIf =
  /\b(?:may|can|should|do|will|could|to) (?:still |well )?(?:stay|remain|be kept|be included|stay in|remain in|stay on|keep their place)(?: in| on| on the list)?,?(?: (?:though|however|of course|too|as well),?)? (?:if|when|provided|where|as long as|so long as|once)\b/i

/** Whether a stretch says that those whom it names stay in after all: 不过A里B的还是留着, "but keep those who B". */
export const isKept = (state: State, from: number, to: number): boolean => {
  if (from >= to) return false
  const said = state.textOf(from, to).trim()
  if (theRest.test(said)) return false
  return keepsBehind.test(said) || keepsFirst.test(said) || stays.test(said) || staysIf.test(said)
}

/** "keep the rest with over 2,000", 其余的留下: those who were not left out, and no exception to it. */
const theRest =
  /\b(?:the rest|the others?|the remaining|everyone else|everybody else|what is left|who is left)\b|其余|剩下|剩余|余下/i

const isDenial = (node: Node): boolean =>
  node.op === 'not' ||
  (node.op === 'part' &&
    ((node.part.rule?.kind === 'compare' && node.part.rule.op === 'ne') ||
      node.part.rule?.kind === 'not' ||
      node.part.frame?.negated === true))

const concession = /哪怕|即使|即便|就算|even (?:if|though)/i

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
