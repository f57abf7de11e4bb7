import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { hasOnly, idle, limiting } from './limiting.ts'
import { hasSender, tellsOfTrend } from './occasion.ts'
import { people, titles } from './people-words.ts'
import { placesIn, type Stretch, wordsIn } from './stretches.ts'
import { isThing } from './talk.ts'

const before =
  "(?:(?:please|pls|kindly|now|so|first|then|therefore|could you|can you|would you|let us|let's|this time)[ ,]*)*"
/** A request for people by a verb: "please select customers who …", 请取英国以外的客户里…. */
const asksEn = new RegExp(
  `^${before}(?:select|pick|pull|find|take|get|give me|give us|list|show me|target|choose|identify|filter|build|draw|(?:we|i)(?: would|'d| ' d)? (?:need|want|like|are looking for|am looking for))(?![a-z])`,
)
const asksZh =
  /^(?:请|麻烦|劳烦|烦请|帮我|帮忙|先|现在|这次|本次|那就|给我|我们|我|想|要)*(?:取|圈|选|挑|筛|找|拉|捞|给出|列出|导出|查出|需要|要)/
/** The audience as subject: 对象是…, "the audience is …". */
const names =
  /^(?:这次的?|本次的?|目标)?(?:寄送|发送|邀请|营销|触达)?(?:对象|人群|客群|目标客户|名单|范围)(?:是|为|就是|定为)|^(?:the |our )?(?:target |intended )?(?:audience|recipients|segment|group)(?: is| are|s are)(?![a-z])/

/** Whether a sentence asks for the customers whom it names. */
const asks = (tokens: Token[], lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const words = wordsIn(sentence)
    .replace(titles, '')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return (
    names.test(words) ||
    ((asksEn.test(words) || asksZh.test(words)) &&
      (people.test(words) || limiting(lexemes, tokens, placesIn(sentence)).length > 0))
  )
}

/**
 * The sentences before the one that asks for customers, where they limit nobody: what is planned, and why. One that denies, bounds or
 * names a kind of people is no such sentence.
 */
export const beforeAsking = (tokens: Token[], lexemes: Lexeme[], sentences: Stretch[][]): Stretch[] => {
  const at = sentences.findIndex((sentence) => asks(tokens, lexemes, sentence))
  if (at < 1 || limiting(lexemes, tokens, placesIn(sentences.slice(at).flat())).length === 0) return []
  const isTalk = (sentence: Stretch[]) => {
    const words = wordsIn(sentence)
    const places = placesIn(sentence)
    const held = limiting(lexemes, tokens, places)
    // "how customers move from deposits to funds": people of whom the sender speaks
    const told = people.test(words.replace(titles, '')) && !hasSender(words)
    const numbers = places.some((n) => senseOf(lexemes[n], 'number') ?? senseOf(lexemes[n], 'duration'))
    const trend = sentence.some(({ words: said }) => tellsOfTrend(said))
    const limits = places.some(
      (n) =>
        senseOf(lexemes[n], 'except') ||
        (!trend && senseOf(lexemes[n], 'event')) ||
        (numbers && senseOf(lexemes[n], 'comparator')),
    )
    return !limits && held.every((n) => hasOnly(idle, lexemes[n]) || (!told && isThing(lexemes[n])))
  }
  return sentences.slice(0, at).every(isTalk) ? sentences.slice(0, at).flat() : []
}

const counts =
  /^(?:(?:please|pls|and|then|also|finally|afterwards) )*(?:tell|let|show|give|send|report|share)(?![a-z]).*(?:head ?count|count|number|how many|size|total|figure)/
/** A sentence behind that asks to be told how many they are. */
export const asksCount = (sentence: Stretch[]): boolean => counts.test(wordsIn(sentence))
