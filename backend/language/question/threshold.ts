import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import { fieldAt, type Hunt, use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** What one must have to be among the top or the bottom, asked for in words. */
const takes =
  /\b(?:cut ?- ?off|cutoff|threshold|(?:what|how (?:much|many|high|big|large|old)) .{0,60}\b(?:to be|to get|to make it|to make|to break|to qualify|to count|to rank|to fall|puts?|gets?|places?|qualif(?:y|ies)|(?:is|are) (?:needed|required)|do (?:you|they|customers) need|does (?:a|one) .{0,12}need))\b/i
const takesZh =
  /门槛|分界|分水岭|起点线|入围线|(?:要|达到|到|得|需要?|有).{0,12}(?:多少|几).{0,12}(?:才|就|能|可以|算)|(?:多少|几).{0,14}(?:才能?|就能?|可以|能|算)(?:排|进|算|挤|跻身|入|是|到|成为|属于)|(?:进入?|排进|挤进|跻身|排到|成为|属于).{0,16}(?:要|需要?|得).{0,8}(?:多少|几)/
const ends = /^(?:top|bottom|best|highest|lowest|upper|lower|前|后|最高|最低|头部|尾部)$/
const low = /^(?:bottom|lowest|lower|后|最低|尾部)$/

/** The share from the top or the bottom that a message names, with its tokens. */
const rankIn = (tokens: Token[]): { percent: number; low: boolean; from: number; to: number } | undefined => {
  for (const [at, { text }] of tokens.entries()) {
    if (!ends.test(text) && !ends.test(text + (tokens[at + 1]?.text ?? ''))) continue
    const behind = ends.test(text) ? at + 1 : at + 2
    const word = tokens
      .slice(at, behind)
      .map((one) => one.text)
      .join('')
    const number = readNumber(tokens, tokens[behind]?.text === '的' ? behind + 1 : behind)
    if (number?.percent && Number.isInteger(number.value) && number.value > 0 && number.value < 100)
      return { percent: number.value, low: low.test(word), from: at, to: behind + number.length }
  }
  return undefined
}

const words =
  /^(?:cut|off|cutoff|-|threshold|to|be|get|make|break|it|in|into|among|our|the|a|an|customers?|clients?|one|puts?|gets?|places?|take|takes|does|do|for|of|by|need|needed|required|qualify|qualifies|rank|ranked|count|as|what|is|s|'s|how|much|many|high|you|they|have|has|with|门槛|分界|线|点|要|到|达|达到|需|需要|得|才|能|就|可以|算|排|排进|进|进入|挤|挤进|入|跻身|是|多少|几|的|客户|里|中|想|成为|属于|在|至少)$/

/** 资产要到多少才算前10%, "what balance puts a customer in the top 5%?": the value that the top begins with, which is a quantile. */
export const thresholdAsked = (hunt: Hunt, text: string): void => {
  const { slots, tokens, found } = hunt
  if (!takes.test(text) && !takesZh.test(text)) return
  const rank = rankIn(tokens)
  if (!rank) return
  const isOf = (slot: Slot) => {
    const field = fieldAt(hunt, slot)
    const metric = nameOf(slot, 'metric')?.metric
    return (field?.numeric === true && !field.field.includes('.')) || /_(?:amount|orders|count)$/.test(metric ?? '')
  }
  const targets = slots.filter(isOf)
  const [target] = targets
  if (!target || new Set(targets.map((slot) => fieldAt(hunt, slot)?.field ?? nameOf(slot, 'metric')?.metric)).size > 1)
    return
  const at = rank.low ? rank.percent : 100 - rank.percent
  const of = fieldAt(hunt, target)?.field ?? nameOf(target, 'metric')?.metric
  found.metrics.push(`${at === 50 ? 'median' : `p${at}`}:${of}`)
  for (const slot of slots) {
    const inRank = slot.from >= rank.from && slot.to <= rank.to
    const idle = tokens.slice(slot.from, slot.to).every((token) => words.test(token.text))
    if (inRank || idle || targets.includes(slot) || cueOf(slot, 'ask')) use(hunt, slot, 'level')
  }
}
