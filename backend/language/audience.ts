import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import { senseOf } from './lexicon/sense.ts'
import { beforeRanking } from './message/before-ranking.ts'
import { campaignOf } from './message/campaign.ts'
import { channelChange } from './message/channel.ts'
import { type Cue, cueOf } from './message/cue.ts'
import { wordsBetween } from './message/entries.ts'
import { goodsSwapped } from './message/exchange-values.ts'
import { isDenial } from './message/let-in.ts'
import { sectionsOf } from './message/list-sections.ts'
import { mannerOf } from './message/manner.ts'
import { wordsOf } from './message/particular.ts'
import { refined } from './message/refine.ts'
import { retunings } from './message/retunings.ts'
import { ofSameCampaign } from './message/same-campaign.ts'
import { ofSameThing } from './message/same-event.ts'
import { clausesAdded, clausesOf } from './message/subject.ts'
import { simplified } from './normalise.ts'
import { settled } from './read-by-change.ts'
import type { Intent, ReadingContext } from './reading.ts'
import { hasContent } from './unread.ts'

/** What a message says about the audience. */
export interface Audience {
  analysis: Analysis
  intent: Intent
  rule?: Rule
  /** Other audiences that the same words may make. */
  others?: Rule[]
  /** The whole audience from another reading of what the message adds. */
  complete(rule: Rule): Rule
}

const fresh = (analysis: Analysis): Audience => ({
  analysis,
  intent: analysis.campaign.wanted ? 'campaign' : 'segment',
  ...(analysis.read.rule ? { rule: analysis.read.rule } : {}),
  complete: (rule) => rule,
})

/** A change that speaks of nothing but the campaign: its budget, holdout, channels, dates. */
const ofCampaign = (rest: Analysis, { now, index }: Reference): Audience | undefined => {
  const { lexemes, read } = rest
  const { product } = rest.campaign
  if (read.rule || lexemes.some((lexeme, n) => !read.used[n] && !product.includes(n) && hasContent(lexeme, true)))
    return undefined
  const told = lexemes.filter((lexeme) => hasContent(lexeme) || senseOf(lexeme, 'brief'))
  const campaign = campaignOf(told, [], now, index.catalog.timeZone, true)
  if (Object.keys(campaign.brief).length === 0) return undefined
  return fresh({ ...rest, unread: [], campaign, read: { ...read, troubles: [] } })
}

/** 换成微信 where the audience is limited by a preferred channel: another value of it, and no channel of the campaign. */
const namesValueOf = ({ lexemes }: Analysis, current: Rule): boolean => {
  const held = clausesOf(current).flatMap((clause) =>
    clause.kind === 'compare' || clause.kind === 'in' ? [clause.field] : [],
  )
  return lexemes.some(({ senses }) =>
    senses.some((sense) => sense.is === 'value' && sense.answer === undefined && held.includes(sense.attribute.name)),
  )
}

/** The one value that a message names, of a field that the audience is limited by: the consent of that name is another thing. */
const valueHeld = ({ lexemes }: Analysis, current: Rule): Rule | undefined => {
  const named = lexemes.filter((lexeme) => hasContent(lexeme) || senseOf(lexeme, 'value'))
  const [only, other] = named
  const held = clausesOf(current).flatMap((clause) =>
    clause.kind === 'compare' || clause.kind === 'in' ? [clause.field] : [],
  )
  const value = other
    ? undefined
    : only?.senses.find(
        (sense) => sense.is === 'value' && sense.answer === undefined && held.includes(sense.attribute.name),
      )
  return value?.is === 'value'
    ? { kind: 'compare', field: value.attribute.name, op: 'eq', value: value.value }
    : undefined
}

const leftOut: Cue = { change: 'narrow', at: 0 }
const wholeBase =
  /(?:所有|全部|全体|全量)(?:的)?(?:客户|用户|会员|人)|\b(?:everyone|everybody|(?:all|every) (?:our |the |of our )?(?:customers?|clients?|users?|members?|people|shoppers?))\b/i

/** What the last step added or changed. */
const lastStep = (current: Rule, history: Rule[] = []): Rule[] => {
  const before = history.at(-1)
  return before ? clausesAdded(before, current) : []
}

/** Conditions on events that no word of theirs names: 15笔以上. */
const unnamed = ({ lexemes, read }: Analysis): Rule[] =>
  read.parts.flatMap(({ rule, start, end }) => {
    const names = lexemes
      .slice(start, end)
      .some(
        (lexeme) =>
          senseOf(lexeme, 'event') ??
          senseOf(lexeme, 'measure')?.event ??
          senseOf(lexeme, 'product') ??
          senseOf(lexeme, 'property-value'),
      )
    return rule?.kind === 'event' && !names ? [rule] : []
  })

/** "anyone with an overdue is out": says of some that they go, and nothing of those who stay. */
const leavesOutOnly = ({ lexemes, tokens, read }: Analysis): boolean =>
  read.rule !== undefined &&
  read.parts.some(({ rule }) => rule) &&
  read.rules.every(isDenial) &&
  lexemes.some((lexeme) => senseOf(lexeme, 'except') !== undefined) &&
  !wholeBase.test(wordsOf(tokens, 0, tokens.length))

/** 再去掉有房贷的和设了免打扰的: who is left out, each of the kinds that are named, where the message says nothing else. */
const outIn = ({ read }: Analysis): Rule | undefined =>
  read.rule && clausesOf(read.rule).every(isDenial) ? read.rule : undefined

/** "Exclude: A; B": its label governs both, where a word of exclusion alone would be cut off as the kind of change. */
const leavesOutList = (analysis: Analysis): boolean =>
  leavesOutOnly(analysis) &&
  sectionsOf(analysis.lexemes, (from, to) => wordsBetween(analysis.lexemes, analysis.tokens, from, to)).some(
    ({ kind, items }) => kind === 'out' && items.length > 1,
  )

/** Customers afresh, or a change to those that the thread speaks of. */
export const audienceOf = (
  reference: Reference,
  all: Analysis,
  { current, history, waived }: ReadingContext,
): Audience => {
  const inside = current && beforeRanking(all.tokens, simplified(reference.text), current)
  const whole = inside ? analyse(reference, inside) : all
  const given = current && !leavesOutList(whole) ? cueOf(whole.tokens) : undefined
  const cue = current && (given ?? (inside || leavesOutOnly(whole) ? leftOut : undefined))
  if (!current || !cue) return fresh(whole)
  const channels = channelChange(whole.tokens)
  if (channels && !namesValueOf(whole, current)) {
    const campaign = { ...whole.campaign, brief: { channels }, wanted: true }
    const { rule: _, ...read } = whole.read
    return fresh({ ...whole, unread: [], campaign, read: { ...read, troubles: [] } })
  }
  const rest = cue.at === 0 && !cue.to ? whole : analyse(reference, whole.tokens.slice(cue.at, cue.to))
  const goods = /^(?:replace|turn)$/.test(cue.change) ? goodsSwapped(current, rest, reference.index.catalog) : undefined
  if (goods) return { analysis: { ...rest, unread: [] }, intent: 'refine', rule: goods, complete: (part) => part }
  const offered = whole.campaign.product.length > 0 ? ofCampaign(whole, reference) : undefined
  if (offered) return offered
  const { read, lexemes } = rest
  const out = rest === whole || read.rules.length < 2 ? undefined : outIn(whole)
  const named = /^(?:replace|add|widen|turn)$/.test(cue.change)
  const swapped = named ? valueHeld(rest, current) : undefined
  const plain = simplified(reference.text)
  const again = (rule: Rule) =>
    ofSameCampaign(current, ofSameThing(current, rule, plain), plain, reference.index.catalog)
  const change = (rule: Rule | undefined) =>
    refined(
      current,
      cue.change,
      {
        ...(rule ? { rule: swapped ?? again(rule) } : {}),
        rules: swapped ? [swapped] : read.rules.map(again),
        ...(out ? { out } : {}),
        assumed: unnamed(rest),
        lexemes,
        latest: lastStep(current, history),
        ...(inside ? { beforeRanking: true } : {}),
        ...mannerOf(simplified(reference.text)),
        ...(waived ? { everyOne: true } : {}),
      },
      reference.index.catalog,
    )
  // dates and particulars of a plan, and talk of other things, retime no condition
  const strange = cue.change === 'fragment' && rest.unread.some((n) => senseOf(lexemes[n], 'unknown'))
  const { wanted, brief } = rest.campaign
  const planned = wanted || brief.start !== undefined || brief.end !== undefined || brief.days !== undefined
  const rule =
    swapped || read.rule || !(strange || (planned && ofCampaign(rest, reference)))
      ? change(swapped ?? read.rule)
      : undefined
  if (!rule && rest.campaign.wanted) return { ...fresh(whole), analysis: rest }
  const told = rule ? undefined : ofCampaign(rest, reference)
  if (told) return told
  const { catalog } = reference.index
  const manner = { ...mannerOf(simplified(reference.text)), latest: lastStep(current, history) }
  const moves = !rule && !read.rule && cue.change === 'replace' && !strange
  const [first, ...others] = moves ? retunings(current, lexemes, catalog, manner) : []
  // "raise it to 8,000" where two limits may be meant
  if (first && others.length > 0)
    return {
      analysis: settled(cue.change, rest, current, first, catalog),
      intent: 'refine',
      rule: first,
      others,
      complete: (part) => part,
    }
  return {
    analysis: rule ? settled(cue.change, rest, current, rule, reference.index.catalog) : rest,
    intent: 'refine',
    ...(rule ? { rule } : {}),
    complete: (part) => change(part) ?? part,
  }
}
