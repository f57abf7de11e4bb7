import { allOf } from '../grammar/rules.ts'
import { clausesOf } from '../message/subject.ts'
import { changedTo, type OfHand } from './around.ts'

const to =
  /^(?:then |ok |okay |no |actually |well |,|可以|那就|那|就|改|放宽|放|延长)*(?:up to|to|到)(?: age)? ?(\d+(?:\.\d+)?)(?: years(?: old)?|岁)?(?:吧|了|也行|也可以|都行| (?:is|are) (?:fine|ok|okay) too)?[.。! ]*$/i

/** "Up to 50", 到50岁 behind a range of 30 to 40: its upper end moves. Undefined where the audience has no range, several, or one that begins above it. */
export const upperEnd: OfHand = (text, around) => {
  const said = to.exec(text.trim())?.[1]
  if (said === undefined) return undefined
  const clauses = clausesOf(around.current)
  const [range, other] = clauses.filter(({ kind }) => kind === 'between')
  const max = Number(said)
  if (range?.kind !== 'between' || other || typeof range.min !== 'number' || range.min >= max) return undefined
  return changedTo(allOf(clauses.map((clause) => (clause === range ? { ...range, max } : clause))), around)
}
