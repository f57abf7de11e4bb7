import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import type { Part, State } from './state.ts'

/** Campaigns that a message names, and where. */
const campaignsIn = ({ lexemes }: State): { value: string; at: number }[] =>
  lexemes.flatMap((lexeme, at) => {
    const named = lexeme.senses.find((sense) => sense.is === 'property-value' && sense.property.role === 'campaign')
    return named?.is === 'property-value' ? [{ value: String(named.value), at }] : []
  })

const namesCampaign = ({ rule }: Part, value: string): boolean =>
  JSON.stringify(rule ?? {}).includes(`"value":"${value}"`)

type Steps = Extract<Rule, { kind: 'sequence' | 'funnel' }>
type Step = Extract<Rule, { kind: 'sequence' }>['first']

/** Events in an order, each that is of a campaign and says nothing else of it taken as one of this campaign. */
const ofCampaign = ({ index }: State, rule: Steps, value: string): Rule => {
  const bound = (step: Step): Step => {
    const event = index.catalog.events.find(({ name }) => name === step.event)
    const property = event?.properties.find(({ role }) => role === 'campaign')
    return property && !step.where
      ? { ...step, where: { kind: 'compare', field: property.name, op: 'eq', value } }
      : step
  }
  return rule.kind === 'funnel'
    ? ({ ...rule, steps: rule.steps.map(bound as never) } as Rule)
    : { ...rule, first: bound(rule.first) }
}

/**
 * "For a follow-up to the spring campaign: those who opened the message but did not click it": where a message names one campaign, what
 * customers did with messages is of that campaign.
 */
export const boundToCampaign = (state: State, parts: Part[]): void => {
  const named = campaignsIn(state)
  const [first] = named
  if (!first || named.some(({ value }) => value !== first.value)) return
  const own = parts.some(({ campaign }) => campaign !== undefined)
  for (const part of parts) {
    const { frame, rule: whole } = part
    if (whole?.kind === 'sequence' || whole?.kind === 'funnel') part.rule = ofCampaign(state, whole, first.value)
    const property = frame?.event.properties.find(({ role }) => role === 'campaign')
    if (!frame || !property || namesCampaign(part, first.value) || (own && frame.window)) continue
    const filters = [
      ...frame.filters,
      { kind: 'compare' as const, field: property.name, op: 'eq' as const, value: first.value },
    ]
    const rule = frameRule({ ...frame, filters })
    if (!rule) continue
    part.frame = { ...frame, filters }
    part.rule = rule
    for (const { at } of named) if (senseOf(state.lexemes[at], 'property-value')) state.spent.add(at)
  }
}
