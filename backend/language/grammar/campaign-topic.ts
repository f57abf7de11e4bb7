import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { type Lexeme, type SenseOf, senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import { allFields } from './rules.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** The past campaign that a message is about, and where it is named. */
export interface CampaignTopic {
  campaign: string
  at: number
}

const campaignSense = (lexeme: Lexeme | undefined) =>
  lexeme?.senses.find(
    (sense): sense is SenseOf<'property-value'> => sense.is === 'property-value' && sense.property.role === 'campaign',
  )
/** Every place where a message names a past campaign, if it names one and no other. */
const oneNamed = (lexemes: Lexeme[]): CampaignTopic[] => {
  const named = lexemes.flatMap((lexeme, at) => {
    const sense = campaignSense(lexeme)
    return sense ? [{ campaign: String(sense.value), at }] : []
  })
  return named.every(({ campaign }) => campaign === named[0]?.campaign) ? named : []
}

const deeds = new Set(['opened', 'clicked', 'converted'])
const isDeed = (lexeme: Lexeme): boolean =>
  lexeme.senses.some(
    (sense) => (sense.is === 'property-value' || sense.is === 'property') && deeds.has(sense.property.role ?? ''),
  )

/** The one past campaign that a message names, where it also says what people did with messages. */
export const campaignTopic = (lexemes: Lexeme[]): CampaignTopic | undefined => {
  const [only] = oneNamed(lexemes)
  return only && lexemes.some((lexeme, n) => n > only.at && isDeed(lexeme)) ? only : undefined
}

const tail =
  /(?:的|那|这|该|此|上|一|次|轮|期|场|回|个)*(?:活动|推送|群发|短信|邮件|消息)(?:里面|里|中|当中|的|时)*|(?:campaign|mailing|wave|e-?mail|push|message)s?/
const lead = /(?:上次|上一次|上回|上期|last|latest|previous)(?:的|那次)*|(?:in|from|of|during) (?:the|our)?/

/** 春季理财唤醒那次活动，…: the campaign said by itself, which what people did behind it is about. */
export const campaignTopicPart = (state: State, at: number): Part | undefined => {
  if (!state.topic) return undefined
  const led = wordsAt(state, at, lead)
  let place = led?.at === at ? led.next : at
  while (place < state.topic.at && skippable(state.lexemes[place])) place += 1
  if (place !== state.topic.at || !campaignSense(state.lexemes[place])) return undefined
  const end = wordsAt(state, place + 1, tail)?.next ?? place + 1
  const next = state.lexemes[end]
  const apart = next === undefined || skippable(next) || senseOf(next, 'break') !== undefined
  if (!apart) return undefined
  for (let n = at; n < end; n += 1) state.spent.add(n)
  return { start: at, end }
}

const whatever = /任何|任意|所有|any |every |all /i
/** 点击过任何消息: any will do, up to the next stop. */
const isOfAny = (state: State, { start, end }: Part): boolean => {
  let to = end
  while (to < state.lexemes.length && !senseOf(state.lexemes[to], 'break')) to += 1
  return whatever.test(state.textOf(start, to))
}

type Steps = Extract<Rule, { kind: 'sequence' | 'funnel' }>
type Step = Extract<Rule, { kind: 'sequence' }>['first']

const campaignOf = (event: EventType | undefined) => event?.properties.find(({ role }) => role === 'campaign')
const is = (field: string, campaign: string): FieldRule => ({ kind: 'compare', field, op: 'eq', value: campaign })
const names = (rule: FieldRule | Rule | undefined, campaign: string): boolean =>
  JSON.stringify(rule ?? {}).includes(`"value":"${campaign}"`)

/** Events in an order, each that is of a campaign taken as one of this campaign. */
const ofCampaign = ({ index }: State, rule: Steps, campaign: string): Rule => {
  const bound = (step: Step): Step => {
    const property = campaignOf(index.catalog.events.find(({ name }) => name === step.event))
    if (!property || names(step.where, campaign)) return step
    const where = allFields([...(step.where ? [step.where] : []), is(property.name, campaign)])
    return where ? { ...step, where } : step
  }
  return rule.kind === 'funnel'
    ? ({ ...rule, steps: rule.steps.map(bound as never) } as Rule)
    : { ...rule, first: bound(rule.first) }
}

/**
 * "For a follow-up to the spring campaign: those who opened the message but did not click it": where a message names one campaign, what
 * customers did with messages is of that campaign, unless any message will do.
 */
export const boundToCampaign = (state: State, parts: Part[]): void => {
  const named = oneNamed(state.lexemes)
  const [first] = named
  if (!first) return
  const own = parts.some(({ campaign }) => campaign !== undefined)
  for (const part of parts) {
    if (isOfAny(state, part)) continue
    const { frame, rule: whole } = part
    if (whole?.kind === 'sequence' || whole?.kind === 'funnel') part.rule = ofCampaign(state, whole, first.campaign)
    const property = campaignOf(frame?.event)
    if (!frame || !property || names(whole, first.campaign) || (own && frame.window)) continue
    const filters = [...frame.filters, is(property.name, first.campaign)]
    const rule = frameRule({ ...frame, filters })
    if (!rule) continue
    part.frame = { ...frame, filters }
    part.rule = rule
    for (const { at } of named) state.spent.add(at)
  }
}
