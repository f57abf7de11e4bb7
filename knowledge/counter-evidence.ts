import type { KnowledgeFilter } from '../backend/store/knowledge.ts'
import type { KnowledgeRecord } from './records/knowledge-record.ts'
import { glossary } from './text/glossary.ts'
import { textWords } from './text/words.ts'

const objectives = ['reactivate', 'retain', 'cross_sell', 'upsell', 'activate', 'acquire', 'inform']
const productKinds = ['wealth', 'fund', 'deposit', 'loan', 'card', 'insurance']
const channels = ['sms', 'push', 'email', 'wechat', 'wecom', 'group_chat', 'call']

const known = new Set(glossary.map(({ id }) => id))
/** The one of these that is named; none where several are. */
const only = (concepts: readonly string[], names: readonly string[]): string | undefined => {
  const named = names.filter((name) => known.has(name) && concepts.includes(`#${name}`))
  return named.length === 1 ? named[0] : undefined
}

/** The channels that a question names side by side: any of them will do. None where it names a single one. */
export const channelsBeside = (text: string): string[] => {
  const { concepts } = textWords(text)
  const named = channels.filter((name) => known.has(name) && concepts.includes(`#${name}`))
  return named.length > 1 ? named : []
}

/** The goal, kind of product and channel that a question names. */
export const subjectOf = (text: string): Pick<KnowledgeFilter, 'objective' | 'productKind' | 'channel'> => {
  const { concepts } = textWords(text)
  const [objective, productKind, channel] = [objectives, productKinds, channels].map((names) => only(concepts, names))
  // dormant customers are asked about for the sake of winning them back
  const aimless = !objectives.some((name) => concepts.includes(`#${name}`))
  const goal = objective ?? (aimless && concepts.includes('#dormant') ? 'reactivate' : undefined)
  return { ...(goal && { objective: goal }), ...(productKind && { productKind }), ...(channel && { channel }) }
}

/** Without the outcomes of another goal or kind of product than the question names, where some have those it names. */
export const onSubject = <T extends { record: KnowledgeRecord }>(
  found: readonly T[],
  { objective, productKind }: ReturnType<typeof subjectOf>,
): T[] => {
  const fits = ({ record }: T) =>
    (!objective || !record.objective || record.objective === objective) &&
    (!productKind || !record.productKind || record.productKind === productKind)
  const some = found.some((one) => one.record.outcome && fits(one))
  return found.filter((one) => !some || !one.record.outcome || fits(one))
}

/** What the outcomes that were found first say together: most of them a lift, or most of them none. */
const leaning = (records: readonly KnowledgeRecord[]): 'lift' | 'none' | null => {
  const verdicts = records.flatMap(({ outcome }) => (outcome ? [outcome.verdict] : []))
  const lifts = verdicts.filter((verdict) => verdict === 'lift_shown').length
  const none = verdicts.filter((verdict) => verdict === 'no_lift_shown' || verdict === 'harm_shown').length
  return lifts === 0 && none === 0 ? null : lifts >= none ? 'lift' : 'none'
}

/** What to look for against the records that were found: outcomes of the same subject with the other verdict; null where nothing leans. */
export const counterFilter = (question: string, records: readonly KnowledgeRecord[]): KnowledgeFilter | null => {
  const leans = leaning(records)
  if (leans === null) return null
  const { objective, productKind } = subjectOf(question)
  const shared = records.find(({ outcome }) => outcome)
  const goal = objective ?? (productKind ? undefined : shared?.objective)
  return {
    kinds: ['outcome'],
    verdicts: leans === 'lift' ? ['no_lift_shown', 'harm_shown'] : ['lift_shown'],
    ...(goal && { objective: goal }),
    ...(productKind && { productKind }),
  }
}
