import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import { keysOf, phrasesOf } from './phrases.ts'

/** Regions that people name in one word, by the places that make them up. */
const regions: [names: string[], places: string[]][] = [
  [
    ['江浙沪', 'jiangsu , zhejiang and shanghai'],
    ['江苏', '浙江', '上海'],
  ],
  [
    ['江浙沪皖', '长三角', '长江三角洲', 'yangtze river delta', 'yangtze delta'],
    ['江苏', '浙江', '上海', '安徽'],
  ],
  [
    ['江浙', '江浙两省'],
    ['江苏', '浙江'],
  ],
  [
    ['京津冀', 'jing - jin - ji', 'jingjinji'],
    ['北京', '天津', '河北'],
  ],
  [['京沪'], ['北京', '上海']],
  [['北上广'], ['北京', '上海', '广州']],
  [
    ['北上广深', '北上深广', '一线城市', 'tier - one cities', 'first - tier cities'],
    ['北京', '上海', '广州', '深圳'],
  ],
  [
    ['川渝', '成渝'],
    ['四川', '重庆'],
  ],
  [
    ['东三省', '东北三省'],
    ['辽宁', '吉林', '黑龙江'],
  ],
  [['两广'], ['广东', '广西']],
  [['两湖'], ['湖北', '湖南']],
  [['苏锡常'], ['苏州', '无锡', '常州']],
  [['benelux'], ['belgium', 'netherlands', 'luxembourg']],
  [
    ['scandinavia', '北欧三国'],
    ['denmark', 'norway', 'sweden'],
  ],
]

const placeOf = (attribute: Attribute, place: string) =>
  attribute.values?.find((value) =>
    [...phrasesOf(value), value.value].some((phrase) => keysOf(phrase).join(' ') === keysOf(place).join(' ')),
  )

/** Regions whose places are all among the values of one attribute. */
export const regionWords = (attributes: Attribute[]): Entry[] =>
  regions.flatMap(([names, places]) => {
    for (const attribute of attributes) {
      const values = places.flatMap((place) => placeOf(attribute, place) ?? [])
      if (values.length !== places.length) continue
      const labels = {
        zh: values.map(({ labels }) => labels.zh).join('、'),
        en: values.map(({ labels }) => labels.en).join(', '),
      }
      const rule = {
        kind: 'in' as const,
        field: attribute.name,
        values: values.map(({ value }) => literalOf(attribute, value)),
      }
      return [saying(names, { is: 'term', term: { labels, synonyms: { zh: [], en: [] }, rule } })]
    }
    return []
  })
