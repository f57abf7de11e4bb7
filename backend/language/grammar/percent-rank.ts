import type { Rule } from '../../segments/rule.ts'
import { quantityAt, type ReadQuantity } from './quantity.ts'
import type { Part, State } from './state.ts'
import { type Stepped, textAt } from './steps.ts'

const percent = String.raw`(\d+(?:\.\d+)?)\s*(?:st|nd|rd|th|%|百分位)?`
const before = new RegExp(
  String.raw`^(?:in )?(?:between )?(?:the )?${percent}\s*(?:and|to|-)\s*(?:the )?${percent} percentiles? (?:of|by|for|on|in terms of)\b`,
  'i',
)
const least = new RegExp(
  String.raw`^(?:in |at )?(?:or above |the )?${percent} percentile (?:or (?:above|higher|more)|and (?:above|up)) (?:of|by|for|on|in terms of)\b`,
  'i',
)
const behind = new RegExp(
  String.raw`^(?:的)?(?:percentile|percent rank|百分位)(?:数|排名)?\s*(?:is |between |from |介于|处于|在)?\s*${percent}\s*(?:and|to|-|到|至|和|与)\s*${percent}(?:\s*之间)?`,
  'i',
)
const up = new RegExp(
  String.raw`^(?:的)?(?:percentile|percent rank|百分位)(?:数|排名)?\s*(?:is )?(?:of )?(?:at least |不低于|至少|≥\s*)${percent}`,
  'i',
)

const inside = new RegExp(
  String.raw`^(?:is |lies |falls |sits )?(?:in |within |between )?(?:the )?${percent}\s*(?:and|to|-)\s*(?:the )?${percent} percentiles?\b`,
  'i',
)
const rankOf = /^(?:percentile|percent) ranks? (?:of|by|for|on) /i
const range = new RegExp(
  String.raw`^(?:is |lies |falls )?(?:between |from |in )?(?:the )?${percent}\s*(?:and|to|-)\s*(?:the )?${percent}`,
  'i',
)

const ranked = (
  { quantity, name }: ReadQuantity,
  said: Stepped<RegExpExecArray>,
  start: number,
  end: number,
): Part | undefined => {
  const [min, max] = [Number(said.value[1]), Number(said.value[2] ?? 100)]
  if (!(min >= 0 && min < max && max <= 100)) return undefined
  const rule: Rule = { kind: 'percent_rank', by: quantity, min, max }
  return { start, end, rule, about: `rank:${name}`, polar: true }
}

/** "between the 80th and 90th percentile by balance", 余额百分位在80到90之间, "balance percentile of at least 95". */
export const percentRankPart = (state: State, at: number): Part | undefined => {
  const lead = textAt(state, at, before) ?? textAt(state, at, least)
  const of = lead && quantityAt(state, lead.next)
  if (lead && of) return ranked(of, lead, at, of.next)
  const named = textAt(state, at, rankOf)
  const quantity = quantityAt(state, named?.next ?? at)
  const place = quantity?.next ?? at
  const said = named
    ? textAt(state, place, range)
    : (textAt(state, place, behind) ?? textAt(state, place, up) ?? textAt(state, place, inside))
  return quantity && said && ranked(quantity, said, at, said.next)
}
