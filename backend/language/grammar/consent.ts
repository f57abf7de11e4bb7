import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { allOf, anyOf } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type Part, type State, take } from './state.ts'

/** Whether the channels of one lexeme ("SMS or e-mail") are alternatives. */
const isEither = (said: string): boolean => /\bor\b|或/.test(said)

/** consents to SMS or e-mail, 同意接收短信和微信, neither to SMS nor to e-mail: the consent of each channel that is named. */
export const consentPart = (state: State, at: number): Part | undefined => {
  // "consents to SMS but not to e-mail"
  const goesOn =
    senseOf(state.lexemes[at], 'not') !== undefined &&
    state.last.field !== undefined &&
    state.index.catalog.channels.some(({ consent }) => consent === state.last.field?.name)
  if (!senseOf(state.lexemes[at], 'consent') && !goesOn) return undefined
  let place = at + 1
  let denied = goesOn
  for (; place < state.lexemes.length; place += 1) {
    const lexeme = state.lexemes[place]
    if (senseOf(lexeme, 'neither')) denied = true
    else if (!senseOf(lexeme, 'consent') && !senseOf(lexeme, 'pair')) break
  }
  // who can be reached has an address as well
  const reached = /reach|contactable/i.test(state.textOf(at, place))
  if (reached && senseOf(state.lexemes[place], 'by')) place += 1
  const rules: Rule[] = []
  let either = denied
  let end = place
  for (let next: number | undefined = place; next !== undefined; ) {
    const named = take(state, next, 'brief')
    const found = (named?.sense.brief.channels ?? []).map((name) => consentTo(state, name, reached))
    if (!named || found.length === 0 || found.some((rule) => !rule)) break
    rules.push(...found.flatMap((rule) => rule ?? []))
    either ||= isEither(state.textOf(named.at, named.next))
    end = named.next
    const separator = separatorAt(state, end)
    either ||= separator?.op === 'or' && take(state, separator.next, 'brief') !== undefined
    next = separator?.next
  }
  if (rules.length === 0) return undefined
  const rule = either ? anyOf(rules) : allOf(rules)
  const field = state.index.catalog.attributes.find(({ name }) =>
    rules.some((one) => one.kind === 'compare' && one.field === name),
  )
  const base = { start: at, end, about: 'flag', ...(field ? { field } : {}) }
  return denied ? { ...base, rule: { kind: 'not', of: rule }, polar: true } : { ...base, rule, noun: true }
}

const consentTo = ({ index: { catalog } }: State, name: string, reached: boolean): Rule | undefined => {
  const channel = catalog.channels.find((each) => each.name === name)
  if (channel?.address && reached) return { kind: 'reachable', channel: channel.name }
  const consent = channel?.consent
  const attribute = catalog.attributes.find((one) => one.name === consent)
  const yes = attribute && yesOf(attribute)
  return attribute && yes !== undefined ? { kind: 'compare', field: attribute.name, op: 'eq', value: yes } : undefined
}
