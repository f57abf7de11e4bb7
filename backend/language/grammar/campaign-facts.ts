import type { CampaignFact, PropertyRole } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Frame, plainFrame } from './frame.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { type Stepped, sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** What customers did with a campaign, in everyday words. */
const verbs: [CampaignFact, RegExp][] = [
  ['received', /(?:received|receive|got|get|were sent|was sent|been sent|reached by)|(?:收到|接收|收)(?:过|了)?/],
  ['opened', /(?:opened|open|read)|(?:打开|点开|阅读)(?:过|了)?/],
  [
    'clicked',
    /(?:clicked|click)(?: on| in| through)?(?: (?:the|its|a) links?)?|(?:点击|点)(?:开|进)?(?:过|了)?(?:里面的|其中的)?(?:链接)?/,
  ],
  ['converted', /(?:converted|convert)(?: in| from| on| after)?|(?:转化|成交)(?:过|了)?/],
  [
    'assigned',
    /(?:assigned to|were in|was in|part of|included in|in)(?: the)?|(?:被纳入|纳入|入组|参与|参加|在)(?:过|了)?/,
  ],
]
const arms: [string, RegExp][] = [
  ['control', /(?:in )?(?:the )?(?:control|hold-?out)(?: arm| group)?|对照组?/],
  ['treatment', /(?:in )?(?:the )?(?:treatment|treated|test)(?: arm| group)?|(?:实验|试验|处理|干预)组?|触达组/],
]
/** 春季活动A组, "arm B of the spring campaign": arms that are called by a letter or a number. */
const lettered =
  /(?:in )?(?:the )?(?:arm|group|variant|version|cell) ([a-z0-9])|(?:in )?(?:the )?([a-z0-9])(?: ?(?:组|臂)| arm| group| variant| cell)/

/** An arm as the data spell it; one that they do not hold stays as it was said, for the check of the rule to name. */
const asSpelt = ({ index }: State, said: string): string =>
  index.catalog.events
    .flatMap(({ properties }) => properties)
    .filter(({ role }) => role === 'arm')
    .flatMap(({ values = [] }) => values)
    .find(({ value }) =>
      new RegExp(`^(?:(?:arm|group|variant|version|cell)[ _-]?)?${said}(?:组|[ _-]?(?:arm|group))?$`, 'i').test(
        String(value),
      ),
    )
    ?.value.toString() ?? said.toUpperCase()

const noun =
  /(?:the )?(?:campaign|mailing|message|e-?mail)s?(?: called| named)?|(?:的|该|这次)?活动(?:的|里的|里|中)?(?:消息|短信|邮件|推送|触达(?!组))?|(?:的)?(?:触达消息|触达短信|消息|短信|邮件|推送|触达(?!组))/

const has = ({ index }: State): boolean =>
  index.catalog.events.some(({ properties }) => properties.some(({ role }) => role === 'campaign'))

/** A campaign by its name: as the catalog calls it, in quotes or by its code beside the word "campaign". */
const nameAt = (state: State, at: number): { campaign: string; next: number } | undefined => {
  const lead = wordsAt(state, at, noun)
  const start = lead?.next ?? at
  const known = sensesAt(state, start, 'property-value')
  const own = known?.value.find(({ property }) => property.role === 'campaign')
  const said = take(state, start, 'quoted') ?? take(state, start, 'code')
  const [campaign, end] = known && own ? [String(own.value), known.next] : [said?.sense.text, said?.next]
  if (campaign === undefined || end === undefined) return undefined
  const behind = lead ? undefined : wordsAt(state, end, noun)
  if (!own && !lead && !behind) return undefined
  return { campaign, next: behind?.next ?? end }
}

const armAt = (state: State, at: number): { arm: string; at: number; next: number } | undefined => {
  for (const [arm, words] of arms) {
    const found = wordsAt(state, at, words)
    if (found) return { arm, at: found.at, next: found.next }
  }
  const letter = wordsAt(state, at, lettered)
  const [, behind, before] = (letter && new RegExp(`^(?:${lettered.source})$`).exec(letter.value)) ?? []
  const said = behind ?? before
  return letter && said ? { arm: asSpelt(state, said), at: letter.at, next: letter.next } : undefined
}

const verbAt = (state: State, at: number): (Stepped<string> & { did: CampaignFact }) | undefined => {
  for (const [did, words] of verbs) {
    const found = wordsAt(state, at, words)
    if (found) return { ...found, did }
  }
  return undefined
}

/** An event that knows its campaign is said right behind the campaign. */
const touchedBehind = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  return triggerAt(state, place)?.event?.properties.some(({ role }) => role === 'campaign') ?? false
}

/**
 * Facts of a past campaign: "received campaign C2024-11 but did not open it", "in the control arm of the spring campaign",
 * 收到过春季活动但没有打开, 春季活动对照组.
 */
export const campaignPart = (state: State, at: number): Part | undefined => {
  if (!has(state)) return undefined
  const not = senseOf(state.lexemes[at], 'not') ? at + 1 : at
  const lead = senseOf(state.lexemes[not], 'window') ? take(state, not, 'window') : undefined
  const start = lead?.next ?? not
  const armed = armAt(state, start)
  const verb = armed ? undefined : verbAt(state, start)
  const named = nameAt(
    state,
    wordsAt(state, armed?.next ?? verb?.next ?? start, /(?:of|in)/)?.next ?? armed?.next ?? verb?.next ?? start,
  )
  const it = verb && wordsAt(state, verb.next, /(?:it|them)|它|该活动/)
  const before = state.last.campaign ?? (it ? state.topic?.campaign : undefined)
  const again = !named && (armed || (verb && verb.did !== 'assigned')) ? before : undefined
  const campaign = named?.campaign ?? again
  if (campaign === undefined || (!named && (armed ?? verb)?.at !== start)) return undefined
  let end = named?.next ?? it?.next ?? (verb ?? armed)?.next ?? start
  const group = armed ?? armAt(state, end)
  if (!verb && !group) return undefined
  // 在“春季”活动里被触达过: an event of that campaign
  if (verb?.did === 'assigned' && !group && touchedBehind(state, end)) return undefined
  if (!armed && group) end = group.next
  // 在春季活动里被触达过
  const reached =
    verb?.did === 'assigned' && !group ? wordsAt(state, end, /(?:里|中)?(?:被|收到|有)?触达(?:过|了)/) : undefined
  if (reached) end = reached.next
  const after = lead ? undefined : take(state, end, 'window')
  const window = (lead ?? after)?.sense.window
  const rule: Rule = {
    kind: 'campaign',
    campaign,
    did: reached ? 'received' : (verb?.did ?? 'assigned'),
    ...(group ? { arm: group.arm } : {}),
    ...(window ? { window } : {}),
  }
  return {
    start: at,
    end: after?.next ?? end,
    rule: not > at ? { kind: 'not', of: rule } : rule,
    about: 'campaign',
    polar: true,
    campaign,
  }
}

const flags: Partial<Record<CampaignFact, PropertyRole>> = {
  opened: 'opened',
  clicked: 'clicked',
  converted: 'converted',
}
const equals = (field: string, value: string | boolean): FieldRule => ({ kind: 'compare', field, op: 'eq', value })

/** The event that a fact of a campaign tells of, so that something may come after it; undefined where several or none tell it. */
const campaignFrame = ({ index }: State, { rule }: Part): Frame | undefined => {
  if (rule?.kind !== 'campaign') return undefined
  const { campaign, did, arm, window } = rule
  const found = index.catalog.events.flatMap((event) => {
    const byRole = (role: PropertyRole | undefined) =>
      event.properties.find((property) => role && property.role === role)
    const [named, flag, group] = [byRole('campaign'), byRole(flags[did]), byRole('arm')]
    if (!named || (event.fact !== did && flag?.type !== 'boolean') || (arm !== undefined && !group)) return []
    const filters = [
      equals(named.name, campaign),
      ...(arm !== undefined && group ? [equals(group.name, arm)] : []),
      ...(event.fact !== did && flag ? [equals(flag.name, true)] : []),
    ]
    return [{ ...plainFrame(event), filters, ...(window ? { window } : {}) }]
  })
  return found.length === 1 ? found[0] : undefined
}

/** 打开了年中存款季的消息，之后30天内…: what was done with a campaign as an event, after which something may come. */
export const withCampaignFrame = (state: State, part: Part): Part => {
  const frame = part.frame ? undefined : campaignFrame(state, part)
  return frame ? { ...part, frame } : part
}
