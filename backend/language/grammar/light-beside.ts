import { yesOf } from '../lexicon/flags.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

const limitable = new Set<SenseKind>([
  'event',
  'property-value',
  'attribute',
  'value',
  'window',
  'comparator',
  'edge',
  'measure',
  'number',
  'not',
])
const says = (lexeme: Lexeme | undefined): boolean => lexeme?.senses.some(({ is }) => limitable.has(is)) ?? false
/** 累计得下过至少3单: must, before what must be; behind a verb that nothing knows it is a complement (坐得下). */
const must = (lexemes: Lexeme[], n: number): boolean =>
  senseOf(lexemes[n - 1], 'unknown') === undefined &&
  (says(lexemes[n + 1]) || (senseOf(lexemes[n + 1], 'filler') !== undefined && says(lexemes[n + 2])))

const deniedBefore = (lexemes: Lexeme[], n: number): boolean => {
  for (let at = n - 1; at >= Math.max(n - 4, 0) && !senseOf(lexemes[at], 'break'); at -= 1)
    if (senseOf(lexemes[at], 'not')) return true
  return false
}

const isFact = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(
    (sense) =>
      (sense.is === 'attribute' && yesOf(sense.attribute) !== undefined) ||
      (sense.is === 'value' && sense.value === true),
  ) ?? false
/** Two yes/no fields joined right behind. */
const twoFacts = (lexemes: Lexeme[], n: number): boolean => {
  let found = 0
  for (let at = n + 2; at < lexemes.length && !senseOf(lexemes[at], 'break')?.strong; at += 1) {
    if (isFact(lexemes[at])) found += 1
    else if (!['filler', 'and', 'or', 'list', 'break'].some((is) => lexemes[at]?.senses.some((one) => one.is === is)))
      break
  }
  return found === 2
}
const onlyBefore = (lexemes: Lexeme[], n: number): boolean => {
  let found = 0
  for (let at = n - 1; at >= 0 && !senseOf(lexemes[at], 'break'); at -= 1) {
    if (isFact(lexemes[at])) found += 1
    // 两种只买过其中一样
    const deed = lexemes.slice(at + 1, n).some((one) => senseOf(one, 'event'))
    if (senseOf(lexemes[at], 'only')) return found === 2 || deed
  }
  return false
}

const wished = /(?:like|likes|prefer|prefers|want|wants|wish|preferred) to be$/
/** What stands behind an article is no message: "opened a branch" is of the sender's work. */
const noMessage = (lexemes: Lexeme[], n: number): boolean =>
  ['value', 'unknown'].some((is) => lexemes[n]?.senses.some((sense) => sense.is === is)) &&
  !['event', 'property', 'attribute'].some((is) => lexemes[n]?.senses.some((sense) => sense.is === is))

/** Senses of words that what stands beside them makes light, or another word; undefined for others. */
export const lightBeside = (lexemes: Lexeme[], tokens: Token[], n: number): Lexeme['senses'] | undefined => {
  const [before, lexeme, next] = [lexemes[n - 1], lexemes[n] as Lexeme, lexemes[n + 1]]
  const said = wordsOf(tokens, lexeme.from, lexeme.to)
  const back = (count: number) => wordsOf(tokens, lexemes[Math.max(n - count, 0)]?.from ?? 0, lexeme.from)
  // "two dining payments": the noun of what the value is of
  if (/^payments?$/.test(said) && senseOf(lexeme, 'unknown') && senseOf(before, 'property-value'))
    return [{ is: 'filler' }]
  // "exactly one of a mortgage and a card", 只有房贷或信用卡其中一样
  const oneOf = next ? wordsOf(tokens, next.from, next.to) : ''
  if (
    /^(?:exactly|only|just|precisely)$/.test(said) &&
    senseOf(before, 'event') &&
    /^(?:one of|one of the two)$/.test(oneOf)
  )
    return [{ is: 'filler' }, { is: 'not-both', one: true }]
  if (
    /^(?:exactly|only|just|precisely)$/.test(said) &&
    /^(?:one of|one of the two)$/.test(oneOf) &&
    twoFacts(lexemes, n)
  )
    return [{ is: 'not-both', one: true }]
  if (/^其中(?:一样|一种|一个|一项|之一)$/.test(said) && onlyBefore(lexemes, n)) return [{ is: 'not-both', one: true }]
  // "nothing since that purchase": the event that was named
  const named = /^(?:purchase|order|transaction|payment|login|visit)$/.test(said) && senseOf(lexeme, 'event')
  if (named && /(?:^| )(?:since|after) that$/.test(back(2).trim())) return [{ is: 'filler' }]
  // "haven't made any transfers"
  if (said === 'any' && senseOf(next, 'property-value') && deniedBefore(lexemes, n)) return [{ is: 'filler' }]
  // "haven't bought a single one of those since": the goods that were named
  const those = /^(?:those|these|them)$/.test(next ? wordsOf(tokens, next.from, next.to) : '')
  const ofThose =
    (/^(?:one of|any of)$/.test(said) && those) || /^(?:any one|any|one) of (?:these|those|them)$/.test(said)
  const done = [lexemes[n - 1], lexemes[n - 2]].some((one) => senseOf(one, 'event'))
  if (ofThose && done && deniedBefore(lexemes, n)) return [{ is: 'filler' }]
  // 3张以上不同订单: no denial
  const other = next !== undefined && wordsOf(tokens, next.from, next.to) === '同'
  if ((said === '不' && other) || (said === '同' && before && wordsOf(tokens, before.from, before.to) === '不'))
    return [{ is: 'filler' }]
  // 一件都没再买: again, and no step that follows
  if (said === '再' && senseOf(before, 'not') && senseOf(next, 'event')) return [{ is: 'filler' }]
  if (said === '得' && senseOf(lexeme, 'unknown') && must(lexemes, n)) return [{ is: 'filler' }]
  // 最近一次买的是年金，之后再没买过别的: behind the last one there is no other
  const last = lexemes.slice(0, n).some((one) => senseOf(one, 'edge')?.which === 'last')
  const elseZh = /^(?:别|别的|其他|其它|其他的|其它的)$/.test(said) && senseOf(before, 'event')
  if (last && elseZh && /之后|此后|后来|以后|从那/.test(back(5))) return [{ is: 'filler' }]
  if (last && said === 'nothing else' && /^since$/.test(next ? wordsOf(tokens, next.from, next.to) : ''))
    return [{ is: 'not' }]
  // 用电子支票付费, 走信用卡扣款缴费: the verb of what the value is of
  const pays = [before, lexemes[n - 2]].some((one) =>
    one?.senses.some(
      (sense) =>
        sense.is === 'value' && /付款|支付|缴|payment/i.test(sense.attribute.labels.en + sense.attribute.labels.zh),
    ),
  )
  const whole = `${back(1)}${said}`
  if (pays && (/^(?:付费|缴费|付款|支付|交费|付|缴|交)$/.test(said) || /(?:付|缴|交)(?:费|款|钱)$/.test(whole)))
    return [{ is: 'filler' }]
  // 偏好到网点办业务的
  const preferred = [before, lexemes[n - 2]].some((one) =>
    one?.senses.some(
      (sense) => sense.is === 'value' && /prefer|偏好/i.test(sense.attribute.labels.en + sense.attribute.labels.zh),
    ),
  )
  if (/^(?:业务|办业务|办理业务|办事)$/.test(said) && senseOf(lexeme, 'unknown') && preferred) return [{ is: 'filler' }]
  // "where they like to be contacted": a wish, and nothing that happened
  if (senseOf(lexeme, 'event') && wished.test(back(3))) return [{ is: 'filler' }]
  const way = /^(?:by|via|through|over|on|in)$/.test(said) && senseOf(before, 'event')
  if (way && wished.test(back(4).trim().replace(/ \S+$/, ''))) return [{ is: 'filler' }]
  const opens = lexeme.senses.some((sense) => sense.is === 'property-value' && sense.property.role === 'opened')
  const article = next !== undefined && /^(?:an?|our|new|another)$/.test(wordsOf(tokens, next.from, next.to))
  if (/^opened$/.test(said) && opens && article && noMessage(lexemes, n + 2)) return [{ is: 'unknown', text: said }]
  return undefined
}
