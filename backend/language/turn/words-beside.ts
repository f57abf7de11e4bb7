import type { Stretch } from '../chatter/core.ts'
import type { Cue } from './cues-en.ts'

/** The words of a turn beside its named parts, and what they ask for. */
export interface Beside {
  /** Whether such a cue stands among them, apart from the words of another. */
  says(cue: Cue, apart?: Cue): boolean
  /** Whether they are nothing but such cues and idle words. */
  only(...cues: Cue[]): boolean
  /** Whether one clause of them says such a cue twice: "we can't go without #", 除了#都不要. */
  twice(cue: Cue): boolean
}

/** A text with other letters on a stretch of it, as long as it was. */
export const over = (text: string, { start, end }: Stretch, letter = ' '): string =>
  text.slice(0, start) + letter.repeat(end - start) + text.slice(end)
