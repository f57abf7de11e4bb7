import type { Rule } from '../segments/rule.ts'
import { both } from '../segments/scope.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { KnownChannel } from './channel-defaults.ts'
import type { Reached } from './choose-steps.ts'
import { measureCount } from './measure-count.ts'
import type { Measurement } from './plan.ts'
import { and } from './rule-parts.ts'

/** Consent given and an address on file, as far as the data record them. */
const consenting = ({ consent, address }: KnownChannel): Rule | null => {
  const conditions: Rule[] = [
    ...(consent ? [{ kind: 'compare', field: consent, op: 'eq', value: true } as const] : []),
    ...(address ? [{ kind: 'not', of: { kind: 'missing', field: address } } as const] : []),
  ]
  const [first, ...rest] = conditions
  return first ? (rest.length > 0 ? { kind: 'all', of: conditions } : first) : null
}

/** Customers of an audience who may be reached on each channel; where neither consent nor address is recorded, the whole audience. */
export const measureReach = async (
  segments: SegmentService,
  {
    rule,
    count,
    channels,
    signal,
  }: { rule: Rule; count: number; channels: readonly KnownChannel[]; signal?: AbortSignal },
): Promise<{ reached: Reached[]; evidence: Measurement[] }> => {
  const reached: Reached[] = []
  const evidence: Measurement[] = []
  for (const channel of channels) {
    const consent = consenting(channel)
    if (!consent) {
      reached.push({ channel, count })
      continue
    }
    const measured = await measureCount(segments, {
      name: `reach_${channel.name}`,
      label: both(`可以用${channel.labels.zh}触达的客户`, `customers who may be reached by ${channel.labels.en}`),
      rule: and(rule, consent),
      ...(signal ? { signal } : {}),
    })
    reached.push({ channel, count: measured.count })
    evidence.push(measured.evidence)
  }
  return { reached, evidence }
}

/** Customers of an audience who may be reached on at least one of the channels. */
export const measureEligible = async (
  segments: SegmentService,
  { rule, reached, signal }: { rule: Rule; reached: readonly Reached[]; signal?: AbortSignal },
): Promise<{ count: number; evidence: Measurement[] }> => {
  const [only] = reached
  if (!only) return { count: 0, evidence: [] }
  const consents = reached.map(({ channel }) => consenting(channel))
  const open = consents.indexOf(null)
  if (open >= 0 || reached.length === 1) return { count: (reached[Math.max(open, 0)] as Reached).count, evidence: [] }
  const measured = await measureCount(segments, {
    name: 'reach_any',
    label: both('至少有一个渠道可以触达的客户', 'customers who may be reached on at least one of the channels'),
    rule: and(rule, { kind: 'any', of: consents.filter((consent) => consent !== null) }),
    ...(signal ? { signal } : {}),
  })
  return { count: measured.count, evidence: [measured.evidence] }
}

/**
 * Customers of an audience who gave consent on at least one of the channels, whether or not there is an address; asked of the data only
 * where both are on record.
 */
export const measureConsent = async (
  segments: SegmentService,
  {
    rule,
    count,
    reached,
    eligible,
    signal,
  }: { rule: Rule; count: number; reached: readonly Reached[]; eligible: number; signal?: AbortSignal },
): Promise<{ count: number; evidence: Measurement[] }> => {
  const known = reached.map(({ channel }) => channel)
  if (eligible === count || known.some(({ consent }) => !consent)) return { count, evidence: [] }
  if (known.every(({ address }) => !address)) return { count: eligible, evidence: [] }
  const consents = known.map(
    ({ consent }): Rule => ({ kind: 'compare', field: consent as string, op: 'eq', value: true }),
  )
  const measured = await measureCount(segments, {
    name: 'consent_any',
    label: both('至少同意一个渠道的客户', 'customers who gave consent on at least one of the channels'),
    rule: and(rule, consents.length > 1 ? { kind: 'any', of: consents } : (consents[0] as Rule)),
    ...(signal ? { signal } : {}),
  })
  return { count: measured.count, evidence: [measured.evidence] }
}
