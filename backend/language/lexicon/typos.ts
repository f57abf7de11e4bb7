import { editDistance } from '../../catalog/nearest-names.ts'
import { isConfusable } from './confusable.ts'

/** Four letters are mended only where two neighbours changed places or one inside was left out: laon is loan, rual is rural. */
const turned = (word: string, vocabulary: readonly string[]): string | undefined => {
  const swapped = [0, 1, 2].map((n) => word.slice(0, n) + word[n + 1] + word[n] + word.slice(n + 2))
  const missing = [1, 2, 3].flatMap((n) =>
    vocabulary.filter((other) => other.length === 5 && other.slice(0, n) + other.slice(n + 1) === word),
  )
  const found = [...new Set([...swapped.filter((other) => other !== word && vocabulary.includes(other)), ...missing])]
  return found.length === 1 ? found[0] : undefined
}

/** Words of their own that are one letter from others: what was sent is no spending. */
const words = new Set([
  'send',
  'sent',
  'lend',
  'lent',
  'mend',
  'word',
  'form',
  'from',
  'once',
  'were',
  'what',
  'when',
  'then',
  'than',
  'them',
  'they',
  'this',
  'that',
  'with',
  'give',
  'gave',
  'gift',
  'gifts',
  'offer',
  'offers',
])

/** The one word of a vocabulary that a word of five letters or more is a misspelling of; undefined where none or several fit. */
export const mendTypo = (word: string, vocabulary: readonly string[]): string | undefined => {
  if (words.has(word)) return undefined
  if (word.length === 4) return turned(word, vocabulary)
  if (word.length < 5) return undefined
  const limit = word.length >= 8 ? 2 : 1
  let best: string | undefined
  let distance = limit + 1
  let tied = false
  // first and last letters are seldom mistyped: monthy is monthly before it is month
  const last = (other: string | undefined) => other?.at(-1) === word.at(-1)
  for (const candidate of vocabulary) {
    if (candidate[0] !== word[0]) continue
    const edits = editDistance(word, candidate, Math.min(limit, distance))
    const closer = edits === distance && edits <= limit && last(candidate) && !last(best)
    if (edits < distance || closer) {
      best = candidate
      distance = edits
      tied = false
    } else if (edits === distance && edits <= limit && candidate !== best && last(candidate) === last(best)) tied = true
  }
  return tied ? undefined : best
}

/** Characters that mean something wherever they stand, so that none is a slip for another: 男女装 is not 买女装. */
const telling = /[男女不没无未非老新前后大小多少高低上下左右转开关进出升降买卖加减一二三四五六七八九十两半每]/

const denying = /[不没未无非]/

/** The phrase in which one character at a place is wrong, with where it begins; undefined where none or several fit. Of a phrase of two characters the wrong one must be easily typed for the right one. */
export const mendPhrase = (
  characters: readonly string[],
  at: number,
  phrases: readonly string[],
): { phrase: string; start: number } | undefined => {
  let found: { phrase: string; start: number } | undefined
  for (const phrase of phrases)
    for (let start = Math.max(at - phrase.length + 1, 0); start <= at; start += 1) {
      if (phrase[at - start] === characters[at] || telling.test(characters[at] as string)) continue
      // a slip never turns what is said round: 在能发邮件 is not 不能发邮件
      if (phrase.length > 2 && denying.test(phrase[at - start] as string)) continue
      const same = [...phrase].every((character, n) => n === at - start || characters[start + n] === character)
      if (!same || start + phrase.length > characters.length) continue
      // 他行信用卡 is no slip for 有信用卡: the rest is a name by itself
      if (start === at && phrase.length > 2 && phrases.includes(phrase.slice(1))) continue
      if (phrase.length === 2 && !isConfusable(characters[at] as string, phrase[at - start] as string)) continue
      if (found && found.phrase !== phrase) {
        if (found.phrase.length === phrase.length) return undefined
        if (found.phrase.length > phrase.length) continue
      }
      found = { phrase, start }
    }
  return found
}
