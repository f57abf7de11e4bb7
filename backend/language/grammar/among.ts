import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Node, partsOf, ruleOf } from './node.ts'
import { allOf } from './rules.ts'
import { type Part, type State, skippable } from './state.ts'

const opens = /^(?:among|amongst|out of|within)$/i
const closes =
  /^(?:里|里面|内部|内部比|内部比较|里面比|之间比|之间比较|中|当中|之中|里边|其中|其中的|从中|这里面|这其中)$/
/** "people with no partner; of these, the top tenth" */
const ofThese = /^(?:of|from|out of|among|amongst|within) (?:these|those|them)$/i
const everybody = /全体|所有|全部|整体|\b(?:all|every|overall|our whole)\b/i

const isShare = ({ rule }: Part): boolean =>
  rule?.kind === 'rank' && rule.percent !== undefined && rule.within === undefined
/** "among Shanghai customers: x > mean(x)": notation names no group of its own. */
const isWrittenAverage = ({ rule, about }: Part): boolean =>
  about === 'written' && rule?.kind === 'average' && rule.within === undefined

/** Conditions that stand wholly between two places, with what denies or joins them there. */
const between = (node: Node, from: number, to: number): Rule[] => {
  const inside = partsOf(node).filter(({ rule }) => rule)
  const whole = inside.every(({ start, end, rule }) => start >= from && end <= to && rule?.kind !== 'rank')
  const rule = whole ? ruleOf(node) : undefined
  if (rule) return [rule]
  return node.op === 'part' || node.op === 'not' ? [] : node.of.flatMap((child) => between(child, from, to))
}

/** The group that a share is counted in: "among Shanghai customers, the top 3%", 上海客户里余额前3%, "top 3% … among students". */
const groupOf = (state: State, node: Node, { start: from, end }: Part): Rule[] => {
  let start = from
  while (start < end && skippable(state.lexemes[start])) start += 1
  if (everybody.test(state.textOf(Math.max(start - 3, 0), end))) return []
  // "the top 3% of Shanghai customers by balance"
  if (/^of$/i.test(state.textOf(end, end + 1).trim())) {
    const by = state.lexemes.findIndex((lexeme, n) => n > end && senseOf(lexeme, 'by') !== undefined)
    if (by > end) return between(node, end, by)
  }
  for (let at = 0; at < state.lexemes.length; at += 1) {
    const said = state.textOf(at, at + 1).trim()
    const pointing = [1, 2, 3].some((length) => ofThese.test(state.textOf(at, at + length).trim()))
    if ((closes.test(said) || pointing) && at <= start && at > 0) {
      // 里 that stands in the condition itself: 名单里
      const before = between(node, 0, at)
      if (before.length > 0) return before
    }
    if (!opens.test(said)) continue
    const next = state.textOf(at + 1, at + 2).trim()
    // "Who among them …": those before are meant, not those behind
    if (
      /^(?:them|these|those)$/i.test(next) &&
      !/^(?:who|with|that|whose|in|on|from)\b/i.test(state.textOf(at + 2, at + 3).trim())
    )
      continue
    const stop = state.lexemes.findIndex((lexeme, n) => n > at && senseOf(lexeme, 'break') !== undefined)
    if (at < start) return between(node, at, start)
    if (at >= end) return between(node, at, stop < 0 ? state.lexemes.length : stop)
  }
  return []
}

/** Ranks a share within the group that it is said to be of; all other conditions leave out afterwards. */
export const rankAmong = (state: State, node: Node): void => {
  for (const part of partsOf(node)) {
    const ranks = isShare(part) || isWrittenAverage(part)
    if (!ranks || (part.rule?.kind !== 'rank' && part.rule?.kind !== 'average')) continue
    const rules = groupOf(state, node, part)
    if (rules.length > 0) part.rule = { ...part.rule, within: allOf(rules) }
  }
}
