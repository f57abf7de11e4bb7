import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { type KnowledgeRecord, knowledgeRecord, playbook } from '../records/knowledge-record.ts'
import { objective, slug } from '../records/outcome-record.ts'
import { glossary } from '../text/glossary.ts'

const written = z.strictObject({
  id: z.string(),
  title: bilingual,
  text: bilingual,
  objective: objective.optional(),
  restsOn: z.array(z.string()).default([]),
  playbook: playbook.optional(),
})
const priors = z.strictObject({
  order: z.array(slug),
  restsOn: z.array(z.string()),
  labels: z.record(z.string(), bilingual),
})

/** The files are ours, so a fault in one is a bug. */
const read = <S extends z.ZodType>(schema: S, file: string): z.infer<S> =>
  schema.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')))

/** THE order of channels before anything was measured, best first. */
export const channelPriors = read(priors, 'channel-priors.yaml')

/** The day on which these texts were last changed; it is what they are dated by. */
const writtenAt = '2026-11-28T00:00:00.000Z'
const ours = { source: 'builtin' as const, createdBy: 'fairlead', createdAt: writtenAt }

const record = (value: z.input<typeof knowledgeRecord>): KnowledgeRecord => knowledgeRecord.parse(value)

/** Playbooks, guidelines, terms and channel priors that every workspace begins with. */
export const builtInRecords: readonly KnowledgeRecord[] = [
  ...read(z.array(written), 'playbooks.yaml').map((one) => record({ ...ours, kind: 'playbook', ...one })),
  ...read(z.array(written), 'guidelines.yaml').map((one) => record({ ...ours, kind: 'guideline', ...one })),
  ...glossary.flatMap(({ id, zh, en, definition }) =>
    definition
      ? [
          record({
            ...ours,
            id: `tm_${id}`,
            kind: 'term',
            title: { zh: zh[0] ?? id, en: en[0] ?? id },
            text: definition,
          }),
        ]
      : [],
  ),
  record({
    ...ours,
    id: 'cp_order',
    kind: 'channel_prior',
    title: { zh: '渠道响应的先验顺序', en: 'Channels by response before anything was measured' },
    text: {
      zh: `没有测量之前，假定响应从高到低为：${channelPriors.order.map((name) => channelPriors.labels[name]?.zh ?? name).join('、')}。`,
      en: `Before anything is measured, response is taken to fall in this order: ${channelPriors.order.map((name) => channelPriors.labels[name]?.en ?? name).join(', ')}.`,
    },
    channels: channelPriors.order,
    restsOn: channelPriors.restsOn,
  }),
]
