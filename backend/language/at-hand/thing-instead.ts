import { allOf } from '../grammar/rules.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf, subjectsOf } from '../message/subject.ts'
import { askedAbout, changedTo, isFlag, type OfHand, withThing } from './around.ts'

const sorry = '(?:(?:sorry|oops|wait|no|actually|well|hm+|i was wrong|my mistake)[,.: ]+)*'
const formsEn = [
  new RegExp(
    `^${sorry}(?:make|change|switch|turn) (?:it|that|this)(?: to| into)? (?:a |an |the )?(.+?)(?: instead)?[.! ]*$`,
    'i',
  ),
  new RegExp(
    `^${sorry}(?:i|we) (?:meant?|mean)(?: to say)?,? (?:a |an |the )?(.+?)(?:,? not (?:a |an |the )?(.+?))?[.! ]*$`,
    'i',
  ),
  new RegExp(
    `^${sorry}(?:rather |instead,? )?(?:a |an |the )?(.+?),? (?:instead|rather)(?: of (?:a |an |the )?(.+?))?[.! ]*$`,
    'i',
  ),
  /^(?:sorry|oops|no|wait|my mistake)[,.: ]+(?:it's |its )?(?:a |an |the )?(.+?)(?:,? not (?:a |an |the )?(.+?))[.! ]*$/i,
]
const insteadOf = /^instead of (?:a |an |the )?(?<gone>.+?), (?:a |an |the )?(?<what>[^,]+?)[.! ]*$/i
const gap = '(?:不好意思|抱歉|不对|错了|等等|哦|啊|[，, ])*'
const formsZh = [
  new RegExp(`^${gap}(?:改成|换成|改为|换为|改用)(?:有)?(.{2,14}?)(?:的)?(?:客户|人)?(?:吧|了)?[。！ ]*$`, 'u'),
  new RegExp(
    `^${gap}(?:我)?(?:说错了?|讲错了?|搞错了?|写错了?)[，, ]*(?:应该)?是(?:有)?(.{2,14}?)(?:的)?(?:客户|人)?(?:[，,]不是(.{2,14}?))?[。！ ]*$`,
    'u',
  ),
]

/**
 * "Personal loan instead", "make it a personal loan", 改成个人贷款: one thing that customers have in the place of another, where the audience asks for one
 * such thing; which of several is asked about. What is said of a field that the audience has already is read elsewhere.
 */
export const thingInstead: OfHand = (text, around) => {
  if (text.length > 60) return undefined
  const forms = mostlyHan(text) ? formsZh : formsEn
  const inverted = insteadOf.exec(text.trim())?.groups
  const found = forms.map((form) => form.exec(text.trim())).find((one) => one !== null)
  const [what, gone] = inverted ? [inverted.what, inverted.gone] : [found?.[1], found?.[2]]
  const rule = what && withThing(what, around)
  if (!rule || !isFlag(rule)) return undefined
  const clauses = clausesOf(around.current)
  const about = new Set(subjectsOf(rule))
  if (clauses.some((clause) => subjectsOf(clause).some((subject) => about.has(subject)))) return undefined
  const named = gone === undefined ? undefined : withThing(gone, around)
  const subjects = named && subjectsOf(named)
  const places = clauses.filter((clause) =>
    subjects ? subjectsOf(clause).some((subject) => subjects.includes(subject)) : isFlag(clause),
  )
  if (places.length > 1) return askedAbout(text, what, around)
  const [place] = places
  return place && changedTo(allOf(clauses.map((clause) => (clause === place ? rule : clause))), around)
}
