import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type KnowledgeRecord, knowledgeRecord } from '../records/knowledge-record.ts'

const note = z.strictObject({ title: z.string(), text: z.string() })
const written = z.array(z.strictObject({ question: z.string(), record: note, beside: note }))

const noteOf = (id: string, { title, text }: z.infer<typeof note>): KnowledgeRecord =>
  knowledgeRecord.parse({
    id,
    kind: 'note',
    source: 'note',
    title: { zh: title, en: title },
    text: { zh: text, en: text },
    createdBy: 'bench',
    createdAt: '2026-01-01T00:00:00Z',
  })

/** Questions in one language, the record in the other that answers each, and one in their own that does not. */
export const heldOut: readonly { question: string; record: KnowledgeRecord; beside: KnowledgeRecord }[] = written
  .parse(parse(readFileSync(join(import.meta.dirname, 'across.yaml'), 'utf8')))
  .map(({ question, record, beside }, at) => ({
    question,
    record: noteOf(`nt_answer_${at}`, record),
    beside: noteOf(`nt_beside_${at}`, beside),
  }))
