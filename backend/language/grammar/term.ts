import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Part, type State, take } from './state.ts'

/** The rule of a term over another time; undefined where it tells none of the near past. */
const over = (rule: Rule, window: Window): Rule | undefined => {
  const timed = (rule.kind === 'event' || rule.kind === 'date') && rule.window?.type === 'last'
  return timed ? ({ ...rule, window } as Rule) : undefined
}

/** "active customers last month": a time behind the term and its people, which no event follows. */
const behind = (state: State, at: number): { window: Window; end: number } | undefined => {
  const found = take(state, at + 1, 'window')
  if (!found || found.sense.future || take(state, found.next, 'event')) return undefined
  return { window: found.sense.window, end: found.next }
}

/**
 * A word of the glossary. A time said with it takes the place of the glossary's own: new customers of last month are those who came last
 * month, not in the last 90 days.
 */
export const termPart = (state: State, at: number): Part | undefined => {
  // 上个月的活跃客户: a time right before the term, with nothing that somebody did between them
  const lead = senseOf(state.lexemes[at], 'window')
  const led = lead && !lead.future ? take(state, at + 1, 'term') : undefined
  const place = led ? led.at : at
  const term = senseOf(state.lexemes[place], 'term')?.term
  if (!term) return undefined
  const plain: Part = { start: at, end: place + 1, rule: term.rule, about: 'term' }
  const told = led && lead ? { window: lead.window, end: place + 1 } : behind(state, place)
  const timed = told && over(term.rule, told.window)
  if (!told || !timed) return led ? undefined : plain
  const { zh, en } = term.labels
  return {
    ...plain,
    end: told.end,
    rule: timed,
    notes: [
      {
        zh: `“${zh}”按您说的时间计算，不按定义里的时间`,
        en: `"${en}" is taken over the time that you named, not that of its definition`,
      },
    ],
  }
}
