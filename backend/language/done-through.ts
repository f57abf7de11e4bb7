import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import { phraseLength, phrases } from './message/particular.ts'
import type { Token } from './normalise.ts'

const lead = phrases('via|through|over|by|on|using|with|通过|经由|经|走的是|用的是|走的|用的|走|用|在|从')
const article = phrases('the|our|a|an|我们的')
const tail = phrases('channels|channel|app|渠道上|渠道里|渠道|端|上')
/** Words that may stand between an event and the way in which it was done. */
const light = phrases(
  '走|用|经|通过|was|were|is|made|done|took place|happened|came|came in|went|placed|did|在|是|走的|走的是|用的|用的是|的是|的',
)
/** Words between a way and the event behind it: 微信渠道一笔交易都没有. */
const before = phrases(
  '的|做过|做了|做|有过|有|发生过|发生|一笔|一次|办过|办了|完成过|完成|产生过|所做的|进行的|进行过|进行',
)
const reach = 5

type ValueSense = Extract<Sense, { is: 'property-value' }>

const eventsAt = (catalog: Trie, tokens: Token[], at: number, end?: number) =>
  catalog
    .match(tokens, at)
    .filter(({ length }) => end === undefined || at + length === end)
    .flatMap(({ senses }) => senses.flatMap((sense) => (sense.is === 'event' ? [sense.event] : [])))

/** The events that are named right before a place. */
const eventsBefore = (catalog: Trie, tokens: Token[], at: number) => {
  let end = at
  for (let place = at - 1; place >= Math.max(at - 4, 0); place -= 1)
    if (phraseLength(tokens, place, light) === end - place) end = place
  for (let place = end - 1; place >= Math.max(end - reach, 0); place -= 1) {
    const events = eventsAt(catalog, tokens, place, end)
    if (events.length > 0) return events
  }
  return []
}

const joined = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(from, 0), to)
    .map(({ text }) => text)
    .join('')
/** 可以用短信联系的, 短信联系不上的: whom a message can reach, and nothing that was done. */
const mayBe = (tokens: Token[], at: number): boolean =>
  /(?:可以|能|能够|可|愿意|允许|同意|方便)$/.test(joined(tokens, at - 3, at)) ||
  /(?:联系|触达|找|够|发送?)(?:不|得)(?:上|到|了)/.test(joined(tokens, at, at + 9))

/**
 * "a transaction over the WeChat channel", 微信渠道一笔交易都没有: beside its event the name of a channel says how it was done, and not how the
 * campaign goes out. The values that it names, and how many tokens they take; cheaper than any other reading.
 */
export const doneThrough = (
  catalog: Trie,
  tokens: Token[],
  at: number,
): { length: number; sense: ValueSense; cost: number }[] | undefined => {
  if (mayBe(tokens, at)) return undefined
  const led = phraseLength(tokens, at, lead)
  const place = at + led + (led ? phraseLength(tokens, at + led, article) : 0)
  for (const { length, senses } of catalog.match(tokens, place)) {
    const values = senses.filter(
      (sense): sense is ValueSense => sense.is === 'property-value' && sense.property.role === 'channel',
    )
    if (values.length === 0) continue
    const end = place + length + phraseLength(tokens, place + length, tail)
    const behind = end + phraseLength(tokens, end, before)
    const events = new Set([...eventsBefore(catalog, tokens, at), ...eventsAt(catalog, tokens, behind)])
    // 微信触达 is how a campaign goes out as well, "an SMS campaign contact" is none
    const named = led === 0 && /^(?:an?|the|any|no|every|each|one)$/.test(tokens[at - 1]?.text ?? '')
    const own = values.filter(({ event }) => events.has(event) && (event.fact !== 'received' || named))
    if (own.length > 0) return own.map((sense) => ({ length: end - at, sense, cost: 0.9 }))
  }
  return undefined
}
