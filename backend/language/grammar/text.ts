import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

type Op = Extract<Rule, { kind: 'text' }>['op']

const ops: [Op, RegExp][] = [
  ['contains', /(?:contain(?:s|ing)?|includ(?:e|es|ing)|with)|(?:中)?(?:包含|含有|含|带有)/],
  ['starts_with', /(?:start(?:s|ing)?|begin(?:s|ning)?) with|(?:的)?开头(?:为|是)/],
  ['ends_with', /end(?:s|ing)? (?:with|in)|(?:的)?(?:结尾|末尾)(?:为|是)/],
]
const tails: [Op, RegExp][] = [
  ['starts_with', /(?:开头|打头)/],
  ['ends_with', /(?:结尾|收尾)/],
]
const lacks = /(?:does not|doesn't|do not|don't) (?:contain|include)|(?:中)?(?:不|没有|未)(?:包含|含有|含|带)/
const denied = /(?:does not|doesn't|do not|don't|not|without)|不|没有|未/
const pattern =
  /(?:match(?:es|ing)?)(?: the)?(?: pattern| regex| regular expression)?|(?:匹配|符合)(?:正则|正则表达式)?/

const textual = (attribute: Attribute): boolean =>
  (attribute.type === 'text' || attribute.type === 'enum') &&
  attribute.separator === undefined &&
  attribute.sensitivity !== 'pii'

/** What a text holds: name contains "Ltd", 姓名以「王」开头, page matches the pattern "^/card". */
export const textPart = (state: State, at: number): Part | undefined => {
  const named = sensesAt(state, at, 'attribute')
  const attribute = named?.value.map((sense) => sense.attribute).find(textual)
  if (!named || named.at !== at || !attribute) return undefined
  const base = { start: at, about: attribute.name, field: attribute, polar: true }
  const field = attribute.name
  const regex = wordsAt(state, named.next, pattern)
  const form = regex && take(state, regex.next, 'quoted')
  if (form) return { ...base, end: form.next, rule: { kind: 'regex', field, pattern: form.sense.text } }
  const lacking = wordsAt(state, named.next, lacks)
  const absent = lacking && take(state, lacking.next, 'quoted')
  const not = wordsAt(state, named.next, denied)
  const said = (op: Op, value: string, end: number): Part => {
    const rule: Rule = { kind: 'text', field, op, value }
    return { ...base, end, rule: not ? { kind: 'not', of: rule } : rule }
  }
  if (absent?.sense.text) {
    const rule: Rule = { kind: 'text', field, op: 'contains', value: absent.sense.text }
    return { ...base, end: absent.next, rule: { kind: 'not', of: rule } }
  }
  for (const [op, words] of ops) {
    const verb = wordsAt(state, not?.next ?? named.next, words)
    const value = verb && take(state, verb.next, 'quoted')
    if (value?.sense.text) return said(op, value.sense.text, value.next)
  }
  const by = wordsAt(state, not?.next ?? named.next, /(?:以|用)/)
  const value = by && take(state, by.next, 'quoted')
  for (const [op, words] of tails) {
    const tail = value && wordsAt(state, value.next, words)
    if (value?.sense.text && tail) return said(op, value.sense.text, tail.next)
  }
  return undefined
}
