import type { SenseKind } from '../lexicon/sense.ts'
import type { Doubter } from './doubt.ts'

const ofData = new Set<SenseKind>(['value', 'property-value', 'number', 'event', 'segment'])
const people = /客户|用户|会员|的人|那些|谁|\b(?:those|who|whose|customers|clients|people|anyone|everyone)\b/i

/** People told of with words of the data, in a clause that was taken as background. */
export const asideWithData: Doubter = ({ analysis: { lexemes, read, aside }, wordsOf }) => {
  const unused = aside.filter((n) => !read.used[n])
  if (!unused.some((n) => people.test(wordsOf([n])[0] ?? ''))) return undefined
  const lost = unused.filter((n) => lexemes[n]?.senses.some(({ is }) => ofData.has(is)))
  return lost.length > 0 ? wordsOf(lost) : undefined
}
