import type { Token } from '../normalise.ts'
import type { Question } from './question.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** What the slots of a message say of a question, and which of them were used. */
export interface Found {
  used: Set<Slot>
  metrics: string[]
  /** Every campaign that was named, in order. */
  campaigns: string[]
  channels: string[]
  /** Those of them that no campaign has used. */
  untried?: string[]
  arm?: string
  /** Another arm that is named beside it. */
  against?: string
  dimensions: string[]
  grain?: Question['grain']
  comparison?: 'previous' | 'year_before'
  order?: 'desc' | 'asc'
  limit?: number
  top?: number
  /** How many customers from the top hold a share of a total. */
  count?: number
  /** What these are ranked by, where it is another total. */
  by?: string
  /** Values of properties of the events that metrics are of. */
  values: { event: string; property: string; value: string }[]
  /** Ranked by "best", which names no measure. */
  vague?: boolean
  /** Cues that were said. */
  said: Set<string>
}

export const nothingFound = (): Found => ({
  used: new Set(),
  metrics: [],
  campaigns: [],
  channels: [],
  dimensions: [],
  values: [],
  said: new Set(),
})

/** The slots of a message while they are read. */
export interface Hunt {
  tokens: Token[]
  slots: Slot[]
  found: Found
  /** The question before, where there is one. */
  before?: Question | undefined
}

/** Reads what a slot says of the question; true where it takes it. */
export type Part = (hunt: Hunt, slot: Slot, at: number) => boolean

export const use = ({ found }: Hunt, slot: Slot, cue: string): true => {
  found.used.add(slot)
  found.said.add(cue)
  return true
}

const counters = /^[个名位家种类]$/

/** Whether a metric over the events of a property is asked for, or was just told: 每个渠道的交易金额 is by the channel of the transactions. */
const isOfMetric = ({ slots, before }: Hunt, field: string): boolean => {
  const [event] = field.split('.')
  const named = slots.flatMap((slot) => nameOf(slot, 'metric')?.metric ?? [])
  const goesOn = named.length === 0 && (before?.kind === 'metric' || before?.kind === 'change')
  return (goesOn ? before.metrics : named).some((name) => name.startsWith(`${event}_`))
}

/** The field that a slot names, unless it is the channel of campaigns. */
export const fieldAt = (hunt: Hunt, slot: Slot | undefined) => {
  if (!slot) return undefined
  const field = nameOf(slot, 'metric') ? undefined : nameOf(slot, 'field')
  const ofCampaigns = slot.cues.some(({ is }) => is === 'channels' || is === 'campaigns')
  // a channel of transactions is not what "which channel" asks for
  return field && !(ofCampaigns && field.field.includes('.') && !isOfMetric(hunt, field.field)) ? field : undefined
}

/** The field at a place or behind words that say nothing by themselves. */
export const fieldNear = (hunt: Hunt, at: number) => {
  const { tokens, slots } = hunt
  if (at < 0) return undefined
  for (let n = at; n < Math.min(slots.length, at + 4); n += 1) {
    const slot = slots[n] as Slot
    const field = fieldAt(hunt, slot)
    if (field) return { slot, field, at: n }
    const idle = slot.cues.some(({ is }) => is === 'empty' || is === 'which' || is === 'by')
    if (!counters.test(tokens[slot.from]?.text ?? '') && !idle) return undefined
  }
  return undefined
}

/** Takes the field near a place as what the figures are parted by, and a second one that is joined to it. */
export const partBy = (hunt: Hunt, at: number): boolean => {
  const { found, slots } = hunt
  const next = fieldNear(hunt, at)
  if (!next?.field.divisible || found.used.has(next.slot)) return false
  if (found.dimensions.length < 2 && !found.dimensions.includes(next.field.field))
    found.dimensions.push(next.field.field)
  use(hunt, next.slot, 'dimension')
  const joint = slots[next.at + 1]
  if (joint && cueOf(joint, 'joined') && found.dimensions.length < 2 && partBy(hunt, next.at + 2)) found.used.add(joint)
  return true
}
