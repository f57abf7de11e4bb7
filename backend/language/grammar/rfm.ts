import type { Rule } from '../../segments/rule.ts'
import type { Part, State } from './state.ts'
import { type Stepped, textAt } from './steps.ts'

type Scores = Partial<Record<'r' | 'f' | 'm', number[]>>

const metrics: Record<string, keyof Scores> = {
  r: 'r',
  recency: 'r',
  f: 'f',
  frequency: 'f',
  m: 'm',
  monetary: 'm',
  'monetary value': 'm',
  spend: 'm',
}
const all =
  /^(?:an? |the )?rfm\s*(?:score|segment|code|cell|得分|评分|分数|分)?\s*(?:of|is|为|是|=)?\s*([1-5])[- ]?([1-5])[- ]?([1-5])(?![\d.])/i
const edge =
  /^(?:in )?(?:the )?(?:rfm )?(top|best|highest|bottom|worst|lowest) (?:rfm )?quintile (?:on|by|for|of|in) (recency|frequency|monetary value|monetary|spend)\b/i
const edgeAfter =
  /^rfm (top|best|bottom|worst) quintile (?:on|by|for|of|in) (recency|frequency|monetary value|monetary|spend)\b/i
const single =
  /^(?:rfm\s*(?:的|中|里|with|:|：)?\s*)?([rfm]|recency|frequency|monetary)\s*(?:score|值|分|得分|评分|分数)?\s*(?:(>=|≥|at least|of at least|不低于|至少|大于等于)|(<=|≤|at most|of at most|不高于|至多|不超过)|=|is|of|为|是)?\s*([1-5])(?![\d.])\s*(?:分)?(?:(\s*or (?:more|higher|above)|及以上|以上)|(\s*or (?:less|lower|below)|及以下|以下))?/i

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

const scoresOf = (state: State, at: number, known: boolean): Stepped<Scores> | undefined => {
  const three = textAt(state, at, all)
  if (three) {
    const [r, f, m] = three.value.slice(1).map((digit) => [Number(digit)])
    return { at, next: three.next, value: { r: r ?? [], f: f ?? [], m: m ?? [] } }
  }
  const end = textAt(state, at, edge) ?? textAt(state, at, edgeAfter)
  const [, side = '', name = ''] = end?.value ?? []
  const metric = metrics[name.toLowerCase()]
  if (end && metric && (known || /rfm|quintile/i.test(end.value[0])))
    return { at, next: end.next, value: { [metric]: [/top|best|highest/i.test(side) ? 5 : 1] } }
  const one = textAt(state, at, single)
  if (!one || !(known || /rfm/i.test(one.value[0]))) return undefined
  const [, letter = '', least, most, digit, up, down] = one.value
  const [found, score] = [metrics[letter.toLowerCase()], Number(digit)]
  const wanted = (least ?? up) ? range(score, 5) : (most ?? down) ? range(1, score) : [score]
  return found && { at, next: one.next, value: { [found]: wanted } }
}

/** Scores of recency, frequency and money: "RFM 555", "RFM top quintile on recency", RFM的R分4以上. */
export const rfmPart = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  const known = /rfm/i.test(state.textOf(0, state.lexemes.length))
  const first = shop && known ? scoresOf(state, at, known) : undefined
  if (!shop || !first) return undefined
  const rule: Rule = { kind: 'rfm', event: shop.name, method: 'independent', ...first.value }
  return { start: at, end: first.next, rule, about: 'rfm', polar: true }
}
