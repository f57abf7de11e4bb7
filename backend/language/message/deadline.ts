import type { Token } from '../normalise.ts'
import { wordsOf } from './particular.ts'

const asksFirst = /^(?:hi|hello|please|pls|i|we|could|can|would|send|give|get|pull|prepare|need)$/
const day =
  '(?:(?:this |next |coming )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|noon|afternoon|evening))?|tomorrow(?: (?:morning|noon|afternoon|evening))?|today|tonight|noon|the end of (?:the )?(?:day|week)|end of (?:day|week)|eod|close of business)'
const en = new RegExp(
  `^(?:by|before|no later than|at the latest by|until) ${day}(?: at the latest| please| latest| if possible)?(?=$| ?[.!?])`,
)
const zh =
  /^(?:最迟|最晚|赶在)?(?:今天|明天|后天|今晚|明早|(?:下|这|本)?周[一二三四五六日天]|下班|中午|月底|年底|节)(?:上午|中午|下午|晚上|下班)?(?:之|以)?前(?=我|请|要|给|麻烦|帮|需|得|务|把|能)/

const most = 9

/** By when the list itself is wanted: "I need a list of … by Friday", 周五前我需要…. Its length in tokens, or 0. */
export const deadlineAt = (tokens: Token[], at: number): number => {
  const { text = '', kind } = tokens[at] ?? {}
  if (kind === 'han') {
    const starts = at === 0 || /^[,;.:!?]$/.test(tokens[at - 1]?.text ?? '')
    const found = starts ? zh.exec(wordsOf(tokens, at, at + most + 3))?.[0] : undefined
    return found ? Array.from(found.replaceAll(' ', '')).length : 0
  }
  if (!/^(?:by|before|no|at|until)$/.test(text) || !asksFirst.test(tokens[0]?.text ?? '')) return 0
  const found = en.exec(wordsOf(tokens, at, at + most))?.[0]
  return found ? found.split(' ').length : 0
}
