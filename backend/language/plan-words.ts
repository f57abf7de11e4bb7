import type { Candidate } from './candidate.ts'
import { withinField } from './channel-words.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import { particularsAt } from './message/particulars.ts'
import type { Token } from './normalise.ts'
import type { Clocked } from './time/stream.ts'

const ofCustomers = new Set<Sense['is']>(['value', 'group', 'term'])
const namesCustomers = (catalog: Trie, tokens: Token[], at: number): boolean =>
  catalog.match(tokens, at).some(({ senses }) => senses.some(({ is }) => ofCustomers.has(is)))

/** 做一次春季理财唤醒的复盘: words of a plan that hold the name of a past campaign. */
const namesCampaign = (catalog: Trie, tokens: Token[], at: number, length: number): boolean =>
  Array.from({ length }, (_, n) => n).some((n) =>
    catalog
      .match(tokens, at + n)
      .some(
        (match) =>
          match.length + n <= length &&
          match.senses.some((sense) => sense.is === 'property-value' && sense.property.role === 'campaign'),
      ),
  )

/** Words of the plan that begin at a token, unless they name whom it is for, a past campaign or a field of the data. */
export const planWordsAt = (catalog: Trie, clock: Clocked, at: number): Candidate[] => {
  const { tokens } = clock
  const found: Candidate[] = []
  for (const { length: whole, brief, weak, of = 0, product } of particularsAt(clock, at)) {
    // 目标：黄金及以上 says who is meant
    if (
      brief.kpi !== undefined &&
      /^[:是为]$/.test(tokens[at + 2]?.text ?? '') &&
      namesCustomers(catalog, tokens, at + 3)
    )
      continue
    if (namesCampaign(catalog, tokens, at, whole)) continue
    if (brief.channels && withinField(catalog, tokens, at)) continue
    // "a campaign for students": the preposition stays with the campaign, the customers do not
    const length = of && namesCustomers(catalog, tokens, at + whole - of + 1) ? whole - of + 1 : whole
    found.push({
      length,
      sense: { is: 'brief', brief, ...(weak ? { weak } : {}), ...(product ? { product } : {}) },
      cost: weak ? 1.3 : 1,
    })
  }
  return found
}
