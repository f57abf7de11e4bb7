import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { canonicalJson } from '../segments/canonical.ts'
import { ofAudienceAtHand } from './at-hand/at-hand.ts'
import { isClear, isClearChange } from './clear.ts'
import { behind, movedSpans } from './in-turn.ts'
import { excludesThem } from './message/excludes-them.ts'
import { misspokeAt, misspokenFor } from './message/misspoke.ts'
import { inLimitedField } from './message/replace.ts'
import { staysWith } from './message/stays-with.ts'
import { clausesOf } from './message/subject.ts'
import { waivedIn } from './message/waived.ts'
import { noted } from './noted.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading
interface Around {
  lang: Lang
  context: ReadingContext
  catalog: Catalog
  read: Read
}

/** Whom a message describes and then leaves out with "them" are left out. */
const exclusion = (text: string, { lang, context, read }: Around): Reading | undefined => {
  const who = excludesThem(text)
  if (!who) return undefined
  const lead = lang === 'zh' ? '去掉' : 'exclude '
  const reading = read(`${lead}${text.slice(...who)}${lang === 'zh' ? '的' : ''}`, context)
  return { ...reading, unread: movedSpans(reading.unread, who[0], lead.length) }
}

/** What a message says of those whom it names holds whatever else is asked of the audience. */
const waiver = (text: string, { context, read }: Around): Reading | undefined => {
  const span = context.waived ? undefined : waivedIn(text)
  if (!span) return undefined
  const blank = ' '.repeat(span[1] - span[0])
  return read(text.slice(0, span[0]) + blank + text.slice(span[1]), { ...context, waived: true })
}

/** A group that the audience already is changes nothing, and what stands behind it is read; another takes its place. */
const stay = (text: string, { lang, context, catalog, read }: Around): Reading | undefined => {
  const { current, history: _, ...afresh } = context
  const said = staysWith(text)
  if (!current || !said) return undefined
  const rest = (from: ReadingContext) =>
    said.rest === undefined ? undefined : behind(text, said.rest, { ...from, lang }, read)
  const unchanged: Reading = { lang, intent: 'refine', rule: current, unread: [], assumptions: [] }
  if (said.name === '') return rest(context) ?? unchanged
  const named = read(said.name, afresh)
  if (!isClear(named) || !named.rule) return undefined
  const held = clausesOf(current).map((clause) => canonicalJson(clause))
  const holds = clausesOf(named.rule).every((rule) =>
    held.includes(canonicalJson(inLimitedField(current, rule, catalog))),
  )
  if (holds) return rest(context) ?? unchanged
  const other = read(lang === 'zh' ? `换成${said.name}` : `make it ${said.name} instead`, context)
  if (!isClearChange(other) || !other.rule) return undefined
  return rest({ ...context, current: other.rule }) ?? other
}

/** 打错了，是苏州: what is meant takes the place of what was said. */
const misspoken = (text: string, { context, read }: Around): Reading | undefined => {
  const swap = misspokenFor(text)
  if (swap) {
    const { fresh, old } = swap
    const reading = read(`把${old}换成${fresh}`, context)
    if (isClearChange(reading)) return reading
  }
  const at = misspokeAt(text)
  if (at === undefined) return undefined
  const lead = '换成'
  const reading = read(lead + text.slice(at), context)
  return isClearChange(reading) ? reading : undefined
}

/** A change as it is noted down: "500 -> 800", 排除项增加：…. */
const note = (text: string, { lang, context, catalog, read }: Around): Reading | undefined => {
  const reading = noted(text, context, { catalog, read })
  return reading && { ...reading, lang }
}

/** A message that points back at those whom it has just described, or at the audience at hand, or notes a change of it; undefined where it says nothing of the kind. */
export const pointedBack = (text: string, around: Around): Reading | undefined =>
  around.context.current
    ? (ofAudienceAtHand(text, around) ??
      misspoken(text, around) ??
      exclusion(text, around) ??
      waiver(text, around) ??
      stay(text, around) ??
      note(text, around))
    : undefined
