import type { Bilingual } from '../bilingual.ts'
import type { Reference } from './analyse.ts'
import { withBoughtOneOf } from './bought-one-of.ts'
import { withDeniedDoers } from './denied-doers.ts'
import { withBothLeftOut } from './grammar/both-left-out.ts'
import { withoutTakenBack } from './grammar/corrected.ts'
import { withLightWords } from './grammar/light-words.ts'
import { withOtherLanguage } from './grammar/other-language.ts'
import { withIntents } from './intents.ts'
import { withLetters } from './lexicon/letter-values.ts'
import type { Lexeme } from './lexicon/sense.ts'
import { withLabelledSteps } from './message/labelled-steps.ts'
import { withListHeading } from './message/list-heading.ts'
import { withListLabels } from './message/list-labels.ts'
import { withNumberedConditions } from './message/numbered-conditions.ts'
import { wordsOf } from './message/particular.ts'
import { withMonthsOfYear } from './month-of-that-year.ts'
import type { Token } from './normalise.ts'
import { islandsIn } from './notation/islands.ts'
import { commented, replaced } from './notices.ts'
import { withNumbersListed } from './numbered-things.ts'
import { withObjectsOfVerbs } from './objects-of-verbs.ts'
import { withOrdersSpent } from './orders-spent.ts'
import { withPausesBehindPeople } from './people-then-exclusion.ts'
import { withPeriodFields } from './period-fields.ts'
import { withPlainDoers } from './plain-doers.ts'
import { withRelativeTimes } from './relative-time.ts'
import { scan } from './scan.ts'
import { shortPlacesIn } from './short-places.ts'
import { withTakenUp } from './taken-up.ts'
import { withThatTime } from './that-time.ts'
import { withThoseTimes } from './those-times.ts'
import { localDay } from './time/calendar.ts'
import { withWhicheverValue } from './whichever-value.ts'
import { withWholeTime } from './whole-time.ts'

/** What tokens say, lexeme by lexeme, before any of it is read as a condition; and what is told of it. */
export const lexemesOf = (reference: Reference, from: Token[]): { lexemes: Lexeme[]; notes: Bilingual[] } => {
  const { index, dated, saved, now, text, time, times } = reference
  const today = localDay(now, index.catalog.timeZone)
  const goods = index.catalog.events.some(({ properties }) => properties.some(({ role }) => role === 'product_name'))
  const words = {
    closed: index.closed,
    catalog: index.words,
    dated,
    goods,
    heads: index.heads,
    numbered: index.numbered,
    ...(saved ? { saved } : {}),
  }
  const written = islandsIn(from, text, index, today)
  const islands = [...written, ...shortPlacesIn(from, text, index, written)].sort((a, b) => a.from - b.from)
  const asTyped = ({ from: first, to }: Lexeme) => text.slice(from[first]?.start, from[to - 1]?.end)
  const scanned = withNumbersListed(withLetters(scan(from, today, words, text, islands), asTyped))
  const saidAt = ({ from: first, to }: Lexeme) => wordsOf(from, first, to)
  const named = withBoughtOneOf(withPeriodFields(scanned, saidAt, index, today), index.shop, saidAt)
  const cutUp = withPlainDoers(withDeniedDoers(withObjectsOfVerbs(named, index.catalog.events, saidAt), saidAt), saidAt)
  const numbered = withNumberedConditions(
    withListHeading(withLightWords(withBothLeftOut(cutUp, from), from), from),
    from,
  )
  const light = withOtherLanguage(withLabelledSteps(numbered, from), (first, end) => {
    const [one, last] = [numbered[first], numbered[end - 1]]
    return one && last ? wordsOf(from, one.from, last.to) : ''
  })
  const labels = withListLabels(light, from, (first, end) =>
    text.slice(from[light[first]!.from]!.start, from[light[end - 1]!.to - 1]!.end),
  )
  const { lexemes: said, taken } = withoutTakenBack(withTakenUp(labels.lexemes, from, index.shop), from)
  const comments = islands.flatMap(({ aside, from: first, to }) =>
    aside ? [commented(text.slice(from[first]!.start, from[to - 1]!.end))] : [],
  )
  const inYear = withWholeTime(withMonthsOfYear(said, saidAt, today), saidAt)
  const timed = withThatTime(withThoseTimes(inYear, saidAt, times), from, saidAt, time)
  const before = taken.map(({ from: first, to }) => replaced(text.slice(from[first]!.start, from[to - 1]!.end)))
  // in a change 学生客户有违约的不要 leaves out students in default
  const paused = (index.focus ?? []).length > 0 ? timed : withPausesBehindPeople(timed, saidAt)
  return {
    lexemes: withIntents(
      withWhicheverValue(withOrdersSpent(withRelativeTimes(paused, today, saidAt), saidAt), saidAt),
      saidAt,
    ),
    notes: [...before, ...labels.notes, ...comments],
  }
}
