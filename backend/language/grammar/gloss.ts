import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'

const days: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 90, year: 360 }

/** A limit that stands alone, as text for comparison: its direction, and its number in days where it is a length of time. */
const limitOf = (lexemes: Lexeme[]): string | undefined => {
  let op: string | undefined
  let value: number | undefined
  for (const lexeme of lexemes) {
    const comparator = senseOf(lexeme, 'comparator') ?? (senseOf(lexeme, 'within') && { op: 'lte' as const })
    const [number, length] = [senseOf(lexeme, 'number'), senseOf(lexeme, 'duration')]
    if (length && value === undefined) value = length.duration.n * (days[length.duration.unit] ?? Number.NaN)
    else if (number && value === undefined) value = number.number.value
    else if (comparator && op === undefined) op = comparator.op
    else if (!senseOf(lexeme, 'unit') && !senseOf(lexeme, 'filler')) return undefined
  }
  return value === undefined ? undefined : `${op ?? 'eq'} ${value}`
}

const isFiller = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'filler') !== undefined
const between = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)

/** 上半年（2011年1月到6月）, "Double 11 (11 November)": of two names of one time the one with the year is kept. */
const timeTwice = (lexemes: Lexeme[], open: number, close: number, textOf: (at: number) => string): number[] => {
  const inner = between(open + 1, close)
  const [second, other] = inner.filter((n) => !isFiller(lexemes[n]))
  if (second === undefined || other !== undefined || !senseOf(lexemes[second], 'window')) return []
  let before = open - 1
  while (isFiller(lexemes[before]) && !senseOf(lexemes[before], 'window')) before -= 1
  if (!senseOf(lexemes[before], 'window')) return []
  return /\d{4}/.test(textOf(second)) ? [before, open, close] : [open, ...inner, close]
}

/** 一年以内（不超过12个月）: the same limit said twice. */
const limitTwice = (lexemes: Lexeme[], open: number, close: number): number[] => {
  const said = limitOf(lexemes.slice(open + 1, close))
  for (let from = open - 1; said && from >= Math.max(open - 3, 0); from -= 1)
    if (limitOf(lexemes.slice(from, open)) === said) return between(open, close + 1)
  return []
}

const countsOnly = new Set<SenseKind>(['number', 'unit', 'filler', 'measure', 'event'])
/** 至少买过3次（3个不同订单）: the same count again, in another word. */
const countTwice = (lexemes: Lexeme[], open: number, close: number): number[] => {
  const inner = lexemes.slice(open + 1, close)
  const [count, other] = inner.flatMap((lexeme) => senseOf(lexeme, 'number')?.number.value ?? [])
  const bare = inner.every(({ senses }) => senses.some(({ is }) => countsOnly.has(is)))
  if (count === undefined || other !== undefined || !bare) return []
  const before = lexemes.slice(Math.max(open - 8, 0), open)
  const at = before.findLastIndex((lexeme) => senseOf(lexeme, 'number') !== undefined)
  const same = senseOf(before[at], 'number')?.number.value === count
  const unit = senseOf(before[at + 1], 'unit')?.unit
  return same && (unit === 'times' || unit === 'orders') ? between(open, close + 1) : []
}

const things = new Set<SenseKind>(['product', 'property-value', 'value'])
const meansOf = (lexeme: Lexeme | undefined): string[] =>
  (lexeme?.senses ?? []).flatMap((sense) =>
    sense.is === 'product'
      ? [sense.product.labels.zh]
      : sense.is === 'property-value' || sense.is === 'value'
        ? [String(sense.value)]
        : [],
  )
/** Steady 90 Days (稳享90天): the name of the same thing in another language. */
const nameTwice = (lexemes: Lexeme[], open: number, close: number): number[] => {
  const [inner, other] = between(open + 1, close)
  if (inner === undefined || other !== undefined || !lexemes[inner]?.senses.some(({ is }) => things.has(is))) return []
  const said = meansOf(lexemes[inner])
  // 活动18的券（campaign ID 18）
  let before = open - 1
  while (open - before < 4 && isFiller(lexemes[before])) before -= 1
  return meansOf(lexemes[before]).some((name) => said.includes(name)) ? between(open, close + 1) : []
}

const included = /^(?:含|包含|包括|含有|including|includes|incl|inclusive of|counting)$/i
/** 5单以上（含5单）, "5 or more (5 included)": the end that the limit takes in anyway. */
const endIncluded = (lexemes: Lexeme[], open: number, close: number, textOf: (at: number) => string): number[] => {
  const inner = between(open + 1, close)
  const says = inner.some((n) => included.test(textOf(n)) || /^(?:included|inclusive)$/i.test(textOf(n)))
  const number = inner.flatMap((n) => senseOf(lexemes[n], 'number')?.number.value ?? [])[0]
  if (!says || number === undefined) return []
  const before = lexemes.slice(Math.max(open - 5, 0), open)
  const same = before.some((lexeme) => senseOf(lexeme, 'number')?.number.value === number)
  const takesIn = before.some((lexeme) =>
    lexeme.senses.some((sense) => sense.is === 'comparator' && (sense.op === 'gte' || sense.op === 'lte')),
  )
  return same && takesIn ? between(open, close + 1) : []
}

const timely = new Set<SenseKind>(['window', 'unknown', 'filler', 'extreme', 'duration', 'break', 'then', 'afterwards'])
const namely = /^(?:也就是|也就是说|即|就是|i\.e|i\.e\.|ie|namely)$/i

/** 圣诞前那周，也就是2010年12月13日到19日: what stands before is told again by the dates behind. */
const namelyAt = (lexemes: Lexeme[], at: number, textOf: (at: number) => string): number[] => {
  if (!namely.test(textOf(at)) || !senseOf(lexemes[at + 1], 'window')) return []
  let from = at - 1
  while (
    from >= 0 &&
    !senseOf(lexemes[from], 'break')?.strong &&
    (lexemes[from]?.senses ?? []).some(({ is }) => timely.has(is))
  )
    from -= 1
  const told = between(from + 1, at)
  const whole = from < 0 || senseOf(lexemes[from], 'break') !== undefined
  return whole && told.some((n) => senseOf(lexemes[n], 'window') ?? senseOf(lexemes[n], 'unknown')) ? told : []
}

const vaguely = new Set<SenseKind>(['vague', 'unknown', 'filler'])
const conditions = new Set<SenseKind>([
  'attribute',
  'value',
  'number',
  'comparator',
  'event',
  'measure',
  'window',
  'term',
])
/** 刚来没多久的就是在网三个月以内的, "big spenders, i.e. spend over 500": a vague word that is told at once by its measure. */
const toldAnew = (lexemes: Lexeme[], at: number, textOf: (at: number) => string): number[] => {
  if (
    !/^(?:就是|就是说|也就是|也就是说|即|i\.e\.?|ie|namely|meaning|that is|that means|in other words)$/.test(textOf(at))
  )
    return []
  const told = [at + 1, at + 2, at + 3].some((n) => lexemes[n]?.senses.some(({ is }) => conditions.has(is)))
  let end = at
  while (senseOf(lexemes[end - 1], 'break')?.strong === false || isFiller(lexemes[end - 1])) end -= 1
  let from = end
  while (from > 0 && (lexemes[from - 1]?.senses ?? []).every(({ is }) => vaguely.has(is))) from -= 1
  const words = between(from, end)
  const vague = words.some((n) => senseOf(lexemes[n], 'vague') ?? senseOf(lexemes[n], 'unknown'))
  const whole = from === 0 || senseOf(lexemes[from - 1], 'break') || senseOf(lexemes[from - 1], 'and')
  return told && vague && whole && !senseOf(lexemes[from], 'break') ? words : []
}

/** 学历, 风险等级那一栏 */
const isField = (lexemes: Lexeme[], at: number): boolean => {
  let place = at
  while (isFiller(lexemes[place])) place -= 1
  return senseOf(lexemes[place], 'attribute') !== undefined
}

const predicates = new Set<SenseKind>([
  'missing',
  'not',
  'comparator',
  'number',
  'value',
  'average',
  'extreme',
  'no',
  'yes',
])
/** 学历也未知: between a field and what is said of it, also joins nothing. */
const isAdverb = (lexemes: Lexeme[], at: number, textOf: (at: number) => string): boolean =>
  /^(?:也|还|却|仍|仍然|还是)$/.test(textOf(at)) &&
  isField(lexemes, at - 1) &&
  (lexemes[at + 1]?.senses ?? []).some((sense) => predicates.has(sense.is) && !('answer' in sense))

/** "excluding students: those with …": the colon behind who is left out ends a stretch, as a comma does. */
export const endsExclusion = (lexemes: Lexeme[], at: number, textOf: (at: number) => string): boolean => {
  // "exclude: overdue": a label, which leaves out what stands behind
  if (!/^[:：]$/.test(textOf(at)) || senseOf(lexemes[at - 1], 'except')?.side === 'before') return false
  for (let place = at - 1; place >= 0 && !senseOf(lexemes[place], 'break'); place -= 1)
    if (senseOf(lexemes[place], 'except')?.side === 'before') return true
  return false
}

/** Places of words that only say again what stands beside them: a date or a limit in brackets, a time told anew. */
export const glossesIn = (lexemes: Lexeme[], textOf: (at: number) => string): Set<number> => {
  const places: number[] = []
  lexemes.forEach((lexeme, at) => {
    places.push(...namelyAt(lexemes, at, textOf))
    if (isAdverb(lexemes, at, textOf)) places.push(at)
    places.push(...toldAnew(lexemes, at, textOf))
    if (!senseOf(lexeme, 'open')) return
    const close = lexemes.findIndex((other, n) => n > at && senseOf(other, 'close') !== undefined)
    if (close < 0) return
    const inner = between(at + 1, close)
    // "total spend (all time): > 1000": the time of what stands before
    const times = inner.filter((n) => !isFiller(lexemes[n]))
    const timed = times.length === 1 && times.every((n) => senseOf(lexemes[n], 'ever') ?? senseOf(lexemes[n], 'window'))
    const measured = (lexemes[at - 1]?.senses ?? []).some(
      ({ is }) => is === 'measure' || is === 'event' || is === 'attribute',
    )
    if (timed && measured && !/含|包括|incl/.test(textOf(at + 1))) places.push(at, close)
    // （不限时间）
    if (inner.length > 0 && inner.every((n) => isFiller(lexemes[n]))) places.push(at, close)
    const time = timeTwice(lexemes, at, close, textOf)
    places.push(...(time.length > 0 ? time : limitTwice(lexemes, at, close)))
    places.push(...countTwice(lexemes, at, close))
    places.push(...nameTwice(lexemes, at, close))
    places.push(...endIncluded(lexemes, at, close, textOf))
  })
  return new Set(places)
}
