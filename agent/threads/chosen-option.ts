import type { PendingQuestion } from './thread-state.ts'

type Option = PendingQuestion['options'][number]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')

/** Words around a choice: 就按第一个吧, "let's take the first one please". */
const before =
  /^(?:那|就|还|还是|按|选|选择|要|用|我|我要|我选|取|是|那就|letsgowith|lets|the|take|use|pick|choose|gowith|option|number|no|i|mean|ill|want|yes|ok)+/
const behind = /(?:吧|的|了|来|好了|这个|那个|这种|那种|please|thanks|then)+$/

const ordinals: RegExp[] = [
  /^(?:1|一|a|第[一1][个种项条]?|[选按]?(?:1|一)|(?:the)?(?:first|1st)(?:one|option)?|option(?:1|one|a)|前者|(?:the)?former)$/,
  /^(?:2|二|b|第[二2][个种项条]?|[选按]?(?:2|二)|(?:the)?(?:second|2nd)(?:one|option)?|option(?:2|two|b)|后者|(?:the)?latter)$/,
  /^(?:3|三|c|第[三3][个种项条]?|[选按]?(?:3|三)|(?:the)?(?:third|3rd)(?:one|option)?|option(?:3|three|c))$/,
  /^(?:4|四|d|第[四4][个种项条]?|(?:the)?(?:fourth|4th)(?:one|option)?)$/,
  /^(?:5|五|e|第[五5][个种项条]?|(?:the)?(?:fifth|5th)(?:one|option)?)$/,
]
const last = /^(?:最后一?[个种项条]|(?:the)?last(?:one|option)?)$/

const agreement = /^(?:好|好的|可以|行|是|是的|对|嗯|ok|okay|yes|yep|sure)$/
/** To go on without the words that were not understood; a plain yes answers no question whether to drop them or to say them otherwise. */
const goingOn =
  /^(?:(?:好的?|行|可以|嗯|ok|okay|yes|yeah|sure|fine)?(?:那|那就|就|请|you can|please)?(?:继续|接着做?|往下走|跳过|忽略|忽略吧|不管了?|不用管|不考虑(?:它|这个|这些)?|去掉(?:它|这个|这些)?|先不管|goon|goahead|continue|proceed|carryon|skip(?:it|them|that)?|ignore(?:it|them|that|those)?|leave(?:it|them|that)out|drop(?:it|them|that)|without(?:it|them|that)?)(?:继续|吧|了|please|then|without(?:it|them|that))*)$/

const isLong = (said: string) => (/\p{Script=Han}|\d/u.test(said) ? said.length >= 2 : said.length >= 4)

/**
 * The option that a message picks: by its own words or by a part of them that no other option has, by its place, or by a plain yes where
 * the one option is what was asked.
 */
export const chosenOption = ({ options, reason }: PendingQuestion, text: string): Option | undefined => {
  const whole = plain(text)
  const short = whole.replace(before, '').replace(behind, '')
  const words = (option: Option) => [option.say, option.label.zh, option.label.en].map(plain)
  const named = options.find((option) => words(option).includes(whole))
  if (named) return named
  for (const said of [whole, short]) {
    const place = last.test(said) ? options.length - 1 : ordinals.findIndex((ordinal) => ordinal.test(said))
    if (place >= 0) return options[place]
  }
  const [only, more] = options
  if (only && !more) {
    const partly = reason === 'unread' || reason === 'missing_data'
    return (partly ? goingOn : agreement).test(whole) || goingOn.test(whole) ? only : undefined
  }
  const holding = isLong(short) ? options.filter((option) => words(option).some((one) => one.includes(short))) : []
  return holding.length === 1 ? holding[0] : undefined
}
