import type { Attribute, EventType } from '../../catalog/catalog.ts'
import { findEvent } from '../../catalog/glossary/lookup.ts'
import { deedWords } from './contact-words.ts'
import { type Entry, naming, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import { isMeasure } from './measures.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { valuePhrases } from './value-words.ts'

const doesWhat = /^[测量查做打洗修学练办领取看听上约租借](?=\p{Script=Han}{2,3}$)/u
/** 下单 is also said 下过单, 下了单. */
export const parted = (verb: string): string[] => {
  // 测过血压 of 测血压
  if (doesWhat.test(verb)) return [verb, `${verb[0]}过${verb.slice(1)}`, `${verb[0]}了${verb.slice(1)}`]
  const [first, second, more] = [...verb]
  return first && second && !more && !/[过了]/.test(verb)
    ? [verb, `${first}过${second}`, `${first}了${second}`]
    : [verb]
}
/** What a value is called that is a kind of event in itself: transferred and 汇款 for kind = transfer, unless an event is called so. */
const doings = (event: EventType, property: Attribute, taken: ReadonlySet<string>): Entry[] =>
  (property.type === 'enum' ? (property.values ?? []) : []).flatMap(({ value }) => {
    const known = findEvent(value)
    if (!known) return []
    const sense = { is: 'property-value', event, property, value } as const
    const words = (said: string) => said.split('|').filter((word) => !taken.has(word) && !isMeasure(word))
    return [
      saying([...words(known.verbs.zh), ...words(known.verbs.en)], { ...sense, verb: true }),
      saying([...words(known.zh), ...words(known.en)], sense),
    ]
  })

/** 测过血压 for 测血压: done, and so the event itself. */
const doneWords = (event: EventType, property: Attribute): Entry[] =>
  (property.sensitivity === 'leak' ? [] : valuePhrases(property)).flatMap(({ phrase, value }) =>
    doesWhat.test(phrase)
      ? [
          saying(parted(phrase), {
            is: 'property-value',
            event,
            property,
            value: literalOf(property, value.value),
            verb: true,
          }),
        ]
      : [],
  )

/** "online purchases" of online shopping: what is done where the value names the place to do it. */
const shopping = (phrase: string): string[] => {
  const place = /^([a-z-]+) shopping$/i.exec(phrase)?.[1]
  return place
    ? ['purchase', 'purchases', 'order', 'orders', 'payment', 'payments', 'transaction', 'transactions'].map(
        (noun) => `${place} ${noun}`,
      )
    : []
}

/** A property and its values; what is known only afterwards is named, and its values are not. */
export const propertyWords = (event: EventType, property: Attribute, taken: ReadonlySet<string>): Entry[] => [
  naming([...phrasesOf(property), property.name, wordsOfName(property.name)], { is: 'property', event, property }),
  ...(property.sensitivity === 'leak' ? [] : valuePhrases(property)).map(({ phrase, value, needsName }) =>
    saying(/^\p{Script=Han}{2,4}$/u.test(phrase) ? parted(phrase) : [phrase, ...shopping(phrase)], {
      is: 'property-value',
      event,
      property,
      value: literalOf(property, value.value),
      ...(needsName ? { needsName } : {}),
    }),
  ),
  ...doneWords(event, property),
  ...(property.sensitivity === 'leak' ? [] : [...doings(event, property, taken), ...deedWords(event, property)]),
]
