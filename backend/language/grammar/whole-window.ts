import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { frameNotes, frameRule } from './frame.ts'
import type { Part, State } from './state.ts'

/** The rule over a stretch of time, where it is of events and has none of its own. */
const timed = (rule: Rule, window: Window): Rule => {
  switch (rule.kind) {
    case 'event':
    case 'preference':
      return rule.window ? rule : { ...rule, window }
    case 'average':
      return rule.of.of === 'event' && !rule.of.window ? { ...rule, of: { ...rule.of, window } } : rule
    case 'rank':
      return rule.by.of === 'event' && !rule.by.window ? { ...rule, by: { ...rule.by, window } } : rule
    case 'sequence':
      return rule.first.window ? rule : { ...rule, first: { ...rule.first, window } }
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map((one) => timed(one, window)) }
    case 'not':
      return { ...rule, of: timed(rule.of, window) }
    default:
      return rule
  }
}

/** 时间都按今年算, "window for both: the last 90 days": the time of every condition on events that has none of its own, denials included. */
export const wholeWindow = (state: State, parts: Part[]): void => {
  const at = state.lexemes.findIndex((lexeme) => senseOf(lexeme, 'whole-window'))
  const time = senseOf(state.lexemes[at], 'whole-window')
  if (!time) return
  const asked = parts.some(({ frame, rule }) => frame ?? (rule && timed(rule, time.window) !== rule))
  if (!asked) return
  for (const part of parts) {
    const { frame } = part
    if (frame && !frame.window && !frame.edge) {
      part.frame = { ...frame, window: time.window, ...(frame.never ? { never: false } : {}) }
      const rule = frameRule(part.frame)
      if (rule) part.rule = rule
      part.notes = frameNotes(part.frame)
    } else if (part.rule && !frame) part.rule = timed(part.rule, time.window)
  }
  state.spent.add(at)
}
