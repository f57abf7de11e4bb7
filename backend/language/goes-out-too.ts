import type { Rule } from '../segments/rule.ts'
import { isClear } from './clear.ts'
import { isDenial } from './message/let-in.ts'
import { mostlyHan } from './message/mostly-han.ts'
import { clausesAdded, clausesOf, sameSubject } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** 技术人员也是, "same for the technicians": what was done with the last ones is done with these. */
const likewise =
  /^(?:还有|另外)?(.+?)(?:们)?(?:也是|也一样|一样|同样|同理|也同样|也如此|也去)(?:的|吧|了)*[。.!！]*$|^(?:and )?(?:the )?(?:same (?:for|with|goes for)|likewise|ditto(?: for)?) (.+?)[.! ]*$/iu
/** "And Ireland", 还有爱尔兰的: named beside the last ones, without a word for what is done with them. */
const beside =
  /^(?:and|also|plus|oh and|and also)[, ]+(?!(?:only|just|must|they|who|with|without|is|are|has|have|had|in|at|on|over|under|more|less|no|not|keep|add|drop|remove|then|make|take|leave|exclude|include|get|put|bring|change|how|what|of|aged?|born|living|\d)\b)(.+?)[.! ]*$|^(?:还有|以及|再就是|和|跟)(?!要|得|必须)(.+?)[。.!！]*$/iu

const names = (rule: Rule): boolean =>
  rule.kind === 'in' ||
  (rule.kind === 'compare' && rule.op === 'eq') ||
  ((rule.kind === 'any' || rule.kind === 'all') && rule.of.every(names))

const labels = {
  only: { zh: '只留这些客户', en: 'only those customers' },
  too: { zh: '把他们也去掉', en: 'leave them out as well' },
}

/** What the last step left out; undefined where it did anything else. */
const leftOutLast = (current: Rule, history: Rule[] = []): Rule[] | undefined => {
  const before = history.at(-1)
  const latest = before ? clausesAdded(before, current) : []
  return latest.length > 0 && latest.every(isDenial) ? latest : undefined
}

/**
 * "And Ireland", 技术人员也是 behind a message that left somebody out: they go too. Where only "and" says so and they are of another kind, they may as well be those who are
 * kept: both are given. Undefined where a message says no such thing.
 */
export const goesOutToo = (text: string, context: ReadingContext, read: Read): Reading | undefined => {
  const { current, history: _, question: __, ...alone } = context
  const latest = current && text.length <= 80 ? leftOutLast(current, context.history) : undefined
  if (!latest) return undefined
  const alike = likewise.exec(text)
  const said = (alike ?? beside.exec(text))
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.replace(/,? and (?:the )?/g, ' and ')
  if (!said) return undefined
  const group = read(said, alone)
  if (!group.rule || !isClear(group) || group.figure || !clausesOf(group.rule).every(names)) return undefined
  const out = read(mostlyHan(said) ? `去掉${said}` : `exclude ${said}`, context)
  if (!out.rule || !isClear(out) || out.intent !== 'refine') return undefined
  const sameKind = clausesOf(group.rule).every((rule) => latest.some((clause) => sameSubject(clause, rule)))
  if (alike || sameKind) return out
  const only = read(mostlyHan(said) ? `只留${said}` : `only ${said}`, context)
  if (!only.rule || !isClear(only)) return undefined
  return { ...out, readAs: labels.too, alternatives: [{ label: labels.only, rule: only.rule }] }
}
