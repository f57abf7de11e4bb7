import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { listMark } from './list-marks.ts'
import { headsPeople } from './people-heading.ts'
import { stillLight } from './still-light.ts'

const filler: Lexeme['senses'] = [{ is: 'filler' }]
const orders = /^(?:first|final|last|then|later|next|首先|最后)$/
const acts =
  /^(?:take|get|give|pull|throw|remove|drop|pick|find|rank|sort|list|show|keep|filter|select|exclude|leave|cut|strike|cross|count|use|build|make|let|i|we|please|pls)(?![a-z])/
const unchanged = /^(?:.*(?:到现在|至今|到今天|目前)|现在|如今|眼下|依然|仍然?|一直|始终|本来|原本)$/
const too = /^(?:也|又|还|还是|也还|仍|仍然|照样|依然|都|均|again)$/
const money = /^(?:cash|money|funds|savings|钱|资金|款子|家底)$/
const now = /^(?:现在|目前|如今|当前|今天|一直|始终|依然|依旧|仍然|至今|眼下|都|也|却|但|但是|可|可是)$/
const counting = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'number') !== undefined

const isProduct = /^产品[是为用]$|^(?:the )?product is$/
/** Something that was done stands before a place, in the same clause. */
const doneBefore = (lexemes: Lexeme[], at: number): boolean => {
  for (let n = at - 1; n >= 0 && !senseOf(lexemes[n], 'break'); n -= 1)
    if (senseOf(lexemes[n], 'event') ?? senseOf(lexemes[n], 'edge')) return true
  return false
}

/** 都没有, 也不 behind a place, in the same clause. */
const deniedBehind = (lexemes: Lexeme[], tokens: Token[], at: number): boolean => {
  for (let n = at + 1; n < lexemes.length && !senseOf(lexemes[n], 'break'); n += 1) {
    const { from, to } = lexemes[n] as Lexeme
    if (senseOf(lexemes[n], 'not') && /都|也/.test(wordsOf(tokens, Math.max(from - 1, 0), to))) return true
  }
  return false
}
const comesBack = /^(?:又|重新)?回来了?$|^(?:have |has )?(?:came|comes?|coming) back$/
const doneBehind = (lexemes: Lexeme[], at: number): boolean => {
  let place = at + 1
  const joins = (lexeme: Lexeme | undefined) =>
    senseOf(lexeme, 'filler') ?? senseOf(lexeme, 'and') ?? senseOf(lexeme, 'then') ?? senseOf(lexeme, 'to')
  while (place < at + 4 && joins(lexemes[place])) place += 1
  return lexemes[place]?.senses.some((sense) => sense.is === 'event' && sense.form === 'verb') ?? false
}
const passes = (lexeme: Lexeme | undefined): boolean =>
  senseOf(lexeme, 'filler') !== undefined || senseOf(lexeme, 'break')?.strong === false

const aloneBetween = /^(?:though|however|of course|as well|too|naturally|still|instead|mind you)$/
const pause = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, 'break')?.strong === false

const quantities = new Set<SenseKind>(['attribute', 'measure', 'property', 'event'])
const bounds = new Set<SenseKind>(['comparator', 'between', 'number', 'sign', 'average', 'missing', 'duration'])
const named = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).some(({ is }) => quantities.has(is)) && !senseOf(lexeme, 'value')
const limits = (lexeme: Lexeme | undefined): boolean => (lexeme?.senses ?? []).some(({ is }) => bounds.has(is))

const musts = /^(?:needs?|has to|have to|must|should|ought)(?![a-z])/
const also = /^(?:还|还得|还要|还须|还需|也|也得|也要|又得|又要|同样要|还必须)$/
/** A limit follows, past words that only point to it. */
const limited = (lexemes: Lexeme[], from: number): boolean => {
  let n = from
  while (n < from + 3 && senseOf(lexemes[n], 'filler')) n += 1
  return (senseOf(lexemes[n], 'comparator') ?? senseOf(lexemes[n], 'number')) !== undefined
}

/** How far an amount may stand behind the word for money that it is of. */
const reach = 6

/**
 * Words that are light where they stand: order before an act ("first throw out …", "finally, rank …") and money that an amount
 * follows ("sitting on cash, say thirty thousand"). Elsewhere they mean what they mean: "first orders", "customers with cash".
 */
export const withLightWords = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] =>
  lexemes.map((lexeme, n) => {
    const textOf = (one: Lexeme | undefined) => (one ? wordsOf(tokens, one.from, one.to) : '')
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const before = lexemes[n - 1]
    const opens =
      before === undefined ||
      senseOf(before, 'break') !== undefined ||
      /^(?:and|but|so|please)$/.test(wordsOf(tokens, before.from, before.to))
    const next = lexemes[n + 1]
    if (opens && next && orders.test(said)) {
      const follows = wordsOf(tokens, next.from, next.to)
      const leaves = senseOf(next, 'except')?.side === 'before'
      const paused = senseOf(next, 'break') && !/^(?:then|later)$/.test(said)
      if (leaves || paused || acts.test(follows)) return { ...lexeme, senses: filler }
    }
    // "nothing over 1,000": of each event or of all of them, which no word says
    if (said === 'nothing' && senseOf(next, 'comparator') && counting(lexemes[n + 2]))
      return { ...lexeme, senses: [{ is: 'unknown', text: said }] }
    // 十月也下过单, 十一月还是下过单: too or still, and no joint, between a time and what was done in it
    // 到现在还是普通会员: still, and no choice
    if (said === '还是' && before && unchanged.test(wordsOf(tokens, before.from, before.to)))
      return { ...lexeme, senses: filler }
    // "spend last quarter reached 500"; "last reached in May" sets no limit
    if (/^(?:(?:has |have |had )?reached)$/.test(said) && counting(next))
      return { ...lexeme, senses: [{ is: 'comparator', op: 'gte', side: 'before' }] }
    // "n >= 8 transactions" counts them
    if (said === 'n' && senseOf(next, 'comparator') && counting(lexemes[n + 2])) return { ...lexeme, senses: filler }
    // 没去打扰过
    if (/^[去来]$/.test(said) && senseOf(next, 'event') && senseOf(before, 'not')) return { ...lexeme, senses: filler }
    const done = senseOf(next, 'event') ?? senseOf(next, 'not')
    if (done && too.test(said) && senseOf(before, 'window')) return { ...lexeme, senses: filler }
    // 月费又不超过60, 订单也不少于3张: an adverb between what is limited and its limit joins nothing
    const within = /^(?:在|于)$/.test(textOf(next)) && limits(lexemes[n + 2])
    if (/^[又也还都却则均才]$/.test(said) && named(before) && (limits(next) || within))
      return { ...lexeme, senses: filler }
    // "the balance only needs to be over 50": said of the limit, not of whom to keep
    if (/^(?:only|just|merely|simply|really)$/.test(said) && named(before) && musts.test(textOf(next)))
      return { ...lexeme, senses: filler }
    // 大学的得满12000: must, where a limit follows
    if (said === '得' && senseOf(next, 'comparator') && counting(lexemes[n + 2])) return { ...lexeme, senses: filler }
    // 以上都必须同意短信: all that was said before, where no number stands in front
    if (said === '以上' && (!before || senseOf(before, 'break'))) return { ...lexeme, senses: filler }
    if (headsPeople(lexemes, tokens, n)) return { ...lexeme, senses: [{ is: 'break', strong: false }] }
    const listed = listMark(lexemes, tokens, n)
    if (listed) return { ...lexeme, senses: listed }
    // 一点定期都没有: not even a bit of it
    const bit = said === '一' && lexemes[n + 1] ? wordsOf(tokens, lexeme.from, (lexemes[n + 1] as Lexeme).to) : said
    const whole = said === '点' && before ? wordsOf(tokens, before.from, lexeme.to) : bit
    if (/^(?:一点|一点儿|一丁点|半点|丝毫|一分钱|一毛钱)$/.test(whole) && deniedBehind(lexemes, tokens, n))
      return { ...lexeme, senses: filler }
    // 余额还得在5万以上: it too has to be
    if (also.test(said) && senseOf(lexeme, 'and') && senseOf(before, 'attribute') && limited(lexemes, n + 1))
      return { ...lexeme, senses: filler }
    // 买的第一款产品是…, "the product they bought first is …": what was bought, not what is to be sold
    if (isProduct.test(said) && doneBefore(lexemes, n)) return { ...lexeme, senses: filler }
    // 到现在还是普通会员: still, no choice between two
    if (said === '还是' && before && (senseOf(before, 'ever') || now.test(wordsOf(tokens, before.from, before.to))))
      return { ...lexeme, senses: filler }
    const still = stillLight(lexemes, tokens, n, opens)
    if (still) return { ...lexeme, senses: still }
    // 最近两周刚下过单, "recently, in the last 30 days": a time of its own tells how recent
    const behind =
      senseOf(next, 'event') && passes(lexemes[n + 2]) ? lexemes[n + 3] : senseOf(next, 'event') && lexemes[n + 2]
    const timed =
      senseOf(behind || undefined, 'window') ||
      [before, lexemes[n - 2], next, lexemes[n + 2]].some(
        (beside, side) => senseOf(beside, 'window') && (side % 2 === 0 || passes(lexemes[side === 1 ? n - 1 : n + 1])),
      )
    if (timed && senseOf(lexeme, 'vague')?.word === 'recent') return { ...lexeme, senses: filler }
    // 又回来下单, "came back to order": what was done says what they came back for
    if (comesBack.test(said) && doneBehind(lexemes, n) && !lexemes.slice(n).some((each) => senseOf(each, 'afterwards')))
      return { ...lexeme, senses: filler }
    // "across at least 5 orders": a preposition, and no name of a thing
    const counted = counting(next) || (senseOf(next, 'comparator') && counting(lexemes[n + 2]))
    if (/^across$/.test(said) && counted) return { ...lexeme, senses: filler }
    // "a rural customer may stay, though, if …": what stands between commas parts nothing
    const aside = (at: number) =>
      aloneBetween.test(textOf(lexemes[at])) && pause(lexemes[at - 1]) && pause(lexemes[at + 1])
    if (aside(n) || (pause(lexeme) && (aside(n + 1) || aside(n - 1)))) return { ...lexeme, senses: filler }
    if (money.test(said) && senseOf(lexeme, 'unknown')) {
      for (let at = n + 1; at <= n + reach && at < lexemes.length; at += 1) {
        if (counting(lexemes[at])) return { ...lexeme, senses: filler }
        if (!senseOf(lexemes[at], 'filler') && !senseOf(lexemes[at], 'break') && !senseOf(lexemes[at], 'comparator'))
          break
      }
    }
    return lexeme
  })
