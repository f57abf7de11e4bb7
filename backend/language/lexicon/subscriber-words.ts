import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { type Entry, saying } from './entry.ts'
import { yesOf } from './flags.ts'
import { phrasesOf } from './phrases.ts'

const none = /^(?:no|none|无|没有|否)$/i
const service = / (?:service|plan|line|connection|subscription|package)$/i
const serviceZh = /(?:服务|业务|套餐)$/
const peopleEn = ['customers', 'customer', 'users', 'user', 'subscribers', 'subscriber', 'clients', 'client']
const peopleZh = ['客户', '用户']

/** Names of what sorts the service into kinds, and not of the service. */
const ofKind = / (?:type|method|kind|connection)$|^type of |(?:类型|方式|种类)$/i

/** Who has a service, whatever kind of it: any value but the one that says none. */
const haveIt = (attribute: Attribute): Rule | undefined => {
  const { name, type, values = [] } = attribute
  const yes = yesOf(attribute)
  if (yes !== undefined) return { kind: 'compare', field: name, op: 'eq', value: yes }
  if (type !== 'enum' || !values.some(({ value }) => none.test(value.trim()))) return undefined
  const some = values.filter(({ value, unknown }) => !none.test(value.trim()) && !unknown)
  return { kind: 'in', field: name, values: some.map(({ value }) => value) }
}

/** "internet customers", "broadband customers", 上网用户, 宽带用户: people by the service that they have, where one field is about it and nothing else goes by that name. */
export const subscriberWords = (attributes: Attribute[]): Entry[] => {
  const taken = (own: Attribute, said: string): boolean =>
    attributes.some(
      (attribute) =>
        (attribute !== own && phrasesOf(attribute).some((phrase) => phrase.toLowerCase() === said)) ||
        (attribute.values ?? []).some((value) => phrasesOf(value).some((phrase) => phrase.toLowerCase() === said)),
    )
  const named = attributes.flatMap((attribute) => {
    const { labels } = attribute
    const rule = service.test(labels.en) || serviceZh.test(labels.zh) ? haveIt(attribute) : undefined
    if (!rule) return []
    return phrasesOf(attribute)
      .filter((phrase) => !ofKind.test(phrase))
      .flatMap((phrase) => {
        const zh = /\p{Script=Han}/u.test(phrase)
        const [cut, people] = zh ? [serviceZh, peopleZh] : [service, peopleEn]
        const names = [...new Set([phrase.toLowerCase().replace(cut, ''), phrase.toLowerCase()])]
        return names.flatMap((name) =>
          name.length > 1
            ? [
                {
                  attribute,
                  rule,
                  labels,
                  phrase: name,
                  said: people.map((one) => (zh ? name + one : `${name} ${one}`)),
                },
              ]
            : [],
        )
      })
  })
  return named
    .filter(
      ({ attribute, phrase }, _, all) =>
        !taken(attribute, phrase) && all.every((other) => other.phrase !== phrase || other.attribute === attribute),
    )
    .map(({ rule, labels, said }) => saying(said, { is: 'term', term: { labels, synonyms: { zh: [], en: [] }, rule } }))
}
