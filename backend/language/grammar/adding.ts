import { senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'

const adding = /^(?:including|counting|incl)$/i
const added = /^(?:those|people|customers|clients|anyone|anybody|everyone|ones|them)$/i
/** "… including those who spent nothing" begins a stretch of its own. */
export const beginsAdded = (state: State, at: number): boolean =>
  at > 0 &&
  adding.test(state.textOf(at, at + 1).trim()) &&
  added.test(state.textOf(at + 1, at + 2).trim()) &&
  !senseOf(state.lexemes[at - 1], 'break') &&
  !senseOf(state.lexemes[at - 1], 'open')
