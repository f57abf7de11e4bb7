import type { FieldRule } from '../../segments/rule.ts'
import { type Lexeme, type SenseOf, senseOf } from '../lexicon/sense.ts'
import type { Slots } from './slots.ts'
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
const deeds = new Set(['opened', 'clicked', 'converted'])
const isDeed = (lexeme: Lexeme): boolean =>
  lexeme.senses.some(
    (sense) => (sense.is === 'property-value' || sense.is === 'property') && deeds.has(sense.property.role ?? ''),
  )

/** The one past campaign that a message names, where it also says what people did with messages. */
export const campaignTopic = (lexemes: Lexeme[]): CampaignTopic | undefined => {
  const named = lexemes.flatMap((lexeme, at) => {
    const sense = campaignSense(lexeme)
    return sense ? [{ campaign: String(sense.value), at }] : []
  })
  const [first] = named
  const only = first && named.every(({ campaign }) => campaign === first.campaign) ? first : undefined
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
/** What people did with messages is of the campaign that the message is about, unless another one, or any, is said. */
export const ofTopic = (state: State, slots: Slots, at: number): FieldRule[] => {
  const campaign = slots.event?.properties.find(({ role }) => role === 'campaign')
  const did = slots.event?.properties.filter(({ role }) => deeds.has(role ?? '')).map(({ name }) => name) ?? []
  const isOf = (names: string[]) => (rule: FieldRule) => 'field' in rule && names.includes(rule.field)
  if (!state.topic || !campaign || state.topic.at > at) return []
  if (!slots.filters.some(isOf(did)) || slots.filters.some(isOf([campaign.name]))) return []
  if (whatever.test(state.textOf(at, slots.end))) return []
  return [{ kind: 'compare', field: campaign.name, op: 'eq', value: state.topic.campaign }]
}
