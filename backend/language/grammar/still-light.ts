import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { lightBeside } from './light-beside.ts'
import { yearly } from './recency.ts'

const counting = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'number') ?? senseOf(lexeme, 'comparator')
const left = /^(?:还有|还|也有|仍有|仍然有|还剩|还剩下|只有|只剩|都有|也还有|现有)$/
const isNumber = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(
    (sense) => sense.is === 'attribute' && (sense.attribute.type === 'integer' || sense.attribute.type === 'decimal'),
  ) ?? false
const spans = /^(?:cover|covers|covered|covering|span|spans|spanned|spanning|involve|involves|involved)$/
const matter = /^(?:事|事情|事儿|的事|的事情)$/
/** A time stands shortly before. */
const windowed = (lexemes: Lexeme[], n: number): boolean =>
  lexemes
    .slice(Math.max(n - 4, 0), n)
    .some((one) => senseOf(one, 'window') ?? senseOf(one, 'duration') ?? senseOf(one, 'ago'))
const others = /^(?:其他|其它|其他的|别的|另外的)$/
const leftOutBefore = (lexemes: Lexeme[], n: number): boolean => {
  for (let at = n - 1; at >= Math.max(n - 60, 0) && !senseOf(lexemes[at], 'break')?.strong; at -= 1)
    if (senseOf(lexemes[at], 'except')?.side === 'before') return true
  return false
}
/** 其他品类, 其他渠道: other things, and no other customers. */
const ofThings = (lexeme: Lexeme | undefined): boolean =>
  ['property', 'product', 'product-kind', 'event', 'thing', 'group'].some((is) =>
    lexeme?.senses.some((sense) => sense.is === is),
  )

/** The past year, of a field that is of the past year by its name. */
const tellsYear = (field: Lexeme | undefined, time: Lexeme | undefined): boolean => {
  const window = senseOf(time, 'window')?.window
  const year =
    window?.type === 'last' && window.n === (window.unit === 'month' ? 12 : 1) && /^(?:year|month)$/.test(window.unit)
  return (
    year &&
    (field?.senses.some(
      (sense) => sense.is === 'attribute' && yearly.test(`${sense.attribute.labels.en} ${sense.attribute.labels.zh}`),
    ) ??
      false)
  )
}
const more = /^(?:more|less|fewer|higher|lower|longer)$/
/** "spent more in the past year than the average": the bound stands on both sides of a time, and goes behind it. */
const partedLimit = (lexemes: Lexeme[], tokens: Token[], n: number): Lexeme['senses'] | undefined => {
  const said = (at: number) => (lexemes[at] ? wordsOf(tokens, lexemes[at].from, lexemes[at].to) : '')
  const bound = (at: number) => (more.test(said(at)) ? senseOf(lexemes[at], 'comparator') : undefined)
  if (bound(n) && senseOf(lexemes[n + 1], 'window') && said(n + 2) === 'than') return [{ is: 'filler' }]
  if (bound(n - 1) && said(n + 1) === 'than' && tellsYear(lexemes[n - 2], lexemes[n])) return [{ is: 'filler' }]
  const before = said(n) === 'than' && senseOf(lexemes[n - 1], 'window') ? bound(n - 2) : undefined
  return before && [{ ...before, side: 'before' }]
}

/** "White-collar workers", where workers are a value of the same field. */
const sameField = (before: Lexeme | undefined, lexeme: Lexeme): boolean => {
  const field = senseOf(before, 'value')?.attribute.name
  return field !== undefined && lexeme.senses.some((sense) => sense.is === 'value' && sense.attribute.name === field)
}

/** Senses of words that are light beside what they go with: 还有 between a field and its limit, 的事 behind a time, 其他 behind those who are left out; undefined for others. */
export const stillLight = (
  lexemes: Lexeme[],
  tokens: Token[],
  n: number,
  opens: boolean,
): Lexeme['senses'] | undefined => {
  const [before, lexeme, next] = [lexemes[n - 1], lexemes[n] as Lexeme, lexemes[n + 1]]
  const said = wordsOf(tokens, lexeme.from, lexeme.to)
  // 理财持仓还有5万元以上
  if (left.test(said) && isNumber(before) && counting(next)) return [{ is: 'filler', asserts: true }]
  // 已经是6个月前的事了
  const of = before !== undefined && /的$/.test(wordsOf(tokens, before.from, before.to))
  if (matter.test(said) && of && windowed(lexemes, n)) return [{ is: 'filler' }]
  // "transactions that cover at least eight categories"
  // "admin staff": the people of a job
  if (
    /^(?:staff|workers?|employees|folks|personnel)$/.test(said) &&
    (senseOf(lexeme, 'unknown') ? senseOf(before, 'value') : sameField(before, lexeme))
  )
    return [{ is: 'filler' }]
  // 光纤用户都发, 余额最高的200个先打: what is done with them
  const all = before !== undefined && /[都全先]$/.test(wordsOf(tokens, before.from, before.to))
  if (/^[发打]$/.test(said) && all && senseOf(lexeme, 'unknown') && (!next || senseOf(next, 'break')))
    return [{ is: 'filler' }]
  // "have given WeChat consent"
  const consent = next && /(?:^| )(?:consent|permission)$/.test(wordsOf(tokens, next.from, next.to))
  if (consent && /^(?:given|gave|giving|granted)$/.test(said) && senseOf(lexeme, 'unknown')) return [{ is: 'filler' }]
  // 两样都有才算
  const only = before !== undefined && /才$/.test(wordsOf(tokens, before.from, before.to))
  if (only && /^(?:算|行|可以|成)$/.test(said) && (!next || senseOf(next, 'break'))) return [{ is: 'filler' }]
  // "every customer without …": all of them, and no denial of any
  if (said === 'every' && senseOf(next, 'unit')?.unit === 'people') return [{ is: 'filler' }]
  const parted = partedLimit(lexemes, tokens, n)
  if (parted) return parted
  const beside = lightBeside(lexemes, tokens, n)
  if (beside) return beside
  if (spans.test(said) && senseOf(lexeme, 'unknown') && counting(next)) return [{ is: 'filler' }]
  // "just students for me": no number
  const kind = next?.senses.some((sense) => sense.is === 'value' && sense.answer === undefined) ?? false
  if (opens && /^(?:just|only)$/.test(said) && kind) return [{ is: 'only' }]
  // 除了学生，其他余额过万的
  const rest = opens && others.test(said) && leftOutBefore(lexemes, n) && !ofThings(next)
  return rest ? [{ is: 'filler' }] : undefined
}
