import type { Bilingual } from '../bilingual.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule, RuleOf } from '../segments/rule.ts'
import { isClear } from './clear.ts'
import { allOf } from './grammar/rules.ts'
import { clausesAdded, clausesOf } from './message/subject.ts'
import { simplified } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Counted = RuleOf<'rank'> | RuleOf<'sample'>

/** Said of those who were taken: 从里面去掉, "of those, …". */
const ofThem =
  /其中|当中|里面|里头|里边|(?:从|在|把)(?:他们|她们|这|那)|(?:这|那)(?:些|批|\d+|[一二两三四五六七八九十百千]+)(?:个|名|位|人)|\b(?:of|from|among|amongst|within|out of) (?:them|these|those|the (?:\d+|list|group|result)|that (?:list|group)|this (?:list|group))\b|\b(?:those|these|the) \d+\b/i
/** Said of how many there are to be in the end, behind a change: 人数还是200, 凑满, "and fill the list up again". */
const upTo =
  /[，,；;。\s]*(?:但|不过|然后|再|最后)?(?:(?:总?人数|名额|数量|总数|个数|名单)(?:上)?(?:要|得)?(?:还是|还要|仍然?是?|依然是?|保持|不变|照旧|维持)(?:在|是|为)?(?:\d+|原来|[一二两三四五六七八九十百千万]+)?(?:个|名|位|人)?(?:不变)?|(?:空出?来?的|不够的)?(?:名额)?(?:由后面的)?(?:顺延|递补|补足|补满|补齐|凑满|凑足|凑齐|往后补)(?:到|够)?(?:\d+|[一二两三四五六七八九十百千万]+)?(?:个|名|位|人)?)[。.!！]*$|[,;. ]+(?:and |but |then )*(?:(?:top|fill) (?:it|them|the list) (?:back )?up(?: again)?(?: to \d[\d,]*)?|refill(?: it| the list)?|replace (?:them|those) with the next(?: ones| in line)?|keep (?:it|the number|the list|the total) at \d[\d,]*|(?:it should |I )?still (?:be |want |need )?\d[\d,]*(?: people| customers| in total)?)[.! ]*$/iu

const counts = (rule: Rule): rule is Counted =>
  (rule.kind === 'rank' || rule.kind === 'sample') && rule.count !== undefined

const labels = (count: number): Record<'within' | 'anew', Bilingual> => ({
  within: { zh: `只在这 ${count} 位里面筛，人数会变少`, en: `narrow those ${count}, so that fewer are left` },
  anew: { zh: `先筛，再重新取 ${count} 位`, en: `narrow first, and take ${count} of those who are left` },
})

/** The audience with those who are counted taken among the customers that the new conditions leave; undefined where nothing was only added. */
const takenAnew = (current: Rule, next: Rule): { rule: Rule; count: number } | undefined => {
  const before = clausesOf(current)
  const stood = new Set(before.map((clause) => canonicalJson(clause)))
  const kept = clausesOf(next).filter((clause) => stood.has(canonicalJson(clause)))
  const added = clausesAdded(current, next)
  const taken = kept.find(counts)
  const onlyAdds =
    kept.length === before.length && added.length > 0 && !added.some(({ kind }) => /^(?:rank|sample)$/.test(kind))
  if (!taken || !onlyAdds) return undefined
  const others = clausesOf(next).filter((clause) => !counts(clause))
  const ranked = ({ within }: Counted): Rule[] => {
    const own = within ? clausesOf(within) : []
    const known = new Set(own.map((clause) => canonicalJson(clause)))
    return [...own, ...others.filter((clause) => !known.has(canonicalJson(clause)))]
  }
  const anew = (clause: Rule): Rule => (counts(clause) ? { ...clause, within: allOf(ranked(clause)) } : clause)
  return { rule: allOf(clausesOf(next).map(anew)), count: taken.count ?? 0 }
}

/**
 * "Not the overdue ones" after "the top 200": of those 200, or 200 others? Both are given, to be asked about where they select different customers, unless the
 * message speaks of those who were taken, or of how many there are to be.
 */
export const rankedAnew = (text: string, { current }: ReadingContext, read: (text: string) => Reading): Reading => {
  const counted = current !== undefined && clausesOf(current).some(counts)
  const fills = counted ? upTo.exec(text) : null
  const reading = read(fills && fills.index > 0 ? text.slice(0, fills.index) : text)
  const { rule, alternatives = [] } = reading
  if (!counted || !rule || reading.intent !== 'refine' || !isClear(reading) || alternatives.length > 0) return reading
  const taken = ofThem.test(simplified(text)) ? undefined : takenAnew(current, rule)
  if (!taken) return fills ? read(text) : reading
  if (fills) return { ...reading, rule: taken.rule }
  const { within, anew } = labels(taken.count)
  return { ...reading, readAs: within, alternatives: [{ label: anew, rule: taken.rule }] }
}
