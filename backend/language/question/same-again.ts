import type { Question } from './question.ts'

/** Asks how large what was just told is, or to tell it in other terms; each answer holds both. */
const again =
  /^(?:(?:and|so|ok|okay|right|yes|but|well|那|那么|所以|具体|到底|大概|也就是)[ ,，]*)*(?:by how (?:much|many (?:percentage )?points?|many percent)|how (?:much|big|large|strong)(?: (?:was|is|exactly))?(?: (?:it|that|the (?:effect|lift|uplift|increase|difference|gap|gain)))?|what(?:'s|s| is| was) the (?:difference|gap|lift|uplift|effect|gain|(?:95 ?% ?|confidence )*interval)|(?:and )?(?:in|as) (?:percentage points|points|pp|percent|relative terms|absolute terms)|in pp|and the (?:confidence |95 ?% )?interval|(?:提升|提高|增加|相差|差|高|低|多|少)了?(?:多少|几个?百?分?点|多少个?(?:百分)?点)|相对(?:提升|来说|值)?(?:是|有)?多少|(?:置信)?区间(?:是|有)?(?:多少|多宽)?|换成百分点|用百分点(?:说|表示))(?:呢|啊|吗)?[\s?？。.!！]*$/iu

/** "By how much?", 差多少？, "in percentage points?" behind an effect or a comparison: that once more, as an effect where it was a verdict. */
export const sameAgain = (text: string, before: Question | undefined): Question | undefined => {
  if (!before || !again.test(text.trim())) return undefined
  if (before.kind === 'effect' || before.kind === 'compare') return before
  if (before.kind === 'significance') return { ...before, kind: 'effect' }
  const compares = before.comparison !== undefined || before.dimensions.length > 0
  return before.kind === 'metric' && compares ? before : undefined
}
