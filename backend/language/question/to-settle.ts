import type { Catalog } from '../../catalog/catalog.ts'
import { metricNamed } from '../../catalog/metrics.ts'
import type { Clarification, Span } from '../reading.ts'
import { asksOutright } from './asks.ts'
import { pointsAtHand } from './at-hand.ts'
import { byWhich, ranksByNone } from './best-by.ts'
import { noneOfThatName, noneSuch, whichCampaign } from './campaigns-asked.ts'
import { asksForWhom, byFirstField } from './for-whom.ts'
import type { Found } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import type { Question } from './question.ts'
import { byWhichField, ranksNothing } from './ranks-nothing.ts'
import type { Slot } from './slots.ts'
import { noTime, undated, withoutTime } from './undated.ts'

interface Around {
  text: string
  slots: readonly Slot[]
  found: Found
  catalog: Catalog
  unread: readonly Span[]
  before: Question | undefined
  /** Whether the question goes on from the one before. */
  goesOn: boolean
  moved: boolean
  /** Whether the message says a time, or asks how something moved. */
  timeSaid: boolean
}

/** What a question comes to: itself, one without a time that its figures do not have, something to ask back, or no question at all. */
export type Settled = { question: Question } | { clarification: Clarification; heard?: true } | undefined

const ofWhatTotal: Clarification = {
  reason: 'ambiguous',
  question: {
    zh: '要看哪个数额的集中度？请说出名称，比如“前20%的客户占消费金额多少”。',
    en: 'Which amount do you mean? Please name it, as in "what share of revenue do the top 20 % of customers hold?".',
  },
}

/** Who the top customers of a total are is no audience yet. */
const ofTopOnes: Clarification = {
  reason: 'ambiguous',
  question: {
    zh: '“他们”是指排在前面的客户吗？请先选出这群客户，比如“存款余额最高的10%的客户”，再问他们的数字。',
    en: 'Do you mean the top customers? Please select them first, as in "the top 10% by deposit balance", and then ask for their figures.',
  },
}

/** Asks back what a question leaves open. `heard` where the words that were not read are the reason. */
export const settle = (asIs: Question, around: Around): Settled => {
  const { text, slots, found, catalog, unread, before, goesOn, moved, timeSaid } = around
  const { kind, campaign } = asIs
  const present = undated(asIs, catalog)
  const question = present ? withoutTime(asIs) : asIs
  // a figure of nothing is no question: "whose previous outcome is a success"
  if (kind === 'metric' && question.metrics.length === 0) return undefined
  if (kind === 'concentration' && question.metrics.length === 0) return { clarification: ofWhatTotal }
  if (before?.kind === 'concentration' && question.filter === undefined && question.kind !== 'concentration')
    if (pointsAtHand(text)) return { clarification: ofTopOnes }
  if (kind === 'concentration' && found.dimensions.length > 0) return { clarification: ofWhatTotal }
  const ofCampaign = kind === 'effect' || kind === 'split' || kind === 'significance'
  const ofCampaigns = ofCampaign || isOfCampaigns(question.metrics, catalog)
  const unheard =
    ofCampaigns && found.campaigns.length === 0 && unread.length > 0 ? noneOfThatName(text, unread, catalog) : undefined
  if (unheard && (!before || found.metrics.length > 0)) return { clarification: unheard, heard: true }
  // "purchases at a branch or through the app": people who did so, where the figures leave words over
  if (unread.length > 0 && !before && kind === 'metric' && !asksOutright(text)) return undefined
  if (kind === 'effect' && question.dimensions.length === 0 && !question.filter && asksForWhom.test(text))
    return byFirstField(question, catalog)
  if (ofCampaign && campaign === undefined) return { clarification: whichCampaign(catalog, text) }
  if (kind === 'metric' && ranksByNone(found, question, { text, slots, moved, goesOn }))
    return { clarification: byWhich(question.dimensions, catalog) }
  if (present && timeSaid && unread.length === 0) return { clarification: noTime(present, question, catalog, text) }
  const each = kind === 'metric' && found.campaigns.length > 1
  if (ranksNothing(question) && !each && !before)
    return { clarification: byWhichField(text, metricNamed(catalog, question.metrics[0] ?? '').labels, catalog) }
  const unused = question.channel !== undefined && found.untried?.includes(question.channel)
  if (unused || (kind === 'compare' && question.campaigns?.length === 0))
    return { clarification: noneSuch(catalog, text) }
  return { question }
}
