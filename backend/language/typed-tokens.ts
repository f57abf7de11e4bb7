import { type Token, tokenise, withoutBars, withoutNumbering } from './normalise.ts'
import { withPausesInBlanks } from './pauses-in-blanks.ts'

/** The tokens of a message as typed: the bars of a brief and the numbers of a list are stops, blanks between Chinese clauses commas. */
export const typedTokens = (text: string): Token[] => withPausesInBlanks(withoutNumbering(withoutBars(tokenise(text))))
