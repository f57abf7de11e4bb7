import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { channelsAt } from './channels-listed.ts'
import { allOf, anyOf } from './rules.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** Who can be written to on a channel: consent, and an address where the data hold one; undefined where neither is known. */
export const reachOf = ({ index: { catalog } }: State, name: string): Rule | undefined => {
  const channel = catalog.channels.find((each) => each.name === name)
  if (channel?.address) return { kind: 'reachable', channel: channel.name }
  const consent = catalog.attributes.find((one) => one.name === channel?.consent)
  const yes = consent && yesOf(consent)
  return consent && yes !== undefined ? { kind: 'compare', field: consent.name, op: 'eq', value: yes } : undefined
}

const acts = '(?:触达|联系|送达|触及|联络|通知|收到|接收|发到|发送|找)'
const can = '(?:还|都|也)?(?:能|可|可以|能够)(?:够)?(?:被|够)?'
const cannot = '(?:不能|无法|没法|没办法|不可以?|不能够)(?:被)?'
const done = '(?:到|得到|得上|上|得了|给)?(?:的)?'
const way = '(?:通过|利用|用|以|走|靠|经由?)?'

/** What stands around the channel, and whether it denies. */
const before: [RegExp, boolean][] = [
  [new RegExp(`${can}(?:${acts}(?:到|得到)?|${way})`), false],
  [
    /(?:(?:we|i|that|who|whom|they) )*(?:can|could|are able to|is able to|able to)(?: (?:we|i|still|actually|currently))*(?:(?: be)? (?:reach|reached|contact|contacted|message|messaged|notify|notified|receive|get)(?: (?:them|our|any))*(?: (?:by|via|on|through|over|with))?(?: (?:a|an|the))?)?/,
    false,
  ],
  [new RegExp(`${cannot}(?:${acts}(?:到|得到)?|${way})|收不到`), true],
  [
    /(?:(?:we|i|that|who|whom|they) )*(?:can't|cannot|can not|can ' t|could not|unable to|not able to)(?:(?: be)? (?:reach|reached|contact|contacted|message|messaged|receive|get)(?: (?:them|our|any))*(?: (?:by|via|on|through|over|with))?(?: (?:a|an|the))?)?/,
    true,
  ],
]
const behind: [RegExp, boolean][] = [
  [new RegExp(`${can}${acts}${done}|${acts}?(?:得到|得上|到得了)(?:的)?`), false],
  [new RegExp(`${cannot}${acts}${done}|${acts}?(?:不到|不上|不了)(?:的)?`), true],
]
const butNot = /(?:but|and) not(?: (?:by|via|on|through|over|with))?/
const act = new RegExp(`${acts}${done}`)

const matching = (state: State, at: number, patterns: [RegExp, boolean][]) => {
  for (const [pattern, denied] of patterns) {
    const found = wordsAt(state, at, pattern)
    if (found?.at === at && found.value !== '') return { denied, next: found.next }
  }
  return undefined
}

/** "can | receive an SMS", 能 | 收到短信: the words for what was sent hold the channel. */
const sentAt = (state: State, at: number): string | undefined => {
  const sent = state.lexemes[at]?.senses.find(
    (sense) => sense.is === 'property-value' && sense.verb && sense.property.role === 'channel',
  )
  return sent?.is === 'property-value' ? String(sent.value) : undefined
}

const listed = (state: State, at: number): { rule: Rule; next: number } | undefined => {
  const found = channelsAt(state, at, (name) => reachOf(state, name))
  return found && { rule: found.either ? anyOf(found.rules) : allOf(found.rules), next: found.end }
}

/** 短信能触达到, 可以收到邮件, "who we can reach by e-mail", 短信联系不上: whom a message on a channel would reach. */
export const reachPart = (state: State, at: number): Part | undefined => {
  if (skippable(state.lexemes[at]) && !/\p{Script=Han}|can/iu.test(state.textOf(at, at + 1))) return undefined
  const lead = matching(state, at, before)
  const sent = lead && sentAt(state, lead.next)
  const reached = sent === undefined ? undefined : reachOf(state, sent)
  const named = lead && reached ? { rule: reached, next: lead.next + 1 } : listed(state, lead?.next ?? at)
  if (!named) return undefined
  const tail = lead
    ? { denied: lead.denied, next: wordsAt(state, named.next, act)?.next ?? named.next }
    : matching(state, named.next, behind)
  if (!tail) return undefined
  const { rule } = named
  const base = { start: at, end: tail.next, about: 'flag', polar: true }
  // "by e-mail but not by SMS"
  const less = tail.denied ? undefined : wordsAt(state, tail.next, butNot)
  const left = less?.at === tail.next ? listed(state, less.next) : undefined
  if (left) return { ...base, end: left.next, rule: allOf([rule, { kind: 'not', of: left.rule }]) }
  return tail.denied ? { ...base, rule: { kind: 'not', of: rule } } : { ...base, rule }
}
