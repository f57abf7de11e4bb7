import { yesOf } from './lexicon/flags.ts'
import { type Lexeme, type Sense, senseOf } from './lexicon/sense.ts'

/** What customers are or do; an amount or a date may be intended by nobody. */
const isState = (sense: Sense): boolean =>
  sense.is === 'value' ||
  sense.is === 'event' ||
  sense.is === 'term' ||
  sense.is === 'product' ||
  sense.is === 'product-kind' ||
  (sense.is === 'attribute' && yesOf(sense.attribute) !== undefined)

const zhIntent =
  /^(?:正|正在|已经|已|都|也)*(?:准备|打算|计划|有意|有意向|快要|快|即将|马上|马上要|就要|眼看|眼看要|考虑)$/
const zhDeed = /^(?:要|去|再|来|办|买|开|结|上|升|升级|换|转|转成|续|成为|变成|当|做)$/
const zhSender = /^(?:我们?|咱们?|我行|本行|我司|请|帮我?|麻烦)$/
const zhBehind =
  /^了?的(?:$|[，,。；;、）)]|客户|用户|会员|顾客|人|客群|年轻人|老|家庭|家长|父母|那些|那批|那拨|先|就|都|也)/

const enIntent =
  /^(?:planning|about|going|looking|hoping|intending|aiming|due|likely|set|plan|plans|intend|intends|hope|hopes) to$/
const enConsider = /^(?:considering|thinking of|thinking about|planning on)$/
const enSender = /^(?:we|i|us|our|you|team|bank|shop)$/
const enPeople =
  /^(?:customers?|clients?|people|members?|users?|shoppers?|subscribers?|those|anyone|everyone|folks|families|parents|households|ones|holders?)$/
const enPassing =
  /^(?:who|that|which|are|is|who are|who's|that are|'s|'re|re|s|'|currently|now|soon|also|already|still|probably|most|very)$/
const enEnds = /^(?:and|or|but|with|without|who|whose|in|on|at|over|under|from|since|has|have|that)$/

/** Places of what customers mean to do behind an intent at a place, in Chinese: 准备｜退休的, 打算｜买房的人. */
const intendedZh = (lexemes: Lexeme[], at: number, saidAt: (n: number) => string): number[] => {
  for (let before = at - 1; before >= 0 && !senseOf(lexemes[before], 'break'); before -= 1)
    if (zhSender.test(saidAt(before)) && !/^(?:请|帮我?|麻烦)$/.test(saidAt(before))) return []
  let state = at + 1
  while (zhDeed.test(saidAt(state)) && !lexemes[state]?.senses.some(isState)) state += 1
  if (!lexemes[state]?.senses.some(isState)) return []
  const behind = (n: number) => `${saidAt(n)}${saidAt(n + 1)}${saidAt(n + 2)}`
  const object = lexemes[state + 1]?.senses.some((sense) => sense.is === 'unknown' || isState(sense))
  const found = object && !zhBehind.test(behind(state + 1)) ? [state, state + 1] : [state]
  const last = found.at(-1) as number
  return /的$/.test(saidAt(last)) || zhBehind.test(behind(last + 1)) ? found : []
}

/** The same in English, behind people: "customers planning to | retire", "people who are about to | buy a house". */
const intendedEn = (lexemes: Lexeme[], at: number, saidAt: (n: number) => string): number[] => {
  const two = `${saidAt(at)} ${saidAt(at + 1)}`
  const opens = enIntent.test(two) || enConsider.test(two) ? at + 2 : enConsider.test(saidAt(at)) ? at + 1 : 0
  if (opens === 0) return []
  let subject = at - 1
  while (enPassing.test(saidAt(subject))) subject -= 1
  const who =
    enPeople.test(saidAt(subject)) || lexemes[subject]?.senses.some(({ is }) => is === 'value' || is === 'term')
  if (!who || enSender.test(saidAt(subject))) return []
  const found: number[] = []
  for (let n = opens; lexemes[n] && !senseOf(lexemes[n], 'break') && !enEnds.test(saidAt(n)); n += 1)
    if (lexemes[n]?.senses.some(isState)) found.push(n)
  return found
}

/**
 * What customers mean to do or are about to become is no fact of the data: 准备退休的, "people planning to buy a house" are asked about, and never
 * taken for those who are retired or have bought one.
 */
export const withIntents = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  const saidAt = (n: number) => (lexemes[n] ? textOf(lexemes[n] as Lexeme) : '')
  const intended = new Set(
    lexemes.flatMap((_, at) => {
      const said = saidAt(at)
      if (zhIntent.test(said)) return intendedZh(lexemes, at, saidAt)
      return /^[a-z]/.test(said) ? intendedEn(lexemes, at, saidAt) : []
    }),
  )
  if (intended.size === 0) return lexemes
  return lexemes.map((lexeme, n) =>
    intended.has(n) ? { ...lexeme, senses: [{ is: 'unknown', text: textOf(lexeme) }] } : lexeme,
  )
}
