import { FairleadError } from '../errors.ts'
import { assigningEvents, roleOf } from './campaign-facts.ts'
import type { AttributeValue, Catalog } from './catalog.ts'
import { nearestNames } from './nearest-names.ts'
import type { CampaignArm, PastCampaign } from './past-campaign.ts'
import { yesOf } from './yes-no.ts'

const controlWords =
  /control|hold[-_ ]?out|no[-_ ]?(e-?mail|mail|contact|treatment|message)|untreated|对照|留白|空白组|未发|不发/i

/** Whether a group's stored name says that it was left alone. */
export const isControlName = (value: string): boolean => controlWords.test(value)

/** The values of the field that says the arm, as arms; planned shares are not known. */
export const armsOf = (values: readonly AttributeValue[], control?: string): CampaignArm[] =>
  values
    .filter(({ unknown }) => !unknown)
    .map(({ value, labels, synonyms }) => ({
      value,
      labels,
      synonyms,
      role: (control === undefined ? isControlName(value) : value === control) ? 'control' : 'treatment',
    }))

/** Campaigns that events name. Nobody said how customers came into their arms, so none of them counts as randomised. */
const named = (catalog: Catalog): PastCampaign[] =>
  assigningEvents(catalog).flatMap((event) => {
    const arm = roleOf(event, 'arm')
    const arms = armsOf(arm?.values ?? [])
    const controlled = arms.some(({ role }) => role === 'control')
    return (roleOf(event, 'campaign')?.values ?? []).map(
      ({ value, labels, synonyms }): PastCampaign => ({
        name: value,
        labels,
        synonyms,
        event: event.name,
        ...(arm && { arm: arm.name }),
        arms,
        design: controlled ? 'quasi' : 'none',
        outcomes: [],
      }),
    )
  })

/** Customers who were contacted, with an outcome known only afterwards and no word of arms: one campaign. */
const unnamed = (catalog: Catalog): PastCampaign[] => {
  if (!catalog.attributes.some(({ labels }) => /contact/i.test(labels.en))) return []
  const outcomes = catalog.attributes.filter(
    (attribute) => attribute.sensitivity === 'leak' && yesOf(attribute) !== undefined,
  )
  if (outcomes.length === 0) return []
  return [
    {
      name: 'campaign',
      labels: { zh: '本次活动', en: 'the campaign' },
      synonyms: { zh: ['这次活动', '活动'], en: ['this campaign', 'campaign', 'the calls', 'the telephone campaign'] },
      arms: [],
      design: 'none',
      outcomes: outcomes.map(({ name }) => `${name}_rate`),
    },
  ]
}

const known = new WeakMap<Catalog, PastCampaign[]>()

/** Every campaign whose outcome the data hold: those declared, then those that the data name. */
export const campaignsOf = (catalog: Catalog): PastCampaign[] => {
  const made = known.get(catalog)
  if (made) return made
  const declared = catalog.campaigns ?? []
  const found = named(catalog).filter(({ name }) => !declared.some((one) => one.name === name))
  const all = [...declared, ...found]
  const campaigns = all.length > 0 ? all : unnamed(catalog)
  known.set(catalog, campaigns)
  return campaigns
}

/** The campaign of this name. Throws `unknown_past_campaign` with the nearest names. */
export const campaignNamed = (catalog: Catalog, name: string): PastCampaign => {
  const campaigns = campaignsOf(catalog)
  const found = campaigns.find((campaign) => campaign.name === name)
  if (found) return found
  const label = (lang: 'zh' | 'en') =>
    nearestNames(
      campaigns.map(({ name }) => name),
      name,
      5,
    ).map((near) => campaigns.find((one) => one.name === near)?.labels[lang] ?? near)
  throw new FairleadError('unknown_past_campaign', { campaign: name, zh: label('zh'), en: label('en') })
}
