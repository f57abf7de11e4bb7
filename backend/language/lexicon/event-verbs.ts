import type { Catalog, EventType } from '../../catalog/catalog.ts'
import { verbAndNoun } from '../../catalog/glossary/event-verbs.ts'
import { findEvent } from '../../catalog/glossary/lookup.ts'
import { type Entry, saying } from './entry.ts'
import { phrasesOf } from './phrases.ts'

const articles = ['a', 'an', 'the', 'their', 'his', 'her', 'any', 'our', 'my']
/** "filed a claim", "logged in to the app" of "filed claim", "logged in to app". */
const withArticles = (verb: string): string[] => {
  if (/ (?:an?|the) /.test(verb)) return []
  const [, act, thing] = /^(\w+(?: (?:in|on|up|out|for))?(?: to)?|\w+ (?:to|for|in)) (\w.*)$/.exec(verb) ?? []
  return act && thing ? articles.map((article) => `${act} ${article} ${thing}`) : []
}

/** Verbs of which the thing alone names the event: a quote is what was requested. */
const made = /^(?:file|submit|request|book|reserve|order|purchase|subscribe|repair|invite)$/

/** Verbs that say nothing else in a request: "booked yoga" of class_booked. */
const ownVerb =
  /^(?:book|attend|file|submit|request|renew|reserve|redeem|download|install|enroll|rent|borrow|repay|repair|watch|activate)$/

const nounOf = (event: EventType): string | undefined => {
  const found = verbAndNoun(event.name)
  return found && made.test(found.verb.base) ? found.noun.join(' ') : undefined
}

/** The words of every other thing and field of the catalog, in English. */
const otherWords = ({ attributes, events, entities = [] }: Catalog, own: EventType): Set<string> =>
  new Set(
    [
      ...attributes,
      ...events.flatMap((event) => (event === own ? event.properties : [event, ...event.properties])),
      ...entities.flatMap((entity) => [entity, ...entity.properties]),
    ].flatMap(({ name, labels }) => `${name} ${labels.en}`.toLowerCase().split(/[\s_]+/)),
  )

/**
 * Events whose names are a verb and what it is done to: with articles between them, and by the verb or the noun alone where only
 * this event of the catalog can be meant ("logged in" of app_login, "a quote" of quote_request).
 */
export const verbPhrases = (catalog: Catalog): Entry[] => {
  const { events } = catalog
  const bases = events.map(({ name }) => verbAndNoun(name)?.verb.base ?? findEvent(name)?.names.split('|')[0])
  return events.flatMap((event, at) => {
    const found = verbAndNoun(event.name)
    if (!found || findEvent(event.name)) return []
    const { base } = found.verb
    const sense = { is: 'event', event } as const
    const articled = saying(event.verbs.en.flatMap(withArticles), { ...sense, form: 'verb' })
    const known = findEvent(base === 'log' ? 'login' : base)
    const names = new Set([base, ...(known?.names.split('|') ?? [])])
    const sole = bases.every((other, n) => n === at || !names.has(other ?? ''))
    const noun = nounOf(event)
    const alone = noun?.split(' ').every((word) => !otherWords(catalog, event).has(word))
    const taken = new Set(
      events
        .filter((other) => other !== event)
        .flatMap((other) => [...phrasesOf(other), ...other.verbs.zh, ...other.verbs.en]),
    )
    const free = (words: string) => words.split('|').filter((word) => !taken.has(word))
    return [
      articled,
      ...(sole && ownVerb.test(base) ? [saying(found.verb.past.split('|'), { ...sense, form: 'verb' })] : []),
      ...(sole && known
        ? [
            saying(
              [
                ...free(known.verbs.en),
                ...free(known.verbs.zh),
                ...(base === 'log' ? ['logged in', 'signed in'] : found.verb.past.split('|')),
              ],
              { ...sense, form: 'verb' },
            ),
            saying([...free(known.en), ...free(known.zh)], { ...sense, form: 'noun' }),
          ]
        : []),
      ...(alone && noun ? [saying([noun], { ...sense, form: 'noun' })] : []),
    ]
  })
}
