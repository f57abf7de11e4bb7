import type { Token } from '../normalise.ts'
import type { Question } from './question.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** What the slots of a message say of a question, and which of them were used. */
export interface Found {
  used: Set<Slot>
  metrics: string[]
  campaign?: string
  arm?: string
  dimensions: string[]
  grain?: Question['grain']
  previous: boolean
  order?: 'desc' | 'asc'
  limit?: number
  top?: number
  /** Cues that were said. */
  said: Set<string>
}

const digits = (token: Token | undefined): number | undefined =>
  token?.kind === 'digits' && token.text.length < 4 ? Number(token.text) : undefined

const tensZh: Record<string, number> = { 二: 0.2, 两: 0.2, 一: 0.1, 三: 0.3 }

/** "top 20 %", 前20%, 前两成: a share of customers. */
const shareAt = (tokens: Token[], at: number): { top: number; to: number } | undefined => {
  const number = digits(tokens[at])
  const mark = tokens[at + 1]?.text
  if (number !== undefined && (mark === '%' || mark === 'percent' || mark === 'per')) {
    const to = mark === 'per' ? at + 3 : at + 2
    return number > 0 && number < 100 ? { top: number / 100, to } : undefined
  }
  const tenth = tensZh[tokens[at]?.text ?? '']
  return tenth !== undefined && tokens[at + 1]?.text === '成' ? { top: tenth, to: at + 2 } : undefined
}

const counters = /^[个名位家种类]$/

/** Whether a metric over the events of a property is asked for: 每个渠道的交易金额 is by the channel of the transactions. */
const isOfMetric = (slots: Slot[], field: string): boolean => {
  const [event] = field.split('.')
  return slots.some((slot) => nameOf(slot, 'metric')?.metric.startsWith(`${event}_`))
}

const fieldNear = (tokens: Token[], slots: Slot[], at: number) => {
  for (let n = at; n < Math.min(slots.length, at + 3); n += 1) {
    const slot = slots[n] as Slot
    const field = nameOf(slot, 'field')
    const ofCampaigns = slot.cues.some(({ is }) => is === 'channels' || is === 'campaigns')
    // a channel of transactions is not what "which channel" asks for
    if (field && !(ofCampaigns && field.field.includes('.') && !isOfMetric(slots, field.field))) return { slot, field }
    if (
      n > at - 1 &&
      !counters.test(tokens[slot.from]?.text ?? '') &&
      !slot.cues.some(({ is }) => is === 'empty' || is === 'which' || is === 'by')
    )
      return undefined
  }
  return undefined
}

/** Reads the slots from left to right; fields count only behind a word that makes them a dimension or an average. */
export const findIn = (tokens: Token[], slots: Slot[]): Found => {
  const found: Found = { used: new Set(), metrics: [], dimensions: [], previous: false, said: new Set() }
  const use = (slot: Slot, cue: string): undefined => {
    found.used.add(slot)
    found.said.add(cue)
  }
  for (const [at, slot] of slots.entries()) {
    if (!found.used.has(slot)) read(slot, at)
  }
  return found

  function read(slot: Slot, at: number): undefined {
    const [arm, campaign, metric] = [nameOf(slot, 'arm'), nameOf(slot, 'campaign'), nameOf(slot, 'metric')]
    if (arm) {
      found.campaign ??= arm.campaign
      if (arm.control) return use(slot, 'control')
      found.arm ??= arm.arm
      return use(slot, 'arm')
    }
    if (campaign) {
      found.campaign ??= campaign.campaign
      return use(slot, 'campaign')
    }
    const average = cueOf(slot, 'average') ?? cueOf(slot, 'total')
    if (average) {
      const next = fieldNear(tokens, slots, at + 1)
      if (next?.field.numeric && !next.field.field.includes('.')) {
        found.metrics.push(`${average.is}:${next.field.field}`)
        found.used.add(next.slot)
        return use(slot, average.is)
      }
    }
    if (metric) {
      if (!found.metrics.includes(metric.metric)) found.metrics.push(metric.metric)
      return use(slot, 'metric')
    }
    const grain = cueOf(slot, 'grain')
    if (grain) {
      found.grain ??= grain.grain
      return use(slot, 'grain')
    }
    const by = cueOf(slot, 'by') ?? cueOf(slot, 'which')
    if (by) {
      const next = fieldNear(tokens, slots, at + 1)
      if (next?.field.divisible) {
        if (found.dimensions.length < 2) found.dimensions.push(next.field.field)
        found.used.add(next.slot)
        found.said.add('dimension')
      }
      return use(slot, by.is)
    }
    const best = cueOf(slot, 'best')
    if (best) {
      const share = shareAt(tokens, slot.to)
      const number = digits(tokens[slot.to])
      if (share) {
        found.top = share.top
        for (const other of slots) if (other.from >= slot.to && other.to <= share.to) found.used.add(other)
        return use(slot, 'top')
      }
      if (number !== undefined && number > 0) {
        found.limit = Math.min(number, 200)
        const counted = slots.findIndex((other) => other.from === slot.to)
        if (slots[counted]) found.used.add(slots[counted] as Slot)
        const next = fieldNear(tokens, slots, counted + 1)
        if (next?.field.divisible) {
          found.dimensions.push(next.field.field)
          found.used.add(next.slot)
          found.said.add('dimension')
        }
      }
      found.order ??= best.order
      return use(slot, 'best')
    }
    for (const kind of [
      'effect',
      'split',
      'holds',
      'significance',
      'concentration',
      'why',
      'moved',
      'share',
      'previous',
      'campaigns',
      'channels',
      'control',
    ] as const)
      if (cueOf(slot, kind)) {
        if (kind === 'previous') found.previous = true
        return use(slot, kind)
      }
    if (cueOf(slot, 'ask')) found.said.add('ask')
    if (cueOf(slot, 'again') && at === 0) found.said.add('and')
    if (cueOf(slot, 'again') && slots.slice(at + 1).every((other) => tokens[other.from]?.kind === 'mark'))
      found.said.add('then')
  }
}
