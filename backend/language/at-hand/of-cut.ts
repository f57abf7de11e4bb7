import { behind } from '../in-turn.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf } from '../message/subject.ts'
import type { OfHand } from './around.ts'

const en =
  /^((?:(?:and|but|now|then|ok|okay|so|finally|please)[, ]+)*(?:out of|from(?: among)?|of|among|amongst|within|in) (?:these|those|the|that|this|them|our)(?: (?:top|first|best|last|biggest|highest))? (\d[\d,]*\d|\d)(?: (?:customers|people|clients|ones|names|members|users|shoppers))?,? )(?=\S)/i
const zh =
  /^((?:(?:那|再|然后|就|请|最后|接着)[，, ]*)*(?:从|在|把|将)?(?:上面|前面|刚才|刚选|选出)?的?(?:这|那|前|最前|排前)(?:前)?(\d[\d,]*\d|\d)(?:个|名|位)?(?:人|客户|个人)?(?:里面?|里头|中间?|之中|当中|内)?的?[，, ]*)(?=\S)/u

/** "Out of these 500, drop …", 从这500人里…: said of the first so many that the audience takes; undefined where it takes not that many. */
export const ofCut: OfHand = (text, { context, current, read }) => {
  const [, lead, count] = (mostlyHan(text) ? zh : en).exec(text) ?? []
  if (!lead || !count) return undefined
  const many = Number(count.replaceAll(',', ''))
  const taken = clausesOf(current).some(
    (clause) => (clause.kind === 'rank' || clause.kind === 'sample') && 'count' in clause && clause.count === many,
  )
  return taken ? behind(text, lead.length, context, read) : undefined
}
