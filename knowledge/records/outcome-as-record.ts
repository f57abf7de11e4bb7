import { createHash } from 'node:crypto'
import type { Actor } from '../../backend/actor.ts'
import { type KnowledgeRecord, knowledgeRecord } from './knowledge-record.ts'
import { type OutcomeRecord, outcomeKey } from './outcome-record.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** The same campaign from the same source is the same record; an import never takes the place of our own read-out. */
const outcomeId = (source: string, outcome: OutcomeRecord): string =>
  `out_${digest([source, outcomeKey(outcome)].join('|'))}`

/** An outcome as it is kept. */
export const outcomeAsRecord = (
  outcome: OutcomeRecord,
  { source, actor, at }: { source: 'read_out' | 'import'; actor: Actor; at: string },
): KnowledgeRecord =>
  knowledgeRecord.parse({
    id: outcomeId(source, outcome),
    kind: 'outcome',
    source,
    title: outcome.name,
    text: outcome.lesson ?? outcome.hypothesis ?? outcome.audience.text,
    ...(outcome.objective && { objective: outcome.objective }),
    ...(outcome.product?.kind && { productKind: outcome.product.kind }),
    ...(outcome.product?.code && { product: outcome.product.code }),
    channels: outcome.channels,
    ...(outcome.dates && { date: outcome.dates.start }),
    outcome,
    createdBy: actor.id,
    createdAt: at,
  })
