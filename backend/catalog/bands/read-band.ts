/** One band as its text tells it: its two written ends, and what stands beside the numbers. */
export interface ReadBand {
  /** −∞ and ∞ where the band is open. */
  from: number
  to: number
  /** Whether an end that is written belongs to the band. */
  fromIn: boolean
  toIn: boolean
  /** One unit in the last place of its numbers: 1000 of 15-24K, 0.1 of 0.5-0.9. */
  step: number
  /** A unit of time (day, week, month, year), 'money' where a sign or word of money stands there, or 'percent'. */
  unit?: string
}

const words: Record<string, number> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n]),
  ...[...'零一二三四五六七八九十'].map((sign, n) => [sign, n]),
  ['两', 2],
])
const scales: Record<string, number> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mm: 1e6, million: 1e6 },
  ...{ 千: 1e3, 万: 1e4, w: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 },
}
const units: [RegExp, string][] = [
  [/^(?:[$€£¥]|元|块|usd|eur|gbp|cny|rmb|dollars?|euros?|pounds?|yuan|人民币|美元|欧元)$/, 'money'],
  [/^(?:岁|周岁|年|years?|yrs?|y|years? old|years? of age|yo)$/, 'year'],
  [/^(?:个月|月|months?|mths?|mos?)$/, 'month'],
  [/^(?:周|weeks?|wks?)$/, 'week'],
  [/^(?:天|日|days?)$/, 'day'],
  [/^%$/, 'percent'],
]
const counters =
  '次|人|口|口人|个|个孩子|件|单|笔|名|台|辆|套|times?|people|persons?|members?|orders?|purchases?|kids?|child|children|items?'
const named =
  'years? of age|years? old|years?|yrs?|yo|y|months?|mths?|mos?|weeks?|wks?|days?|usd|eur|gbp|cny|rmb|dollars?|euros?|pounds?|yuan|人民币|美元|欧元|元|块|周岁|岁|年|个月|月|周|天|日|%'
const number = `([$€£¥])? ?(\\d+(?:\\.\\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[零一二两三四五六七八九十]) ?(thousand|million|mm|k|m|w|百万|千万|千|万|亿)?(?![a-z]* ?\\d)`
const unit = `(?: ?(${named}|${counters}))?`
const amount = `${number}${unit}`

const forms: { said: RegExp; from?: boolean; to?: boolean }[] = [
  {
    said: new RegExp(`^(?:<|under|below|less than|fewer than|younger than|不到|不足|低于|少于|小于|未满) ?${amount}$`),
    to: false,
  },
  {
    said: new RegExp(`^(?:<=|≤|up to|at most|no more than|within|maximum|max|至多|最多|不超过) ?${amount}$`),
    to: true,
  },
  {
    said: new RegExp(
      `^${amount} ?(?:or (?:less|fewer|under|below|younger)|and (?:less|fewer|under|below|younger)|(?:及|或|含)?以下|以内|之内|及以内)$`,
    ),
    to: true,
  },
  {
    said: new RegExp(`^(?:>|over|above|more than|greater than|older than|超过|大于|高于|多于) ?${amount}$`),
    from: false,
  },
  {
    said: new RegExp(`^(?:>=|≥|at least|from|no less than|minimum|min|至少|最少|不低于|不少于) ?${amount}$`),
    from: true,
  },
  {
    said: new RegExp(
      `^${amount} ?(?:\\+|plus|or (?:more|over|above|older|higher|up)|and (?:more|over|above|older|higher|up|upwards?)|(?:及|或|含)?以上|起)${unit}$`,
    ),
    from: true,
  },
]
const joint = '(?:-|–|—|~|to|through|至|到|and)'
const range = new RegExp(`^(?:from |between |从|介于)?${amount} ?${joint} ?${amount}(?:之间| inclusive)?$`)
const interval = new RegExp(`^([\\[(])${amount} ?[,;] ?${amount}([\\])])$`)
const single = new RegExp(`^${amount}$`)

/** "1) $0 - $100": the number of an entry in a list, before a band. */
const entry = /^\d{1,2} ?(?:[).、]|:(?= )) ?(?=\D{0,2}\d)/

const plain = (text: string): string => {
  const said = text.normalize('NFKC').trim().toLowerCase().replace(entry, '').replace(/\s+/g, ' ')
  // the one comma of [0,100) parts its ends
  return /^[[(][^,]*,[^,]*[\])]$/.test(said) ? said : said.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

interface Number {
  value: number
  scale: number
  step: number
  unit?: string
}

const unitOf = (said: string | undefined): string | undefined =>
  said === undefined ? undefined : units.find(([word]) => word.test(said))?.[1]

/** The number that four groups of a form hold: a sign of money, digits or a word, a scale, a unit. */
const numberOf = (groups: (string | undefined)[]): Number => {
  const [sign, digits = '', scale, beside] = groups
  const factor = scale ? (scales[scale] as number) : 1
  const decimals = digits.split('.')[1]?.length ?? 0
  const found = unitOf(sign ?? beside)
  const value = words[digits] ?? Number(digits)
  return {
    value: Number((value * factor).toPrecision(12)),
    scale: factor,
    step: factor / 10 ** decimals,
    ...(found ? { unit: found } : {}),
  }
}

/** 15-24K, 5-10万: the first number borrows the scale of the second. */
const sameScale = (low: Number, high: Number): Number =>
  low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value
    ? { ...low, value: low.value * high.scale, step: low.step * high.scale }
    : low

const between = (low: Number, high: Number, fromIn: boolean, toIn: boolean): ReadBand | undefined => {
  const first = sameScale(low, high)
  const beside = high.unit ?? low.unit
  if (first.value > high.value) return undefined
  const step = Math.min(first.step, high.step)
  return { from: first.value, to: high.value, fromIn, toIn, step, ...(beside ? { unit: beside } : {}) }
}

/** The interval that a text such as "19-24", "Under 15K", "5万以下", "[0, 100)", "3 or more" or "1) $0 - $100" names; undefined where it names none. */
export const readBand = (text: string): ReadBand | undefined => {
  const said = plain(text)
  if (/^(?:none|nil|无|没有)$/.test(said)) return { from: 0, to: 0, fromIn: true, toIn: true, step: 1 }
  const closed = interval.exec(said)
  if (closed)
    return between(numberOf(closed.slice(2, 6)), numberOf(closed.slice(6, 10)), closed[1] === '[', closed[10] === ']')
  const both = range.exec(said)
  if (both) return between(numberOf(both.slice(1, 5)), numberOf(both.slice(5, 9)), true, true)
  const only = single.exec(said)
  if (only) {
    const one = numberOf(only.slice(1, 5))
    return between(one, one, true, true)
  }
  for (const { said: form, from, to } of forms) {
    const found = form.exec(said)
    if (!found) continue
    const { value, step, unit: own } = numberOf(found.slice(1, 5))
    const beside = own ?? unitOf(found[5])
    const ends =
      from === undefined
        ? { from: Number.NEGATIVE_INFINITY, to: value, fromIn: false, toIn: to ?? false }
        : { from: value, to: Number.POSITIVE_INFINITY, fromIn: from, toIn: false }
    return { ...ends, step, ...(beside ? { unit: beside } : {}) }
  }
  return undefined
}
