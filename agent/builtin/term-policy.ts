import type { ToolOutput } from '../../tools/index.ts'
import { recordLesson } from './knowledge-policy.ts'
import { call, output, type Situation, type Step, say } from './step.ts'

/** Asks what something is or how it is done, in so many words. */
const asksMeaning =
  /^\s*(?:请问)?(?:什么(?:是|叫)|何谓)\S|(?:是什么意思|怎么(?:做|分层|划分|理解|设计)|如何(?:做|分层|划分|理解|设计))[\s?？。]*$|^\s*(?:what (?:is|are|does) |how (?:do|does|should) (?:we |i |you )?)\S/iu

/**
 * What is meant by a word of marketing, or how it is done, where no data are asked for: from the records that are about it. Null where the
 * message asks no such thing, or no record tells.
 */
export const termPolicy = (situation: Situation): Step | null => {
  const { text, lang } = situation
  if (text.length > 80 || !asksMeaning.test(text)) return null
  const found = output<ToolOutput<'search_knowledge'>>(situation, 'search_knowledge')
  if (!found) return call('search_knowledge', { text, kinds: ['playbook', 'term', 'guideline'], limit: 4 })
  const told =
    found.unheard.length > 0 ? [] : found.records.filter(({ id, outcome }) => !outcome && found.about.includes(id))
  return told.length === 0
    ? null
    : say(
        told
          .slice(0, 2)
          .map((record) => recordLesson(lang, record))
          .join('\n'),
      )
}
