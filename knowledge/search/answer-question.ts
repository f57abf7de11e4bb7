import type { KnowledgeFilter } from '../../backend/store/knowledge.ts'
import { counterFilter, onSubject, subjectOf } from '../counter-evidence.ts'
import { doubtsAbout, pool, type Trial, trialsAmong, trialsLike } from '../evidence-weight.ts'
import { type KnowledgeQuery, type KnowledgeResult, knowledgeQuery, type ShownRecord } from '../knowledge.ts'
import type { KnowledgeRecord } from '../records/knowledge-record.ts'
import { aboutQuestion } from './about-question.ts'
import { byAudience } from './audience-likeness.ts'
import type { Found } from './search-records.ts'

const mostCounter = 3

interface Parts {
  search(text: string, filter: KnowledgeFilter, signal: AbortSignal | undefined): Promise<Found>
  fetch(ids: readonly { id: string; score: number }[]): Promise<{ record: KnowledgeRecord; score: number }[]>
  /** Every randomised result that may be pooled. */
  trials(): Promise<Trial[]>
  shown(record: KnowledgeRecord, known: readonly Trial[]): ShownRecord
  now(): string
}

/** Records that are told together with the trials of the workspace. */
const matters = ({ outcome, kind }: KnowledgeRecord): boolean =>
  outcome !== undefined || kind === 'channel_prior' || kind === 'playbook'

/** The best records for a question, which of them are about it, what speaks against these, and what their trials show together. */
export const answerQuestion = async (
  { search, fetch, trials, shown, now }: Parts,
  query: KnowledgeQuery,
  signal?: AbortSignal,
): Promise<KnowledgeResult> => {
  const { text, limit, audience, kinds, ...narrow } = knowledgeQuery.parse(query)
  const asked = narrow as KnowledgeFilter
  const found = await search(text, { ...asked, ...(kinds && { kinds }) }, signal)
  const subject = aboutQuestion(text)
  const best = await fetch(found.ids.slice(0, Math.max(limit * 6, 30)))
  const ranked = onSubject(audience ? byAudience(best, audience) : best, subjectOf(text)).map(({ record }) => record)
  const onPoint = new Set(ranked.filter(subject.isAbout))
  const records = [...onPoint, ...ranked.filter((one) => !onPoint.has(one))].slice(0, limit)
  const told = records.filter((one) => onPoint.has(one))

  const against = !kinds || kinds.includes('outcome') ? counterFilter(text, told) : null
  const others = against ? (await search(text, { ...against, ...asked }, signal)).ids : []
  const fresh = others.filter(({ id }) => !records.some((one) => one.id === id))
  const counter = (await fetch(fresh.slice(0, mostCounter))).map(({ record }) => record)

  const about = [...told, ...counter.filter(subject.isAbout)]
  const known = [...records, ...counter].some(matters) ? await trials() : []
  const trusted = about.filter((record) => doubtsAbout(record, trialsLike(record, known)).length === 0)
  return {
    records: records.map((record) => shown(record, known)),
    counter: counter.map((record) => shown(record, known)),
    about: about.map(({ id }) => id),
    unheard: subject.unheard(about.length > 0 ? about : records),
    pooled: pool(trialsAmong(trusted, now())),
    searched: found.unembedded === undefined ? 'words_and_meaning' : 'words',
  }
}
