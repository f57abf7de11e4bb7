import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { phrasesOf, wordsOfName } from '../lexicon/phrases.ts'
import { subjectsOf } from '../message/subject.ts'
import type { ReadingContext } from '../reading.ts'
import { isAge } from './number-view.ts'

const weak =
  /^(?:number of|count of|total) | (?:group|band|range|bracket|size|count|segment)s?$|(?:人数|个数|数量|数|段|档位?|区间|范围|层)$/gi
/** Other ways in which a field is spoken of without its name. */
const ways: { of: RegExp; said: RegExp }[] = [
  { of: /household|family|家庭/i, said: /[口户家独]|个人|household|home|famil|people|person|alone/i },
  { of: /income|salary|earnings|收入|工资|薪/i, said: /earn|mak(?:e|ing)|\b(?:bring|tak|pull)|赚|挣/i },
  { of: /child|kid|孩|子女/i, said: /child|kid|孩|子女/i },
  { of: /tenure|在网|入网/i, said: /with us|在网|入网|tenure/i },
]

const spokenOf = (text: string, attribute: Attribute): boolean => {
  if (isAge(attribute)) return true
  const phrases = [...phrasesOf(attribute), wordsOfName(attribute.name)].map((phrase) => phrase.toLowerCase())
  const short = phrases.flatMap((phrase) => [
    phrase,
    phrase.replace(weak, '').trim(),
    /\p{Script=Han}/u.test(phrase) ? phrase.slice(-3) : phrase,
  ])
  if (short.some((phrase) => phrase.length > 1 && text.includes(phrase))) return true
  return ways.some(({ of, said }) => phrases.some((phrase) => of.test(phrase)) && said.test(text))
}

/** Whether a message may limit a field of bands, or change such a limit: only then it is worth to be read once more. */
export const mayLimit = (text: string, { current }: ReadingContext, { attributes, events }: Catalog): boolean => {
  const banded = [...attributes, ...events.flatMap(({ properties }) => properties)].filter((one) => bandedOf(one))
  const subjects = current ? subjectsOf(current) : []
  const said = text.toLowerCase()
  return banded.some((one) => subjects.includes(`field:${one.name}`) || spokenOf(said, one))
}
