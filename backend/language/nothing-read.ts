import type { Analysis } from './analyse.ts'
import type { SenseKind } from './lexicon/sense.ts'
import { namesPeople } from './message/manner.ts'
import { notices } from './notices.ts'
import type { Clarification, Intent, Reading } from './reading.ts'

const ofData = new Set<SenseKind>([
  'attribute',
  'value',
  'group',
  'event',
  'property',
  'property-value',
  'measure',
  'product',
  'written',
])
const speaksOfData = ({ lexemes }: Analysis): boolean =>
  lexemes.some(({ senses }) => senses.some(({ is }) => ofData.has(is)))

const isQuestion =
  /[?？]|[吗嘛][。.!！]*$|^\s*(?:what|who|when|where|why|how|tell|write|translate|sing|讲|写|翻译|唱|什么|谁|怎么|为什么)/i

const aboutAudience =
  /多少|几[个位人]|其中|他们|这些|这批|呢[?？]?$|\b(?:they|them|these|those|how many|what about|how about)\b/i

/** No condition was found: a question about customers that the data cannot answer, or something else altogether. */
export const nothingRead = (
  analysis: Analysis,
  { asked, intent, text }: { asked: Clarification | undefined; intent: Intent; text: string },
): Pick<Reading, 'intent' | 'clarification'> => {
  // a question beside an audience may still be about something else: "by the way, will it rain?"
  const elsewhere = intent === 'refine' && isQuestion.test(text) && !aboutAudience.test(text)
  if (asked && (namesPeople(text) || speaksOfData(analysis) || (intent !== 'segment' && !elsewhere)))
    return { intent, clarification: asked }
  if (analysis.unread.length === 0)
    return { intent: 'segment', clarification: { reason: 'unread', question: notices.empty } }
  // one strange word may be a customer's word; several, or a question, are talk of something else
  const alone = analysis.unread.length === 1 && !isQuestion.test(text)
  return {
    intent: 'other',
    clarification: alone && asked ? asked : { reason: 'off_topic', question: notices.offTopic },
  }
}
