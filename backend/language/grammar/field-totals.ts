import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { countOf } from '../numbers/count-of.ts'
import { type Bound, boundAt } from './bound.ts'
import { bareFigureAt, type Figure, figureAt, namedBare } from './figure-of-customer.ts'
import { shareOfFigure } from './share-of-figure.ts'
import { type Part, type State, skippable } from './state.ts'
import { textAt, wordsAt } from './steps.ts'

const blanksSaid =
  /(?:空着的?|空的?|空值|空白|缺失?的?|没记录的?|没有记录的?|未知的?)(?:都|就)?(?:按|当作?|算作?|视为|记为)(?:0|零)(?:算|计算?|处理)?|(?:(?:treat|count|take|with|and|where) )?(?:a |any )?(?:blanks?|missing(?: values?| ones?)?|nulls?|empty ones?)(?: (?:counts?|count|treated|taken|are|is))?(?: ?= ?| as | )(?:0|zero)(?![\d.])/i
const blanksAt = new RegExp(`^(?:${blanksSaid.source})`, 'i')

interface List {
  attributes: Attribute[]
  next: number
}

/** 网上、目录、门店购买次数: the first goes by its place alone, the name stands with the last. */
const headless = (state: State, at: number): List | undefined => {
  if (!totals.test(state.textOf(0, state.lexemes.length))) return undefined
  for (const attribute of namedBare(state.index.catalog)) {
    const first = bareFigureAt(state, at, attribute)
    const list = first && listFrom(state, first)
    if (list && senseOf(state.lexemes[list.next - 1], 'attribute')) return list
  }
  return undefined
}

/** The figures of a list: at least two of one sort. */
const listAt = (state: State, at: number): List | undefined => {
  const first = figureAt(state, at)
  return (first && first.at === at ? listFrom(state, first) : undefined) ?? headless(state, at)
}

const listFrom = (state: State, first: Figure, either = false): List | undefined => {
  const attributes = [first.attribute]
  let next = first.next
  for (;;) {
    const joint = either
      ? wordsAt(state, next, /(?:或者?|、|or|, or|,)/)
      : wordsAt(state, next, /(?:、|,|，|和|与|跟|加上?|以及|及|\+|＋|plus|and|&|, and|, plus)/)
    const more = joint?.at === next ? figureAt(state, joint.next, first.attribute) : undefined
    if (!more || attributes.includes(more.attribute)) break
    attributes.push(more.attribute)
    next = more.next
  }
  return attributes.length > 1 ? { attributes, next } : undefined
}

/** Figures of which one is meant: A或B. */
export const figuresEither = (state: State, first: Figure): List | undefined => listFrom(state, first, true)

const addedZh =
  /(?:的)?(?:消费额?|消费金额|花费|购买次数|次数|金额|数量)?(?:加起来|加一块儿?|加在一起|合起来|合计|总计|总共|一共|相加|加总|之和|的?总和|的?总数|的?总额|加到一起)(?:要|得|需|在|为|是|有)?/
const addedEn =
  /(?:purchases |orders |spend |spending )?(?:(?:that |which )?add(?:ing|s|ed)? up to|in total|in all|combined|together|totall?ing|taken together|come to|comes to|coming to|altogether)(?: of| is| are)?/
const leadEn = /(?:the )?(?:total of|sum of|combined|total number of|combined total of|total)(?: their)?/

const isPlain = ({ amount }: Bound): boolean => !amount.percent && !amount.duration && amount.unit !== 'age'

const totalOf = (state: State, at: number, end: number, attributes: Attribute[], bound: Bound): Part | undefined => {
  if (!isPlain(bound) || bound.op === 'ne') return undefined
  const zero = zeroFor(state)
  const sum = (op: Exclude<Comparator, 'ne'>, than: number): Rule => ({
    kind: 'total',
    fields: attributes.map(({ name }) => name),
    op,
    than,
    ...(zero ? { blanks: 'zero' as const } : {}),
  })
  const rule: Rule =
    bound.max === undefined
      ? sum(bound.op, bound.value)
      : { kind: 'all', of: [sum('gte', bound.value), sum('lte', bound.max)] }
  return { start: at, end, rule, about: 'total', polar: true, turned: true, ...leftOut(attributes, zero) }
}

const zeroFor = (state: State): boolean => blanksSaid.test(state.textOf(0, state.lexemes.length))
const leftOut = (attributes: Attribute[], zero: boolean): Pick<Part, 'notes'> => {
  const note = {
    zh: '合计中缺任一项的客户不选',
    en: 'Customers for whom any of the added figures is missing are left out',
  }
  return zero || !attributes.some(({ missing }) => (missing ?? 0) > 0) ? {} : { notes: [note] }
}

const so = '[一二两三四五六七八九十\\d]'
const announced = new RegExp(
  `^(?:这|以下|下列)?(${so}+)大?(?:类|种|项|个)(?:商品|品类|产品|渠道|品|支出|消费)?(?:$|(?=[（(]))`,
)
/** 六类商品（酒、水果、肉…）: a list in brackets behind its number. */
const inBrackets = (state: State, at: number): List | undefined => {
  let open = at
  while (open < at + 5 && state.lexemes[open] && !senseOf(state.lexemes[open], 'open')) open += 1
  const [, digits = ''] = open > at ? (announced.exec(state.textOf(at, open).trim()) ?? []) : []
  const list = open > at && senseOf(state.lexemes[open], 'open') ? listAt(state, open + 1) : undefined
  const whole = list?.attributes.length === countOf(digits)
  return list && whole && senseOf(state.lexemes[list.next], 'close') ? { ...list, next: list.next + 1 } : undefined
}

/** 小孩和青少年加起来两个以上, "kids plus teens adding up to two or more", "total of wine and meat spend over 500". */
export const fieldTotals = (state: State, at: number): Part | undefined => {
  const lead = wordsAt(state, at, leadEn)
  const from = lead?.at === at ? lead.next : at
  const list = listAt(state, from) ?? inBrackets(state, from)
  if (!list) return undefined
  const added = wordsAt(state, list.next, addedZh) ?? wordsAt(state, list.next, addedEn)
  if (!lead && !added) return undefined
  const share = shareOfFigure(state, added?.next ?? list.next, list.attributes)
  if (share) {
    const zero = zeroFor(state)
    const rule: Rule = zero ? { ...share.rule, blanks: 'zero' } : share.rule
    const part = { start: at, end: share.next, rule, about: 'total', polar: true, turned: true as const }
    return { ...part, ...leftOut([...list.attributes, share.of], zero) }
  }
  const bound = boundAt(state, added?.next ?? list.next)
  return bound && totalOf(state, at, bound.next, list.attributes, bound)
}

const totals =
  /加起来|加一块|加在一起|合计|总计|总共|一共|相加|之和|总和|\b(?:total|sum|combined|together|add(?:s|ing|ed)? up|plus)\b/i
/** "treat blanks as 0": how a total counts what is missing; no condition of its own. */
export const blanksPart = (state: State, at: number): Part | undefined => {
  if (senseOf(state.lexemes[at], 'break') || !totals.test(state.textOf(0, state.lexemes.length))) return undefined
  const found = textAt(state, at, blanksAt)
  if (!found) return undefined
  let end = found.next
  while (skippable(state.lexemes[end]) && /^[算计的]$/.test(state.textOf(end, end + 1).trim())) end += 1
  for (let place = at; place < end; place += 1) state.spent.add(place)
  return { start: at, end }
}
