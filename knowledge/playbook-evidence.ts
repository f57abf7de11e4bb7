import { isSound, type Trial } from './evidence-weight.ts'
import type { KnowledgeRecord } from './records/knowledge-record.ts'

const mostNamed = 12

/** A playbook with the sound randomised results here of its aim, and of its channels where it names some, before what it rests on by itself. */
export const withEvidence = (record: KnowledgeRecord, trials: readonly Trial[]): KnowledgeRecord => {
  const { kind, objective, channels, restsOn } = record
  if (kind !== 'playbook' || objective === undefined) return record
  const own: string[] = []
  for (const trial of trials) {
    if (own.length === mostNamed) break
    const { outcome } = trial
    const fits = channels.length === 0 || outcome.channels.some((channel) => channels.includes(channel))
    if (outcome.objective === objective && fits && isSound(trial, trials)) own.push(trial.id)
  }
  return { ...record, restsOn: [...own, ...restsOn] }
}
