import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { phrasesOf } from './phrases.ts'

/** What several values have in brackets: "Bank transfer (automatic)", "Credit card (automatic)". */
const bracketed = /^(.+?) \(([a-z][a-z ]+)\)$/i

/** The letters that all of some Chinese labels share and no other has, at least two: 自动 of 银行自动转账 and 信用卡自动扣款. */
const sharedZh = (labels: string[], others: string[]): string | undefined => {
  const [first = ''] = labels
  for (let length = Math.min(4, first.length); length >= 2; length -= 1)
    for (let from = 0; from + length <= first.length; from += 1) {
      const part = first.slice(from, from + length)
      if (labels.every((label) => label.includes(part)) && !others.some((label) => label.includes(part))) return part
    }
  return undefined
}

const kind = / (?:method|type|kind|mode|option)$/i
const kindZh = /(?:方式|类型|方法|种类)$/

/** "automatic payments", 自动付款: the values that a word in brackets sorts together, by that word before the noun of their field. */
export const sharedSorts = (attributes: Attribute[]): Entry[] =>
  attributes.flatMap((attribute) => {
    const { values = [], labels, name } = attribute
    const sorts = Map.groupBy(values, ({ value }) => bracketed.exec(value)?.[2]?.toLowerCase())
    return [...sorts].flatMap(([word, members]) => {
      if (word === undefined || members.length < 2 || members.length === values.length) return []
      const others = values.filter((value) => !members.includes(value))
      const zh = sharedZh(
        members.map((value) => value.labels.zh),
        others.map((value) => value.labels.zh),
      )
      const nouns = phrasesOf(attribute)
      const en = nouns
        .filter((noun) => !/\p{Script=Han}/u.test(noun) && kind.test(noun))
        .map((noun) => noun.toLowerCase().replace(kind, ''))
      const zhNouns = nouns.filter((noun) => kindZh.test(noun)).map((noun) => noun.replace(kindZh, ''))
      const said = [
        ...en.flatMap((noun) =>
          [noun, `${noun}s`, `${noun} method`, `${noun} methods`].flatMap((one) =>
            ['', 'paying by ', 'pay by ', 'paying with ', 'pay with ', 'pays by '].map(
              (verb) => `${verb}${word} ${one}`,
            ),
          ),
        ),
        ...(zh ? [...zhNouns, '扣款', '扣费'].map((noun) => zh + noun) : []),
      ]
      const rule = { kind: 'in' as const, field: name, values: members.map(({ value }) => value) }
      return [saying(said, { is: 'term', term: { labels, synonyms: { zh: [], en: [] }, rule } })]
    })
  })
