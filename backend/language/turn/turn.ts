import { canonicalJson } from '../../segments/canonical.ts'
import { analyse, type Reference } from '../analyse.ts'
import { chatterIn } from '../chatter/chatter.ts'
import { isClear } from '../clear.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { simplified, tokenise } from '../normalise.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { groupsIn } from './groups.ts'
import { ofCondition } from './of-condition.ts'
import { ofField, ofSwap } from './of-field.ts'
import { ofNothing } from './of-nothing.ts'
import { ofNumber, ofRanked, ofTime } from './of-number.ts'
import { ofValue } from './of-value.ts'
import type { Move, Turn } from './turn-parts.ts'
import { englishWordsBeside } from './words-beside-en.ts'
import { chineseWordsBeside } from './words-beside-zh.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Moves that a message taken for a new audience may be: a number or a value alone is none. */
const plainMoves: Move[] = [ofField, ofCondition, ofSwap]
const moves: Move[] = [ofNothing, ofTime, ofNumber, ofRanked, ofValue, ofField, ofCondition, ofSwap]

/**
 * A turn of a conversation read by what it names and by what the words beside ask for, whatever their order: "any of them who … need to come off", 也把…收进来.
 * Every word must be one of a name, of what is asked for, or chatter. Undefined where more than one change may be meant, or none; `anew`: the grammar took it for a new
 * audience.
 */
export const turnOf = (
  text: string,
  context: ReadingContext,
  { reference, read, anew }: { reference: Omit<Reference, 'text'>; read: Read; anew: boolean },
): Reading | undefined => {
  const { current, history = [] } = context
  if (!current || text.length > 300) return undefined
  const plain = simplified(text)
  const around: Reference = { ...reference, text: plain }
  const tokens = tokenise(plain)
  const { lexemes } = analyse(around, tokens)
  const pieces = chatterIn(plain)
  const isBeside = (start: number, end: number) =>
    pieces.some(
      (piece) => piece.chatter && piece.start <= start && piece.end >= end && piece.end - piece.start > end - start,
    )
  const groups = groupsIn(lexemes, tokens, isBeside)
  // 纠结了: a name that begins within a longer word is none
  const han = mostlyHan(plain)
  if (
    han &&
    groups.some(({ start }) => pieces.some((piece) => piece.chatter && piece.start < start && piece.end > start))
  )
    return undefined
  const { current: _, history: __, plan: ___, ...afresh } = context
  const turn: Turn = {
    text: plain,
    han,
    groups,
    beside: (han ? chineseWordsBeside : englishWordsBeside)(plain, groups, pieces),
    current,
    history,
    anew,
    reference: around,
    change: (said) => {
      const reading = read(said, context)
      return isClear(reading) && reading.intent === 'refine' ? reading.rule : undefined
    },
    alone: ({ start, end }) => {
      const words = plain.slice(start, end)
      const reading = read(words, afresh)
      if (!isClear(reading) || reading.rule?.kind === 'everyone') return undefined
      const analysis = analyse({ ...around, text: words }, tokenise(words))
      return analysis.unread.length === 0 && analysis.read.rule ? analysis : undefined
    },
  }
  const found = (anew ? plainMoves : moves).flatMap((move) => move(turn) ?? [])
  const [rule] = found
  const same = rule && found.every((one) => canonicalJson(one) === canonicalJson(rule))
  if (!rule || !same || canonicalJson(rule) === canonicalJson(current)) return undefined
  const [only] = groups.length === 1 ? groups : []
  const begins =
    only && turn.beside.says('restart') && canonicalJson(turn.alone(only)?.read.rule ?? null) === canonicalJson(rule)
  const lang = context.lang ?? (turn.han ? 'zh' : 'en')
  return { lang, intent: begins ? 'segment' : 'refine', rule, unread: [], assumptions: [] }
}
