import type { Attribute } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Part, State } from './state.ts'

/** A field that says what customers like best, not what they did. */
export const isPreference = ({ labels }: Attribute): boolean =>
  /prefer|favou?rite|偏好|常用|首选/i.test(labels.en + labels.zh)

const beside = (part: Part, other: Part): boolean => Math.abs(part.start - other.end) <= 2 || part.end === other.start
const led = /\b(?:at|via|through|by|on|over|using|in|to)(?: an?| the| our)?$|[在用于从走]$|通过$/i

/**
 * 登录过App, "a transaction at a branch, at the counter": a value that only says how what was done was done. Where the event says so
 * already, or is named by that word, it is no preference of anybody.
 */
export const withoutSaidAgain = (state: State, parts: Part[]): void => {
  for (const part of parts) {
    const { field, rule, noun, start, end } = part
    if (rule?.kind !== 'compare' || !noun || field?.type !== 'enum' || !isPreference(field)) continue
    const places = Array.from({ length: end - start }, (_, n) => start + n)
    if (places.some((at) => senseOf(state.lexemes[at], 'attribute'))) continue
    const first = places.find((at) => senseOf(state.lexemes[at], 'value')) ?? start
    const prepared = led.test(state.textOf(Math.max(first - 2, 0), first).trim())
    const value = JSON.stringify(rule.value)
    const word = state.textOf(first, end).trim().toLowerCase()
    const said = parts.some((other) => {
      if (other === part || !other.rule) return false
      const near = beside(part, other)
      const same =
        JSON.stringify(other.rule).includes(`"value":${value}`) && /"event":/.test(JSON.stringify(other.rule))
      if (same && (near || prepared)) return true
      const told = JSON.stringify(other.rule)
      const names = state.index.catalog.events
        .filter(({ name }) => told.includes(`"event":"${name}"`))
        .flatMap(({ verbs, labels, synonyms }) => [verbs, labels, synonyms])
        .flatMap((words) => Object.values(words).flat())
      return near && word.length > 1 && names.some((name) => name.toLowerCase().includes(word))
    })
    if (!said) continue
    delete part.rule
    for (const at of places) state.spent.add(at)
  }
}
