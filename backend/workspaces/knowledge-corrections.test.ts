import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knowledgeService } from '../../knowledge/service.ts'
import { testDatabases } from '../../testing/database.ts'
import { localActor } from '../actor.ts'
import { canonicalHash } from '../segments/canonical.ts'
import { auditOf } from '../store/audit.ts'
import { knowledgeCorrections } from './knowledge-corrections.ts'

const now = () => '2026-06-30T00:00:00Z'
const approver = { id: 'ann', role: 'approver' } as const
let databases: Awaited<ReturnType<typeof testDatabases>>
let names = 0
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.close())

const fresh = () => {
  const workspace = `c${++names}`
  const store = databases.store.db
  const knowledge = knowledgeService({ workspace, store, now })
  return {
    knowledge,
    corrections: knowledgeCorrections({ store, workspace, embed: () => knowledge.embedMissing() }),
    audit: auditOf(store, workspace, canonicalHash),
  }
}
const outcome = (name: string) =>
  JSON.stringify({ name, audience: 'gold members', design: 'randomised', start: '2026-03-01', effect: 0.01 })

describe('corrections of knowledge', () => {
  it('changes a note, finds it by its new words only, and keeps the old ones in the log', async () => {
    const { knowledge, corrections, audit } = fresh()
    const { id, createdAt } = await knowledge.addNote({ title: 'Push at lunch', text: 'Zebras open more.' }, localActor)
    await corrections.changeNote(id, { title: 'Push at dinner', text: 'Walruses open more.' }, localActor)
    expect(await knowledge.get(id)).toMatchObject({ title: { en: 'Push at dinner' }, createdAt })
    const found = async (text: string) => (await knowledge.search({ text, kinds: ['note'] })).about
    expect([await found('walruses'), await found('zebras')]).toEqual([[id], []])
    const [entry] = await audit.list()
    expect(entry?.details).toMatchObject({ before: { title: { en: 'Push at lunch' } } })
    expect(await corrections.history(id)).toMatchObject([{ action: 'knowledge.change', actor: localActor.id }])
    expect(await audit.verify()).toMatchObject({ whole: true })
  })

  it('removes a note, and only a note, for those who may', async () => {
    const { knowledge, corrections } = fresh()
    const { id } = await knowledge.addNote({ title: 'Push at lunch', text: 'Zebras open more.' }, localActor)
    await expect(corrections.removeNote(id, approver)).rejects.toMatchObject({ code: 'not_permitted' })
    await corrections.removeNote(id, localActor)
    await expect(knowledge.get(id)).rejects.toMatchObject({ code: 'unknown_record' })
    await expect(corrections.removeNote(id, localActor)).rejects.toMatchObject({ code: 'unknown_record' })
    await knowledge.search({ text: 'dormant customers' })
    await expect(corrections.removeNote('pb_dormant_reactivation', localActor)).rejects.toMatchObject({
      code: 'record_fixed',
    })
  })

  it('removes an import as one, and leaves the others', async () => {
    const { knowledge, corrections } = fresh()
    await knowledge.importOutcomes([outcome('One'), outcome('Two')].join('\n'), 'jsonl', localActor)
    await knowledge.importOutcomes(outcome('Three'), 'jsonl', { id: 'bo', role: 'operator' })
    const listed = async () => (await knowledge.list({ kind: 'outcome' })).map(({ title }) => title.en).sort()
    const [one] = (await knowledge.list({ kind: 'outcome' })).filter(({ title }) => title.en === 'One')
    expect(await corrections.importOf(one?.id ?? '')).toMatchObject({ records: 2, by: localActor.id })
    expect(await corrections.removeImport(one?.id ?? '', localActor)).toEqual({ records: 2 })
    expect(await listed()).toEqual(['Three'])
  })
})
