import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { has, kinds, naming, people } from './names-in.ts'

/** What a message names of the data: a stretch of it, as lexemes and as letters. */
export interface Group {
  is: 'field' | 'number' | 'time' | 'condition'
  /** A condition that may also be the name of its field: "mortgage". */
  mayBeField: boolean
  /** First lexeme and the one after the last. */
  from: number
  to: number
  start: number
  end: number
}

const fields = kinds('attribute group event measure property thing thing-property')
const times = kinds('duration window')
/** What may stand before the first name of a condition. */
const leading = kinds('comparator unit within by about between to any-of consent yes edge only sign')
/** What may stand between two names of one condition. */
const inner = new Set([...leading, ...kinds('and or list pair')])
const isPeople = (words: string): boolean => words.split(' ').every((word) => people.test(word))
const linking = /^(?:的|了|过|在|是|有|为|于|内|里|之?内|客户|用户|会员|人|那些|那批|一个|某个|职业|东西)$/
/** Words that limit how many are taken, and no value of a field. */
const capping =
  /^(?:also|too|up|to|into|about|for|also be|max|maximum|min|minimum|only|just|up to|at most|no more than|最多|只有|仅|只|到|另外|的|just the|the)$/
/** "have customers with": whom somebody has in, no condition. */
const having = /^(?:have|has|had|for|on|in|to|of|at|by|with)$/
/** "a new list" is one of no new customers. */
const ofAudience = /^(?:list|audience|segment|group|selection|search|one|request|set)$/
/** 一点, 一批: no number. */
const fewer = /^[点层起批下些条道样定直遍拨波块并个步版]/
/** 其他的 beside what is named: no value. */
const others = /^(?:其他|其它|其余)(?:的|客户|的客户|的人)?$/
/** What ends a part: 岁的客户, "customers". */
const trailing =
  /^(?:的|客户|用户|会员|人|岁|元|块|分|天|日|个月|年|的人|的客户|customers|clients|people|members|users|days|months|years|points)$/
const who =
  /^(?:customers?|clients?|people|users?|members?|those|folks|shoppers?|ones?|anyone|anybody|who|with|客户|用户|会员|的客户|的人)$/

const kindOf = (lexemes: Lexeme[]): Group['is'] => {
  const named = lexemes.filter((lexeme) => has(lexeme, naming))
  if (lexemes.some((lexeme) => senseOf(lexeme, 'comparator'))) return 'condition'
  if (named.every((lexeme) => has(lexeme, times))) return 'time'
  if (named.every((lexeme) => senseOf(lexeme, 'number') || has(lexeme, kinds('unit')))) return 'number'
  return named.every((lexeme) => has(lexeme, fields) && !senseOf(lexeme, 'value')) ? 'field' : 'condition'
}

/** 上限80人, 最多50个: a number of people, and no condition. */
const capOf = /^(?:不超过|最多|至多|上限|上限为)\d+(?:个|人|名|位|户|个人)$/

/** Where a field and a number meet that no word compares, in Chinese (积分 3000, 50个 月费): the first lexeme behind; undefined elsewhere. */
const seam = (lexemes: Lexeme[], from: number, to: number, words: string[]): number | undefined => {
  if (!/\p{Script=Han}/u.test(words.slice(from, to).join(''))) return undefined
  const isNumber = (lexeme: Lexeme) => senseOf(lexeme, 'number') !== undefined
  const named = lexemes
    .map((lexeme, n) => ({ lexeme, n }))
    .slice(from, to)
    .filter(({ lexeme }) => has(lexeme, naming))
  const [first, second] = named
  if (!first || !second || named.length !== 2 || isNumber(first.lexeme) === isNumber(second.lexeme)) return undefined
  return second.n
}

/**
 * The stretches of a message that name something of the data, each with the words that belong to it ("customers with", 的客户): what is left over says
 * what is to be done with them. `isBeside`: whether the letters from one place to another are chatter.
 */
export const groupsIn = (
  lexemes: Lexeme[],
  tokens: Token[],
  isBeside: (start: number, end: number) => boolean,
): Group[] => {
  const startOf = (n: number) => tokens[(lexemes[n] as Lexeme).from]!.start
  const endOf = (n: number) => tokens[(lexemes[n] as Lexeme).to - 1]!.end
  const words = lexemes.map(({ from, to }) => wordsOf(tokens, from, to))
  const isOne = (n: number) =>
    /^[一零]$/.test(words[n] as string) &&
    (fewer.test(words[n + 1] ?? '') || !(n + 1 < lexemes.length && senseOf(lexemes[n + 1] as Lexeme, 'unit')))
  const isOther = (n: number) =>
    (/^may$/.test(words[n] as string) && !/^(?:in|last|of|since|before|this|is)$/.test(words[n - 1] ?? '')) ||
    (/^one$/.test(words[n] as string) &&
      /^(?:last|that|this|previous|latest|each|every|which|another|daft|silly|bad)$/.test(words[n - 1] ?? '')) ||
    /^(?:last|previous) one$/.test(words[n] as string) ||
    (/^new$/.test(words[n] as string) && ofAudience.test(words[n + 1] ?? ''))
  const names = lexemes.map(
    (lexeme, n) => has(lexeme, naming) && !isOne(n) && !isOther(n) && !isBeside(startOf(n), endOf(n)),
  )
  const links = lexemes.map((lexeme, n) => {
    const word = words[n] as string
    return !names[n] && (has(lexeme, inner) || isPeople(word) || linking.test(word))
  })
  const joins = (n: number) => {
    const lexeme = lexemes[n] as Lexeme
    return /\p{Script=Han}/u.test(words[n] as string) && has(lexeme, inner) && !has(lexeme, leading)
  }
  const opens = (n: number) =>
    joins(n) ||
    capping.test(words[n] as string) ||
    (having.test(words[n] as string) && who.test(words[n + 1] as string))
  const groups: Group[] = []
  for (let n = 0; n < lexemes.length; n += 1) {
    if (!names[n]) continue
    let to = n + 1
    for (let at = to; at < lexemes.length && (names[at] || links[at]); at += 1) if (names[at]) to = at + 1
    while (to < lexemes.length && trailing.test(words[to] as string)) to += 1
    let from = n
    const floor = groups.at(-1)?.to ?? 0
    while (from > floor && links[from - 1] && !opens(from - 1)) from -= 1
    const ofPeople = words.slice(from, to).some((word) => who.test(word))
    const inside = lexemes.slice(from, to)
    const mayBeField = !ofPeople && inside.every((lexeme) => !has(lexeme, naming) || senseOf(lexeme, 'attribute'))
    const is = kindOf(inside)
    const group = (first: number, behind: number, kind: Group['is'], isField: boolean): Group => ({
      is: kind,
      mayBeField: isField,
      from: first,
      to: behind,
      start: startOf(first),
      end: endOf(behind - 1),
    })
    const cut = is === 'condition' && !ofPeople ? seam(lexemes, from, to, words) : undefined
    const parts = (
      cut
        ? [
            [from, cut],
            [cut, to],
          ]
        : []
    ).map(([a, b]) => kindOf(lexemes.slice(a, b)))
    if (cut && parts.includes('field') && parts.includes('number'))
      groups.push(group(from, cut, parts[0]!, false), group(cut, to, parts[1]!, false))
    else {
      const capped = capOf.test(words.slice(from, to).join('').replaceAll(' ', '')) ? 'number' : is
      groups.push(group(from, to, capped === 'field' && ofPeople ? 'condition' : capped, mayBeField))
    }
    n = to - 1
  }
  return groups.length > 1 ? groups.filter(({ from, to }) => !others.test(words.slice(from, to).join(''))) : groups
}
