import type { Bilingual } from '../../backend/bilingual.ts'
import { channelsBeside, subjectOf } from '../counter-evidence.ts'
import type { KnowledgeRecord } from '../records/knowledge-record.ts'
import { recordText } from '../text/record-text.ts'
import { askedTerms, conceptTerm, type FoldedText, foldText } from './asked-terms.ts'

/** What a question is about, and which records are. */
export interface AskedSubject {
  /**
   * Whether a record is about what the question names: its goal, kind of product and channel, and at least half of everything else (offers,
   * audiences, places, names). Where the record has no field for one of the three, its words decide; what measured nothing is bound to no product
   * or channel, but must share something.
   */
  isAbout(record: KnowledgeRecord): boolean
  /** What the question names and none of these records tells of. */
  unheard(records: readonly KnowledgeRecord[]): Bilingual[]
}

/** `fits` and `differs` by the record's own field or words; `open` where it does not say. */
type Fit = 'fits' | 'differs' | 'open'

/** Reads what a question is about. A question that names nothing is about everything. */
export const aboutQuestion = (question: string): AskedSubject => {
  const subject = subjectOf(question)
  const { objective, productKind, channel } = subject
  const beside = channelsBeside(question)
  const wanted = [objective, productKind, channel, ...beside].filter((one) => one !== undefined)
  const dormant = objective === 'reactivate' ? ['#dormant'] : []
  const terms = askedTerms(question, new Set([...wanted.map((one) => `#${one}`), ...dormant]))

  const ofField = (asked: string, own: readonly string[], record: KnowledgeRecord, text: FoldedText): Fit => {
    if (own.includes(asked) || text.concepts.has(`#${asked}`)) return 'fits'
    return own.length > 0 || record.outcome ? 'differs' : 'open'
  }
  /** A goal or kind of product that a record has is the one it is about, whatever else its words name. */
  const ofOne = (asked: string, own: string | undefined, record: KnowledgeRecord, text: FoldedText): Fit =>
    own === undefined ? ofField(asked, [], record, text) : own === asked ? 'fits' : 'differs'
  /** "SMS, WeChat or push": one of them. */
  const ofAny = (record: KnowledgeRecord, text: FoldedText): Fit => {
    const fits = beside.map((asked) => ofField(asked, record.channels, record, text))
    return fits.find((fit) => fit === 'fits') ?? fits.find((fit) => fit === 'open') ?? 'differs'
  }
  const fitsOf = (record: KnowledgeRecord, text: FoldedText): Fit[] => [
    ...(objective ? [ofOne(objective, record.objective, record, text)] : []),
    ...(productKind ? [ofOne(productKind, record.productKind, record, text)] : []),
    ...(channel ? [ofField(channel, record.channels, record, text)] : []),
    ...(beside.length > 0 ? [ofAny(record, text)] : []),
  ]

  return {
    isAbout(record) {
      const text = foldText(recordText(record))
      const fits = fitsOf(record, text)
      const held = terms.filter((term) => term.isIn(text)).length
      if (fits.includes('differs') || held * 2 < terms.length) return false
      return fits.length + terms.length === 0 || held > 0 || fits.includes('fits')
    },
    unheard(records) {
      const texts = records.map((record) => foldText(recordText(record)))
      const asked = foldText(question)
      // a goal, kind of product or channel is heard of where a record's own field says it
      const fields = new Set<string | undefined>(
        records.flatMap(({ objective, productKind, channels }) => [objective, productKind, ...channels]),
      )
      const concepts = wanted.filter((one) => !fields.has(one)).map((one) => conceptTerm(`#${one}`, asked))
      return [...concepts, ...terms].filter((term) => !texts.some((text) => term.isIn(text))).map(({ said }) => said)
    },
  }
}
