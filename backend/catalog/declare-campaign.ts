import { z } from 'zod'
import { FairleadError } from '../errors.ts'
import { armsOf } from './campaigns.ts'
import { type Attribute, type Catalog, campaignFact, type EventType, type PropertyRole } from './catalog.ts'
import { isNumber } from './is-number.ts'
import type { CampaignArm, PastCampaign } from './past-campaign.ts'
import { yesOf } from './yes-no.ts'

/** What a person says of the campaign in an imported table; everything that only they can know. */
export const campaignTold = z.strictObject({
  /** Name of the campaign that a table of customers shows; its title where it has none. */
  name: z.string().min(1).optional(),
  /** Events: the column that names the campaign. */
  column: z.string().optional(),
  /** Column that says the arm of a customer. */
  arm: z.string().optional(),
  /** The arm that was left alone; else the one whose name says so. */
  control: z.string().optional(),
  /** Columns with what customers did afterwards, the primary one first. */
  outcomes: z.array(z.string()).optional(),
  /** How customers came into their arms; nothing is taken as randomised unless it is said. */
  design: z.enum(['randomised', 'quasi', 'none']).optional(),
  /** Planned shares of the arms, or `equal`. */
  shares: z.union([z.literal('equal'), z.record(z.string(), z.number().min(0).max(1))]).optional(),
  windowDays: z.number().positive().optional(),
  start: z.iso.date().optional(),
  end: z.iso.date().optional(),
  /** Events: what one of them says of the campaign. */
  fact: campaignFact.optional(),
})
export type CampaignTold = z.infer<typeof campaignTold>

const find = (attributes: readonly Attribute[], name: string, option: string, path: string): Attribute => {
  const found =
    attributes.find((one) => one.name === name) ??
    attributes.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new FairleadError('unknown_column', {
    path,
    column: name,
    option,
    available: attributes.map((one) => one.name),
  })
}

const armsTold = (field: Attribute | undefined, { control, shares }: CampaignTold): CampaignArm[] => {
  const values = field?.values ?? []
  if (field && values.length === 0)
    throw new FairleadError('invalid_input', {
      place: '--arm',
      problem: `column "${field.name}" does not hold a few names of arms (该列不是少数几个组名)`,
    })
  if (control !== undefined && !values.some(({ value }) => value === control))
    throw new FairleadError('unknown_value', {
      field: field?.name ?? '--control',
      value: control,
      nearest: values.map(({ value }) => value),
    })
  const arms = armsOf(values, control)
  if (shares === undefined) return arms
  const unknown =
    shares === 'equal' ? undefined : Object.keys(shares).find((name) => !arms.some(({ value }) => value === name))
  if (unknown !== undefined)
    throw new FairleadError('unknown_value', {
      field: '--shares',
      value: unknown,
      nearest: arms.map(({ value }) => value),
    })
  return arms.map((arm) => ({ ...arm, share: shares === 'equal' ? 1 / arms.length : (shares[arm.value] ?? 0) }))
}

const outcomeMetric = (attribute: Attribute): string => {
  if (yesOf(attribute) !== undefined) return `${attribute.name}_rate`
  if (isNumber(attribute)) return `${attribute.name}_per_customer`
  throw new FairleadError('wrong_type', {
    field: attribute.name,
    value: attribute.type,
    acceptedZh: '是否、0/1 或数字的列',
    accepted: 'a column of yes and no, 0 and 1, or numbers',
  })
}

/** A whole-number column from 0 to 1 holds yes and no, once a person calls it an outcome. */
const asFlag = (attribute: Attribute): Attribute =>
  attribute.type === 'integer' && attribute.min === 0 && attribute.max === 1 && !attribute.values
    ? {
        ...attribute,
        values: ['1', '0'].map((value) => ({
          value,
          labels:
            value === '1'
              ? { zh: `${attribute.labels.zh}：是`, en: `${attribute.labels.en}: yes` }
              : { zh: `${attribute.labels.zh}：否`, en: `${attribute.labels.en}: no` },
          synonyms: { zh: [], en: [] },
          unknown: false,
        })),
      }
    : attribute

const common = (told: CampaignTold, arms: CampaignArm[]) => ({
  arms,
  design: told.design ?? (arms.some(({ role }) => role === 'control') ? ('quasi' as const) : ('none' as const)),
  ...(told.windowDays !== undefined && { windowDays: told.windowDays }),
  ...(told.start !== undefined && { start: told.start }),
  ...(told.end !== undefined && { end: told.end }),
})

const replaced = (catalog: Catalog, campaigns: PastCampaign[]): PastCampaign[] => [
  ...(catalog.campaigns ?? []).filter(({ name }) => !campaigns.some((one) => one.name === name)),
  ...campaigns,
]

const ofCustomers = (catalog: Catalog, told: CampaignTold, path: string): Catalog => {
  const wanted = (told.outcomes ?? []).map((name) => asFlag(find(catalog.attributes, name, '--outcomes', path)))
  const attributes = catalog.attributes.map((attribute) => {
    const outcome = wanted.find(({ name }) => name === attribute.name)
    return outcome ? { ...outcome, sensitivity: 'leak' as const } : attribute
  })
  const field = told.arm === undefined ? undefined : find(attributes, told.arm, '--arm', path)
  const arms = armsTold(field, told)
  const title = told.name ?? catalog.title.en
  const campaign: PastCampaign = {
    name: title,
    labels: { zh: told.name ?? catalog.title.zh, en: title },
    synonyms: {
      zh: ['这次活动', '本次活动', '活动', '这次测试'],
      en: ['the campaign', 'the test', 'campaign', 'test'],
    },
    ...(field && { arm: field.name }),
    ...common(told, arms),
    outcomes: wanted.map(outcomeMetric),
  }
  return { ...catalog, attributes, campaigns: replaced(catalog, [campaign]) }
}

const withRole = (
  properties: Attribute[],
  name: string | undefined,
  role: PropertyRole,
  option: string,
  path: string,
) => {
  if (name === undefined) return properties
  const wanted = find(properties, name, option, path)
  return properties.map((property) => {
    if (property.name === wanted.name) return { ...property, role }
    if (property.role !== role) return property
    const { role: _, ...bare } = property
    return bare
  })
}

const ofEvents = (catalog: Catalog, type: string, told: CampaignTold, path: string): Catalog => {
  const event = catalog.events.find(({ name }) => name === type) as EventType
  const [primary] = told.outcomes ?? []
  let { properties } = event
  properties = withRole(properties, told.column, 'campaign', '--campaign-column', path)
  properties = withRole(properties, told.arm, 'arm', '--arm', path)
  properties = withRole(properties, primary, 'converted', '--outcomes', path)
  const fact = told.fact ?? event.fact
  const next: EventType = { ...event, properties, ...(fact && { fact }) }
  const events = catalog.events.map((one) => (one.name === type ? next : one))
  const named = properties.find(({ role }) => role === 'campaign')
  const assigns = fact === 'assigned' || (fact === undefined && told.arm !== undefined)
  const said = told.design ?? told.shares ?? told.windowDays ?? told.control
  if (!assigns || !named || said === undefined) return { ...catalog, events }
  const field = properties.find(({ role }) => role === 'arm')
  const arms = armsTold(field, told)
  const campaigns = (named.values ?? []).map(
    ({ value, labels, synonyms }): PastCampaign => ({
      name: value,
      labels,
      synonyms,
      event: type,
      ...(field && { arm: field.name }),
      ...common(told, arms),
      outcomes: [],
    }),
  )
  return { ...catalog, events, campaigns: replaced(catalog, campaigns) }
}

/**
 * The catalog with what a person said of the campaign in the table that was just imported. Throws `unknown_column`, `unknown_value`
 * and `wrong_type`, which name the option.
 */
export const declareCampaign = (
  catalog: Catalog,
  told: CampaignTold,
  table: { event?: string | undefined; path: string },
): Catalog =>
  table.event === undefined ? ofCustomers(catalog, told, table.path) : ofEvents(catalog, table.event, told, table.path)
