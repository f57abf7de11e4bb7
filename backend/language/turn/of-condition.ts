import { refined } from '../message/refine.ts'
import { letBack } from '../message/restored.ts'
import { type Move, restOf } from './turn-parts.ts'

/** Words for the audience at hand: 找上海的客户 is another one, 从里面找 is not. */
const pointingBack =
  /里面|里头|里边|其中|当中|之中|从中|这些|这批|这群|基础上|再|进一步|(?<![a-z])(?:those|these|them|there|that (?:group|list)|within|among|further|then)(?![a-z])/i

/** One condition, and what is to be done with those whom it names. */
export const ofCondition: Move = (turn) => {
  const { groups, beside, current, reference, han, anew, text } = turn
  const [group, other] = groups
  const analysis = group && !other ? turn.alone(group) : undefined
  const rule = analysis?.read.rule
  if (!analysis || !rule) return undefined
  const { catalog } = reference.index
  const does = (change: 'out' | 'narrow' | 'widen', everyOne = false) =>
    refined(current, change, { ...restOf(analysis), everyOne, people: everyOne }, catalog)
  if (beside.says('restart') && beside.only('restart', 'more', 'must', ...(han ? (['only'] as const) : []))) return rule
  const back = letBack(current, rule)
  if (back && beside.says('unexclude') && beside.only('unexclude', 'exclude', 'more', 'widen')) return back
  if (beside.says('rest') && beside.only('rest', 'only', 'must')) return does('narrow')
  if (back) return undefined
  // two that turn each other round, or say the same: not told apart here
  if (beside.twice('exclude')) return undefined
  const leaves = beside.says('exclude')
  if (leaves && !(han && beside.says('must', 'exclude')) && beside.only('exclude', 'more')) return does('out')
  if (leaves) return undefined
  const limits = han && (beside.says('only', 'widen') || beside.says('must', 'widen'))
  if (beside.says('widen') && !limits && beside.only('widen', 'more')) return does('widen', true)
  if (beside.says('must') && beside.only('must', 'only', 'more')) return does('narrow')
  if (anew && !pointingBack.test(text)) return undefined
  return beside.says('only') && beside.only('only') ? does('narrow') : undefined
}
