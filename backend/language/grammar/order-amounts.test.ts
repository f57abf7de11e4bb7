import { expect, it } from 'vitest'
import type { EventType } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const inLines = (event: EventType): EventType => ({
  ...event,
  rows: 1000,
  properties: event.properties.map((one) => (one.role === 'order' ? { ...one, distinct: 100 } : one)),
})
const lines = createReader({ ...readerCatalog, events: readerCatalog.events.map(inLines) })

it.each(['单笔订单超过1000的学生', 'students whose largest order was over 1000'])(
  'asks what one order comes to where it runs over several lines: %s',
  (text) => expect(inShort(lines(text, { now: readerCatalog.clock ?? '' }))).toContain('?'),
)

it('reads what one purchase comes to where it is one line', () =>
  expect(
    inShort(createReader(readerCatalog)('单笔消费超过1000的学生', { now: readerCatalog.clock ?? '' })),
  ).not.toContain('?'))
