import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'

/** Says something of its own beside filling: "phone" is a channel where the data hold one. */
const isValue = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).some(({ is }) => is === 'value' || is === 'property-value')

/** The separator between members of a list: 、 , or and. */
export const separatorAt = (
  state: State,
  at: number,
): { next: number; op: 'or' | 'and' | 'list'; comma: boolean } | undefined => {
  let place = at
  let op: 'or' | 'and' | 'list' | undefined
  let comma = false
  for (; place < state.lexemes.length; place += 1) {
    const lexeme = state.lexemes[place]
    const stop = senseOf(lexeme, 'break')
    if (stop?.strong) return undefined
    if (stop) comma = true
    else if (senseOf(lexeme, 'list')) op ??= 'list'
    else if (senseOf(lexeme, 'or') ?? senseOf(lexeme, 'nor')) op = 'or'
    else if (senseOf(lexeme, 'and')) op = 'and'
    else if (!senseOf(lexeme, 'filler') || !(op || comma) || isValue(lexeme)) break
    else if (senseOf(lexeme, 'filler')?.asserts && op !== 'or') break
  }
  return op || comma ? { next: place, op: op ?? 'list', comma } : undefined
}
