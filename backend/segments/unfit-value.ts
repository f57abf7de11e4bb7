import { type Problem, problem } from './problem.ts'
import type { Rule } from './rule.ts'

/** The JSON escape of a character that PostgreSQL cannot hold. */
const nul = /(?<!\\)(?:\\\\)*\\u0000/

const most = Number.MAX_SAFE_INTEGER

const numbersIn = (root: unknown): number[] => {
  const numbers: number[] = []
  const waiting = [root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'number') numbers.push(value)
    else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value))
  }
  return numbers
}

const unfit = (zh: string, en: string) => problem('invalid_input', { place: 'rule', problemZh: zh, problem: en })

/** What some engine could not hold of a rule's values: a NUL character, a number that cannot be told from the next one. */
export const unfitValue = (rule: Rule): Problem | undefined => {
  if (nul.test(JSON.stringify(rule))) return unfit('文字里有 NUL 字符', 'a text holds a NUL character')
  const found = numbersIn(rule).find((value) => Math.abs(value) > most)
  const limit = most.toLocaleString('en-US')
  return found === undefined
    ? undefined
    : unfit(`数字 ${found} 超出了 ±${limit}`, `the number ${found} lies beyond ±${limit}`)
}
