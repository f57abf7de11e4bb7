import { separatorAt } from './separator.ts'
import { asserts, type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const most =
  /(?:whose )?(?:most often|most frequent(?:ly)?|most common(?:ly)?|favou?rite|usual(?:ly)?|mostly)|(?:的)?(?:最常|最常见|最喜欢|最喜爱|最爱|最常用|通常|常用)(?:的)?/

/** What is chosen most often: "most often bought category is Home", "usually buys via the app", 最常购买的渠道为手机银行. */
export const preferencePart = (state: State, at: number): Part | undefined => {
  const before = take(state, at, 'window')
  const lead = wordsAt(state, before?.next ?? at, most)
  if (!lead || (!before && lead.at !== at)) return undefined
  let place = lead.next
  const event = triggerAt(state, place)?.event
  if (event) place += 1
  const named = sensesAt(state, place, 'property')
  const property = named?.value.find((sense) => !event || sense.event === event)
  const behind = named && property ? named.next : place
  const verb = property && !event ? triggerAt(state, behind) : undefined
  const start = verb?.event === property?.event && verb ? behind + 1 : behind
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
  const after = before ? undefined : take(state, end, 'window')
  const window = (before ?? after)?.sense.window
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
