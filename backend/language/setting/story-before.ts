import type { Stretch } from '../chatter/core.ts'
import { pointsBackEn, tellsStoryEn } from './story-en.ts'
import { pointsBackZh, tellsStoryZh } from './story-zh.ts'

const stops = /[.!?。！？；;](?!\d)\s*|(?<!\d)[：:](?!\d)\s*|\n+/g
const isChinese = (words: string) => /\p{Script=Han}/u.test(words)

/** Where the sentences of a message begin. */
const beginnings = (text: string): number[] => {
  const found = [0]
  for (const { 0: stop, index } of text.matchAll(stops)) {
    const next = index + stop.length
    if (next < text.length && text.slice(found.at(-1), index).trim() !== '') found.push(next)
  }
  return found
}

/**
 * The sentences at the beginning of a message that tell why somebody is wanted, each longer than the one before: "We have a new restaurant card to place. Customers
 * who …". What follows them must be an audience of its own, and not point back.
 */
export const storiesBefore = (text: string): Stretch[] => {
  const starts = beginnings(text)
  const found: Stretch[] = []
  for (let n = 1; n < starts.length; n += 1) {
    const sentence = text.slice(starts[n - 1], starts[n])
    if (!(isChinese(sentence) ? tellsStoryZh(sentence) : tellsStoryEn(sentence))) break
    const rest = text.slice(starts[n])
    if (!(isChinese(rest) ? pointsBackZh(rest) : pointsBackEn(rest))) found.push({ start: 0, end: starts[n] as number })
  }
  return found
}
