import { expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { written } from '../testing/written.ts'

const [purchase, login] = readerCatalog.events as [
  (typeof readerCatalog.events)[number],
  (typeof readerCatalog.events)[number],
]
const preferred = {
  name: 'channel',
  column: 'channel',
  type: 'enum',
  labels: { zh: '偏好渠道', en: 'preferred channel' },
  synonyms: { zh: [], en: [] },
  sensitivity: 'none',
  values: [
    {
      value: 'app',
      labels: { zh: '手机银行', en: 'mobile app' },
      synonyms: { zh: ['App'], en: ['app'] },
      unknown: false,
    },
    {
      value: 'branch',
      labels: { zh: '网点', en: 'branch' },
      synonyms: { zh: ['柜台'], en: ['counter'] },
      unknown: false,
    },
  ],
} as unknown as (typeof readerCatalog.attributes)[number]
const reader = createReader({
  ...readerCatalog,
  attributes: [...readerCatalog.attributes, preferred],
  events: [purchase, { ...login, verbs: { zh: ['登录', '打开App'], en: ['log in', 'open the app'] } }],
})
const read = (text: string) => written(reader(text, { now: readerCatalog.clock ?? '' }).rule)

it.each([
  ['近7天登录过App的客户', 'login count >= 1 in last 7 day'],
  ['customers who logged in to the app in the last 7 days', 'login count >= 1 in last 7 day'],
])('takes the word by which an event is known as no preference: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it('keeps a preference that is said', () =>
  expect(read('偏好App的客户，近7天登录过')).toBe('channel = app & login count >= 1 in last 7 day'))
