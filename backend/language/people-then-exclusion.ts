import { type Lexeme, type SenseKind, senseOf } from './lexicon/sense.ts'

const noun = /(?:客户|用户|顾客)$/
const told: readonly SenseKind[] = [
  'value',
  'attribute',
  'event',
  'property-value',
  'term',
  'years',
  'number',
  'product',
]
const has = (lexemes: readonly Lexeme[]) => lexemes.some((one) => told.some((is) => senseOf(one, is)))
const ends = (lexeme: Lexeme | undefined) =>
  senseOf(lexeme, 'break') ?? senseOf(lexeme, 'open') ?? senseOf(lexeme, 'close') ?? senseOf(lexeme, 'list')

/** Whether what stands from a place up to the next pause names somebody and ends with their being left out. */
const leavesOut = (lexemes: readonly Lexeme[], at: number, textOf: (lexeme: Lexeme) => string): boolean => {
  let end = at
  while (end < lexemes.length && !ends(lexemes[end])) end += 1
  while (end > at && senseOf(lexemes[end - 1], 'filler') && !senseOf(lexemes[end - 1], 'except')) end -= 1
  const last = lexemes[end - 1]
  if (end - 1 <= at || !senseOf(last, 'except') || noun.test(textOf(lexemes[at] as Lexeme))) return false
  const behind = lexemes.slice(at, end - 1)
  // 有房贷的客户里违约的不要 says of whom it is
  return (
    has(behind) &&
    !/^[里中内的都也]/.test(textOf(lexemes[at] as Lexeme)) &&
    !behind.some((one) => senseOf(one, 'except'))
  )
}

/** 广东客户深圳的不要: behind the people who are wanted, those of them who are not stand as behind a comma. */
export const withPausesBehindPeople = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  let from = 0
  return lexemes.map((lexeme, at) => {
    if (ends(lexeme)) from = at + 1
    const words = [lexemes[at - 1], lexeme].map((one) => (one ? textOf(one) : '')).join('')
    const names = senseOf(lexeme, 'filler') && /[户客]$/.test(textOf(lexeme)) && noun.test(words)
    if (!names || !has(lexemes.slice(from, at)) || !leavesOut(lexemes, at + 1, textOf)) return lexeme
    from = at + 1
    return { ...lexeme, senses: [{ is: 'break', strong: false }] }
  })
}
