import type { Catalog } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { clausesOf } from './subject.ts'

type Touched = Extract<Rule, { kind: 'event' }>

/** "Opened any message", 点过别的活动: of whichever campaign. */
const ofAny =
  /任何|任意|任一|所有|全部|其他|其它|别的|另外|历次|各次|哪个|\b(?:any|anything|every|all|other|another|whichever|some)\b/i

const deeds = new Set(['opened', 'clicked', 'converted'])

const fieldsOf = (catalog: Catalog, event: string, fits: (role: string) => boolean): string[] =>
  catalog.events
    .find(({ name }) => name === event)
    ?.properties.flatMap(({ name, role }) => (role && fits(role) ? [name] : [])) ?? []

const conditionsOf = (where: FieldRule | undefined): FieldRule[] =>
  where === undefined ? [] : where.kind === 'all' ? where.of : [where]

/** The campaign that a condition on events names, where it names one. */
const namedIn = (rule: Touched, catalog: Catalog): string[] => {
  const [field] = fieldsOf(catalog, rule.event, (role) => role === 'campaign')
  return conditionsOf(rule.where).flatMap((one) =>
    one.kind === 'compare' && one.op === 'eq' && one.field === field ? [String(one.value)] : [],
  )
}

/** The one campaign whose customers these are: those who are left out for another one say nothing of it. */
const campaignOf = (current: Rule, catalog: Catalog): string | undefined => {
  const named = clausesOf(current).flatMap((clause) =>
    clause.kind === 'campaign'
      ? [clause.campaign]
      : clause.kind === 'event' && clause.value !== 0
        ? namedIn(clause, catalog)
        : [],
  )
  return new Set(named).size === 1 ? named[0] : undefined
}

/** 春季理财唤醒触达过的客户, and then 打开过但没点击的: what they did with messages is of the campaign that the audience names, unless any message will do, or a time of its own is said. */
export const ofSameCampaign = (current: Rule, rule: Rule, text: string, catalog: Catalog): Rule => {
  const campaign = ofAny.test(text) ? undefined : campaignOf(current, catalog)
  if (campaign === undefined) return rule
  const bound = (one: Rule): Rule => {
    if (one.kind === 'not') return { ...one, of: bound(one.of) }
    if (one.kind === 'all' || one.kind === 'any') return { ...one, of: one.of.map(bound) }
    if (one.kind !== 'event' || !one.where || one.window) return one
    const [field] = fieldsOf(catalog, one.event, (role) => role === 'campaign')
    const acts = fieldsOf(catalog, one.event, (role) => deeds.has(role))
    const own = conditionsOf(one.where)
    const does = own.some((part) => part.kind === 'compare' && acts.includes(part.field))
    if (!field || !does || JSON.stringify(one.where).includes(`"field":"${field}"`)) return one
    return { ...one, where: { kind: 'all', of: [...own, { kind: 'compare', field, op: 'eq', value: campaign }] } }
  }
  return bound(rule)
}
