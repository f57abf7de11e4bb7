import { campaignsOf } from '../../catalog/campaigns.ts'
import { metricNamed } from '../../catalog/metrics.ts'
import type { Reference } from '../analyse.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import type { Question } from './question.ts'
import { type AskedVerdict, type SaidVerdict, verdictIn } from './verdict-words.ts'

type Asked = Pick<Reading, 'intent' | 'question' | 'rule' | 'unread' | 'assumptions' | 'clarification'>

/** What lowers the rate of those who leave is good. */
const verdictOf = ({ verdict, moved }: SaidVerdict, { metrics }: Question, { index }: Reference): AskedVerdict => {
  const [name] = metrics
  const down = name !== undefined && metricNamed(index.catalog, name).direction === 'down'
  return moved && down ? (verdict === 'harm' ? 'lift' : 'harm') : verdict
}

/**
 * "Which campaigns harmed?", 哪些短信活动没有提升: campaigns side by side, of which those with such a verdict are told. Undefined where the rest of
 * the message is not wholly read, or there are no two campaigns.
 */
export const readVerdicts = (
  reference: Reference,
  read: (reference: Reference, tokens: Token[]) => Asked | undefined,
): Asked | undefined => {
  if (campaignsOf(reference.index.catalog).length < 2) return undefined
  const said = verdictIn(reference.text)
  if (!said) return undefined
  for (const text of said.texts) {
    const found = read({ ...reference, text }, tokenise(text))
    if (found?.question?.kind !== 'compare' || found.unread.length > 0 || found.clarification) continue
    return { ...found, question: { ...found.question, verdict: verdictOf(said, found.question, reference) } }
  }
  return undefined
}
