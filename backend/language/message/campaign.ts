import { resolveWindow } from '../../segments/resolve-window.ts'
import { type Lexeme, type SenseOf, senseOf } from '../lexicon/sense.ts'
import type { Brief } from '../reading.ts'

export interface Campaign {
  brief: Brief
  /** The message wants a campaign, and does not only name a channel or a date. */
  wanted: boolean
}

/**
 * The campaign that the words around the audience describe, from the lexemes that no condition uses; `certain` where it is known to be
 * about one. `now` is an ISO instant.
 */
export const campaignOf = (
  lexemes: Lexeme[],
  used: boolean[],
  now: string,
  timeZone: string,
  certain = false,
): Campaign => {
  const found = lexemes.flatMap((lexeme, n): SenseOf<'brief'>[] => {
    const sense = used[n] ? undefined : senseOf(lexeme, 'brief')
    return sense ? [sense] : []
  })
  const brief: Brief = {}
  for (const { brief: part } of found) {
    const { channels, objective, ...rest } = part
    Object.assign(brief, rest)
    if (channels) brief.channels = [...new Set([...(brief.channels ?? []), ...channels])]
    if (objective && (!brief.objective || brief.objective === 'cross_sell')) brief.objective = objective
  }
  const wanted = certain || found.some(({ weak }) => !weak)
  const ahead = lexemes.flatMap((lexeme, n) => (used[n] ? [] : (senseOf(lexeme, 'window') ?? [])))
  const timing = ahead.find(({ future }) => future)
  if (wanted && timing) {
    const { firstDay, lastDay } = resolveWindow(timing.window, now, timeZone)
    if (firstDay) brief.start = firstDay
    if (lastDay) brief.end = lastDay
  }
  return { brief, wanted }
}
