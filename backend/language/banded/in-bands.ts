import type { Bilingual } from '../../bilingual.ts'
import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import { checkRule } from '../../segments/check.ts'
import type { Rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import { favours } from '../message/benefit.ts'
import { clausesOf, subjectsOf } from '../message/subject.ts'
import { simplified } from '../normalise.ts'
import { notices } from '../notices.ts'
import type { Reader } from '../reader.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { cutAsked, outsideAsked } from './cut-asked.ts'
import { lift } from './lift.ts'
import { mayLimit } from './may-limit.ts'
import { numberView } from './number-view.ts'
import { type Settled, settle } from './settle.ts'
import { valueAdded } from './value-added.ts'

const isTroubled = ({ unread, clarification, intent, rule }: Reading): boolean =>
  unread.length > 0 || clarification !== undefined || (/^(?:segment|refine|campaign)$/.test(intent) && !rule)

/** What limits on a number were taken to mean. */
const told = ({ attribute, inside, cut, exact }: Settled): Bilingual[] => {
  const { labels, values = [] } = attribute
  if (exact || cut.length > 0 || inside.length === 0) return []
  const said = (lang: 'zh' | 'en') =>
    inside
      .map(({ value }) => values.find((one) => one.value === value)?.labels[lang] ?? value)
      .join(lang === 'zh' ? '、' : ', ')
  return [
    {
      zh: `“${labels.zh}”按档记录，这个范围按整档理解：${said('zh')}`,
      en: `${labels.en} is kept in bands; the limit is taken as ${said('en')}`,
    },
  ]
}

/** What was read of numbers, said by the bands of the catalog. */
const ofBands = (reading: Reading, text: string, context: ReadingContext, catalog: Catalog): Reading => {
  const { rule, alternatives = [], clarification, ...rest } = reading
  if (!rule) return reading
  const whole = settle(rule, catalog)
  const before = new Set(context.current ? settle(lift(context.current, catalog), catalog).settled.map(keyOf) : [])
  const fresh = whole.settled.filter((one) => !before.has(keyOf(one)))
  const assumptions = [...rest.assumptions, ...fresh.flatMap(told).map((note) => ({ note }))]
  const base = { ...rest, assumptions }
  const outside = fresh.find(({ wide }) => !wide)
  if (outside) return { ...base, clarification: outsideAsked(outside) }
  const known = { ...base, rule: whole.rule }
  if (clarification) {
    const options = clarification.options?.map((option) =>
      option.rule ? { ...option, rule: settle(option.rule, catalog).rule } : option,
    )
    return { ...known, clarification: { ...clarification, ...(options ? { options } : {}) } }
  }
  if (favours(simplified(text), whole.rule, catalog))
    return { ...known, clarification: { reason: 'protected', question: notices.protectedBenefit } }
  const [cut, more] = fresh.filter((one) => one.cut.length > 0)
  if (cut) return { ...known, clarification: cutAsked(whole.rule, cut, more !== undefined) }
  const others = alternatives.map((one) => ({ ...one, rule: settle(one.rule, catalog).rule }))
  return others.length > 0 ? { ...known, alternatives: others } : known
}

const keyOf = ({ attribute, inside, cut }: Settled): string =>
  [attribute.name, ...inside.map(({ value }) => value), '/', ...cut.map(({ value }) => value)].join('|')

const conditionsOnBands = (rule: Rule, { attributes }: Catalog): string[] =>
  clausesOf(rule)
    .filter((clause) => attributes.some((one) => bandedOf(one) && subjectsOf(clause).includes(`field:${one.name}`)))
    .map((clause) => canonicalJson(clause))
    .toSorted()

const same = (one: string[], other: string[]): boolean => one.join() === other.join()

const lost = ({ unread }: Reading): number => unread.reduce((sum, { text }) => sum + text.length, 0)

/**
 * Reads limits on numbers that a catalog keeps in bands: "under 35" of ages 19-24, 25-34 …. What is not understood by the values alone is read
 * once more as if the field held the numbers, and said by the bands again; a limit that cuts a band is asked about.
 */
export const inBands = (read: Reader, catalog: Catalog, readerOf: (catalog: Catalog) => Reader): Reader => {
  const view = numberView(catalog)
  if (!view) return read
  let numbers: Reader | undefined
  return (text, context) => {
    const first = read(text, context)
    if (!isTroubled(first) || first.clarification?.reason === 'protected') return first
    if (!mayLimit(text, context, catalog)) return first
    numbers ??= readerOf(view)
    const { current, history } = context
    const lifted = {
      ...context,
      ...(current ? { current: lift(current, catalog) } : {}),
      ...(history ? { history: history.map((one) => lift(one, catalog)) } : {}),
    }
    const second = numbers((current && valueAdded(text, catalog)) ?? text, lifted)
    if (second.question || (!second.rule && !second.clarification)) return first
    const settled = ofBands(second, text, context, catalog)
    // nobody is ranked or averaged by bands
    const { rule } = settled
    // a change that moves no limit on bands is read by their values
    if (current && rule && same(conditionsOnBands(rule, catalog), conditionsOnBands(current, catalog))) return first
    if (rule && checkRule(rule, customerScope(catalog, context.now)).length > 0) return first
    // a question about something else than the audience is no better than the first one
    const asksOfBands = settled.rule !== undefined || settled.clarification !== second.clarification
    const better = !isTroubled(settled) || (asksOfBands && (lost(settled) < lost(first) || lost(settled) === 0))
    return better && settled.clarification?.reason !== 'protected' ? settled : first
  }
}
