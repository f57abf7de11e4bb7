import type { Token } from '../normalise.ts'

const en =
  /(?:,|，| -| –)?\s*\band (?:how (?:much|large|big|high|low|many)|what(?: share| percentage| number| value| amount)?) (?:is|was|are|were|does|do) (?:it|that|this|they|those)(?: come to| amount to| exactly)?[\s?.!]*$/i
const zh =
  /[，,；;。]\s*(?:具体|分别|各自|各|大概|大约|到底|数值|数字|又|究竟)*(?:是|为|有|占)?(?:多少|多大|多高|多低|几成|百分之几)(?:呢)?[\s?？。]*$/u
const ranks = /哪|什么|谁|\b(?:which|what)\b/i

/** A message that asks which one without "and how large is it", ，是多少: the answer names the number of each. */
export const withoutEcho = (tokens: Token[], text: string): Token[] => {
  const at = (en.exec(text) ?? zh.exec(text))?.index
  return at === undefined || !ranks.test(text.slice(0, at)) ? tokens : tokens.filter(({ start }) => start < at)
}
