import type { EventType } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { SenseOf } from '../lexicon/sense.ts'
import { mainlyPart } from './mainly.ts'
import { mostOfPart } from './most-of.ts'
import { separatorAt } from './separator.ts'
import { asserts, type Part, type State, skippable, take } from './state.ts'
import { type Stepped, sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const most =
  /(?:whose )?(?:most often|most frequent(?:ly)?|most common(?:ly)?|favou?rite|usual(?:ly)?|mostly)|(?:的)?(?:(?:用|使用|买|选|选用)得最多的?|最常|最常见|最喜欢|最喜爱|最爱|最常用|通常|常用)(?:的)?/

/** "WeChat is the channel they transact through most often". */
const valueFirst = (state: State, at: number): Part | undefined => {
  const found = sensesAt(state, at, 'property-value')
  const link = found?.at === at ? wordsAt(state, found.next, /(?:is|was) (?:the|their)|是(?:他们)?/) : undefined
  const named = link && sensesAt(state, link.next, 'property')
  let place = named?.next ?? at
  while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  const event = triggerAt(state, place)?.event
  const said = found?.value.find(
    (sense) => sense.event === event && named?.value.some((other) => other.property === sense.property),
  )
  const by = wordsAt(state, place + 1, /(?:through|via|by|on|with|in|at)/)
  const often = said && wordsAt(state, by?.next ?? place + 1, /(?:the )?most(?: often| frequently)?|最多|最常/)
  if (!said || !often || !event) return undefined
  const rule: Rule = {
    kind: 'preference',
    event: event.name,
    property: said.property.name,
    values: [String(said.value)],
  }
  return { start: at, end: often.next, rule, about: 'event', polar: true }
}

/** Of properties that several events share, the one whose event is named: "transaction channel" is none of contacts. */
const ofNamedEvent = (
  state: State,
  { value, at, next }: Stepped<SenseOf<'property'>[]>,
  event: EventType | undefined,
): SenseOf<'property'> | undefined => {
  const said = state.textOf(at, next).toLowerCase()
  const names = ({ labels }: EventType) => [labels.en.toLowerCase().split(' ').at(-1) as string, labels.zh]
  const own = value.filter((sense) => !event || sense.event === event)
  return own.find((sense) => names(sense.event).some((name) => said.includes(name))) ?? own[0]
}

/** What is chosen most often: "most often bought category is Home", "usually buys via the app", 最常购买的渠道为手机银行. */
export const preferencePart = (state: State, at: number): Part | undefined => {
  const first = valueFirst(state, at) ?? mainlyPart(state, at) ?? mostOfPart(state, at)
  if (first) return first
  const before = take(state, at, 'window')
  const begun = before?.next ?? at
  // 交易最常用的渠道
  const ahead = triggerAt(state, begun)?.event
  const lead = wordsAt(state, ahead ? begun + 1 : begun, most)
  if (!lead || (!before && !ahead && lead.at !== at)) return undefined
  let place = lead.next
  const event = ahead ?? triggerAt(state, place)?.event
  if (event && !ahead) place += 1
  const named = sensesAt(state, place, 'property')
  const property = named && ofNamedEvent(state, named, event)
  const behind = named && property ? named.next : place
  const verb = property && !event ? triggerAt(state, behind) : undefined
  const done = verb?.event === property?.event && verb ? behind + 1 : behind
  const amid = before ? undefined : take(state, done, 'window')
  const start = amid?.next ?? done
  const values: string[] = []
  let end = start
  let owner = property
  for (let from = start; ; ) {
    const found = sensesAt(state, from, 'property-value')
    const own = found?.value.find((sense) =>
      owner ? sense.property === owner.property && sense.event === owner.event : !event || sense.event === event,
    )
    if (!found || !own) break
    owner ??= { is: 'property', event: own.event, property: own.property }
    values.push(String(own.value))
    end = found.next
    const separator = separatorAt(state, end)
    if (!separator || separator.op === 'and' || asserts(state, end, separator.next)) break
    from = separator.next
  }
  if (!owner || values.length === 0 || (!property && !event)) return undefined
  const after = before || amid ? undefined : take(state, end, 'window')
  const window = (before ?? amid ?? after)?.sense.window
  return {
    start: at,
    end: after?.next ?? end,
    rule: {
      kind: 'preference',
      event: owner.event.name,
      property: owner.property.name,
      values,
      ...(window ? { window } : {}),
    },
    about: 'event',
    polar: true,
  }
}
