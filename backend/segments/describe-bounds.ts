import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { Thresholds } from './compile.ts'
import { explaining } from './explain.ts'
import { kindOf } from './kinds/index.ts'
import { resolveWindow } from './resolve-window.ts'
import type { Rule } from './rule.ts'
import { both, type Scope } from './scope.ts'
import { walk } from './walk.ts'
import type { Window } from './window.ts'
import { during } from './wording/times.ts'

const clock = (at: string, zone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

const windowBounds = (window: Window, scope: Scope): Bilingual => {
  const { asOf } = scope
  const { timeZone } = scope.catalog
  const { from, to, toIncluded } = resolveWindow(window, asOf, timeZone)
  const words = during.say(window, explaining(scope), {})
  const start = from === undefined ? both('最早', 'the beginning') : both(clock(from, timeZone), clock(from, timeZone))
  const end = clock(to ?? asOf, timeZone)
  const edge = toIncluded || to === undefined ? both('含', 'included') : both('不含', 'excluded')
  return both(
    `${words.zh}：${start.zh} – ${end}（${edge.zh}；${timeZone}）`,
    `${words.en}: ${start.en} – ${end} (${edge.en}; ${timeZone})`,
  )
}

/** Exact bounds of every window of a rule, then its resolved thresholds; each once. */
export const describeBounds = (rule: Rule, scope: Scope, thresholds: Thresholds): Bilingual[] => {
  const visits = [...walk(rule, scope)]
  const windows = visits.flatMap(({ rule: part }) => kindOf(part).windows?.(part) ?? [])
  const resolved = [...thresholds].flatMap(
    ([part, threshold]) => kindOf(part).explainThreshold?.(part, threshold, explaining(scope)) ?? [],
  )
  const lines = [...windows.map((window) => windowBounds(window, scope)), ...resolved]
  return lines.filter((line, index) => lines.findIndex(({ en }) => en === line.en) === index)
}
