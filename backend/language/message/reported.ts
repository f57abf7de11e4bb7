import { mostlyHan } from './mostly-han.ts'

const en =
  /^\s*(?:(?:oh|so|and|well|now|also|um|er|btw)[, ]+)*(?:[A-Z][a-z]+|(?:the|my|our|a|one of (?:the|my|our)) [a-z' -]{2,50}?|legal|compliance|marketing|sales|finance|risk|head office|someone|somebody) (?:just |also |now |keeps? )?(?:says?|saying|said|reckons?|thinks?|insists?|suggests?|suggested|mentioned|mentions|points? out|pointed out|(?:told|tells|reminded|reminds|asked|asks) (?:me|us)|(?:wants?|wanted|requires?|required|needs?|asks? for|asked for|demands?)(?= (?:only |at least |just |a |an |the )?(?!me\\b|us\\b|to\\b)))(?: that| to)?\s*[:,]?\s+(?=\S)/i
const zh =
  /^\s*(?:(?:哦|对了|啊|呃|嗯|刚才|刚刚|还有|另外)[，, ]*)*(?!我(?!们))[^，。,；;！!？?\d]{1,10}?(?:(?:刚|刚刚|又|还)?(?:说|提醒(?:我们?)?|交代|建议|反馈|要求)(?:了|的)?)(?:是)?[，,：:]?\s*(?=\S)/u

/**
 * How many letters say whose words follow ("Liu says …", "compliance just reminded me: …", 带我的师傅说，…); 0 where a message begins with its own. What
 * follows may be the request.
 */
export const reportedLead = (text: string): number => {
  const length = (mostlyHan(text) ? zh : en).exec(text.replaceAll('’', "'"))?.[0].length ?? 0
  return length < text.trimEnd().length ? length : 0
}
