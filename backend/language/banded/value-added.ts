import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { phrasesOf } from '../lexicon/phrases.ts'

const noted =
  /^\s*([^:：]{2,40}?)\s*[:：]\s*(?:(?:please )?add|also|plus|再?增加|再?加上?|新增|添加|补充)\s*(\d+\+?)\s*[.。]?\s*$/iu

/** "Household size: add 1", 家庭人数：增加1: one more value of a field of bands, said in plain words; undefined where a message is no such note. */
export const valueAdded = (text: string, { attributes }: Catalog): string | undefined => {
  const [, name, value] = noted.exec(text) ?? []
  if (!name || !value) return undefined
  const known = attributes.some(
    (attribute) =>
      bandedOf(attribute) && phrasesOf(attribute).some((phrase) => phrase.toLowerCase() === name.toLowerCase()),
  )
  if (!known) return undefined
  return /\p{Script=Han}/u.test(name) ? `${name}${value}的也算` : `also ${name.toLowerCase()} ${value}`
}
