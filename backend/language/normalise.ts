import { Converter } from 'opencc-js/t2cn'
import { withJoinedExclusions } from './exclusions-joined.ts'
import { lineAt, withLines } from './lines.ts'
import { withPlainWording } from './plain-wording.ts'
import { withoutRegions } from './regional.ts'

export type TokenKind = 'word' | 'han' | 'digits' | 'mark'

/** A smallest piece of text: a Latin word, a run of digits, one Chinese character, or one mark. */
export interface Token {
  kind: TokenKind
  /** Folded: NFKC, lower case, simplified characters, plain quotes and dashes. */
  text: string
  /** UTF-16 offsets in the text as typed. */
  start: number
  end: number
  /** No space stands between this token and the one before. */
  glued: boolean
  /** A bar between the cells of a brief. */
  bar?: true
  /** A stop that stands for the beginning of a line, or of an item of a list. */
  line?: 'line' | 'item'
  /** Stands for other words as typed, which its offsets tell. */
  reworded?: true
}

const simplify = Converter({ from: 't', to: 'cn' })
const quotes = /["“”„‟«»「」『』〝〞″]/u
const apostrophes = /['‘’‚‛`´′]/u
const dashes = /[-‐‑‒–—―−~～〜]/u
const han = /\p{Script=Han}|〇/u
const ignored = /\p{M}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u

const folded = new Map<string, string>()
/** One character as typed to its folded form; '' for what carries no meaning, ' ' for what separates. */
const fold = (character: string): string => {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = foldAnew(character)
  folded.set(character, plain)
  return plain
}

const foldAnew = (character: string): string => {
  if (ignored.test(character)) return ''
  if (quotes.test(character)) return '"'
  if (apostrophes.test(character)) return "'"
  if (dashes.test(character)) return '-'
  // 係 is 是 in Hong Kong and 系 in 關係: its neighbours tell
  if (han.test(character)) return character === '係' ? character : simplify(character)
  // would join the digits behind it: ①30岁
  if (/[①-⑳⑴-⒇❶-❿➀-➓]/u.test(character)) return ';'
  // would fold to =, its opposite
  if (character === '≠') return character
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase()
  return /\p{C}|\p{Extended_Pictographic}/u.test(plain) && !/[\d#*]/.test(plain) ? ' ' : plain
}

/** A text with its Chinese letters simplified and all else as typed; as long as it was. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (letter) => {
    const plain = letter === '係' ? letter : simplify(letter)
    return plain.length === letter.length ? plain : letter
  })

const kindOf = (character: string): TokenKind | 'space' => {
  if (/\s/u.test(character)) return 'space'
  if (/[0-9]/.test(character)) return 'digits'
  if (han.test(character)) return 'han'
  return /[\p{L}_]/u.test(character) ? 'word' : 'mark'
}

/** Longest message that is read, in columns, of which a Chinese character takes two; the rest is ignored and the reader says so. */
export const maxLength = 4000

/** Length in characters from which nothing of a message is read: a document, of which the beginning alone would be a guess. */
export const documentLength = 12_000

const wide = /[\u2e80-\uffef]/
/** The part of a message that is read. */
export const partRead = (text: string): string => {
  if (text.length * 2 <= maxLength) return text
  let columns = 0
  for (let at = 0; at < text.length; at += 1) {
    columns += wide.test(text[at] as string) ? 2 : 1
    if (columns > maxLength) return text.slice(0, at)
  }
  return text
}

/** Folds a message and cuts it into tokens that remember where they stood in the text as typed. */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = []
  let at = 0
  let glued = false
  const typed = partRead(text)
  for (const character of withLines(typed)) {
    const start = at
    at += character.length
    for (const piece of fold(character)) {
      const kind = kindOf(piece)
      if (kind === 'space') {
        glued = false
        continue
      }
      const last = tokens.at(-1)
      const before = tokens.at(-2)
      // e-mail and email are one word
      if (glued && kind === 'word' && piece === 'm' && last?.text === '-' && last.glued && before?.text === 'e') {
        tokens.pop()
        before.text += piece
        before.end = at
        continue
      }
      // "w/o" is without, "w/" is with
      if (glued && piece === '/' && last?.text === 'w' && last.kind === 'word') {
        last.text = 'with'
        last.end = at
        glued = false
        continue
      }
      if (
        kind === 'word' &&
        piece === 'o' &&
        last?.text === 'with' &&
        last.end === start &&
        last.end - last.start === 2
      ) {
        last.text = 'without'
        last.end = at
        glued = true
        continue
      }
      const joins = glued && last?.kind === kind && (kind === 'word' || kind === 'digits')
      if (joins && last) {
        last.text += piece
        last.end = at
      } else {
        const line = piece === ';' ? lineAt(typed, start) : undefined
        tokens.push({ kind, text: piece, start, end: at, glued: glued && tokens.length > 0, ...(line ? { line } : {}) })
      }
      glued = true
    }
  }
  return withJoinedExclusions(withPlainWording(withoutRegions(withoutHyphens(tokens))))
}

const joins = /^(?:and|or|plus)$/
/** "the 35-and-over", "sixty-plus": hyphens around a word that joins say no more than blanks. */
const withoutHyphens = (tokens: Token[]): Token[] =>
  tokens.some(({ text, glued }) => glued && joins.test(text))
    ? tokens.filter(
        ({ text }, at) =>
          text !== '-' ||
          !(
            (tokens[at + 1]?.glued && joins.test(tokens[at + 1]?.text ?? '') && at > 0) ||
            (tokens[at]?.glued && /^(?:and|or)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text === '-')
          ),
      )
    : tokens

/** "Condition 1: …": the number is part of a label. */
const numberedWord =
  /^(?:conditions?|criterion|rule|requirement|filter|step|stage|event|条件|规则|标准|要求|步骤|.?[步])$/
const pointing = /^[.)、:]$/
const chineseNumbers = '一二三四五六七八九'
/** 一、… 二、…, 一是…；二是…: the same in Chinese letters, behind a stop. */
const chineseStarts = (tokens: Token[]): number[] => {
  const starts = tokens.flatMap((token, at) => {
    const opens = at === 0 || tokens[at - 1]?.kind === 'mark'
    const points = /^[、:是]$/.test(tokens[at + 1]?.text ?? '')
    return opens && points && token.kind === 'han' && chineseNumbers.includes(token.text) ? [at] : []
  })
  const inOrder = starts.every((at, n) => tokens[at]?.text === chineseNumbers[n])
  return starts.length > 1 && inOrder ? starts : []
}
/** "1. … 2. …", 1）…2）…: the numbers of a list, which begin at 1 and go up, become stops. */
export const withoutNumbering = (tokens: Token[]): Token[] => {
  const chinese = chineseStarts(tokens)
  const found = tokens.flatMap((token, at) => {
    const mark = tokens[at + 1]
    const opens = at === 0 || !token.glued || tokens[at - 1]?.kind === 'mark'
    const points = mark?.glued && pointing.test(mark.text) && tokens[at + 2]?.kind !== 'digits'
    const apart = mark?.text !== '.' || !tokens[at + 2]?.glued || tokens[at + 2]?.kind === 'han'
    const closed = mark?.text === ')' || tokens[at + 2]?.kind !== 'digits' || !tokens[at + 2]?.glued
    const titled = numberedWord.test(
      `${tokens[at - 2]?.kind === 'han' ? tokens[at - 2]?.text : ''}${tokens[at - 1]?.text}`,
    )
    return token.kind === 'digits' &&
      opens &&
      !titled &&
      (points || mark?.text === ')') &&
      apart &&
      closed &&
      token.text.length < 3
      ? [at]
      : []
  })
  // "1) … above 75.": all numbers of a list have one mark
  const starts = found.filter((at) => tokens[at + 1]?.text === tokens[(found[0] as number) + 1]?.text)
  // a second list begins at 1 again
  let last = 0
  const list = starts.filter((at) => {
    const goesUp = tokens[at]?.text === String(last + 1)
    if (!goesUp && !(last > 1 && tokens[at]?.text === '1')) return false
    last = goesUp ? last + 1 : 1
    return true
  })
  const arabic = list.length > 1 && list.length === starts.length
  if (!arabic && chinese.length === 0) return tokens
  const numbers = new Set(arabic ? list : chinese)
  return tokens.flatMap((token, at) => {
    if (numbers.has(at))
      return [{ ...token, kind: 'mark' as const, text: ';', end: (tokens[at + 1] as Token).end, line: 'item' as const }]
    // the bracket of "(1)"
    const bracket = token.text === '(' && numbers.has(at + 1) && tokens[at + 2]?.text === ')'
    return numbers.has(at - 1) || bracket ? [] : [token]
  })
}

/** A bar that stands alone, and is no half of || */
const isBar = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === '|' && tokens[at - 1]?.text !== '|' && tokens[at + 1]?.text !== '|'

/** A brief written in cells ("Channel: e-mail | Budget: 2,500 | Audience: …", "opened in 2020 | no card yet | income > 10k"): its bars part as stops do. */
export const withoutBars = (tokens: Token[]): Token[] => {
  let open = 0
  // sum(amount | last 90d): a bar in brackets parts what a call is told
  const cells = new Set(
    tokens.filter((token, at) => {
      open = Math.max(0, open + (/^[([]$/.test(token.text) ? 1 : /^[)\]]$/.test(token.text) ? -1 : 0))
      return open === 0 && isBar(tokens, at)
    }),
  )
  const bars = [...cells]
  const titled = tokens.some(({ text }) => text === ':')
  // cells that hold figures are notes, not names of one sort ("gold | silver | diamond")
  const figures = tokens.some(({ kind, text }) => kind === 'digits' || /^[<=>]$/.test(text))
  const apart = figures && bars.every(({ glued }) => !glued)
  return bars.length < 2 || (!titled && !apart)
    ? tokens
    : tokens.map((token) => (cells.has(token) ? { ...token, text: ';', bar: true } : token))
}
