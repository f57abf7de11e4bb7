import { createHash } from 'node:crypto'
import { stem } from '../../backend/language/lexicon/inflect.ts'
import { type Token, tokenise } from '../../backend/language/normalise.ts'
import { glossary } from './glossary.ts'

/** What a text is found by: words of either language, and the concepts that they name as `#id`. */
export interface TextWords {
  words: string[]
  concepts: string[]
  /** Neighbouring words as `one_two`, which tell a name from a longer one that holds its words. */
  pairs: string[]
  /** Folded text of each run without spaces or marks, for character n-grams. */
  runs: string[]
}

const silent = new Set(
  'a an the of to in on for and or with by at from is are was were be been it its this that these those we our you your i do did does done have has had not no so as than then there here what which who how when why ever before already tried try worked work any some all about into out up can could would should will my me they them their 的 了 过 吗 呢 吧 和 与 或 在 是 有 没 没有 我们 我 你 您 他 她 它 这 那 这个 那个 什么 怎么 怎样 怎么样 如何 以前 之前 曾经 做 做过 有没有 是否 对 把 被 给 用 向 让 个 一 一个 次 中 里 上 下 也 都 就 还 及 等 客户 效果 活动 campaign customer result effect'
    .split(' ')
    .map((word) => stem(word)),
)

/** Whether a word, as `stemOf` gives it, says nothing of what a text is about. */
export const isSilent = (word: string): boolean => silent.has(word)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Chinese cut into words by the dictionary of the runtime (ICU). */
export const segments = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Characters of a word that it is found by; an index refuses words of over 2,046 bytes, and two of these make a pair. */
const longestWord = 100
const cut = (word: string): string =>
  word.length <= longestWord ? word : Array.from(word).slice(0, longestWord).join('')

export const stemOf = ({ kind, text }: Token): string => cut(kind === 'word' ? stem(text) : text)
const isSaid = ({ kind }: Token) => kind !== 'mark'

/** Concepts by the folded form of each of their words. */
const concepts = new Map<string, string>()
for (const { id, zh, en } of glossary)
  for (const name of [...zh, ...en]) {
    concepts.set(tokenise(name).filter(isSaid).map(stemOf).join(' '), id)
  }
const broader = new Map<string, string>(
  glossary.flatMap(({ id, within }) => (within ? [[`#${id}`, `#${within}`] as const] : [])),
)
/** The broader concept that one is a kind of. */
export const broaderOf = (concept: string): string | undefined => broader.get(concept)
const longestPhrase = Math.max(...[...concepts.keys()].map((phrase) => phrase.split(' ').length))

/** The longest names win, so that 企业微信 is not also 微信; 车贷 is 贷款 too, as the glossary says. */
export const conceptsIn = (stems: readonly string[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < stems.length; at += 1)
    for (let length = Math.min(longestPhrase, stems.length - at); length > 0; length -= 1) {
      const id = concepts.get(stems.slice(at, at + length).join(' '))
      if (id === undefined) continue
      found.push(`#${id}`)
      const within = broader.get(`#${id}`)
      if (within) found.push(within)
      at += length - 1
      break
    }
  return found
}

/** Runs of tokens of one script that stand without a gap. */
const runsOf = (tokens: readonly Token[]): { text: string; han: boolean }[] => {
  const runs: { text: string; han: boolean }[] = []
  for (const { kind, text, glued } of tokens) {
    const last = runs.at(-1)
    if (kind === 'han' && glued && last?.han) last.text += text
    else runs.push({ text, han: kind === 'han' })
  }
  return runs
}

/** Cuts a text: Chinese by the dictionary of the runtime (ICU), English into stems; words that say nothing fall away. */
export const textWords = (text: string): TextWords => {
  const tokens = tokenise(text).filter(isSaid)
  const runs = runsOf(tokens)
  const words = runs.flatMap(({ text, han }) =>
    (han ? segments(text).map(cut) : [cut(stem(text))]).filter((word) => !silent.has(word)),
  )
  const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`)
  return { words, pairs, concepts: conceptsIn(tokens.map(stemOf)), runs: runs.map(({ text }) => text) }
}

/** The distinct words, pairs and concepts of a text. */
export const distinctWords = (text: string, { words, pairs, concepts } = textWords(text)): string[] => [
  ...new Set([...words, ...pairs, ...concepts]),
]

const saying = (name: string): string[] => {
  const { words, pairs } = textWords(name)
  return [...words, ...pairs]
}
const names: ReadonlyMap<string, readonly string[]> = new Map(
  glossary.map(({ id, zh, en }) => [`#${id}`, [...new Set([...zh, ...en].flatMap(saying))]]),
)
/** Words and pairs that name one of these concepts: where they stand the concept does too, so that both together say little more than one. */
export const namesOf = (concepts: readonly string[]): ReadonlySet<string> =>
  new Set(concepts.flatMap((concept) => names.get(concept) ?? []))

/** Counts up when texts are cut or weighed otherwise. */
const way = 2
/** Under which the words and built-in vectors of records are kept: another one for another way of cutting texts, and for other concepts. */
export const wordsVersion = `${way}-${createHash('sha256')
  .update(JSON.stringify(glossary.map(({ id, zh, en, within }) => [id, zh, en, within])))
  .digest('hex')
  .slice(0, 10)}`
