import type { Bilingual } from '../../bilingual.ts'
import { type Band, type Banded, bandedOf } from '../../catalog/bands/banded.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Clarification } from '../reading.ts'
import type { Settled } from './settle.ts'

const number = (value: number): string => value.toLocaleString('en-US')

/** What bands in a row cover: "25–44", "under 75,000", "65 or more". */
const covered = (bands: Band[], { whole }: Banded): Bilingual => {
  const [first, last] = [bands[0], bands.at(-1)] as [Band, Band]
  const low = number(first.from)
  if (!Number.isFinite(last.end))
    return Number.isFinite(first.from) ? { zh: `${low} 及以上`, en: `${low} or more` } : { zh: '全部', en: 'all' }
  const high = number(whole ? last.end - 1 : last.end)
  if (!Number.isFinite(first.from)) return { zh: `${number(last.end)} 以下`, en: `under ${number(last.end)}` }
  const both = low === high ? low : `${low}–${high}`
  return { zh: both, en: both }
}

/** The same rule with one condition in the place of another that is alike; undefined where it has none. */
const exchanged = (rule: Rule, from: Rule, to: Rule): Rule | undefined => {
  const wanted = canonicalJson(from)
  let found = false
  const visit = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (!Array.isArray(part) && canonicalJson(part as Rule) === wanted) {
      found = true
      return to
    }
    return Array.isArray(part)
      ? part.map(visit)
      : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, visit(value)]))
  }
  const changed = visit(rule) as Rule
  return found ? changed : undefined
}

const listed = (bands: Band[], { attribute }: Settled, lang: 'zh' | 'en'): string =>
  bands
    .map(({ value }) => attribute.values?.find((one) => one.value === value)?.labels[lang] ?? value)
    .map((label) => (lang === 'zh' ? `“${label}”` : `"${label}"`))
    .join(lang === 'zh' ? '、' : ' and ')

/** A limit that cuts a band: whether that band is meant as well, each with the numbers that it would come to. `rule` takes it in. */
export const cutAsked = (rule: Rule, one: Settled, more: boolean): Clarification => {
  const { attribute, inside, cut, wide, narrow } = one
  const banded = bandedOf(attribute) as Banded
  const both = banded.bands.filter((band) => inside.includes(band) || cut.includes(band))
  const [zh, en] = [listed(cut, one, 'zh'), listed(cut, one, 'en')]
  const taken = covered(both, banded)
  const left = inside.length > 0 ? covered(inside, banded) : undefined
  const less = wide && narrow ? exchanged(rule, wide, narrow) : undefined
  const say = { zh: `算上${zh}（${taken.zh}）`, en: `With ${en} (${taken.en})` }
  const other = left && { zh: `不算${zh}（${left.zh}）`, en: `Without ${en} (${left.en})` }
  const options = more
    ? []
    : [{ label: say, say: say.zh, rule }, ...(other && less ? [{ label: other, say: other.zh, rule: less }] : [])]
  return {
    reason: 'ambiguous',
    question: {
      zh: `“${attribute.labels.zh}”按档记录，这个界限把${zh}切开了，档内分不出来。要${say.zh}${other ? `，还是${other.zh}` : ''}？也可以换成档位的边界。`,
      en: `${attribute.labels.en[0]?.toUpperCase()}${attribute.labels.en.slice(1)} is kept in bands, and this limit cuts ${en}, inside which nobody can be told apart. ${say.en}${other ? `, or ${other.en[0]?.toLowerCase()}${other.en.slice(1)}` : ''}? Or give a limit where two bands meet.`,
    },
    ...(options.length > 0 ? { options } : {}),
  }
}

/** A limit that lies outside all bands. */
export const outsideAsked = ({ attribute }: Settled): Clarification => {
  const bands = (bandedOf(attribute) as Banded).bands
  const ends = [bands[0], bands.at(-1)].map((band) => band?.value ?? '')
  return {
    reason: 'contradiction',
    question: {
      zh: `“${attribute.labels.zh}”按档记录，从“${ends[0]}”到“${ends[1]}”，没有一档在这个范围内。要换成哪一档？`,
      en: `${attribute.labels.en[0]?.toUpperCase()}${attribute.labels.en.slice(1)} is kept in bands from "${ends[0]}" to "${ends[1]}", and none lies within this limit. Which bands do you mean?`,
    },
  }
}
