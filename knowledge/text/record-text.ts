import type { Bilingual } from '../../backend/bilingual.ts'
import type { KnowledgeRecord } from '../records/knowledge-record.ts'

const said = (text: Bilingual | undefined): string[] =>
  text ? (text.zh === text.en ? [text.zh] : [text.zh, text.en]) : []

/** Everything of a record that it may be found by; names of goals and channels bring their concepts with them. */
export const recordText = (record: KnowledgeRecord): string => {
  const { title, text, objective, productKind, channels, outcome, playbook } = record
  return [
    ...said(title),
    ...said(text),
    ...said(outcome?.hypothesis),
    ...said(outcome?.audience.text),
    ...said(outcome?.product?.label),
    ...said(outcome?.lesson),
    ...said(outcome?.copy),
    ...said(playbook?.when),
    ...(playbook?.steps.flatMap(said) ?? []),
    objective?.replace('_', ' '),
    productKind,
    ...channels,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n')
}
