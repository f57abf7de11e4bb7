import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { describedBehind } from './described.ts'
import { headedBefore } from './headed.ts'

/** Words that may be told by a condition behind them. */
const open = new Set<SenseKind>(['vague', 'unknown', 'newcomer', 'term'])
const passing = new Set<SenseKind>(['filler', 'unit', 'and', 'any', 'pair'])
const said = new Set<SenseKind>(['comparator', 'number', 'duration', 'window', 'not', 'years'])

const namely =
  /^(?:就是|也就是|也就是说|就是说|即|指|指的是|意思是|换句话说|说白了就是|i\.e|i\.e\.|ie|namely|meaning|which means|i mean|by which i mean|in other words|defined as|that is to say)$/i
/** After a comma only: "a loyal customer that is over 60" tells of nobody else. */
const thatIs = /^that is$/i

const has = (lexeme: Lexeme | undefined, kinds: Set<SenseKind>): boolean =>
  (lexeme?.senses ?? []).some(({ is }) => kinds.has(is))
const isOpen = (lexeme: Lexeme | undefined): boolean => has(lexeme, open) && !senseOf(lexeme, 'value')

/** Whether a condition with a measure of its own follows, up to the next stop. */
const measured = (lexemes: Lexeme[], from: number, ends: 'break' | 'close'): boolean => {
  for (let at = from; at < lexemes.length && !senseOf(lexemes[at], ends); at += 1)
    if (has(lexemes[at], said)) return true
  return false
}

const namesAt = (lexeme: Lexeme | undefined): string[] =>
  (lexeme?.senses ?? []).flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute.name] : []))

/** Open words right before a place, past fillers, one comma and fields that the condition behind names again. */
const openBefore = (lexemes: Lexeme[], at: number, colon = false): number[] => {
  const behind = new Set<string>()
  for (let place = at; place < lexemes.length && !senseOf(lexemes[place], 'break'); place += 1)
    for (const name of namesAt(lexemes[place])) behind.add(name)
  const found: number[] = []
  let commas = 0
  for (let place = at - 1; place >= 0; place -= 1) {
    const lexeme = lexemes[place]
    if (isOpen(lexeme) || namesAt(lexeme).some((name) => behind.has(name))) found.unshift(place)
    else if (senseOf(lexeme, 'break')?.strong === false && commas === 0 && found.length === 0) commas += 1
    // "Lapsed web shoppers: …"
    else if (!has(lexeme, passing) && !(colon && found.length === 0 && senseOf(lexeme, 'value'))) break
  }
  return found.some((place) => isOpen(lexemes[place])) ? found : []
}

/** What a condition in brackets may begin with. */
const tells = new Set<SenseKind>(['attribute', 'measure', 'event', 'ever'])
const elsewhere =
  /^(?:overseas|foreign|abroad|international|non-domestic|offshore|海外|境外|国外|外国|外地|外省|异地)$/i
/** 海外客户（英国以外）, "overseas accounts (anything but the UK)": which place is home. */
const elsewhereTold = (lexemes: Lexeme[], at: number, textOf: (from: number, to: number) => string): number[] => {
  const close = lexemes.findIndex((lexeme, n) => n > at && senseOf(lexeme, 'close') !== undefined)
  const inner = close < 0 ? [] : lexemes.slice(at + 1, close)
  const denied = inner.some((lexeme) => senseOf(lexeme, 'not') ?? senseOf(lexeme, 'except'))
  if (!denied || !inner.some((lexeme) => senseOf(lexeme, 'value'))) return []
  let place = at - 1
  while (senseOf(lexemes[place], 'filler') && !elsewhere.test(textOf(place, place + 1).trim())) place -= 1
  // 海外 may be cut in two
  const from = [place, place - 1].find((first) => first >= 0 && elsewhere.test(textOf(first, place + 1).trim()))
  return from === undefined ? [] : Array.from({ length: place + 1 - from }, (_, n) => from + n)
}

const alone = new Set<SenseKind>(['unknown', 'filler', 'number', 'unit', 'any'])
/** 独居（家庭人数为1）, 一个人住的（家庭人数1）: words of a whole clause that mean nothing here, before brackets with a field and its limit. */
const toldInBrackets = (lexemes: Lexeme[], at: number): number[] => {
  let inside = at + 1
  while (senseOf(lexemes[inside], 'filler')) inside += 1
  if (!has(lexemes[inside], tells)) return []
  let from = at
  while (from > 0 && (lexemes[from - 1]?.senses ?? []).every(({ is }) => alone.has(is))) from -= 1
  const joint = lexemes[from - 1]
  const begins = from === 0 || ends.some((is) => senseOf(joint, is))
  const words = Array.from({ length: at - from }, (_, n) => from + n).filter((n) => !senseOf(lexemes[n], 'filler'))
  const strange = words.some((n) => senseOf(lexemes[n], 'unknown') ?? senseOf(lexemes[n], 'number'))
  return begins && strange ? words : []
}
const ends = ['break', 'and', 'or', 'but', 'except', 'list'] as const

const idle = new Set<SenseKind>(['filler', 'unit', 'any'])
/** 有阵子没来的老顾客：…, “昙花一现”的顾客：…: the words without a measure of a title that is nothing else but people. */
const titleBefore = (lexemes: Lexeme[], at: number): number[] => {
  const found: number[] = []
  // "Lapsed repeat buyers: three or more orders, …": how often is told as well
  const often: number[] = []
  for (let place = at - 1; place >= 0 && !senseOf(lexemes[place], 'break'); place -= 1) {
    const lexeme = lexemes[place]
    if (senseOf(lexeme, 'vague') ?? senseOf(lexeme, 'quoted')) found.unshift(place)
    else if (senseOf(lexeme, 'frequency')) often.unshift(place)
    else if (!has(lexeme, idle)) return []
  }
  return found.length > 0 ? [...found, ...often] : found
}

/** A marker of one or two lexemes. */
const markerAt = (lexemes: Lexeme[], at: number, textOf: (from: number, to: number) => string): number => {
  for (const length of [3, 2, 1]) {
    const words = textOf(at, at + length)
    if (namely.test(words)) return length
    if (thatIs.test(words) && senseOf(lexemes[at - 1], 'break')) return length
  }
  return 0
}

/**
 * Places of words without a measure of their own that the message itself tells by a condition: 刚来没多久的，就是在网三个月以内,
 * "inactive ones, meaning no login for 90 days", 大客户（资产超过100万）. The condition takes their place.
 */
export const meantIn = (
  lexemes: Lexeme[],
  textOf: (from: number, to: number) => string,
): { words: number[]; markers: number[] } => {
  const words: number[] = [...describedBehind(lexemes, textOf)]
  const markers: number[] = []
  for (let at = 1; at < lexemes.length; at += 1) {
    const length = markerAt(lexemes, at, textOf)
    const told = length > 0 && measured(lexemes, at + length, 'break') ? openBefore(lexemes, at) : []
    if (told.length > 0) {
      words.push(...told)
      markers.push(...Array.from({ length }, (_, n) => at + n))
    }
    // "Returning shoppers: bought before March, nothing since": what a message opens with before a colon
    const opened =
      /^[:：]$/.test(textOf(at, at + 1)) && measured(lexemes, at + 1, 'break') ? openBefore(lexemes, at, true) : []
    const measureless = opened.every((place) => senseOf(lexemes[place], 'vague') ?? senseOf(lexemes[place], 'newcomer'))
    if (measureless && opened.length > 0) words.push(...opened)
    const title = /^[:：]$/.test(textOf(at, at + 1)) ? titleBefore(lexemes, at) : []
    if (title.length > 0 && measured(lexemes, at + 1, 'break')) words.push(...title)
    const habit = /^[:：]$/.test(textOf(at, at + 1)) && title.length === 0 ? headedBefore(lexemes, at, textOf) : []
    if (habit.length > 0 && measured(lexemes, at + 1, 'break')) words.push(...habit)
    const [last] = [lexemes[at - 1]]
    const inBrackets = senseOf(lexemes[at], 'open') && measured(lexemes, at + 1, 'close')
    if (inBrackets && (senseOf(last, 'vague') ?? (senseOf(last, 'unit') && senseOf(lexemes[at - 2], 'vague'))))
      words.push(senseOf(last, 'vague') ? at - 1 : at - 2)
    // 买得杂的客户（…）
    let named = at - 1
    while (named > at - 4 && senseOf(lexemes[named], 'filler') && !senseOf(lexemes[named], 'vague')) named -= 1
    if (inBrackets && senseOf(lexemes[named], 'vague') && /(?:客户|用户|会员|顾客|人)$/.test(textOf(named, at)))
      words.push(named)
    if (inBrackets) words.push(...toldInBrackets(lexemes, at))
    if (senseOf(lexemes[at], 'open')) words.push(...elsewhereTold(lexemes, at, textOf))
    // "new customers (opened in the last 6 months)": a word of the glossary, told anew by its own field
    const term = senseOf(last, 'term')?.term.rule
    const field = term && 'field' in term ? term.field : undefined
    const anew = Array.from({ length: Math.min(4, lexemes.length - at - 1) }, (_, n) => namesAt(lexemes[at + 1 + n]))
    if (inBrackets && field && anew.some((names) => names.includes(field))) words.push(at - 1)
  }
  return { words: [...new Set(words)], markers }
}
