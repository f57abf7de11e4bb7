import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { analyse, type Reference } from './analyse.ts'
import { allOf } from './grammar/rules.ts'
import type { Lexeme } from './lexicon/sense.ts'
import { deedsSaid } from './message/deeds-said.ts'
import { asksForAny, clausesOf } from './message/subject.ts'
import { tokenise } from './normalise.ts'
import { hasContent } from './unread.ts'

type Deed = Extract<Rule, { kind: 'campaign' }>['did']
/** What customers may do with a campaign: who did the later did the earlier. */
const deeds: Deed[] = ['assigned', 'received', 'opened', 'clicked', 'converted']

const deedOf = ({ senses }: Lexeme): Deed | undefined => {
  for (const sense of senses) {
    if (sense.is !== 'property' && sense.is !== 'property-value') continue
    if (sense.is === 'property-value' && sense.value !== true) continue
    const deed = deeds.find((one) => one === sense.property.role)
    if (deed) return deed
  }
  return undefined
}

/** The one deed that words name, and nothing else of the data. */
const deedNamed = (reference: Reference, text: string): Deed | undefined => {
  const named = analyse({ ...reference, text }, tokenise(text)).lexemes.filter((lexeme) => hasContent(lexeme))
  const [only, other] = named.filter((lexeme) => lexeme.senses.some(({ is }) => is !== 'not' && is !== 'comparator'))
  return only && !other ? deedOf(only) : undefined
}

type Touched = Extract<Rule, { kind: 'event' }>

/** What one message of a campaign was followed by, as a condition on the events of it: what it is, with its field and the name of the campaign. */
interface Followed {
  did: Deed
  clause: Touched
  field: string
  campaign: string
}

const followedBy = (rule: Rule, { events }: Catalog): Followed | undefined => {
  if (rule.kind !== 'event' || !asksForAny(rule) || rule.where?.kind !== 'all') return undefined
  const properties = events.find(({ name }) => name === rule.event)?.properties ?? []
  const roleOf = (field: string) => properties.find(({ name }) => name === field)?.role
  const told = rule.where.of.flatMap((one) => (one.kind === 'compare' && one.op === 'eq' ? [one] : []))
  const campaign = told.find(({ field }) => roleOf(field) === 'campaign')
  const done = told.find(({ field, value }) => value === true && deeds.some((deed) => deed === roleOf(field)))
  if (!campaign || !done || rule.where.of.length > 2) return undefined
  return { did: roleOf(done.field) as Deed, clause: rule, field: done.field, campaign: String(campaign.value) }
}

/** The same condition with another deed; undefined where the events do not tell of it. */
const withDeed = ({ clause, field }: Followed, did: Deed, { events }: Catalog): Rule | undefined => {
  const named = events.find(({ name }) => name === clause.event)?.properties.find(({ role }) => role === did)
  if (!named || clause.where?.kind !== 'all') return undefined
  const of = clause.where.of.map((one) => ('field' in one && one.field === field ? { ...one, field: named.name } : one))
  return { ...clause, where: { kind: 'all', of } }
}

/** 点击过的 as a condition on contacts, and then 打开过就行. */
const softerContact = (clauses: Rule[], enough: Deed, catalog: Catalog): Rule | undefined => {
  const followed = clauses.flatMap((clause) => followedBy(clause, catalog) ?? [])
  const harder = followed.filter(({ did }) => deeds.indexOf(did) > deeds.indexOf(enough))
  const [only, other] = harder
  if (!only || other || followed.some(({ campaign }) => campaign !== only.campaign)) return undefined
  const fresh = withDeed(only, enough, catalog)
  return fresh && allOf(clauses.map((clause) => (clause === only.clause ? fresh : clause)))
}

/**
 * "They needn't have clicked, having opened it is enough", 不用点击，打开了就行: of the campaign that the audience is limited by, less is asked. Undefined where a
 * message says no such thing, or where the audience is limited by several campaigns.
 */
export const softerDeed = (reference: Reference, text: string, current: Rule): Rule | undefined => {
  const clauses = clausesOf(current)
  const said = deedsSaid(text)
  if (!said) return undefined
  const waived = said.waived === undefined ? undefined : deedNamed(reference, said.waived)
  const enough = said.enough === undefined ? undefined : deedNamed(reference, said.enough)
  if ((said.waived !== undefined && !waived) || (said.enough !== undefined && !enough)) return undefined
  const contact = enough && softerContact(clauses, enough, reference.index.catalog)
  if (contact) return contact
  const done = clauses.flatMap((clause) => (clause.kind === 'campaign' ? [clause] : []))
  const [first] = done
  if (!first || done.some(({ campaign }) => campaign !== first.campaign)) return undefined
  const harder = (deed: Deed) => enough !== undefined && deeds.indexOf(deed) > deeds.indexOf(enough)
  const goes = (clause: Rule) => clause.kind === 'campaign' && (clause.did === waived || harder(clause.did))
  if (!clauses.some(goes)) return undefined
  const kept = clauses.filter((clause) => !goes(clause))
  const { arm, window } = done.find(goes) ?? first
  const fact: Rule = {
    kind: 'campaign',
    campaign: first.campaign,
    did: enough ?? 'received',
    ...(arm ? { arm } : {}),
    ...(window ? { window } : {}),
  }
  const held = kept.some((clause) => clause.kind === 'campaign' && (!enough || clause.did === enough))
  return allOf(held ? kept : [...kept, fact])
}
