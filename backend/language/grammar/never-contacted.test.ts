import { expect, it } from 'vitest'
import type { Attribute } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const [first] = readerCatalog.attributes as [Attribute]
const field = (name: string, type: 'integer' | 'enum', zh: string, en: string): Attribute => ({
  ...first,
  name,
  column: name,
  type,
  sensitivity: 'none',
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
})
const reader = createReader({
  ...readerCatalog,
  events: [],
  attributes: [
    ...readerCatalog.attributes,
    field('contact', 'enum', '联系方式', 'contact type'),
    field('previous', 'integer', '以往联系次数', 'previous contacts'),
  ],
})
const audience = (text: string) => inShort(reader(text, { now: '2026-06-30T02:00:00Z' }))

it.each([
  ['people never contacted', 'previous = 0'],
  ['从没联系过的学生', 'previous = 0 & job = student'],
  ['没联系过的学生', 'previous = 0 & job = student'],
  ['students who have never been called', 'job = student & previous = 0'],
  ["students. People never contacted don't belong in it.", 'job = student & previous != 0'],
])('counts the earlier contacts of %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('does not take those not contacted for those without a contact type', () =>
  expect(audience("students we haven't contacted")).not.toContain('missing contact'))
