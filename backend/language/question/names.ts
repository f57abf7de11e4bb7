import { campaignEvents } from '../../catalog/campaign-facts.ts'
import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { stem } from '../lexicon/inflect.ts'
import { keysOf, phrasesOf } from '../lexicon/phrases.ts'
import { createTrie, type Trie } from '../lexicon/trie.ts'
import { channelWords } from '../message/channel.ts'
import { metricNames } from './metric-names.ts'
import { shortNames } from './short-names.ts'

/** A thing of the catalog that a question can name. */
export type Named =
  | { is: 'metric'; metric: string }
  | { is: 'campaign'; campaign: string }
  | { is: 'arm'; campaign: string; arm: string; control: boolean }
  | { is: 'channel'; channel: string }
  /** A field, as a dimension and as what is averaged. */
  | { is: 'field'; field: string; numeric: boolean; divisible: boolean }

/** "Autumn deposit season" is also said "the autumn deposit campaign"; an arm such as "Mens E-Mail" is "the men's e-mail". */
const bare = (phrase: string): string[] => [phrase, phrase.replace(/^(the|an?) /i, '')]

/** Every name that a question about these data may use. */
export const nameTrie = (catalog: Catalog): Trie<Named> => {
  const trie = createTrie<Named>(stem, true)
  const add = (phrases: string[], named: Named) => {
    for (const phrase of new Set(phrases.flatMap(bare))) {
      const keys = keysOf(phrase)
      if (keys.length > 0 && phrase.length > 1) trie.add(keys, named)
    }
  }
  for (const [metric, phrases] of metricNames(catalog)) add(phrases, { is: 'metric', metric })
  const campaigns = campaignsOf(catalog)
  const short = shortNames(campaigns)
  for (const campaign of campaigns) {
    add([...phrasesOf(campaign), campaign.name, ...(short.get(campaign.name) ?? [])], {
      is: 'campaign',
      campaign: campaign.name,
    })
    // "treatment" is an arm of every campaign and tells none apart
    if (campaigns.length === 1)
      for (const { value, role, ...words } of campaign.arms)
        add([...phrasesOf(words), value], {
          is: 'arm',
          campaign: campaign.name,
          arm: value,
          control: role === 'control',
        })
  }
  const channels = new Set(campaigns.flatMap(({ channel }) => channel ?? []))
  for (const [channel, phrases] of channelWords)
    if (channels.has(channel))
      add(
        phrases.map((words) => words.join(' ')),
        { is: 'channel', channel },
      )
  const field = (attribute: Attribute, name: string) =>
    add(phrasesOf(attribute), {
      is: 'field',
      field: name,
      numeric: isNumber(attribute) && !attribute.values,
      divisible:
        attribute.sensitivity !== 'pii' &&
        (isNumber(attribute) || ['enum', 'boolean', 'text'].includes(attribute.type)),
    })
  for (const attribute of catalog.attributes) field(attribute, attribute.name)
  const named = campaignEvents(catalog)
  for (const event of catalog.events)
    if (!named.includes(event))
      for (const property of event.properties) field(property, `${event.name}.${property.name}`)
  return trie
}
