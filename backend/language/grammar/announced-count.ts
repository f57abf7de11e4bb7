import type { Rule } from '../../segments/rule.ts'
import { countOf } from '../numbers/count-of.ts'
import { pointsAtTimes } from '../those-times.ts'
import { placesBy } from './clauses-in.ts'
import { type State, skippable } from './state.ts'

const thingsEn =
  '(?:conditions?|criteria|requirements?|points?|boxes|items|things|options|groups?|kinds?|sorts?|types?|classes|categories|sets?|lists?|tiers?|levels?|cities|provinces|countries|areas|regions|months|products|channels|services|age groups|grades)'
const countZh = '(?:个|项|条|点|样|种|类|级|者|拨|批|组|款|档|门)'
const thingZh =
  '(?:人群|人|客户|用户|会员|条件|要求|地区|地方|城市|省份|国家|产品|渠道|服务|业务|月份|情况|当中|里面|里|中)'

/** How a count of what is listed is said, and which way the listed things have to be joined. */
const forms: { words: RegExp; joined: 'any' | 'all' | 'either' }[] = [
  {
    words: new RegExp(
      `\\b(?:(?:any|either|whichever)(?: one)? of (?:the|these|those) |any )(two|three|four|five|six|[2-6])(?: ${thingsEn})?(?: (?:is fine|will do|counts|qualifies|is enough))?\\b|(?:以上|上述|这|那)?([两二三四五六2-6])${countZh}?${thingZh}?(?:当中|之中|里面|里|中)?(?:的)?(?:任(?:意|何)?一(?:个|项|条|点|样|种|类|款|档)?|之一|有一(?:个|项|条|样|种)(?:就行|即可|就可以)?|随便哪一?(?:个|项|条|样|种))(?:都行|都可以|都算|即可|就行)?`,
      'gi',
    ),
    joined: 'any',
  },
  {
    words: new RegExp(
      `\\b(?:(?:meeting|meet|matching|ticking|tick|satisfying|fulfilling) )?all (?:of )?(?:the |these |those )?(two|three|four|five|six|[2-6])(?: (?:of them|${thingsEn}))?(?: (?:at once|together|must hold|apply|are required))?\\b|(?:以上|上述|这)?([两二三四五六2-6])${countZh}${thingZh}?(?:都|全|同时|均)(?:要|得|须|需)?(?:中|满足|符合|具备|占|成立)(?:才行)?`,
      'gi',
    ),
    joined: 'all',
  },
  {
    words: new RegExp(
      `\\b(?:(?:these|those|the|none of the|of the) )?(two|three|four|five|six|[2-6])(?: (?:different|separate))? ${thingsEn}(?: (?:in all|altogether|in total))?\\b|\\bnone of (?:the |these |those )?(two|three|four|five|six|[2-6])\\b|(?:以上|上述|这|那|共|一共)?([两二三四五六2-6])(?:个|项|条|点|样|种|类|级|者|拨|批|组|款|档)${thingZh}?(?:我?(?:都要|都算|全要|都可以|都行))?`,
      'gi',
    ),
    joined: 'either',
  },
]

/** How many values or conditions stand in one list of a rule, by the way that they are joined. */
export const countsIn = (rule: Rule): { any: Set<number>; all: Set<number> } => {
  const found = { any: new Set<number>(), all: new Set<number>() }
  const visit = (one: Rule, denied: boolean) => {
    const [any, all] = denied ? [found.all, found.any] : [found.any, found.all]
    if (one.kind === 'not') return visit(one.of, !denied)
    if (one.kind === 'in') any.add(one.values.length)
    if (one.kind === 'any') any.add(one.of.length)
    if (one.kind === 'all') for (let n = 2; n <= one.of.length; n += 1) all.add(n)
    if (one.kind === 'any' || one.kind === 'all') for (const each of one.of) visit(each, denied)
    if (one.kind === 'event' && one.where) visit(one.where, denied)
  }
  visit(rule, false)
  return found
}

/**
 * Places of a count that only says again how many were listed: "whichever of the three", 三条全中, 这两类客户我都要. They limit nothing
 * where as many stand in one list that is joined in the way that the words say; where not, they stay to be asked about.
 */
export const announcedCounts = (state: State, rule: Rule | undefined, used: boolean[]): number[] => {
  if (!rule) return []
  const places = placesBy(state)
  const counts = countsIn(rule)
  const found = new Set<number>()
  for (const { words, joined } of forms) {
    for (const match of places.text.matchAll(words)) {
      const from = places.of(match.index)
      const to = places.from(match.index + match[0].length)
      const said = match.slice(1).find((group) => group !== undefined) ?? ''
      const count = countOf(said)
      const fits = joined === 'either' ? counts.any.has(count) || counts.all.has(count) : counts[joined].has(count)
      const within = Array.from({ length: Math.max(to - from, 0) }, (_, n) => from + n)
      if (
        fits &&
        within.every((at) => (!used[at] || skippable(state.lexemes[at])) && !pointsAtTimes(state.lexemes[at]))
      )
        for (const at of within) found.add(at)
    }
  }
  return [...found]
}

const wishEn = `^(?:(?:and|so|i|we|please|just|now|then|that's|i'd|we'd|would|like|to|want|need|keep|take|have|include|get|them|in) )*(?:both|all (?:of )?(?:the |these |those )?(two|three|four|five|six|[2-6]))(?: (?:of (?:them|these|those)|${thingsEn}))?(?: (?:please|now|then|together|are (?:fine|ok|in)|in (?:there|it)|should be in))*$`
const wishZh = `^(?:我|我们|就|那|那就|也就是|即|把|要|所以)*(?:这|以上)?([两二三四五六2-6])${countZh}\\p{Script=Han}{0,4}?(?:我|我们)?(?:都|全)(?:要|算|留|留着|保留|放进来|可以|行|在内)(?:的|了|吧)?$`
const wish = new RegExp(`${wishEn}|${wishZh}`, 'iu')

/** Whether a clause only says that all of so many are wanted, as many as one list of the audience holds: "I want both areas", 两种地区都要. */
export const countSaidAgain = (clause: string, rule: Rule): boolean => {
  const match = wish.exec(clause.replaceAll('’', "'").trim())
  if (!match) return false
  const said = match.slice(1).find((group) => group !== undefined) ?? 'two'
  return countsIn(rule).any.has(countOf(said))
}
