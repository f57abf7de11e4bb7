import { describe, expect, it } from 'vitest'
import type { Attribute } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const count = (name: string, zh: string, en: string): Attribute => ({
  ...(readerCatalog.attributes[0] as Attribute),
  name,
  column: name,
  type: 'integer' as const,
  sensitivity: 'none' as const,
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
})
const reader = createReader({
  ...readerCatalog,
  events: [],
  attributes: [
    ...readerCatalog.attributes,
    count('campaign', '本次活动联系次数', 'contacts in this campaign'),
    count('previous', '以往联系次数', 'previous contacts'),
  ],
})
const audience = (text: string) => inShort(reader(text, { now: '2026-06-30T02:00:00Z' }))

const said: [string, string][] = [
  ['本次活动里被联系过不少于5次的客户', 'campaign >= 5'],
  ['这次活动联系了3次以上的人', 'campaign >= 3'],
  ['本次活动最多只联系过1次', 'campaign <= 1'],
  ['这次活动里已经打过的次数不能超过2次', 'campaign <= 2'],
  ['本次活动里打过不超过2次电话的客户', 'campaign <= 2'],
  ['never contacted before this campaign and contacted only once in it', 'previous = 0 & campaign = 1'],
  ['以往联系过两次及以上的学生', 'previous >= 2 & job = student'],
  ['之前从未被联系过的客户', 'previous = 0'],
  ['以往一次都没联系过的单身学生', 'previous = 0 & marital = single & job = student'],
  ['从来没被以往活动联系过的学生', 'previous = 0 & job = student'],
  ['customers whom no earlier campaign has ever contacted', 'previous = 0'],
  ['students never reached by any previous campaign', 'job = student & previous = 0'],
  ['students contacted in an earlier campaign at least twice', 'job = student & previous >= 2'],
  ['students who have never been contacted before', 'job = student & previous = 0'],
  ['people we have not contacted before', 'previous = 0'],
  ['students who were contacted before', 'job = student & previous > 0'],
  ['customers contacted more than 3 times in the past', 'previous > 3'],
  ['students called at least twice during this campaign', 'job = student & campaign >= 2'],
  ['以往联系次数3次以上但本次活动只联系过1次', 'previous >= 3 & campaign = 1'],
]

describe('a count whose name is parted by what it counts', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
