import type { ChannelName } from '../../catalog/catalog.ts'
import type { Token } from '../normalise.ts'
import { readDuration } from '../time/duration.ts'
import { channelAt } from './channel.ts'
import { type ParticularReader, phraseLength, phrases } from './particular.ts'

const lead = phrases('first by|first via|first|start with|starting with|begin with|先通过|先用|先发|先走|先')
const behindFirst = phrases('first')
const then = phrases(
  'and then by|and then via|and then|then by|then via|then|followed by|and after that|after that|再发|再用|再走|再补发|再补|再|然后发|然后用|然后|接着发|接着|随后发|随后|后发|后用|后走|后',
)
const gapLead = phrases('after|wait|隔|过|间隔|等')
const gapTail = phrases('later|after|afterwards|后|之后|以后')
const marks = new Set([',', '，', ';', '；', '、'])

const marksAt = (tokens: Token[], at: number): number => (marks.has(tokens[at]?.text ?? '') ? 1 : 0)

/** 三天后, "three days later", 隔两天: how long the second one waits. */
const gapAt = (tokens: Token[], at: number): number => {
  const led = phraseLength(tokens, at, gapLead)
  const length = readDuration(tokens, at + led)?.length ?? 0
  const tail = length ? phraseLength(tokens, at + led + length, gapTail) : 0
  return length && led + tail ? led + length + tail : 0
}

/** "Push first, then SMS three days later", 先短信后微信: the channels of a campaign in the order in which they are used. */
export const channelOrder: ParticularReader = (tokens, at) => {
  const led = phraseLength(tokens, at, lead)
  const first = channelAt(tokens, at + led)
  if (!first) return undefined
  let place = at + led + first.length
  const said = led || phraseLength(tokens, place, behindFirst)
  if (!led) place += said
  if (!said) return undefined
  const channels: ChannelName[] = [first.name]
  for (;;) {
    let next = place + marksAt(tokens, place)
    next += gapAt(tokens, next)
    const joined = phraseLength(tokens, next, then)
    const named = joined ? channelAt(tokens, next + joined) : undefined
    if (!named) break
    channels.push(named.name)
    place = next + joined + named.length
    const behind = gapAt(tokens, place)
    place += behind || (marksAt(tokens, place) && gapAt(tokens, place + 1) && 1 + gapAt(tokens, place + 1))
  }
  return channels.length > 1 ? { length: place - at, brief: { channels: [...new Set(channels)] } } : undefined
}
