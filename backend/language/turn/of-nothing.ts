import { negate } from '../grammar/rules.ts'
import { isNegative } from '../message/let-in.ts'
import { letBack } from '../message/restored.ts'
import { without } from '../message/shorter.ts'
import { clausesAdded, clausesOf } from '../message/subject.ts'
import { holdsNumberOf, type Move, rankingsOf, ranks } from './turn-parts.ts'

/** Nothing of the data is named: a step back, no cap any more, or those who were left out. */
export const ofNothing: Move = (turn) => {
  const { groups, beside, current, history } = turn
  const before = history.at(-1)
  const cap = rankingsOf(current)[0]
  const old = cap ? holdsNumberOf(turn) : undefined
  if (groups.some((group) => group.is !== 'number' || !old?.(group))) return undefined
  if (cap && beside.says('capped') && beside.only('uncap', 'capped')) return without(current, ranks)
  if (groups.length > 0) return undefined
  if (before && beside.says('undone') && beside.only('undo', 'undone')) return before
  const denials = clausesOf(current).filter(isNegative)
  const last = before ? clausesAdded(before, current).filter(isNegative) : []
  const [gone, more] = last.length > 0 ? last : denials
  if (gone && !more && beside.says('unexclude') && beside.only('unexclude', 'exclude', 'more'))
    return letBack(current, negate(gone)) ?? without(current, (clause) => clause === gone)
  return undefined
}
