import { resolveWindow } from '../../segments/resolve-window.ts'
import { type Lexeme, type SenseOf, senseOf } from '../lexicon/sense.ts'
import type { Brief } from '../reading.ts'

export interface Campaign {
  brief: Brief
  /** The message wants a campaign, and does not only name a channel or a date. */
  wanted: boolean
  /** Places of the product that it is about. */
  product: number[]
}

/** Words between "offer" and the product: "offer gold members the annuity". */
const longestGap = 4

/** The product behind words of offering: "about the annuity insurance". */
const productIn = (lexemes: Lexeme[], used: boolean[]): { places: number[]; name?: string } => {
  for (let at = 1; at < lexemes.length; at += 1) {
    const name = used[at] ? undefined : named(lexemes[at])
    if (!name) continue
    for (let back = at - 1; back >= Math.max(0, at - longestGap); back -= 1) {
      if (senseOf(lexemes[back], 'break')) break
      if (senseOf(lexemes[back], 'brief')?.product) return { places: [back, at], name }
    }
  }
  return { places: [] }
}

const named = (lexeme: Lexeme | undefined): string | undefined => {
  const product = senseOf(lexeme, 'product')?.product
  if (product) return product.code
  return senseOf(lexeme, 'product-kind')?.products[0]?.code
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
    return used[n] ? [] : lexeme.senses.filter((sense) => sense.is === 'brief')
  })
  const brief: Brief = {}
  for (const { brief: part } of found) {
    const { channels, objective, ...rest } = part
    Object.assign(brief, rest)
    if (channels) brief.channels = [...new Set([...(brief.channels ?? []), ...channels])]
    if (objective && (!brief.objective || brief.objective === 'cross_sell')) brief.objective = objective
  }
  const { places, name } = productIn(lexemes, used)
  const wanted = certain || name !== undefined || found.some(({ weak }) => !weak)
  const ahead = lexemes.flatMap((lexeme, n) => (used[n] ? [] : (senseOf(lexeme, 'window') ?? [])))
  const timing = ahead.find(({ future }) => future)
  if (wanted && timing) {
    const { firstDay, lastDay } = resolveWindow(timing.window, now, timeZone)
    if (firstDay) brief.start ??= firstDay
    if (lastDay && brief.days === undefined) brief.end ??= lastDay
  }
  if (name) brief.product ??= name
  return { brief, wanted, product: places }
}
