import { senseOf } from '../lexicon/sense.ts'
import { separatorAt } from './separator.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

/** 商品名含LANTERN, "product name contains LANTERN": one word in capitals or in quotes. */
export const containedAt = (state: State, at: number): { value: string; next: number } | undefined => {
  const verb = wordsAt(
    state,
    at + 1,
    /(?:名|名称|名字)?(?:里|中)?(?:含|含有|包含|带|有)|(?:name )?(?:contains|containing|includes|including|with)/,
  )
  if (!verb) return undefined
  const quoted = senseOf(state.lexemes[verb.next], 'quoted')
  const word = state.textOf(verb.next, verb.next + 1).trim()
  const value = quoted?.text ?? (/^[A-Z][A-Z'&-]+$/.test(word) ? word : undefined)
  return value === undefined ? undefined : { value, next: verb.next + 1 }
}

/** "product code 85099B or 85099C": two or more codes. */
export const codesAt = (state: State, at: number): { values: string[]; next: number } | undefined => {
  const codeOf = (place: number) =>
    senseOf(state.lexemes[place], 'code')?.text ??
    (senseOf(state.lexemes[place], 'number')?.number.plain ? state.textOf(place, place + 1).trim() : undefined)
  const values: string[] = []
  let next = at
  for (let place = at; ; ) {
    const code = codeOf(place)
    if (code === undefined || code.length < 4) break
    values.push(code.toUpperCase())
    next = place + 1
    const separator = separatorAt(state, next)
    if (!separator || separator.op === 'and') break
    place = separator.next
  }
  return values.length > 1 ? { values, next } : undefined
}
