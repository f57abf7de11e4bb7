import { describe, expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const called = (zh: string, en: string) => ({ labels: { zh, en }, synonyms: { zh: [], en: [] } })
const field = (name: string, type: string, zh: string, en: string, more: object = {}) => ({
  name,
  column: name,
  type,
  ...called(zh, en),
  ...more,
})
const value = (name: string, zh: string, en: string) => ({ value: name, ...called(zh, en) })

const reader = createReader(
  catalog.parse({
    ...readerCatalog,
    events: [
      ...readerCatalog.events,
      {
        name: 'touch',
        table: 'event_touch',
        ...called('触达', 'campaign contact'),
        verbs: { zh: ['触达', '联系'], en: ['contact'] },
        fact: 'received',
        properties: [
          field('campaign', 'enum', '活动', 'campaign', {
            role: 'campaign',
            values: [value('C1', '春季唤醒', 'Spring win-back'), value('C2', '年中存款季', 'Mid-year deposits')],
          }),
          field('channel', 'enum', '渠道', 'channel', {
            role: 'channel',
            values: [value('sms', '短信', 'SMS'), value('email', '邮件', 'email')],
          }),
          field('opened', 'boolean', '打开', 'opened', {
            role: 'opened',
            values: [value('true', '打开了', 'opened'), value('false', '没有打开', 'not opened')],
          }),
          field('clicked', 'boolean', '点击', 'clicked', {
            role: 'clicked',
            values: [value('true', '点击了', 'clicked'), value('false', '没有点击', 'not clicked')],
          }),
        ],
      },
    ],
  }),
)
const audience = (text: string) => inShort(reader(text, { now: '2026-06-30T02:00:00Z' }))
/** What two wordings have in common is that they are read alike. */
const alike = (texts: string[]) => new Set(texts.map(audience))

describe('whom a message can reach', () => {
  it.each([
    '能收到短信的客户',
    '短信能触达到的客户',
    '可以用短信联系的客户',
    'customers we can reach by SMS',
    'who can we reach by SMS',
    'customers who can receive SMS',
  ])('is consent and an address: %s', (text) => expect(audience(text)).toBe('{"kind":"reachable","channel":"sms"}'))

  it.each(['收不到短信的学生', 'students who cannot be reached by SMS', '短信联系不上的学生'])(
    'is denied as a whole: %s',
    (text) => expect(audience(text)).toMatch(/!\(\{"kind":"reachable","channel":"sms"/),
  )

  it('is consent where the data hold no address', () =>
    expect(alike(['能收到邮件的客户', 'customers we can reach by e-mail'])).toEqual(new Set(['consent_email = true'])))
})

describe('whom a message did reach', () => {
  it.each(['今年收到过短信的客户', '今年收到过短信触达的客户', 'customers who received an SMS this year'])(
    'is an event of that channel, and no consent: %s',
    (text) => expect(audience(text)).toBe(audience('今年被短信触达过的客户')),
  )

  it.each([
    ['给学生推荐定期存款，短信触达，7月6日开始', 'job = student'],
    ['给学生发活动，邮件触达', 'job = student'],
  ])('is nobody where it says how a campaign goes out: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
    expect(reader(text, { now: '2026-06-30T02:00:00Z' }).brief?.channels).toHaveLength(1)
  })

  it.each([
    '今年收到过短信触达，并且在收到后30天内买了东西的客户',
    'customers who bought something within 30 days of receiving an SMS this year',
  ])('is the first of two steps: %s', (text) =>
    expect(reader(text, { now: '2026-06-30T02:00:00Z' })).toMatchObject({
      unread: [],
      rule: {
        kind: 'sequence',
        first: { event: 'touch', where: { field: 'channel', value: 'sms' } },
        next: { event: 'purchase' },
        within: { n: 30, unit: 'day' },
      },
    }),
  )
})

describe('the campaign that a message is about', () => {
  const wanted = (campaign: string) => new RegExp(`opened.*${campaign}.*clicked.*${campaign}`)
  it.each([
    '春季唤醒那次活动，打开了消息但没点链接的客户',
    'We are planning a second wave of Spring win-back: customers who opened its message but did not click',
  ])('is that of what people did with its messages: %s', (text) => {
    expect(audience(text)).toMatch(wanted('C1'))
    expect(audience(text)).not.toMatch(/\[|\?/)
  })

  it('is left out where any message will do', () =>
    expect(audience('没收到过春季唤醒，但点击过任何消息')).toMatch(/touch count >= 1 \{clicked = true\}/))
})
