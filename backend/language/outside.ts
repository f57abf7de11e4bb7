import { partRead, type Token } from './normalise.ts'
import { notices } from './notices.ts'
import type { Clarification } from './reading.ts'

const letters = /\p{L}/gu
const readable = /\p{Script=Latin}|\p{Script=Han}|〇/u
/** Wishes that have nothing to do with customers. */
const elsewhere =
  /^\W*(?:请|帮我|给我|麻烦)*(?:推荐|介绍)(?:一下|给我)?(?:一?[部本首家张场]|几[部本首家])|^\W*(?:please )?(?:can you |could you )?(?:recommend|suggest)(?: me)? (?:a|an|some) (?:good |nice )?(?:film|movie|book|song|restaurant|recipe|hotel|show)|翻译成|翻译一下|^\W*(?:please )?(?:can you |could you )?translate\b|(?:讲|说|编|写|来|想)(?:给我|一下)?一?(?:个|首|段|篇|副)(?:[^,，。]{0,6}的)?[^,，。]{0,4}(?:笑话|段子|诗|歌词|故事|小说|情书|作文|对联)|作诗|tell me a joke|write (?:me )?(?:a|an|some) (?:short |funny )?(?:poems?|songs?|stor(?:y|ies)|haikus?|limericks?|jokes?|essays?|raps?|novels?)\b|\bweather\b|天气(?:怎么样|如何|预报|好)|股票推荐|几点了|机票|火车票|订一?[张家间](?:票|酒店|房)|\bbook (?:me )?an? (?:flight|hotel|table|ticket)/i
const code =
  /<\/?[a-z][^>]*>|\b(?:select\b.+\bfrom|drop\s+table|delete\s+from|insert\s+into|union\s+select|update\s+\w+\s+set)\b|;\s*--/i

/** Why a text is no message to read at all: empty, in letters of another language, or program text. */
export const outside = (typed: string, tokens: Token[]): Clarification | undefined => {
  const text = partRead(typed)
  if (tokens.every(({ kind }) => kind === 'mark')) return { reason: 'unread', question: notices.empty }
  if (code.test(text) || elsewhere.test(text)) return { reason: 'off_topic', question: notices.offTopic }
  const found = text.match(letters) ?? []
  const foreign = found.filter((letter) => !readable.test(letter)).length
  return foreign * 2 > found.length ? { reason: 'unread', question: notices.language } : undefined
}
