import { chatterIn, type Piece } from '../chatter/chatter.ts'
import { coresOf, type Stretch } from '../chatter/core.ts'
import type { Cue } from './cues-en.ts'
import { chineseCues } from './cues-zh.ts'
import { harmless, idleZh, kept } from './families-zh.ts'
import type { Group } from './groups.ts'
import { type Beside, over } from './words-beside.ts'

const idle = new RegExp(idleZh, 'g')
const quiet = new RegExp(`${kept}|${harmless}`, 'g')

const blanks = (words: string) => ' '.repeat(words.length)

/** A named part as the cues see it: whether it ends in people. */
const marked = (text: string, group: Group): string =>
  over(text, group, /(?:的|客户|用户|会员|人)$/.test(text.slice(group.start, group.end)) ? '§' : '#')

/**
 * The words of a Chinese turn beside its named parts. Words of chatter are parts of cues as well (去 of 去掉), so that chatter goes behind the cues; a cue within
 * a longer phrase of chatter is none (加 of 加班).
 */
const allWordsBeside = (text: string, groups: Group[], pieces: Piece[]): Beside => {
  const chatter = pieces.filter((piece) => piece.chatter)
  const words = groups.reduce(marked, text.toLowerCase()).replace(quiet, blanks)
  const inPhrase = ({ start, end }: Stretch) =>
    chatter.some((piece) => piece.start <= start && piece.end >= end && piece.end - piece.start > end - start)
  const matches = (said: string, cue: Cue): Stretch[] =>
    [...said.matchAll(new RegExp(chineseCues[cue].source, 'g'))]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((match) => match.end > match.start && !inPhrase(match))
  const less = (said: string, cue: Cue) => matches(said, cue).reduce((left, one) => over(left, one), said)
  const stops = [...words.matchAll(/[,.;:!?，。；：！？]/g)].map(({ index }) => index)
  return {
    twice: (cue) => {
      const clauses = matches(words, cue).map(({ start }) => stops.filter((stop) => stop < start).length)
      return new Set(clauses).size < clauses.length
    },
    says: (cue, apart) => matches(apart ? less(words, apart) : words, cue).length > 0,
    only: (...asked) => {
      const left = asked.reduce(less, words).replace(idle, blanks)
      return !/[\p{L}\p{N}]/u.test(chatter.reduce((rest, one) => over(rest, one), left))
    },
  }
}

/** What a clause may ask for, so that it is no aside. */
const changes: Cue[] = ['restart', 'unexclude', 'rest', 'exclude', 'widen', 'free', 'waive', 'capped', 'undone']

/** A message without the clauses that name nothing, are mostly chatter and ask for nothing: 我跟行长聊了半天. */
const withoutAsides = (text: string, groups: Group[]): string => {
  const [core] = coresOf(text, groups)
  if (!core) return text
  const asks = core.gone.some((clause) => {
    const beside = allWordsBeside(clause, [], chatterIn(clause))
    return changes.some((cue) => beside.says(cue))
  })
  return asks ? text : core.text
}

/** The same without the asides of the turn. */
export const chineseWordsBeside = (text: string, groups: Group[], pieces: Piece[]): Beside =>
  allWordsBeside(withoutAsides(text, groups), groups, pieces)
