import { frameNotes, frameRule } from './frame.ts'
import { join, type Node, partsOf } from './node.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const lead =
  /(?:also )?(?:including|includes|include|counting|incl)(?: also)? (?:those|people|customers|clients|anyone|anybody|everyone|ones|them)|(?:也)?(?:包括|包含|包含了|连)/
const tail =
  /(?:的)?(?:也算|也算上|也算在内|也算进去|也算进来|也包括|也包括在内|也包含在内|也纳入|也算数)|(?:(?:are|is|were) )?(?:also )?(?:included|counted in|counted too|allowed too)(?: too| as well)?/

/** Whether a stretch adds customers to those said before: "including those who spent nothing", 没消费的也算. */
export const isIncluded = (state: State, at: number, end: number): boolean => {
  const opening = wordsAt(state, at, lead)
  if (opening && opening.next < end) {
    const closed = /[的]$|\p{Script=Latin}/u.test(state.textOf(at, end).trim())
    if (closed) return true
  }
  for (let place = end - 1; place > at && place >= end - 4; place -= 1)
    if (wordsAt(state, place, tail)?.next === end) return true
  return false
}

const isOf = (part: Part, other: Part): boolean =>
  (part.frame !== undefined && part.frame.event === other.frame?.event) ||
  (part.field !== undefined && part.field === other.field)

/** What is added to a condition on events in some time is of that time as well. */
const timed = (part: Part, like: Part): void => {
  if (!part.frame || part.frame.window || !like.frame?.window) return
  part.frame = { ...part.frame, window: like.frame.window }
  const rule = frameRule(part.frame)
  if (rule) part.rule = rule
  part.notes = frameNotes(part.frame)
}

const isAdded = (node: Node): boolean => partsOf(node).every(({ included }) => included)

/** The tree with one condition put for a part. */
const replaced = (node: Node, target: Part, by: Node): Node => {
  if (node.op === 'part') return node.part === target ? by : node
  if (node.op === 'not') return { op: 'not', of: replaced(node.of, target, by) }
  return { op: node.op, of: node.of.map((child) => replaced(child, target, by)) }
}

/** Joins customers who are included to the condition that they are of, or else to all that stands before. */
export const withIncluded = (node: Node): Node => {
  if (node.op !== 'all') return node
  const added = node.of.filter(isAdded)
  let whole = join(
    'all',
    node.of.filter((child) => !isAdded(child)),
  )
  if (!whole || added.length === 0) return node
  for (const one of added) {
    const [first] = partsOf(one)
    const target = first && partsOf(whole).findLast((part) => part.rule && isOf(part, first))
    if (first && target) {
      timed(first, target)
      whole = replaced(whole, target, { op: 'any', of: [{ op: 'part', part: target }, one] })
    } else whole = { op: 'any', of: [whole, one] }
  }
  return whole
}
