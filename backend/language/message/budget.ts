import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import { changedTo, type ParticularReader, phraseLength, phrases } from './particular.ts'

const lead = phrases(
  'with a total budget of|with a budget of|total budget of|budget of|budget is|budget about|budget around|budget|a budget of|spend no more than|spending at most|cost no more than|总预算|预算为|预算是|预算|预算大约|预算约|预算控制在|预算不超过|费用控制在|费用不超过|成本控制在|经费',
)
const tail = phrases('budget|total budget|in budget|的预算|预算|经费|的经费|budget in total')
const marks = new Set([':', '=', '约', '大', '共', '在', '为', '是', '以', '内'])
const caps = phrases('以内|之内|左右|内|max|at most|in total|total')

/** What a sum is for, where it pays for messages: 500 euros for texts. */
const uses = phrases(
  'for texts|for text messages|for sms|for messages|for messaging|for e - mails|for emails|for postage|for the mailing|for the campaign|for this campaign|for it all|用来发短信|用于短信|做活动|用于活动',
)

const skip = (tokens: Token[], at: number): number => {
  let place = at
  while (marks.has(tokens[place]?.text ?? '') && place - at < 3) place += 1
  return place
}

/** 预算20万, budget of $5k, a 20k budget. */
export const budget: ParticularReader = (tokens, at) => {
  const led = phraseLength(tokens, at, lead)
  const named = led ? skip(tokens, at + led) : at
  const start = led ? named + phraseLength(tokens, named, changedTo) : at
  const number = readNumber(tokens, start)
  if (!number || number.percent || number.value <= 0) return undefined
  const end = start + number.length
  if (led) return { length: end + phraseLength(tokens, end, caps) - at, brief: { budget: number.value } }
  const after = phraseLength(tokens, end, tail) || phraseLength(tokens, end, uses)
  return after ? { length: end + after - at, brief: { budget: number.value } } : undefined
}
