import type { PastCampaign } from '../../catalog/past-campaign.ts'

const longest = 6

/** The words of a name: those between spaces, or Chinese characters two by two. */
const wordsOf = (label: string): string[] =>
  /^\p{Script=Han}+$/u.test(label)
    ? label.length % 2 === 0
      ? (label.match(/../gu) ?? [])
      : []
    : label.split(/\s+/).filter((word) => word !== '')

/** Two words or more of a name, in their order. */
const partsOf = (label: string): string[] => {
  const words = wordsOf(label)
  if (words.length < 3 || words.length > longest) return []
  const joint = /\p{Script=Han}/u.test(label) ? '' : ' '
  return Array.from({ length: 2 ** words.length - 1 }, (_, n) => words.filter((__, bit) => ((n + 1) >> bit) & 1))
    .filter((part) => part.length >= 2 && part.length < words.length)
    .map((part) => part.join(joint))
}

const fold = (text: string): string => text.toLowerCase()

/**
 * Shorter ways to name each campaign, by its key: "the spring win-back" for "Spring wealth win-back". Only those that fit one campaign
 * and are no other's whole name.
 */
export const shortNames = (campaigns: readonly PastCampaign[]): Map<string, string[]> => {
  const owners = new Map<string, Set<string>>()
  for (const { name, labels } of campaigns)
    for (const label of [labels.zh, labels.en])
      for (const part of [fold(label), ...partsOf(label).map(fold)])
        owners.set(part, (owners.get(part) ?? new Set()).add(name))
  const within = (part: string, name: string) =>
    campaigns.some(
      (other) => other.name !== name && [other.labels.zh, other.labels.en].some((label) => fold(label).includes(part)),
    )
  return new Map(
    campaigns.map(({ name, labels }) => [
      name,
      [...partsOf(labels.zh), ...partsOf(labels.en)].filter(
        (part) => owners.get(fold(part))?.size === 1 && !within(fold(part), name),
      ),
    ]),
  )
}

/** The last word of a name where no other campaign's name has it: "II" of "Wealth win-back II", 二期. */
export const tailsOf = (campaign: PastCampaign, campaigns: readonly PastCampaign[]): string[] => {
  const [zh, en] = [wordsOf(campaign.labels.zh), wordsOf(campaign.labels.en)]
  return [zh, en].flatMap((words) => {
    // a number alone, behind another campaign: "campaign 8 and 3"
    const numbered = words.length === 1 && /^\d+$/.test(words[0] ?? '')
    const last = words.length > 1 || numbered ? fold(words.at(-1) ?? '') : ''
    const others = campaigns.filter(({ name }) => name !== campaign.name)
    const shared = others.some(({ labels }) =>
      [...wordsOf(labels.zh), ...wordsOf(labels.en)].some((word) => fold(word) === last),
    )
    return last === '' || shared ? [] : [last]
  })
}

/** A campaign that is called by a number alone is said with the word before or behind it: "campaign 8", 8号活动, 活动8. */
export const numberedNames = ({ labels }: PastCampaign): string[] =>
  [...new Set([labels.zh, labels.en])]
    .filter((label) => /^\d+$/.test(label))
    .flatMap((number) => [
      ...['campaign', 'campaign no', 'campaign no.', 'campaign number', 'campaign #', 'campaigns'].map(
        (word) => `${word} ${number}`,
      ),
      ...['活动', '活动编号', '活动号'].map((word) => `${word}${number}`),
      ...['号活动', '号营销活动'].map((word) => `${number}${word}`),
      `第${number}号活动`,
    ])
