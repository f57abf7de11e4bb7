import { canonicalJson } from '../segments/canonical.ts'
import { analyse, type Reference } from './analyse.ts'
import { isClear } from './clear.ts'
import { inTurn } from './in-turn.ts'
import { namesChange } from './message/cue.ts'
import { hasOnly, idle, limiting } from './message/limiting.ts'
import { undoClauseIn } from './message/undo-clause.ts'
import { tokenise } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Whether words say whom to take: then they are more than talk beside a step back. */
const namesCustomers = (reference: Reference, text: string): boolean => {
  if (text === '') return false
  const tokens = tokenise(text)
  const { lexemes, read } = analyse({ ...reference, text }, tokens)
  const places = lexemes.map((_, at) => at)
  return read.rule !== undefined && limiting(lexemes, tokens, places).some((at) => !hasOnly(idle, lexemes[at]))
}

/**
 * A step back beside its reason or another change: "that leaves nobody, undo the last two changes", 这一步撤回吧，换成…. What only gives up once more
 * what the step back takes off ("let's not filter on balance") adds nothing. Undefined where a message takes no step back, or says whom to
 * take before it.
 */
export const undoneBeside = (
  reference: Reference,
  text: string,
  context: ReadingContext,
  read: Read,
): Reading | undefined => {
  const { current, history = [] } = context
  const parted = current && history.length > 0 ? undoClauseIn(text) : undefined
  if (!parted || namesCustomers(reference, parted.before)) return undefined
  const { undo, after, at } = parted
  const back = read(undo, context)
  if (back.intent !== 'undo' || !back.rule) return undefined
  if (after === '') return back
  const given = read(after, context)
  if (given.rule && !given.clarification && canonicalJson(given.rule) === canonicalJson(back.rule)) return back
  const both = inTurn({ first: undo, second: after, at, lead: 0 }, context, read)
  const done = both !== undefined && isClear(both)
  // a number is no talk: "undo that, allow up to 3 contacts"
  const counts = /\d|[两二三四五六七八九十百千万]/.test(after)
  return done || counts || namesChange(after) || namesCustomers(reference, after) ? both : back
}
