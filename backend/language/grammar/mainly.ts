import { senseOf } from '../lexicon/sense.ts'
import { separatorAt } from './separator.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const way = '(?:用|使用|通过|靠|在|走|从|是|都是|都|花在|集中在|发生在)'
const mainly = new RegExp(
  `(?:主要|多半|大多数?|大部分|多数)(?:的)?${way}*|以|(?:are |is |was |were )?(?:mostly|mainly|primarily|predominantly|chiefly|for the most part)(?: (?:in|on|from|with|via|through|using|by|for|at|an?|the|their))*`,
)
const preposition = /(?:in|on|from|with|via|through|using|by|at|use|used)(?: (?:an?|the|their|our))*/
const noun = /(?:手机|设备|系统|端|渠道|类|品类|device|devices|phones?|handset|channel|app|category|spending|purchases)/

/** The values of one property of an event, listed. */
const valuesFrom = (state: State, at: number, event?: string) => {
  const values: string[] = []
  let end = at
  let owner: { event: string; property: string } | undefined
  for (let from = at; ; ) {
    const found = sensesAt(state, from, 'property-value')
    const own = found?.value.find(
      (sense) =>
        (!event || sense.event.name === event) &&
        (!owner || (sense.event.name === owner.event && sense.property.name === owner.property)) &&
        typeof sense.value === 'string',
    )
    if (!found || !own) break
    owner ??= { event: own.event.name, property: own.property.name }
    values.push(String(own.value))
    end = found.next
    const separator = separatorAt(state, end)
    if (separator?.op !== 'or') break
    from = separator.next
  }
  return owner && { ...owner, values, end }
}

/** 近半年登录主要用苹果手机, 主要通过手机银行交易, 登录以安卓为主, "mostly log in from an iPhone": the most frequent value. */
export const mainlyPart = (state: State, at: number): Part | undefined => {
  const before = take(state, at, 'window')
  const start = before?.next ?? at
  let place = start
  while (before && skippable(state.lexemes[place]) && !triggerAt(state, place) && !wordsAt(state, place, mainly))
    place += 1
  const first = triggerAt(state, place)
  const property = first && sensesAt(state, place + 1, 'property')
  const word = wordsAt(state, property?.next ?? (first ? place + 1 : place), mainly)
  if (!word || (!before && !first && word.at !== at)) return undefined
  const second = first ? undefined : triggerAt(state, word.next)
  const by = second && wordsAt(state, word.next + 1, preposition)
  const from = second ? (by?.next ?? word.next + 1) : word.next
  const known = (first ?? second)?.event?.name
  const chosen = valuesFrom(state, from, known)
  if (!chosen) return undefined
  const named = wordsAt(state, chosen.end, noun)
  let end = named?.next ?? chosen.end
  const closing = wordsAt(state, end, /(?:居多|为主|占多数|的)?(?:为主|居多)?/)
  if (word.value === '以') {
    if (!closing || !/为主|居多/.test(closing.value)) return undefined
    end = closing.next
  } else if (closing && /居多|为主/.test(closing.value)) end = closing.next
  let event = known
  if (!event) {
    const behind = wordsAt(state, end, /(?:来|去|进行|做)/)
    const third = triggerAt(state, behind?.next ?? end)
    if (third?.event?.name !== chosen.event) return undefined
    event = chosen.event
    end = (behind?.next ?? end) + 1
  }
  const after = before ? undefined : take(state, end, 'window')
  const window = (before ?? after)?.sense.window
  if (senseOf(state.lexemes[at], 'window')?.future) return undefined
  return {
    start: at,
    end: after?.next ?? end,
    rule: {
      kind: 'preference',
      event,
      property: chosen.property,
      values: chosen.values,
      ...(window ? { window } : {}),
    },
    about: 'event',
    polar: true,
  }
}
