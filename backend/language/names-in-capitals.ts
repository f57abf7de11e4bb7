import type { Candidate } from './candidate.ts'
import { phraseLength, phrases } from './message/particular.ts'
import type { Token } from './normalise.ts'
import type { Dictionaries } from './scan.ts'

const word = /^[A-Z][A-Z']*$/
const within = /^(?:[-&/'.]|\d+|[A-Z][A-Z']*)$/
const grammatical = /^(?:AND|OR|NOT|OF|THE|IN|WITH|FOR|TO|ON|BY|FROM|A|AN|IS|NO|ALL)$/
/** Words behind a name that point back at it: … 这款商品. */
const pointing = phrases(
  '这款商品|这款产品|这款货|这款单品|这款|这个商品|这个产品|这个单品|这件商品|这件货|这件|这种商品|这种产品|这一款|该商品|该产品|该款|此商品|那款商品|那款|商品|产品|这个sku|sku',
)
const longest = 16

/**
 * REGENCY CAKESTAND 3 TIER, T-LIGHT HOLDER: the name of a thing as shops type it, in capitals, with numbers and plain words inside. Two of its
 * words at least mean nothing else; a message that is typed in capitals names nothing by them.
 */
export const inCapitals = (tokens: Token[], at: number, text: string, words: Dictionaries): Candidate | undefined => {
  if (!words.goods || (at > 0 && tokens[at]?.glued && tokens[at - 1]?.kind !== 'han' && tokens[at - 1]?.text !== ','))
    return undefined
  const typed = (place: number): string => text.slice(tokens[place]!.start, tokens[place]!.end)
  const begins = word.test(typed(at)) || (tokens[at]?.kind === 'digits' && tokens[at + 1] && word.test(typed(at + 1)))
  if (!begins || grammatical.test(typed(at))) return undefined
  let end = at
  let strange = 0
  for (let place = at; place < tokens.length && place - at < longest && within.test(typed(place)); place += 1) {
    if (!word.test(typed(place))) continue
    end = place + 1
    const known = [words.catalog, words.closed].some((trie) => trie.match(tokens, place).length > 0)
    if (!known && !grammatical.test(typed(place)) && typed(place).length > 1) strange += 1
  }
  while (end > at && grammatical.test(typed(end - 1))) end -= 1
  if (strange < 2 || shouts(text)) return undefined
  const tail = phraseLength(tokens, end, pointing)
  const name = text.slice(tokens[at]!.start, tokens[end - 1]!.end)
  return { length: end + tail - at, sense: { is: 'quoted', text: name }, cost: 0.5 }
}

/** Whether a whole message is typed in capitals. */
const shouts = (text: string): boolean => !/[a-z]{2}|\p{Script=Han}/u.test(text)
