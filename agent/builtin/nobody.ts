import type { Clarification } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { cell } from '../receipts/reference.ts'
import { ask, countable, countLast } from './gate.ts'
import { type Counted, previewOf, settleOn } from './previews.ts'
import type { Situation, Step } from './step.ts'
import { both, clause, conditionsOf } from './words.ts'

/** More conditions than these are not tried one by one, and more ways on are not offered. */
const [mostTried, mostOffered] = [6, 3]

/** The audience without one of its conditions, each in turn; none where it has only one or too many. */
const withoutOne = (rule: Rule): Rule[] => {
  const parts = rule.kind === 'all' ? rule.of : []
  if (parts.length < 2 || parts.length > mostTried) return []
  return parts.map((_, gone) => {
    const of = parts.filter((_, n) => n !== gone)
    return of.length === 1 ? (of[0] as Rule) : { kind: 'all', of }
  })
}

/**
 * Where nobody meets all conditions: asks, with what one condition less would select, so that a limit that was read or said too
 * narrowly does not pass for an answer. Null where somebody meets them.
 */
export const askAboutNobody = (situation: Situation, counted: Counted): Step | null => {
  if (counted.count > 0) return null
  const fewer = withoutOne(counted.rule)
  const previews = countable(situation, fewer)
  if (previews.length > 0) return { calls: previews }
  const last = countLast(situation, counted.rule)
  if (last) return last
  const ways = fewer
    .flatMap((rule) => previewOf(situation, rule) ?? [])
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, mostOffered)
  // a change that leaves nobody is a change: undo takes it back
  if (situation.state.audience) settleOn(situation, counted)
  return ask(questionAbout(situation, counted, ways))
}

const questionAbout = (situation: Situation, counted: Counted, ways: Counted[]): Clarification => {
  const { catalog } = situation.scope.services.workspace
  return {
    reason: 'contradiction',
    question: both((lang) => {
      const said = conditionsOf(lang, counted.readBack, catalog)
      const fewer = ways
        .map((way) => [conditionsOf(lang, way.readBack, catalog), cell(way.resultId, 0, 'count', 'int')] as const)
        .map(([words, count]) => (lang === 'zh' ? `${words}（${count} 位）` : `${words} (${count} customers)`))
        .join(lang === 'zh' ? '；' : '; ')
      if (lang === 'zh')
        return `没有客户符合：${said}。${fewer ? `少一个条件的话：${fewer}。用其中一个，还是改条件？` : '请换个条件。'}`
      return `No customer matches: ${said}. ${fewer ? `With one condition less: ${fewer}. Use one of these, or change a condition?` : 'Please change the condition.'}`
    }),
    ...(ways.length > 0
      ? {
          options: ways.map((way) => ({
            label: way.readBack,
            say: clause(way.readBack[situation.lang]),
            rule: way.rule,
            count: way.count,
          })),
        }
      : {}),
  }
}
