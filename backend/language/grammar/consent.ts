import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { channelsAt } from './channels-listed.ts'
import { reachOf } from './reached.ts'
import { allOf, anyOf } from './rules.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

const listed = (state: State, at: number, reached: boolean) =>
  channelsAt(state, at, (name) => consentTo(state, name, reached))

const partOf = (
  state: State,
  { rules, either, end }: NonNullable<ReturnType<typeof channelsAt>>,
  { start, denied }: { start: number; denied: boolean },
): Part => {
  const rule = either ? anyOf(rules) : allOf(rules)
  const field = state.index.catalog.attributes.find(({ name }) =>
    rules.some((one) => one.kind === 'compare' && one.field === name),
  )
  const base = { start, end, about: 'flag', ...(field ? { field } : {}) }
  return denied ? { ...base, rule: { kind: 'not', of: rule }, polar: true } : { ...base, rule, noun: true }
}

const leastOne = /(?:里|中|里面|当中|之中)?(?:至少|任意|随便)/
const oneOfThem =
  /(?:了|过)?(?:至少|其中的?|任意|任何|随便)?(?:一|任一|任意一)(?:个|种|样|项)(?:即可|就行|就可以|就算)?|其中之一|之一/
const anyOfThem = /(?:at least )?(?:one|any|any one|either) of(?: the)?/

/** The place behind "at least one of" at a place. */
const anyAt = (state: State, at: number): number | undefined => {
  const any = wordsAt(state, at, anyOfThem)
  return any?.at === at || senseOf(state.lexemes[at], 'to') ? any?.next : undefined
}

/** 短信和微信都没同意, "SMS and e-mail not agreed": the channels stand before the verb. */
const channelsFirst = (state: State, at: number): Part | undefined => {
  if (!senseOf(state.lexemes[at], 'brief')) return undefined
  const named = listed(state, at, false)
  if (!named) return undefined
  const least = wordsAt(state, named.end, leastOne)
  const not = take(state, least?.next ?? named.end, 'not')
  const verb = take(state, not?.next ?? least?.next ?? named.end, 'consent')
  if (!verb || take(state, verb.next, 'brief')?.at === verb.next) return undefined
  const denied = not !== undefined
  // 微信和邮件里至少同意了一个
  const one = wordsAt(state, verb.next, oneOfThem)
  if (least && !one) return undefined
  const either = denied || named.either || one !== undefined
  return partOf(state, { ...named, end: one?.next ?? verb.next, either }, { start: at, denied })
}

const ofChannel = (state: State) =>
  state.last.field !== undefined &&
  state.index.catalog.channels.some(({ consent }) => consent !== undefined && consent === state.last.field?.name)

const joins = new Set<SenseKind>(['or', 'and', 'but', 'break', 'list'])
/** "… to WeChat but not SMS, or to SMS but not WeChat": a channel behind a joint is agreed to as the one before it. */
const againAt = (state: State, at: number): boolean => {
  let place = at - 1
  while (place >= 0 && skippable(state.lexemes[place])) place -= 1
  return (state.lexemes[place]?.senses ?? []).some(({ is }) => joins.has(is))
}

/** consents to SMS or e-mail, 同意接收短信和微信, neither to SMS nor to e-mail: the consent of each channel that is named. */
export const consentPart = (state: State, at: number): Part | undefined => {
  // "consents to SMS but not to e-mail"
  const goesOn = senseOf(state.lexemes[at], 'not') !== undefined && ofChannel(state)
  const first = channelsFirst(state, at)
  if (first) return first
  const weak = senseOf(state.lexemes[at], 'brief')?.weak && ofChannel(state) && againAt(state, at)
  if (!senseOf(state.lexemes[at], 'consent') && !goesOn && !weak) return undefined
  let place = weak ? at : at + 1
  // "said no to texts" is a lexeme of both
  let denied = goesOn || (!weak && senseOf(state.lexemes[at], 'not') !== undefined)
  for (; place < state.lexemes.length; place += 1) {
    const lexeme = state.lexemes[place]
    const neither = take(state, place, 'neither')
    if (neither) {
      denied = true
      place = neither.at
    } else if (!senseOf(lexeme, 'consent') && (!senseOf(lexeme, 'pair') || anyAt(state, place))) break
  }
  // who can be reached has an address as well
  const reached = /reach|contactable/i.test(state.textOf(at, place))
  if (reached && senseOf(state.lexemes[place], 'by')) place += 1
  // "agreed to be contacted by e-mail"
  const by = take(state, place, 'by')
  if (by && /(?:contacted|reached|called|phoned|messaged|written to)$/i.test(state.textOf(place, by.at).trim()))
    place = by.next
  const any = anyAt(state, place)
  const named = listed(state, any ?? place, reached)
  const either = denied || any !== undefined || named?.either
  return named && partOf(state, { ...named, either: either ?? false }, { start: at, denied })
}

const consentTo = (state: State, name: string, reached: boolean): Rule | undefined => {
  const { catalog } = state.index
  const channel = catalog.channels.find((each) => each.name === name)
  if (channel?.address && reached) return reachOf(state, name)
  const attribute = catalog.attributes.find((one) => one.name === channel?.consent)
  const yes = attribute && yesOf(attribute)
  return attribute && yes !== undefined ? { kind: 'compare', field: attribute.name, op: 'eq', value: yes } : undefined
}
