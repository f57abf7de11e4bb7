import type { Reading } from '../../backend/language/reading.ts'
import type { PendingQuestion, ThreadState } from './thread-state.ts'

type Option = PendingQuestion['options'][number]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')

const ordinals: RegExp[] = [
  /^(?:1|一|a|第一[个种项]|选?(?:1|一)|the?first(?:one)?|option1|前者)$/,
  /^(?:2|二|b|第二[个种项]|选?(?:2|二)|the?second(?:one)?|option2|后者)$/,
  /^(?:3|三|c|第三[个种项]|选?(?:3|三)|the?third(?:one)?|option3)$/,
]
const agreement = /^(?:好|好的|可以|行|是|是的|对|继续|嗯|ok|okay|yes|yep|sure|goon|goahead|continue)$/

/** The option that a message picks: by its own words, by its place, or by a plain yes where there is only one. */
export const chosenOption = ({ options }: PendingQuestion, text: string): Option | undefined => {
  const said = plain(text)
  const named = options.find(({ say, label }) => [say, label.zh, label.en].some((one) => plain(one) === said))
  if (named) return named
  const place = ordinals.findIndex((ordinal) => ordinal.test(said))
  if (place >= 0) return options[place]
  return options.length === 1 && agreement.test(said) ? options[0] : undefined
}

/**
 * The reading of a message in the light of a question that waits. A picked option stands for its rule; conditions given
 * after "for whom?" go on with the campaign that was asked for. Everything else is read as it is.
 */
export const answerPending = (reading: Reading, { pending }: Pick<ThreadState, 'pending'>, text: string): Reading => {
  if (!pending) return reading
  const option = chosenOption(pending, text)
  const brief = pending.brief || reading.brief ? { brief: { ...pending.brief, ...reading.brief } } : {}
  if (option?.rule) {
    const { lang } = reading
    const { rule } = option
    const { word } = pending
    const term = word
      ? { act: 'define' as const, word, rule }
      : option.term && { act: 'offer' as const, ...option.term }
    return { lang, intent: pending.intent, rule, unread: [], assumptions: [], ...brief, ...(term ? { term } : {}) }
  }
  if (pending.intent === 'campaign' && (reading.intent === 'segment' || reading.intent === 'refine') && reading.rule)
    return { ...reading, ...brief, intent: 'campaign' }
  return reading
}
