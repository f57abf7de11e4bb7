import { z } from 'zod'
import type { CampaignFact, EventType, PropertyRole } from '../../catalog/catalog.ts'
import { knownName } from '../literal.ts'
import { meaning } from '../meaning.ts'
import { problem } from '../problem.ts'
import { byRole } from '../roles.ts'
import type { FieldRule, Rule, RuleOf } from '../rule.ts'
import { both, type Scope } from '../scope.ts'
import { type Window, window } from '../window.ts'
import { between, choice, optional, quotedAt } from '../wording/plain.ts'
import { when } from '../wording/times.ts'
import { type Hole, onlyRead, type Sentence, sentence, sentences } from '../wording/wording.ts'
import { quoted } from '../words.ts'
import type { Kind } from './kind.ts'

/** What a past campaign did with the customer: assigned to it, received it, opened, clicked or converted; of one arm, where one is named. */
export const campaignRule = z.strictObject({
  kind: z.literal('campaign'),
  campaign: knownName,
  did: z.enum(['assigned', 'received', 'opened', 'clicked', 'converted']),
  arm: knownName.optional(),
  window: window.optional(),
})
type Campaign = RuleOf<'campaign'>

const flags: Partial<Record<CampaignFact, PropertyRole>> = {
  opened: 'opened',
  clicked: 'clicked',
  converted: 'converted',
}

const flagOf = (type: EventType, did: CampaignFact) => {
  const role = flags[did]
  const found = role && byRole(type, role)
  return found?.type === 'boolean' ? found : undefined
}

const is = (field: string | undefined, value: string | boolean): FieldRule[] =>
  field === undefined ? [] : [{ kind: 'compare', field, op: 'eq', value }]

const happened = (type: EventType, where: FieldRule[], during: Campaign['window']): Rule => ({
  kind: 'event',
  event: type.name,
  measure: { type: 'count' },
  where: { kind: 'all', of: where },
  op: 'gte',
  value: 1,
  ...(during && { window: during }),
})

/** Events that name a campaign and say the fact: by their type, or by a flag. */
const saying = ({ catalog }: Scope, did: CampaignFact): EventType[] =>
  catalog.events.filter((type) => byRole(type, 'campaign') && (type.fact === did || flagOf(type, did)))

const rewrite = ({ campaign, did, arm, window }: Campaign, scope: Scope): Rule | undefined => {
  const types = saying(scope, did)
  const named = (type: EventType) => is(byRole(type, 'campaign')?.name, campaign)
  const inArm = (type: EventType) => (arm === undefined ? [] : is(byRole(type, 'arm')?.name, arm))
  const facts = types.map((type): Rule => {
    const said = happened(
      type,
      [...named(type), ...inArm(type), ...(type.fact === did ? [] : is(flagOf(type, did)?.name, true))],
      window,
    )
    if (arm === undefined || byRole(type, 'arm')) return said
    const assigned = scope.catalog.events.find((each) => byRole(each, 'arm') && byRole(each, 'campaign'))
    return assigned
      ? { kind: 'all', of: [said, happened(assigned, [...named(assigned), ...inArm(assigned)], undefined)] }
      : said
  })
  return facts.length === 0 ? undefined : { kind: 'any', of: facts }
}

const facts = {
  assigned: both('被纳入活动', 'was assigned to the campaign'),
  received: both('收到过活动', 'received the campaign'),
  opened: both('打开过活动', 'opened the campaign'),
  clicked: both('点击过活动', 'clicked in the campaign'),
  converted: both('在活动中转化', 'converted in the campaign'),
}

const campaignLabel = (campaign: string, did: CampaignFact, scope: Scope) => {
  const values = saying(scope, did).flatMap((type) => byRole(type, 'campaign')?.values ?? [])
  return values.find(({ value }) => value === campaign)?.labels ?? both(campaign, campaign)
}

const armsOf = ({ catalog }: Scope) => catalog.events.flatMap((type) => byRole(type, 'arm')?.values ?? [])

/** The name of a campaign as the catalog words it. */
const called: Hole<string> = {
  say: (campaign, to, { did }) => quoted(campaignLabel(campaign, did as CampaignFact, to)),
  read(from, at, { did }) {
    const values = saying(from, did as CampaignFact).flatMap((type) => byRole(type, 'campaign')?.values ?? [])
    return quotedAt(from, at).flatMap(({ value, end }) => {
      const labelled = values.filter(({ labels }) => labels[from.lang] === value)
      return labelled.length > 0 ? labelled.map((each) => ({ value: each.value, end })) : [{ value, end }]
    })
  },
}

/** The name of an arm as the catalog words it. */
const armCalled: Hole<string> = {
  say: (arm, to) => quoted(armsOf(to).find(({ value }) => value === arm)?.labels ?? both(arm, arm)),
  read: (from, at) =>
    quotedAt(from, at).flatMap(({ value, end }) => {
      const labelled = armsOf(from).filter(({ labels }) => labels[from.lang] === value)
      return labelled.length > 0 ? labelled.map((each) => ({ value: each.value, end })) : [{ value, end }]
    }),
}

const said = (arm: Hole<string>) =>
  sentence<Campaign, { when: Window | undefined; did: CampaignFact; campaign: string; arm: string | undefined }>({
    zh: '{when}{did}{campaign}{arm}',
    en: '{did} {campaign}{arm} {when}',
    holes: {
      when,
      did: choice(facts),
      campaign: called,
      arm: optional(arm),
    },
    parts: ({ campaign, did, arm, window }) => ({ when: window, did, campaign, arm }),
    rule: ({ when: window, did, campaign, arm }) => ({
      kind: 'campaign',
      campaign,
      did,
      ...(arm !== undefined && { arm }),
      ...(window && { window }),
    }),
  })
const words: Sentence<Campaign>[] = [
  said(between(both('（组别', ' (arm '), armCalled, both('）', ')'))),
  onlyRead(said(between(both('（', ' (arm '), armCalled, both('组）', ')')))),
]

export const campaign: Kind<Campaign> = {
  teach: 'what a past campaign did with them',
  ...meaning(rewrite),
  windows: ({ window }) => (window ? [window] : []),

  check(rule, to) {
    const meant = rewrite(rule, to)
    const armed = to.catalog.events.some((type) => byRole(type, 'arm') && byRole(type, 'campaign'))
    if (!meant) return [problem('unknown_fact', { fact: rule.did })]
    return rule.arm !== undefined && !armed ? [problem('unknown_fact', { fact: 'arm' })] : to.check(meant)
  },
  ...sentences(words),
}
