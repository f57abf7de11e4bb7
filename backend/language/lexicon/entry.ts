import type { Sense } from './sense.ts'

/** Phrases that share a meaning. `names`: said of a thing, so also without 是否 or a leading "has". */
export interface Entry {
  phrases: string[]
  sense: Sense
  names?: true
}

export const naming = (phrases: string[], sense: Sense): Entry => ({ phrases, sense, names: true })
export const saying = (phrases: string[], sense: Sense): Entry => ({ phrases, sense })
