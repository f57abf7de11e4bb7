import { canonicalJson } from '../../segments/canonical.ts'
import { overlaps, type Stretch, without } from '../chatter/core.ts'
import { isClear } from '../clear.ts'
import { type ClauseSpan, clauseSpans } from '../message/clause-spans.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { asBackground } from '../told-aside.ts'
import { leadsToAudienceEn, tellsOfSettingEn } from './setting-en.ts'
import { leadsToAudienceZh, tellsOfSettingZh } from './setting-zh.ts'
import { storiesBefore } from './story-before.ts'

type Read = (text: string, context: ReadingContext) => Reading

const settled = new Set<Reading['intent']>(['segment', 'campaign'])
const isSettled = (reading: Reading): boolean =>
  settled.has(reading.intent) && isClear(reading) && reading.rule?.kind !== 'everyone'

/** What may be the fault of words beside the audience; a request that is refused stays refused. */
const mends = new Set<string>(['unread', 'missing_data', 'ambiguous', 'contradiction'])

/** Fillers that say nothing wherever they stand. */
const fillers =
  /(?<![a-z])(?:maybe|perhaps|possibly|basically|actually|kindly|somehow|right away|asap)(?![a-z])|(?<![a-z])dear(?= )|亲爱的|尊敬的|当初|大概齐|话说|反正|呗/gi

const stop = /[.!?;:。！？；：\n]/
const isChinese = (words: string) => /\p{Script=Han}/u.test(words)

const people =
  /(?<![a-z])(?:customers?|clients?|people|users|members|those|anyone|everyone|everybody|two kinds|three kinds)(?![a-z])/i

/** Stretches of a message that tell of the setting and not of whom is meant. */
const settingsIn = (text: string, names: Stretch[]): Stretch[] => {
  const clauses = clauseSpans(text)
  const found: Stretch[] = []
  const ends = ({ end, next }: ClauseSpan) => text.slice(end, next)
  clauses.forEach((clause, n) => {
    const words = text.slice(clause.start, clause.end)
    const held = names.filter((name) => overlaps(clause, name))
    const before = clauses[n - 1]
    const behind = ends(clause)
    const opens = before === undefined || stop.test(ends(before))
    const alone = opens && (clause.next === text.length || stop.test(behind))
    const label =
      /[：:]/.test(behind) || /^\s*[【[(（].*[】\])）]\s*$/.test(words) || (n === 0 && /\n\s*\n/.test(behind))
    const tells = isChinese(words)
      ? tellsOfSettingZh(words, {
          names: held.length > 0,
          label,
        })
      : tellsOfSettingEn(words, {
          names: held.length > 0,
          named: /^[\s*•-]*(?:which )?[A-Z][a-z]/.test(words) && (opens || /^which/.test(words)),
          alone,
          label,
        })
    if (tells) {
      found.push({ start: clause.start, end: clause.next })
      return
    }
    const first = Math.min(...held.map(({ start }) => start), clause.end)
    const audience = people.exec(words)
    const until = Math.min(first, audience ? clause.start + audience.index : clause.end)
    const lead = { start: clause.start, end: until }
    const said = text.slice(lead.start, lead.end)
    if (said.trim() !== '' && (isChinese(said) ? leadsToAudienceZh(said) : leadsToAudienceEn(said))) found.push(lead)
  })
  return found
}

/**
 * A first message of which something was not understood, read without what tells of its setting by the way it is built, whatever its words are: the work,
 * those who do it, what becomes of the customers. It is told as background; undefined where that does not make the message clear.
 */
export const besideSetting = (
  text: string,
  first: Reading,
  context: ReadingContext,
  { read, names }: { read: Read; names(): Stretch[] },
): Reading | undefined => {
  if (context.current || !mends.has(first.clarification?.reason ?? 'unread')) return undefined
  // a number or a letter alone names nothing
  const held = names().filter(({ start, end }) => /\p{Script=Han}|[a-z]{2}/iu.test(text.slice(start, end)))
  const settings = settingsIn(text, held)
  const idle = [...text.matchAll(fillers)].map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
  const unread = (one: Stretch) => first.unread.some((span) => overlaps(one, span))
  const troubled = settings.filter(unread)
  // what limits customers in a story may be meant: "Gold members complain. Find those …"
  const limitsNobody = (story: Stretch) => {
    const behind = text.slice(story.end)
    const own = held.some((one) => overlaps(one, story) && !behind.includes(text.slice(one.start, one.end)))
    const said = text.slice(story.start, story.end)
    return !own || (!/[：:]\s*$/.test(said) && read(said, context).rule === undefined)
  }
  const stories = storiesBefore(text).filter((story) => (unread(story) || first.clarification) && limitsNobody(story))
  const behind = ({ end }: Stretch, cuts: Stretch[]) => cuts.filter(({ start }) => start >= end)
  const tries = [
    [...troubled, ...idle],
    [...settings, ...idle],
    ...stories.flatMap((story) => [[story], [story, ...behind(story, [...settings, ...idle])]]),
  ].filter((cuts, n, all) => cuts.length > 0 && canonicalJson(cuts) !== canonicalJson(all[n - 1] ?? []))
  for (const cuts of tries) {
    const { text: core, gone } = without(text, cuts)
    const reading = read(core, context)
    if (!isSettled(reading)) continue
    return { ...reading, assumptions: [...reading.assumptions, { note: asBackground(gone) }] }
  }
  return undefined
}
