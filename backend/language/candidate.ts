import type { Sense } from './lexicon/sense.ts'

/** A stretch of tokens from a place on with one meaning, and what taking it costs a path through the message. */
export interface Candidate {
  length: number
  sense: Sense
  cost: number
}
