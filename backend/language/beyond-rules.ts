import type { Bilingual } from '../bilingual.ts'
import type { Analysis } from './analyse.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import type { Clarification } from './reading.ts'

const clockEn =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week-?ends?|week-?days?|working days?|business days?|mornings?|afternoons?|evenings?|nights?|overnight|midnight|noon|lunch ?time|office hours|\d{1,2}(?::\d\d)? ?(?:a\.?m|p\.?m|o'?clock))\b|\b\d{1,2}:\d\d\b/i
const clockZh =
  /周末|双休日|工作日|休息日|节假日|(?:周|星期|礼拜)[一二三四五六日天末]|凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|夜里|夜间|深夜|半夜|午夜|白天|[\d一二三四五六七八九十]+点(?:钟|半)?(?:以?[前后]|之[前后]|到|至|-|左右)?/

/** Days of the week and hours of the day, by which no rule tells events apart. */
export const ofClock = (words: string[]): boolean => {
  const said = words.join(' ')
  return clockEn.test(said) || clockZh.test(said)
}

const isFigure = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).some(
    (sense) =>
      (sense.is === 'attribute' && /^(?:integer|decimal)$/.test(sense.attribute.type)) ||
      sense.is === 'measure' ||
      sense.is === 'window' ||
      (sense.is === 'property' && /^(?:integer|decimal)$/.test(sense.property.type)),
  )

/** "balance higher than their credit limit", 本季度消费比上季度高: one figure of a customer beside another one. */
export const comparesFigures = ({ lexemes, unread }: Analysis, textOf: (at: number) => string): boolean => {
  const figures = lexemes.flatMap((lexeme, at) => (isFigure(lexeme) ? [at] : []))
  return unread.some((at) => {
    const said = textOf(at).toLowerCase()
    const than =
      /(?:^|\s)than$|^比|^(?:exceeds?|exceeding|above|below|over|under)$|^(?:高于|大于|超过|低于|小于|少于|多于|不足|高过)$/.test(
        said,
      )
    const compares = than || senseOf(lexemes[at], 'comparator') !== undefined
    if (!compares) return false
    let behind = at + 1
    while (
      behind < lexemes.length &&
      !isFigure(lexemes[behind]) &&
      (senseOf(lexemes[behind], 'filler') ?? senseOf(lexemes[behind], 'edge') ?? senseOf(lexemes[behind], 'comparator'))
    )
      behind += 1
    const number = senseOf(lexemes[behind], 'number') !== undefined
    return isFigure(lexemes[behind]) && !number && figures.some((figure) => figure < at)
  })
}

const part =
  '(?:[\\d.]+ ?(?:%|percent|per cent)|half|(?:a|one|two) (?:third|quarter|fifth|thirds|quarters|fifths)|most)(?: or more| or less)?'
const ownEn = new RegExp(
  `(?:makes?|made|making) up .{0,16}${part}|accounts? for .{0,16}${part}|${part} of (?:all )?(?:of )?(?:their|a customer's|the customer's|everything they|what they|the money they) ?(?:total |overall |own )?(?:spend|spent|spending|purchases|orders|transactions|buy|bought)|(?:spend|spending|purchase) share|share of (?:their |total |overall )?(?:spend|spending|purchases|orders)`,
  'i',
)
const ownZh =
  /占(?:了|到)?(?:他们|其|自己|本人)?的?(?:总|全部|整体|所有)(?:的)?(?:消费|花费|支出|金额|购买|交易|订单)|(?:消费|花费|支出|金额|订单|购买|交易)(?:额|金额|数)?(?:的)?占比|(?:消费|花费|支出|订单|交易)(?:的|里|中)?(?:有)?(?:[\d.]+[%％]|[一二三四五六七八九]成|一半|过半|大半|[一二三四五]分之[一二三四])(?:以上|以下|多)?(?:都)?(?:是|来自|用在|花在|用于|在)/
/** "Private makes up 40 % of what they spend", 占总消费四成以上: a part of what the same customer did. */
export const asksShare = (text: string): boolean => ownEn.test(text) || ownZh.test(text)

/** What no kind of rule can say, told in words of its own. */
export const beyondRules = {
  clock: {
    zh: '行为可以按日期和时间段来选，但不能按星期几或几点钟来选。要去掉这个条件，还是改用日期？',
    en: 'Events can be told apart by dates and stretches of time, but not by the day of the week or the hour of the day. Leave that out, or give dates instead?',
  },
  share: {
    zh: '目前不能按“占客户自己总消费（或订单）的比例”来选。请改用金额、次数，或“最常买的是…”这样的条件。',
    en: 'Customers cannot be chosen by a share of their own spend or orders. Please give an amount or a number of times, or say what they buy most often.',
  },
  figures: {
    zh: '这两个数不是同类的，不能相比。请改为与一个固定的数、平均值或排名比较。',
    en: 'These two figures cannot be compared with another one of a different kind. Please compare with a number, the average or a rank instead.',
  },
} satisfies Record<string, Bilingual>

/** The question for what no kind of rule can say. */
export const askBeyond = (question: Bilingual): Clarification => ({ reason: 'missing_data', question })
