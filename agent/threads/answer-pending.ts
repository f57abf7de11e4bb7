import type { Bilingual } from '../../backend/bilingual.ts'
import { namesChange } from '../../backend/language/message/cue.ts'
import { joinedBrief } from '../../backend/language/plan-talk/plan-at-hand.ts'
import type { Reading } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
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
  unread: {
    zh: '这句话没有读懂。前面的问题还没有定：',
    en: 'I could not read that. The question from before is still open: ',
  },
  changed: {
    zh: '已按这个改了人群。前面的问题还没有定：',
    en: 'The audience is changed. The question from before is still open: ',
  },
  nothing: { zh: '还没有可以撤销的修改。', en: 'There is no change to undo yet. ' },
  back: { zh: '已撤销上一步。', en: 'Undone. ' },
  noted: { zh: '已记下，做方案时会用上。先要定下人群：', en: 'Noted for the plan. The audience comes first. ' },
} satisfies Record<string, Bilingual>

/** The same question once more, with what the message adds to the campaign. */
const again = (
  reading: Reading,
  { reason, question, options, intent, brief, word, rule }: Asked,
  opening: Bilingual,
): Reading => {
  const name = reading.request?.name
  const joined = joinedBrief(brief, reading.brief, name ? { name } : undefined)
  return {
    lang: reading.lang,
    // a question about customers is one for a campaign once it is said how that goes out
    intent: reading.intent === 'campaign' ? 'campaign' : intent,
    ...(rule ? { rule } : {}),
    unread: [],
    assumptions: reading.assumptions,
    ...(Object.keys(joined).length > 0 ? { brief: joined } : {}),
    ...(word ? { term: { act: 'define', word } } : {}),
    clarification: {
      reason,
      question: { zh: `${opening.zh}${question.zh}`, en: `${opening.en}${question.en}` },
      ...(options.length > 0 ? { options } : {}),
    },
  }
}
type Asked = PendingQuestion & { question: Bilingual }

/** A yes to a question that no yes answers, or particulars of a plan whose audience is still asked about. */
const openingFor = (
  reading: Reading,
  { options, intent, rule }: PendingQuestion,
  { audience, planId }: ThreadState,
): Bilingual | undefined => {
  if (reading.request?.act === 'agree')
    return options.length > 1 ? openings.choose : options.length === 1 ? openings.goOn : openings.answer
  if (reading.intent === 'other' && rule && intent === 'campaign' && !planId) return openings.unread
  // beside a plan only a question about other customers waits for its audience
  const ofCampaign = (intent === 'campaign' && !planId) || rule !== undefined || !audience
  if (!ofCampaign || reading.rule || reading.clarification || reading.unread.length > 0) return undefined
  if (reading.intent === 'campaign') return openings.noted
  if (reading.request?.act === 'rename' && intent === 'campaign') return openings.noted
  return reading.intent === 'submit' && intent === 'campaign' && !planId ? openings.answer : undefined
}

/** What was noted of a campaign while its audience is asked about is taken back, and the question stays. */
const takenBack = (reading: Reading, pending: Asked, { audience, planId }: ThreadState): Reading | undefined => {
  if (reading.intent !== 'undo' || pending.intent !== 'campaign' || audience || planId) return undefined
  const before = pending.noted?.at(-1)
  if (!before) return again(reading, pending, openings.nothing)
  const { brief: _, rule: __, ...rest } = pending
  const asked = again({ ...reading, brief: {} }, { ...rest, ...before }, openings.back)
  const given = Object.fromEntries(Object.keys(pending.brief ?? {}).map((key) => [key, undefined]))
  return { ...asked, brief: { ...given, ...before.brief } }
}

const onWithout = { zh: '不考虑这些词，继续', en: 'Go on without these words' }
const goesOnWithout = ({ label }: { label: Bilingual }): boolean => label.en === onWithout.en

/** The question without how many each answer selected: that was before the change, and the buttons count anew. */
const withoutCounts = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.replace(/（[\d,]+ 位）/g, ''),
  en: en.replace(/ \([\d,]+ customers?\)/g, ''),
})

/** A change to the customers of a question with several answers is made to each of them, and the question stays; undefined where it answers the question, or is not wholly read. */
const changedOptions = (reading: Reading, pending: Asked, { text, again: read }: Said): Reading | undefined => {
  const { options, rule: before } = pending
  // "nobody matches" is answered by a change of any kind
  const several = before && pending.reason !== 'contradiction' && options.length > 1 && options.every((one) => one.rule)
  const clear = reading.intent === 'refine' && reading.rule && !reading.clarification && reading.unread.length === 0
  if (!several || !clear || !reading.rule || !namesChange(text)) return undefined
  const fresh = options.flatMap((option) => {
    const { rule, unread, clarification } = read(text, option.rule)
    return rule && unread.length === 0 && !clarification ? [{ ...option, rule }] : []
  })
  if (fresh.length < options.length) return undefined
  const unread = (pending.unread ?? []).length > 0 && !fresh.some(goesOnWithout)
  return again(
    reading,
    {
      ...pending,
      question: withoutCounts(pending.question),
      rule: reading.rule,
      options: unread ? [...fresh, { label: onWithout, say: onWithout[reading.lang], rule: reading.rule }] : fresh,
    },
    openings.changed,
  )
}

/** Whether a message says in another way what was not understood: it has a number or a word of it. */
const saysAnew = (text: string, unread: readonly string[]): boolean => {
  const said = text.toLowerCase()
  const parts = unread.flatMap((words) => [
    ...(words.toLowerCase().match(/\d+(?:\.\d+)?|[a-z]{4,}/g) ?? []),
    ...[...words.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].map(([first, second]) => first + (second ?? '')),
  ])
  return parts.some((part) => part.length > 1 && said.includes(part))
}

/** A change beside a request that was not understood is made, and what was not understood stays open; undefined where the message says that anew. */
const changedBeside = (reading: Reading, pending: Asked, text: string): Reading | undefined => {
  const { rule, intent, unread, clarification } = reading
  const follows = intent === 'refine' || (!pending.rule && intent === 'segment' && namesChange(text))
  if (!pending.unmade || !rule || !follows || clarification || unread.length > 0) return undefined
  if (saysAnew(text, pending.unread ?? [])) return undefined
  return again(
    reading,
    { ...pending, rule, options: [{ label: onWithout, say: onWithout[reading.lang], rule }] },
    openings.changed,
  )
}

/** A message beside the question that waits; `again` reads it as said of other customers. */
interface Said {
  state: ThreadState
  text: string
  again(text: string, current: Rule | undefined): Reading
}

/**
 * The reading of a message in the light of a question that waits. A picked option stands for its rule; what is said of customers before
 * the question is answered is said of those that were read so far; conditions given after "for whom?" go on with the campaign that was
 * asked for; what answers nothing has the question put again. Everything else is read as it is.
 */
export const answerPending = (reading: Reading, said: Said): Reading => {
  const { state, text } = said
  const { pending } = state
  if (!pending) return reading
  const option = chosenOption(pending, text)
  const brief = pending.brief || reading.brief ? { brief: joinedBrief(pending.brief, reading.brief) } : {}
  if (option?.rule) {
    const { lang } = reading
    const { rule } = option
    const { word, intent, reason } = pending
    const partly = reason === 'unread' || reason === 'missing_data' || goesOnWithout(option)
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
  if (reading.figure) return reading
  const { question } = pending
  if (question) {
    const asked = { ...pending, question }
    const opening = openingFor(reading, pending, state)
    const open = opening ? again(reading, asked, opening) : undefined
    const held =
      open ??
      takenBack(reading, asked, state) ??
      changedOptions(reading, asked, said) ??
      changedBeside(reading, asked, text)
    if (held) return held
  }
  const limited = reading.rule && reading.rule.kind !== 'everyone'
  const customers = reading.intent === 'segment' || reading.intent === 'refine'
  const goesOn = pending.rule && reading.intent === 'refine' && reading.rule && pending.reason !== 'contradiction'
  const told = goesOn ? { ...reading, assumptions: [...reading.assumptions, ...leftOutNote(pending.unread)] } : reading
  if (pending.intent === 'campaign' && (customers || reading.intent === 'campaign') && limited)
    return { ...told, ...brief, intent: 'campaign' }
  return customers && reading.rule ? { ...told, ...brief } : told
}
