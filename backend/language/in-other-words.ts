import type { Reference } from './analyse.ts'
import { asItWas } from './as-before.ts'
import { behindReason } from './behind-reason.ts'
import { eitherOfLast } from './either-of-last.ts'
import { goesOutToo } from './goes-out-too.ts'
import { letHave } from './let-have.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { limitedToNamed } from './those-named.ts'
import { turnedRound } from './turned-round.ts'
import { wentSoFar } from './went-so-far.ts'

/** The reading of a change that is said by what was before, or stands behind its reason; undefined where a message is read as it is. */
export const inOtherWords = (
  reference: Reference,
  plain: string,
  context: ReadingContext,
  read: (text: string, context: ReadingContext) => Reading,
): Omit<Reading, 'lang'> | undefined =>
  asItWas(reference, plain, context) ??
  goesOutToo(plain, context, read) ??
  turnedRound(plain, context, read) ??
  eitherOfLast(plain, context, read) ??
  letHave(reference, plain, context, read) ??
  limitedToNamed(reference, plain, context, read) ??
  wentSoFar(plain, context, read) ??
  behindReason(reference, context, read)
