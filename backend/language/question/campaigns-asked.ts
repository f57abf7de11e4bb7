import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { resolveWindow } from '../../segments/resolve-window.ts'
import type { Clarification, Span } from '../reading.ts'
import type { Found } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import type { Question } from './question.ts'

/** Asks which campaign is meant, with the latest ones; says that there is none where the data hold none. */
export const whichCampaign = (catalog: Catalog, text: string): Clarification => {
  const campaigns = campaignsOf(catalog)
  if (campaigns.length === 0)
    return {
      reason: 'missing_data',
      question: {
        zh: '数据里还没有往期活动，所以没有结果可看。导入带有分组和结果的活动数据后再问。',
        en: 'The data hold no past campaign yet, so there is no result to read. Import one with its arms and outcomes, and ask again.',
      },
    }
  return {
    reason: 'ambiguous',
    question: { zh: '您问的是哪一次活动？', en: 'Which campaign do you mean?' },
    options: campaigns.slice(-6).map(({ labels }) => ({
      label: labels,
      say: /\p{Script=Han}/u.test(text) ? `${labels.zh}的效果怎么样` : `what was the effect of ${labels.en}`,
    })),
  }
}

const called =
  /([^，,。？?；;：:的和与]{2,16})(?:活动|营销)|\b(?:the|our|of|in|from|did) ((?:[\w'’-]+ ){1,5})campaign\b/iu

/** A campaign that is called by a name that none has: 双十一返现活动, "the Christmas lottery campaign". Undefined where all words of it are known. */
export const noneOfThatName = (text: string, unread: readonly Span[], catalog: Catalog): Clarification | undefined => {
  const found = called.exec(text)
  const name = (found?.[1] ?? found?.[2])?.trim().replace(/^(?:the|our|of) /i, '')
  const inName = (span: Span) =>
    found !== null && span.start < found.index + found[0].length && span.start + span.text.length > found.index
  if (!name || campaignsOf(catalog).length === 0 || !unread.some(inName)) return undefined
  const { options } = whichCampaign(catalog, text)
  return {
    reason: 'missing_data',
    question: {
      zh: `数据里没有叫“${name}”的活动，所以没有计算。最近的活动有这些，您要看哪一个？`,
      en: `The data hold no campaign called "${name}", so nothing was computed. These are the latest; which one do you mean?`,
    },
    ...(options && { options }),
  }
}

/** Says that there is no campaign of the channel and time that were named. */
export const noneSuch = (catalog: Catalog, text: string): Clarification => {
  const { options } = whichCampaign(catalog, text)
  return {
    reason: 'missing_data',
    question: {
      zh: '数据里没有符合这个渠道和时间的活动。最近的活动有这些，您要看哪一个？',
      en: 'The data hold no campaign of that channel and time. These are the latest; which one do you mean?',
    },
    ...(options && { options }),
  }
}

/** Campaigns that are compared: those named, those of the channels named, those that began in the time named; undefined for all. */
export const comparedCampaigns = (
  { campaigns: named, channels }: Found,
  range: Question['range'],
  catalog: Catalog,
  now: string,
): string[] | undefined => {
  if (named.length > 1) return named
  const days = range && resolveWindow(range, now, catalog.timeZone)
  if (channels.length === 0 && !days) return undefined
  return campaignsOf(catalog)
    .filter(({ channel }) => channels.length === 0 || (channel !== undefined && channels.includes(channel)))
    .filter(
      ({ start }) => !days || (start !== undefined && start >= (days.firstDay ?? '') && start <= (days.lastDay ?? '9')),
    )
    .map(({ name }) => name)
}

/** 短信渠道的打开率: facts of the campaigns of one channel. */
export const channelOf = (
  { channels, campaigns }: Found,
  metrics: readonly string[],
  catalog: Catalog,
): string | undefined =>
  channels.length === 1 && campaigns.length === 0 && isOfCampaigns(metrics, catalog) ? channels[0] : undefined

/** "Which channel had the best lift" ranks channels, "which campaign" campaigns; a follow-up that names neither goes on. */
export const rankedIn = ({ said, channels }: Found, old: Partial<Question> | undefined): Question['ranked'] => {
  if (said.has('campaigns') && !(said.has('which') && said.has('channels'))) return undefined
  return said.has('channels') || channels.length > 0 ? 'channels' : old?.ranked
}
