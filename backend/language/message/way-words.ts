import { changeVerbs } from './tuned.ts'

const moved =
  /(?<![a-z])(?:widen|extend|stretch|lengthen|raise|increase|bump|push|move|shift|bring|expand|lift|lower|reduce|decrease|cut|drop|shorten|narrow|tighten|loosen|relax)(?:ing)? [^,;.!?]{0,60}?(?<![a-z])(up|down|out|over) to (?=[^,;.!?]{0,24}\d)/gi

const joint = new RegExp(
  `^\\s*(?:(?:and|also|then|now|next|so)(?: also| then| now)?,? )+(?=(?:${changeVerbs.join('|')})(?![a-z]))`,
  'i',
)
const movesZh =
  '(?:提高|提升|上调|提|抬高|降低|下调|降|放宽|放松|延长|拉长|缩短|收紧|调高|调低|调整|增加|减少|扩大)[到至为成]'
const adverb = new RegExp(
  `(?<=[^，,；;。\\s])(?:再|也|还|一并|同时|直接|统一|顺便|干脆)(?=(?:往上|往下)?${movesZh})`,
  'gu',
)

/** The length of "And also" before "raise …": words that only join a change to the last one; 0 where there are none. */
export const jointLead = (text: string): number => joint.exec(text)?.[0].length ?? 0

/** 门槛再提高到…, without the adverb. */
const withoutAdverb = (text: string): string => text.replace(adverb, (said) => ' '.repeat(said.length))

/** "Move the monthly charge up to 90", as a message without the word that only says which way; every other letter stands where it stood. "Up to 90" by itself is a bound. */
export const withoutWay = (text: string): string =>
  withoutAdverb(text).replace(moved, (said, way: string) => {
    const at = said.length - ' to '.length - way.length
    return said.slice(0, at) + ' '.repeat(way.length) + said.slice(at + way.length)
  })

const limitMoved = new RegExp(`${movesZh}\\s*[\\d一二两三四五六七八九十百千万]`)
/** Whether a Chinese message moves a limit, as 订单数提高到3单, and asks for no number. */
export const movesLimit = (text: string): boolean => limitMoved.test(text) && !/[?？吗呢]|多少|几/.test(text)
