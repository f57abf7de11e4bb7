import type { CampaignArm } from '../../catalog/past-campaign.ts'

const wordsOf = (label: string): string[] => label.toLowerCase().split(/\s+/).filter(Boolean)

/** What two names end in alike: "e-mail" of "men's e-mail" and "women's e-mail", 邮件. */
const sharedTail = (one: string, two: string): string => {
  const han = /\p{Script=Han}/u.test(one)
  // Chinese names are read two characters by two: 女装|邮件
  const pairs = (label: string) => (label.length % 2 === 0 ? (label.match(/../gu) ?? []) : [])
  const [a, b] = han ? [pairs(one), pairs(two)] : [wordsOf(one), wordsOf(two)]
  let length = 0
  while (length < Math.min(a.length, b.length) - 1 && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return a.slice(a.length - length).join(han ? '' : ' ')
}

/** What all arms that were contacted are called by: "which e-mail", 哪封邮件. */
export const armTails = (arms: readonly CampaignArm[]): string[] => {
  const [first, ...rest] = arms.filter(({ role }) => role === 'treatment')
  if (!first || rest.length === 0) return []
  return (['zh', 'en'] as const).flatMap((lang) => {
    const tails = new Set(rest.map(({ labels }) => sharedTail(first.labels[lang], labels[lang])))
    const [tail] = tails
    return tails.size === 1 && tail ? [tail, tail.replace('-', '')] : []
  })
}

/**
 * What tells arms of one campaign apart where their names end alike: "women's" of "women's e-mail", 女装 of 女装邮件. It names the arm only
 * beside another arm or behind a question about one, since it may well be a word for customers too.
 */
export const armHeads = (arm: CampaignArm, arms: readonly CampaignArm[]): string[] => {
  const others = arms.filter(({ value, role }) => value !== arm.value && role === arm.role)
  return (['zh', 'en'] as const).flatMap((lang) =>
    others.flatMap((other) => {
      const label = arm.labels[lang]
      const tail = sharedTail(label, other.labels[lang])
      const head = tail === '' ? '' : label.slice(0, label.length - tail.length).trim()
      return head.length > 1 ? [head] : []
    }),
  )
}
