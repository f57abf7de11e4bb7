import { type Lexeme, senseOf } from '../lexicon/sense.ts'

interface Gloss {
  /** What the message must speak of elsewhere, so that the words only say again how it is counted. */
  of: RegExp
  words: RegExp
}

const glosses: Gloss[] = [
  {
    of: /天数|日数|不同的?(?:日子|天|日期)|按天|满\s?\d+\s?天|\b(?:different|separate|distinct|individual) days\b/i,
    words:
      /^(?:(?:同一|一|当|每)(?:天|日)(?:内|里)?(?:的)?(?:多次)?(?:登录|登陆|交易|购买|下单|来)?(?:多次|几次|好几次|多少次)?(?:都|只|也|仅)?(?:算|计|记|按)(?:作|为|成)?(?:一|1)?(?:天|次|日)?(?:算|计)?|按(?:天|日)去重|(?:同一?天|同日)去重|(?:several|multiple|many|more|repeated|two) (?:\w+ ){1,2}(?:on|in|within) (?:one|the same|a single|any one) day (?:are|is|count|counts|only count|should)(?: to be| only| be| just)*(?: counted)? ?(?:as|for) (?:one|1|a single one|one day)|(?:each|one|a) day (?:is |only )?(?:counted|counts) (?:only )?once(?: only)?)$/i,
  },
  {
    of: /单笔|单次|一笔|一次性|一单|\bsingle\b|\bin one\b|\bindividual\b|\beach\b/i,
    words:
      /^(?:注意|记住)?(?:(?:只|就)?(?:是|看|要|指)?单笔(?:哦|啊|的|金额)?|(?:而)?(?:不是|不要|别|不用|不)(?:看|按|算)?(?:把它们)?(?:加起来|累计|合计|加总|总和|总额|加在一起|几笔加起来)(?:的|算的|看)?(?:哦|啊)?|单笔(?:的意思)?(?:是|指)(?:说)?不(?:累计|加总|合计)|(?:and )?not (?:all )?(?:added|summed|taken|put) (?:together|up)|not (?:the|a) (?:sum|total)|not in total|not cumulative(?:ly)?|(?:(?:one|a) (?:single )?\w+,? )?i mean(?:,? (?:one|a single) \w+)?)$/i,
  },
  {
    of: /at least one|\ban? \w+ of\b|一笔|一次|一单/i,
    words:
      /^(?:a single one|one|just one|one of them|a single one of them|once|一笔|一次|一单|一笔|有一(?:笔|次|单))(?: is|就)?(?: enough| sufficient| will do|够|够了|行|算|可以)(?:了)?$/i,
  },
]

const ends = (lexemes: Lexeme[], n: number): boolean =>
  n === lexemes.length || (['break', 'open', 'close'] as const).some((kind) => senseOf(lexemes[n], kind))

const everyMonth =
  /^(?:and )?(?:they )?(?:have )?never missed (?:one|any|a (?:single )?month)(?: of (?:those|these|the)(?: \w+)? months)?$|^(?:就)?(?:这种|那种|是)?月月(?:都)?(?:不落|没落下?|不断|有)(?:的)?$/i
const longest = 9
/** Places of "never missed one of those three months", 月月不落 in a message that names several times. */
const inEveryTime = (lexemes: Lexeme[], textOf: (from: number, to: number) => string): number[] => {
  const times = lexemes.filter((lexeme) => senseOf(lexeme, 'window')).length
  if (times < 2) return []
  for (let at = 0; at < lexemes.length; at += 1) {
    if (!/^(?:they|have|never|and|就|这|那|是|月)/i.test(textOf(at, at + 1).trim())) continue
    for (let end = Math.min(at + longest, lexemes.length); end > at; end -= 1)
      if (everyMonth.test(textOf(at, end).trim())) return Array.from({ length: end - at }, (_, n) => at + n)
  }
  return []
}

/** "basket size (average order value)": a measure that brackets name again by another of its names. */
const sameMeasure = (lexemes: Lexeme[]): number[] =>
  lexemes.flatMap((lexeme, at) => {
    const own = senseOf(lexeme, 'measure')?.measure
    const again = senseOf(lexemes[at + 2], 'measure')?.measure
    return own && own === again && senseOf(lexemes[at + 1], 'open') && senseOf(lexemes[at + 3], 'close')
      ? [at + 1, at + 2, at + 3]
      : []
  })

/**
 * Places of words that only say again how something is counted: 登录天数（同一天登录多次只算1天）, "one transfer I mean, not added together",
 * "never missed one of those three months".
 */
export const countingGlosses = (lexemes: Lexeme[], textOf: (from: number, to: number) => string): number[] => {
  if (lexemes.length === 0) return []
  const found = [...inEveryTime(lexemes, textOf), ...sameMeasure(lexemes)]
  const whole = textOf(0, lexemes.length)
  const fitting = glosses.filter(({ of }) => of.test(whole))
  if (fitting.length === 0) return found
  let start = 0
  for (let n = 0; n <= lexemes.length; n += 1) {
    if (!ends(lexemes, n)) continue
    const said = n > start ? textOf(start, n).trim() : ''
    // what it says again stands elsewhere
    const beside = whole.replace(said, ' ')
    if (said !== '' && fitting.some(({ of, words }) => words.test(said) && of.test(beside)))
      for (let place = start; place < n; place += 1) found.push(place)
    start = n + 1
  }
  return found
}
