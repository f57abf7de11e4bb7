import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'
import { localActor } from '../actor.ts'

const days = 100
const dayMs = 86_400_000
const first = Date.parse('2026-03-01T00:00:00Z')
const weekdays = [14, 30, 31, 29, 32, 36, 15]
const day = (n: number) => new Date(first + n * dayMs).toISOString().slice(0, 10)

/** A shop with quiet week-ends; on day 97 its app sells three times as much. */
const orders = () => {
  const rows: Record<string, unknown>[] = []
  for (let n = 0; n < days; n += 1) {
    const usual = (weekdays[new Date(first + n * dayMs).getUTCDay()] as number) + ((n * 7) % 5) - 2
    const add = (channel: string, count: number) => {
      for (let k = 0; k < count; k += 1)
        rows.push({
          id: `c${(n * 13 + k * 7 + (channel === 'app' ? 500 : 0)) % 900}`,
          at: `${day(n)}T${String(8 + (k % 12)).padStart(2, '0')}:00:00Z`,
          amount: 50 + (k % 10),
          channel,
        })
    }
    add('store', Math.round(usual / 2))
    add('app', Math.round(usual / 2) * (n === 97 ? 5 : 1))
  }
  return rows
}

let shop: TestWorkspace
beforeAll(async () => {
  shop = await testWorkspace({
    customers: Array.from({ length: 900 }, (_, n) => ({ id: `c${n}`, city: n % 2 ? 'A' : 'B' })),
    id: 'id',
    events: [{ type: 'purchase', customer: 'id', time: 'at', rows: orders() }],
    now: `${day(days)}T06:00:00Z`,
    timeZone: 'UTC',
  })
}, 60_000)
afterAll(() => shop.close())

describe('looking at the numbers', () => {
  it('is told in a conversation, each figure with its proof, also where nobody has looked before', async () => {
    const ask = async (text: string) =>
      shop.fairlead.conversation.ask({ workspace: 'test', turns: [text], actor: localActor })
    const { answer, receipts } = await ask('anything unusual this week?')
    expect(answer).toContain(`- ${day(97)}: `)
    expect(answer).toContain('This tells no cause.')
    expect(receipts.map(({ tool }) => tool)).toContain('read_watch')
    const { alerts } = await shop.watch.inbox()
    expect(receipts.filter(({ tool }) => tool === 'read_watch')).toHaveLength(Math.min(5, alerts.length))
    expect((await ask('最近数据有没有异动？')).answer).toContain(`- ${day(97)}，`)
  })

  it('tells of the day that stands out and of no other, with what was expected and the field that moved', async () => {
    const look = await shop.watch.look()
    expect(look.series).toBeGreaterThanOrEqual(3)
    const { alerts, open } = await shop.watch.inbox()
    expect(open).toBe(alerts.length)
    expect([...new Set(alerts.map((one) => one.day))]).toEqual([day(97)])
    const count = alerts.find(({ subject }) => subject === 'purchase_count')
    expect(count).toMatchObject({ direction: 'above', status: 'open', grain: 'day' })
    expect(count?.value).toBeGreaterThan(count?.high ?? 0)
    expect(count?.moved?.before).toBe(day(90))
    expect(count?.moved?.parts[0]?.label.en).toBe('mobile app')
    const parts = count?.moved?.parts.reduce((sum, { change }) => sum + change, 0)
    expect(parts).toBeCloseTo(count?.moved?.change ?? Number.NaN)
  })

  it('keeps the proof of each figure', async () => {
    const [alert] = (await shop.watch.inbox()).alerts
    for (const id of [alert?.resultId, alert?.moved?.resultId]) {
      const response = await shop.call('GET', `/api/workspaces/test/receipts/${id}`)
      expect(response.status).toBe(200)
      const receipt = (await response.json()) as { rows: Record<string, unknown>[]; query?: { sql: string } }
      expect(receipt.query?.sql).toMatch(/select/)
      expect(receipt.rows[0]?.value ?? receipt.rows[0]?.after).toBeCloseTo(alert?.value ?? Number.NaN)
    }
  })

  it('tells nothing twice, and nothing of what is muted', async () => {
    const { alerts } = await shop.watch.inbox()
    expect((await shop.watch.look()).fresh).toBe(0)
    const [one] = alerts
    if (!one) throw new Error('no alert')
    expect((await shop.watch.mute(one.id)).open).toBe(alerts.length - 1)
    expect((await shop.watch.reopen(one.id)).open).toBe(alerts.length)
    const quiet = await shop.watch.muteSubject(one.id, 7, localActor)
    expect(quiet.mutes).toMatchObject([{ subject: one.subject }])
    expect(quiet.open).toBe(alerts.length - 1)
    expect((await shop.watch.look()).quiet).toBe(1)
    expect((await shop.watch.unmute(one.kind, one.subject)).mutes).toEqual([])
  })

  it('is asked about in the words of its question', async () => {
    for (const alert of (await shop.watch.inbox()).alerts)
      for (const text of [alert.question.zh, alert.question.en]) {
        const { question, unread } = shop.reader(text, { now: shop.workspace.now() })
        expect([text, question?.kind, question?.metrics[0], unread]).toEqual([text, 'change', alert.subject, []])
        expect(question?.range).toEqual({ type: 'range', from: alert.day, to: alert.day })
      }
  })

  it('is answered beside the same weekday, and where the question has it the wrong way round, that is said', async () => {
    const ask = async (text: string) =>
      (await shop.fairlead.conversation.ask({ workspace: 'test', turns: [text], actor: localActor })).answer
    const question = (await shop.watch.inbox()).alerts.find(({ subject }) => subject === 'purchase_count')?.question
    if (!question) throw new Error('no question')
    const [rose, fell] = [await ask(question.en), await ask(question.zh.replace('上升', '下降'))]
    expect(rose).toContain(day(90))
    expect(rose).not.toContain('It did not')
    expect(fell).toContain('它没有下降，而是上升了。')
  })

  it('tells of a segment whose size is out of line, and its question is answered with that size', async () => {
    const rule = { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'gte', value: 1 } as const
    const window = { type: 'last', n: 4, unit: 'day' } as const
    const { id, name, count } = await shop.segments.save({
      rule: { ...rule, window },
      name: '近几天买过',
      actor: localActor,
    })
    await shop.segments.recount(
      id,
      Array.from({ length: 12 }, (_, n) => `${day(16 + 7 * n)}T06:00:00Z`),
    )
    await shop.watch.look()
    const alert = (await shop.watch.inbox()).alerts.find(({ kind }) => kind === 'segment')
    expect(alert).toMatchObject({ subject: id, direction: 'above', value: count })
    for (const text of Object.values(alert?.question ?? {})) {
      expect(text).toContain(name)
      const { answer } = await shop.fairlead.conversation.ask({ workspace: 'test', turns: [text], actor: localActor })
      expect(answer).toContain(String(count))
    }
    const thread = await shop.call('POST', '/api/workspaces/test/threads', { lang: 'zh' })
    const { id: asked } = (await thread.json()) as { id: string }
    expect(await shop.watch.asked(alert?.id ?? '', asked)).toMatchObject({ status: 'asked', thread: asked })
  })

  it('refuses an alert that is not there', async () => {
    await expect(shop.watch.mute('al_none')).rejects.toMatchObject({ code: 'unknown_alert' })
  })
})
