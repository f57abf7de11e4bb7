import type { Kysely } from 'kysely'
import { rowOf } from '../../knowledge/keep-records.ts'
import { type NewNote, newNote } from '../../knowledge/knowledge.ts'
import { type KnowledgeRecord, knowledgeRecord } from '../../knowledge/records/knowledge-record.ts'
import type { Actor, Role } from '../actor.ts'
import { FairleadError } from '../errors.ts'
import { canonicalHash } from '../segments/canonical.ts'
import { auditOf } from '../store/audit.ts'
import { knowledgeOf, putKnowledge, takeKnowledge } from '../store/knowledge.ts'
import { recordUsesOf } from '../store/record-uses.ts'
import type { Store } from '../store/schema.ts'

/** One change of a record, out of the append-only log. */
export interface Correction {
  at: string
  actor: string
  action: string
}

/** Corrects what people wrote or brought in. What was there before stays in the audit log, whose entries nobody can change. */
export interface KnowledgeCorrections {
  /** Throws `unknown_record`, `record_fixed` for what no person wrote by hand, `not_permitted`. */
  changeNote(id: string, note: NewNote, actor: Actor): Promise<KnowledgeRecord>
  /** Throws as `changeNote` does, and `record_in_use`. */
  removeNote(id: string, actor: Actor): Promise<void>
  /** How many records came with the import that this one came with. Throws `unknown_record`, `record_fixed`. */
  importOf(id: string): Promise<{ records: number; at: string; by: string }>
  /** Takes all of that import away. Throws as `importOf` does, `record_in_use` and `not_permitted`. */
  removeImport(id: string, actor: Actor): Promise<{ records: number }>
  /** Changes of a record, the newest first. */
  history(id: string): Promise<Correction[]>
}

const mayCorrect: readonly Role[] = ['operator', 'manager', 'admin']
const permit = ({ role }: Actor): void => {
  if (!mayCorrect.includes(role))
    throw new FairleadError('not_permitted', { role, action: 'correct knowledge', actionZh: '修改知识' })
}

interface Parts {
  store: Kysely<Store>
  workspace: string
  /** Gives changed records vectors again. */
  embed(): Promise<unknown>
}

export const knowledgeCorrections = ({ store, workspace, embed }: Parts): KnowledgeCorrections => {
  const rows = knowledgeOf(store, workspace)
  const audit = auditOf(store, workspace, canonicalHash)

  const find = async (id: string, source: 'note' | 'import'): Promise<KnowledgeRecord> => {
    const [row] = await rows.find([id])
    if (!row) throw new FairleadError('unknown_record', { id })
    const record = knowledgeRecord.parse(row.record)
    if (record.source !== source) throw new FairleadError('record_fixed', { id, ...record.title })
    return record
  }

  const refuseUsed = async (records: readonly KnowledgeRecord[]): Promise<void> => {
    const gone = new Set(records.map(({ id }) => id))
    for (const { id, title } of records) {
      const uses = await recordUsesOf(store, workspace, id)
      const others = uses.records.filter((one) => !gone.has(one.id))
      const names = [...uses.plans.map(({ name }) => name), ...others.map((one) => one.id)]
      if (names.length > 0) throw new FairleadError('record_in_use', { id, ...title, names })
    }
  }

  /** Deed and entry in one transaction: neither is there without the other. */
  const log = async (
    entry: { actor: Actor; action: string; subject: string; details: Record<string, unknown> },
    deed: (transaction: Kysely<Store>) => Promise<void>,
  ): Promise<void> => {
    const { actor, ...rest } = entry
    await store.transaction().execute(async (transaction) => {
      await deed(transaction)
      await audit.append(transaction, { at: new Date().toISOString(), actor: actor.id, ...rest })
    })
  }

  const take = async (transaction: Kysely<Store>, ids: readonly string[]): Promise<void> => {
    await takeKnowledge(transaction, workspace, ids)
    await transaction
      .deleteFrom('knowledge_vectors')
      .where('workspace', '=', workspace)
      .where('id', 'in', [...ids])
      .execute()
  }

  const together = async (id: string): Promise<KnowledgeRecord[]> => {
    const { createdAt, createdBy } = await find(id, 'import')
    const found = await store
      .selectFrom('knowledge_records')
      .select('record')
      .where('workspace', '=', workspace)
      .where('source', '=', 'import')
      .where('created_at', '=', createdAt)
      .where('created_by', '=', createdBy)
      .execute()
    return found.map(({ record }) => knowledgeRecord.parse(record))
  }

  return {
    async changeNote(id, note, actor) {
      permit(actor)
      const before = await find(id, 'note')
      const { title, text, ...facets } = newNote.parse(note)
      const { kind, source, createdBy, createdAt } = before
      const after = knowledgeRecord.parse({
        ...{ id, kind, source, createdBy, createdAt },
        title: { zh: title, en: title },
        text: { zh: text, en: text },
        ...facets,
      })
      await log({ actor, action: 'knowledge.change', subject: id, details: { before, after } }, async (transaction) => {
        await take(transaction, [id])
        await putKnowledge(transaction, workspace, [rowOf(after)])
      })
      void embed().catch(() => undefined)
      return after
    },

    async removeNote(id, actor) {
      permit(actor)
      const record = await find(id, 'note')
      await refuseUsed([record])
      await log({ actor, action: 'knowledge.remove', subject: id, details: { record } }, (transaction) =>
        take(transaction, [id]),
      )
    },

    async importOf(id) {
      const records = await together(id)
      const [{ createdAt, createdBy }] = records as [KnowledgeRecord]
      return { records: records.length, at: createdAt, by: createdBy }
    },

    async removeImport(id, actor) {
      permit(actor)
      const records = await together(id)
      await refuseUsed(records)
      await log({ actor, action: 'knowledge.remove_import', subject: id, details: { records } }, (transaction) =>
        take(
          transaction,
          records.map((record) => record.id),
        ),
      )
      return { records: records.length }
    },

    async history(id) {
      const found = await store
        .selectFrom('audit')
        .select(['at', 'actor', 'action'])
        .where('workspace', '=', workspace)
        .where('subject', '=', id)
        .orderBy('seq', 'desc')
        .limit(50)
        .execute()
      return found
    },
  }
}
