import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { allOf } from './rules.ts'
import { type Part, type State, skippable } from './state.ts'

const opens = /^(?:among|amongst|out of|within)$/i
const closes = /^(?:里|里面|中|当中|之中|里边|其中)$/
const everybody = /全体|所有|全部|整体|\b(?:all|every|overall|our whole)\b/i

const isShare = ({ rule }: Part): boolean =>
  rule?.kind === 'rank' && rule.percent !== undefined && rule.within === undefined

/** Conditions that stand wholly between two places. */
const between = (parts: Part[], from: number, to: number): Part[] =>
  parts.filter(({ start, end, rule }) => rule && start >= from && end <= to && rule.kind !== 'rank')

/** The group that a share is counted in: "among Shanghai customers, the top 3%", 上海客户里余额前3%, "top 3% … among students". */
const groupOf = (state: State, parts: Part[], { start: from, end }: Part): Part[] => {
  let start = from
  while (start < end && skippable(state.lexemes[start])) start += 1
  if (everybody.test(state.textOf(Math.max(start - 3, 0), end))) return []
  // "the top 3% of Shanghai customers by balance"
  if (/^of$/i.test(state.textOf(end, end + 1).trim())) {
    const by = state.lexemes.findIndex((lexeme, n) => n > end && senseOf(lexeme, 'by') !== undefined)
    if (by > end) return between(parts, end, by)
  }
  for (let at = 0; at < state.lexemes.length; at += 1) {
    const said = state.textOf(at, at + 1).trim()
    if (closes.test(said) && at <= start && at > 0) {
      const before = between(parts, 0, at)
      // 里 that stands in the condition itself: 名单里
      if (before.length > 0 && before.every((part) => part.end <= at)) return before
    }
    if (!opens.test(said)) continue
    const stop = state.lexemes.findIndex((lexeme, n) => n > at && senseOf(lexeme, 'break') !== undefined)
    if (at < start) return between(parts, at, start)
    if (at >= end) return between(parts, at, stop < 0 ? state.lexemes.length : stop)
  }
  return []
}

/** Ranks a share within the group that it is said to be of; all other conditions leave out afterwards. */
export const rankAmong = (state: State, parts: Part[]): void => {
  for (const part of parts) {
    if (!isShare(part) || part.rule?.kind !== 'rank') continue
    const group = groupOf(state, parts, part)
    const rules = group.flatMap(({ rule }): Rule[] => (rule ? [rule] : []))
    if (rules.length > 0) part.rule = { ...part.rule, within: allOf(rules) }
  }
}
