import type { Token } from './normalise.ts'
import { notices } from './notices.ts'
import type { Clarification } from './reading.ts'

const letters = /\p{L}/gu
const readable = /\p{Script=Latin}|\p{Script=Han}|〇/u
/** Wishes that have nothing to do with customers. */
const elsewhere =
  /^\W*(?:请|帮我|给我|麻烦)*(?:推荐|介绍)(?:一下|给我)?(?:一?[部本首家张场]|几[部本首家])|^\W*(?:please )?(?:can you |could you )?(?:recommend|suggest)(?: me)? (?:a|an|some) (?:good |nice )?(?:film|movie|book|song|restaurant|recipe|hotel|show)|翻译成|翻译一下|^\W*(?:please )?(?:can you |could you )?translate\b|(?:讲|说|编|写|来|想)(?:给我|一下)?一?(?:个|首|段|篇|副)(?:[^,，。]{0,6}的)?[^,，。]{0,4}(?:笑话|段子|诗|歌词|故事|小说|情书|作文|对联)|作诗|tell me a joke|write (?:me )?(?:a|an|some) (?:short |funny )?(?:poems?|songs?|stor(?:y|ies)|haikus?|limericks?|jokes?|essays?|raps?|novels?)\b|\bweather\b|天气(?:怎么样|如何|预报|好)|股票推荐|几点了|(?:订|买|查|抢|改签|退)[^,，。]{0,14}(?:机票|火车票)|订一?[张家间](?:票|酒店|房)|\bbook (?:me )?an? (?:flight|hotel|table|ticket)/i
/** Copy that is to be written, with nobody who is to get it: 写一段春季上新的短信文案, "write a subject line for the sale". */
const copyOnly =
  /^[\s\p{P}]*(?:请|帮我|给我|麻烦|能不能|可以)*(?:写|撰写|起草|拟|编|想|来)(?:一?[段条封句个篇份则版]|几[段条句个版]|下|一下|点|个)?.*(?:文案|话术|标题|推文|短信|邮件|海报|口号|标语|slogan|祝福语)|^[\s\p{P}]*(?:please )?(?:can you |could you )?(?:write|draft|compose|come up with|give me) (?:me |us )?(?:a|an|some|the|\d+|two|three|five)? ?(?:[a-z'-]+ ){0,4}(?:text message|message|sms|copy|subject lines?|slogans?|taglines?|headlines?|posts?|e-?mails?|newsletter|script|jingle|push notification)\b/iu
const someone =
  /客户|用户|会员|顾客|人群|受众|的人|给.{1,40}(?:发|写|推)|\b(?:customers?|clients?|people|folks|users?|members?|shoppers?|buyers?|those|everyone|anyone|who|to|audience|for (?:all|our|the)? ?[a-z-]+ers)\b/iu
const code =
  /<\/?[a-z][^>]*>|\b(?:select\b.+\bfrom|drop\s+table|delete\s+from|insert\s+into|union\s+select|update\s+\w+\s+set)\b|;\s*--/i

/** Which of the groups within the audience at hand is the bigger one: a question that no figure here answers. */
const whichGroup =
  /^\W*(?:(?:and|so|but|ok|okay|then)[, ]+)*which (?:one )?of (?:the|these|those|both)(?: (?:two|three|four))?(?: (?:kinds|groups|types|sorts|lots|halves|sets))? (?:is|are|has|have)\b[^.]*\?\s*$/i

/** Why a text is no message to read at all: empty, in letters of another language, or program text; `amid` where an audience is at hand, whose copy may be meant. */
export const outside = (text: string, tokens: Token[], amid: boolean): Clarification | undefined => {
  if (tokens.every(({ kind }) => kind === 'mark')) return { reason: 'unread', question: notices.empty }
  if (amid && whichGroup.test(text)) return { reason: 'off_topic', question: notices.offTopic }
  if (code.test(text) || elsewhere.test(text) || (!amid && copyOnly.test(text) && !someone.test(text)))
    return { reason: 'off_topic', question: notices.offTopic }
  const found = text.match(letters) ?? []
  const foreign = found.filter((letter) => !readable.test(letter)).length
  return foreign * 2 > found.length ? { reason: 'unread', question: notices.language } : undefined
}
