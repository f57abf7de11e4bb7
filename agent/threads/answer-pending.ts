import type { Bilingual } from '../../backend/bilingual.ts'
import type { Reading } from '../../backend/language/reading.ts'
import { chosenOption } from './chosen-option.ts'
import type { PendingQuestion, ThreadState } from './thread-state.ts'

/** Says that words which nobody understood are no part of what is done. */
export const leftOutNote = (words: readonly string[] = []): { note: Bilingual }[] =>
  words.length === 0
    ? []
    : [
        {
          note: {
            zh: `前面没读懂的${words.map((word) => `“${word}”`).join('、')}没有作为条件`,
            en: `${words.map((word) => `"${word}"`).join(', ')} from before ${words.length > 1 ? 'are' : 'is'} not a part of it`,
          },
        },
      ]

const openings = {
  choose: { zh: '还需要您选一个。', en: 'Please choose one. ' },
  goOn: {
    zh: '要不考虑没读懂的词，请说“继续”；否则请换一种说法。',
    en: 'To leave out the words that were not understood, say "go on"; else say them another way. ',
  },
  answer: { zh: '这个问题还需要您回答。', en: 'This still needs your answer. ' },
  noted: { zh: '已记下，做方案时会用上。先要定下人群：', en: 'Noted for the plan. The audience comes first. ' },
} satisfies Record<string, Bilingual>

/** The same question once more, with what the message adds to the campaign. */
const again = (
  reading: Reading,
  { reason, question, options, intent, brief, word }: PendingQuestion & { question: Bilingual },
  opening: Bilingual,
): Reading => {
  const name = reading.request?.name
  const joined = { ...brief, ...reading.brief, ...(name ? { name } : {}) }
  return {
    lang: reading.lang,
    intent,
    unread: [],
    assumptions: [],
    ...(Object.keys(joined).length > 0 ? { brief: joined } : {}),
    ...(word ? { term: { act: 'define', word } } : {}),
    clarification: {
      reason,
      question: { zh: `${opening.zh}${question.zh}`, en: `${opening.en}${question.en}` },
      ...(options.length > 0 ? { options } : {}),
    },
  }
}

/** A yes to a question that no yes answers, or particulars of a plan whose audience is still asked about. */
const openingFor = (
  reading: Reading,
  { options, intent }: PendingQuestion,
  { audience, planId }: ThreadState,
): Bilingual | undefined => {
  if (reading.request?.act === 'agree')
    return options.length > 1 ? openings.choose : options.length === 1 ? openings.goOn : openings.answer
  const ofCampaign = intent === 'campaign' || !audience
  if (!ofCampaign || reading.rule || reading.clarification || reading.unread.length > 0) return undefined
  if (reading.intent === 'campaign') return openings.noted
  if (reading.request?.act === 'rename' && intent === 'campaign') return openings.noted
  return reading.intent === 'submit' && intent === 'campaign' && !planId ? openings.answer : undefined
}

/**
 * The reading of a message in the light of a question that waits. A picked option stands for its rule; conditions given
 * after "for whom?" go on with the campaign that was asked for; what answers nothing has the question put again. Everything else is
 * read as it is.
 */
export const answerPending = (reading: Reading, state: ThreadState, text: string): Reading => {
  const { pending } = state
  if (!pending) return reading
  const option = chosenOption(pending, text)
  const brief = pending.brief || reading.brief ? { brief: { ...pending.brief, ...reading.brief } } : {}
  if (option?.rule) {
    const { lang } = reading
    const { rule } = option
    const { word, intent, reason } = pending
    const partly = reason === 'unread' || reason === 'missing_data'
    const term = word
      ? { act: 'define' as const, word, rule }
      : option.term && { act: 'offer' as const, ...option.term }
    return {
      lang,
      intent,
      rule,
      unread: [],
      assumptions: partly ? leftOutNote(pending.unread) : [],
      ...brief,
      ...(term ? { term } : {}),
    }
  }
  const opening = openingFor(reading, pending, state)
  const { question } = pending
  if (opening && question) return again(reading, { ...pending, question }, opening)
  const limited = reading.rule && reading.rule.kind !== 'everyone'
  if (pending.intent === 'campaign' && (reading.intent === 'segment' || reading.intent === 'refine') && limited)
    return { ...reading, ...brief, intent: 'campaign' }
  return reading
}
