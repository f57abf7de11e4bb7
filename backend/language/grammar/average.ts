import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { flagPart } from './flag.ts'
import { oftenAt, quantityAt } from './quantity.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { valuePart } from './values.ts'

/** "older than average": the comparison itself names the age. */
const ageAt = (state: State, at: number) => {
  const { age } = state.index
  if (!age || !/older|younger|年长|年轻/i.test(state.textOf(at, at + 1))) return undefined
  return { quantity: { of: 'attribute' as const, field: age.name }, next: at, name: age.name }
}

/** The customers whose mean is meant: "entrepreneurs", 企业主. */
const groupAt = (state: State, at: number): { rule: Rule; next: number } | undefined => {
  let place = at
  while (senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'value')) place += 1
  const part = senseOf(state.lexemes[place], 'value') ? (valuePart(state, place) ?? flagPart(state, place)) : undefined
  return part?.rule && part.noun ? { rule: part.rule, next: part.end } : undefined
}

/** Past "all customers'" before the mean: 全体客户的, 所有人的. */
const pastEveryone = (state: State, at: number): number => {
  let place = at
  while (
    (['filler', 'any', 'unit'] as const).some((kind) => senseOf(state.lexemes[place], kind)) &&
    !senseOf(state.lexemes[place], 'average') &&
    !senseOf(state.lexemes[place], 'value')
  )
    place += 1
  return place
}

/** 平均客单价: a quantity whose name says that it is a mean. */
const meanInName = (state: State, at: number): { name: string; next: number } | undefined =>
  /^平均/.test(state.textOf(at, at + 1).trim()) ? quantityAt(state, at) : undefined

/** 积分比平均高: the direction stands behind the mean. */
const thanMean = (state: State, at: number): Part | undefined => {
  const lead = quantityAt(state, at)
  const than = lead && wordsAt(state, lead.next, /比/)
  const everyone = than && pastEveryone(state, than.next)
  const lone = (everyone !== undefined && take(state, everyone, 'average')) || undefined
  // 客单价比全体客户的平均客单价还高: the mean in the word itself
  const named = everyone !== undefined && !lone ? meanInName(state, everyone) : undefined
  const sideOf =
    named !== undefined && wordsAt(state, named.next, /(?:还要|还|都要|都|要|更)?(?:高|多|大|低|少|小)(?:一些|些|的)?/)
  if (lead && named && sideOf && named.name === lead.name) {
    const direction = /[高多大]/.test(sideOf.value) ? 'above' : 'below'
    const rule: Rule = { kind: 'average', of: lead.quantity, direction }
    return { start: at, end: sideOf.next, rule, about: `average:${lead.name}`, polar: true }
  }
  // 余额比技术人员自己的平均值还高
  const group = than && !lone ? groupAt(state, than.next) : undefined
  const own = group && wordsAt(state, group.next, /(?:自己|自身|本身|他们|们)?(?:的)?(?:自己)?(?:的)?/)
  const mean = lone ?? (group && take(state, own?.next ?? group.next, 'average'))
  // 余额比学生的平均余额还高
  const saidAgain = mean && quantityAt(state, mean.next)
  const again = saidAgain && lead && saidAgain.name === lead.name ? saidAgain.next : mean?.next
  const side = again !== undefined && wordsAt(state, again, /(?:还|都|要|更)*(?:高|多|大|低|少|小)/)
  if (!lead || !side) return undefined
  const direction = /[高多大]/.test(side.value) ? 'above' : 'below'
  const within = group ? { within: group.rule } : {}
  const rule: Rule = { kind: 'average', of: lead.quantity, direction, ...within }
  return { start: at, end: side.next, rule, about: `average:${lead.name}`, polar: true }
}

/** "charge above the average while their income is below it": the mean that was said before. */
const meanAgain = (state: State, at: number) => {
  if (!/^(?:it|that)$/i.test(state.textOf(at, at + 1).trim())) return undefined
  for (let place = at - 1; place >= 0; place -= 1) {
    const sense = senseOf(state.lexemes[place], 'average')
    if (sense) return { sense, at, next: at + 1 }
  }
  return undefined
}

/** "above the average balance of students" where the field itself is called an average: its name is the mean. */
const namedMean = (state: State, at: number, name: string | undefined) => {
  const named = quantityAt(state, at)
  return named && named.name === name && /^(?:the )?(?:average|mean)\b|^平均/i.test(state.textOf(at, named.next).trim())
    ? { at, next: named.next }
    : undefined
}

const ofEverybody =
  /(?:across|among|over|for) (?:all )?(?:of )?(?:the |our )?(?:customers|clients|users|members|people|shoppers|everyone|everybody|all)/

/** "the average retired customer's balance" */
const pastOwner = (state: State, at: number): number => {
  let place = at
  while (senseOf(state.lexemes[place], 'filler') || /^['’]s?$/.test(state.textOf(place, place + 1).trim())) place += 1
  return place
}

/** "more per month than the average student", "above that of the average student". */
const thanOf = /\bthan\b|\bthat of\b/i

/** Above or below the mean: balance above average, above-average balance, 高于平均余额, 余额高于平均水平. */
export const averagePart = (state: State, at: number): Part | undefined => {
  const chinese = thanMean(state, at)
  if (chinese) return chinese
  // "more orders than average"
  const more = senseOf(state.lexemes[at], 'comparator')
  const counted = more && more.side !== 'after' ? quantityAt(state, at + 1) : undefined
  const than = counted !== undefined && /than/i.test(state.textOf(counted.next, counted.next + 1))
  const plain = than ? take(state, counted.next, 'average') : undefined
  // "a higher monthly charge than the fibre average"
  const ofThose = than && !plain ? groupAt(state, counted.next) : undefined
  const mean = plain ?? (ofThose && take(state, ofThose.next, 'average'))
  // "a larger balance than the average student"
  const typical =
    plain && /^the /i.test(state.textOf(plain.at, plain.next).trim()) ? groupAt(state, plain.next) : undefined
  const those = ofThose ?? typical
  if (more && counted && mean) {
    const rule: Rule = {
      kind: 'average',
      of: counted.quantity,
      direction: more.op === 'gt' || more.op === 'gte' ? 'above' : 'below',
      ...(those ? { within: those.rule } : {}),
    }
    return { start: at, end: typical?.next ?? mean.next, rule, about: `average:${counted.name}`, polar: true }
  }
  const lead = oftenAt(state, at) ?? quantityAt(state, at)
  // 信用分又低于平均
  const start = (lead && wordsAt(state, lead.next, /又|也|还|却/)?.next) ?? lead?.next ?? at
  const compare = take(state, start, 'comparator')
  const lone =
    take(state, compare?.next ?? start, 'average') ??
    (compare &&
      (meanAgain(state, compare.next) ??
        namedMean(state, compare.next, lead?.name) ??
        namedMean(state, pastEveryone(state, compare.next), lead?.name)))
  // 高于企业主平均余额
  const group = compare && !lone ? groupAt(state, compare.next) : undefined
  const average =
    lone ??
    (group && (take(state, group.next, 'average') ?? namedMean(state, pastEveryone(state, group.next), lead?.name)))
  const after = compare || !average ? undefined : take(state, average.next, 'comparator')
  const { op } = (compare ?? after)?.sense ?? {}
  if (!average || !op || op === 'eq' || op === 'ne') return undefined
  // "above the average student's balance"
  const whose = compare && lead && lone ? groupAt(state, average.next) : undefined
  const theirs = whose && quantityAt(state, pastOwner(state, whose.next))
  const owned = theirs && theirs.name === lead?.name ? { ...whose, next: theirs.next } : undefined
  const tail = owned ? theirs : quantityAt(state, after?.next ?? average.next)
  const ofAge = lead ? undefined : ageAt(state, (compare ?? after)?.at ?? at)
  const quantity = lead ?? ofAge ?? tail
  if (!quantity) return undefined
  const same =
    lead && tail && lead.name === tail.name && JSON.stringify(lead.quantity) === JSON.stringify(tail.quantity)
  const again = ofAge && tail && tail.name !== ofAge.name
  const end = (lead && !same) || again ? (after?.next ?? average.next) : (tail?.next ?? average.next)
  // "spent more than average in the last 90 days"
  const { quantity: of } = quantity
  const window = of.of === 'event' && !of.window ? take(state, end, 'window') : undefined
  const close = window?.next ?? end
  // "above the average for entrepreneurs", "… of all customers"
  const ofWhom = /^(?:for|of|among|in|across)(?: the| all)?$/i.test(state.textOf(close, close + 1).trim())
  // "older than the average student" compares with students
  const thanThose =
    compare &&
    average &&
    !tail &&
    (/than(?: the)?$|^the/i.test(state.textOf(compare.at, compare.next).trim()) ||
      (!after && average.at > compare.at && thanOf.test(state.textOf(compare.at, average.at))))
  // "beats the average retired client": one of them stands for all
  const model =
    compare && lone && !tail && /\bthe (?:average|mean|typical)$/i.test(state.textOf(compare.at, average.next).trim())
  const typified = model ? groupAt(state, close) : undefined
  const one =
    typified &&
    /[^s]$/i.test(state.textOf(close, Math.min(typified.next + 1, state.lexemes.length)).replace(/[\s,.;]+$/, ''))
  const of2 = ofWhom
    ? groupAt(state, close + 1)
    : thanThose && lone
      ? groupAt(state, close)
      : one
        ? typified
        : undefined
  const within = (group ?? owned ?? of2)?.rule
  const rule: Rule = {
    kind: 'average',
    of: window && of.of === 'event' ? { ...of, window: window.sense.window } : of,
    direction: op === 'gt' || op === 'gte' ? 'above' : 'below',
    ...(within ? { within } : {}),
  }
  const everybody = of2 || window ? undefined : wordsAt(state, close, ofEverybody)
  const all = everybody?.at === close ? everybody.next : close
  return { start: at, end: of2?.next ?? all, rule, about: `average:${quantity.name}`, polar: true }
}
