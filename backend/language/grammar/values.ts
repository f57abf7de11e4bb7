import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule, RuleOf } from '../../segments/rule.ts'
import { type Literal, yesOf } from '../lexicon/flags.ts'
import { type SenseOf, senseOf } from '../lexicon/sense.ts'
import { anyOf } from './rules.ts'
import { type Part, type State, take } from './state.ts'

/** Values that a lexeme may name, of one attribute where it is given; outcomes known only afterwards come last. */
const valuesAt = (state: State, at: number, of?: Attribute): SenseOf<'value'>[] =>
  (state.lexemes[at]?.senses ?? [])
    .filter((sense) => sense.is === 'value')
    .filter(({ attribute, needsName }) =>
      of ? attribute === of : !needsName || state.index.focus?.includes(attribute.name),
    )
    .sort((a, b) => Number(a.attribute.sensitivity === 'leak') - Number(b.attribute.sensitivity === 'leak'))

const denies = /^(?:no|not|non|without|did|does|has|have|never|un|没|未|无|非|不)/i

/** `said`: a name of its own for "no" (existing customers) is a value; a denial keeps those who are unknown. */
const ofValue = ({ attribute, value, answer, unknown }: SenseOf<'value'>, said = 'no'): Rule => {
  if (unknown) return { kind: 'missing', field: attribute.name }
  const yes = yesOf(attribute)
  if (answer === false && yes !== undefined && denies.test(said))
    return { kind: 'compare', field: attribute.name, op: 'ne', value: yes }
  return { kind: 'compare', field: attribute.name, op: 'eq', value }
}

/** The separator between members of a list: 、 , or and. */
export const separatorAt = (
  state: State,
  at: number,
): { next: number; op: 'or' | 'and' | 'list'; comma: boolean } | undefined => {
  let place = at
  let op: 'or' | 'and' | 'list' | undefined
  let comma = false
  for (; place < state.lexemes.length; place += 1) {
    const lexeme = state.lexemes[place]
    const stop = senseOf(lexeme, 'break')
    if (stop?.strong) return undefined
    if (stop) comma = true
    else if (senseOf(lexeme, 'list')) op ??= 'list'
    else if (senseOf(lexeme, 'or') ?? senseOf(lexeme, 'nor')) op = 'or'
    else if (senseOf(lexeme, 'and')) op = 'and'
    else if (!senseOf(lexeme, 'filler') || !(op || comma)) break
    else if (senseOf(lexeme, 'filler')?.asserts && op !== 'or') break
  }
  return op || comma ? { next: place, op: op ?? 'list', comma } : undefined
}

/** The attribute's own noun may follow its value: 大学学历, tertiary education. */
const nounAfter = (state: State, at: number, attribute: Attribute): number => {
  const noun = take(state, at, 'attribute')
  const same =
    noun && state.lexemes[noun.at]?.senses.some((sense) => sense.is === 'attribute' && sense.attribute === attribute)
  return same ? noun.next : at
}

/** 学生且退休: said to hold both at once, unlike 学生和退休人员, which names two groups. */
const insists = (state: State, from: number, to: number): boolean => /[且同]/.test(state.textOf(from, to))

/** `conflict`: the attribute was named again with another value and "and" between. */
const listFrom = (
  state: State,
  at: number,
  attribute: Attribute,
): { rules: Rule[]; end: number; conflict?: boolean } | undefined => {
  const first = valuesAt(state, at, attribute)[0]
  if (!first) return undefined
  const rules = [ofValue(first)]
  let end = nounAfter(state, at + 1, attribute)
  let conflict = false
  for (;;) {
    const separator = separatorAt(state, end)
    if (!separator || insists(state, end, separator.next)) break
    const named = take(state, separator.next, 'attribute')
    const place = named?.sense.attribute === attribute ? skipTo(state, named.next) : separator.next
    const value = valuesAt(state, place, attribute)[0]
    if (!value || value.answer !== undefined) break
    if (place > separator.next && separator.op === 'and' && attribute.type === 'enum') conflict = true
    rules.push(ofValue(value))
    end = nounAfter(state, place + 1, attribute)
  }
  return { rules, end, ...(conflict ? { conflict } : {}) }
}

const skipTo = (state: State, at: number): number => {
  let place = at
  while (senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'value')) place += 1
  return place
}

const ordered = /tier|level|grade|education|rating|rank|等级|级别|学历|评级|风险|档/i

/** 黄金及以上, "gold or higher": from a value up or down, where the attribute's values stand in an order. */
const upFrom = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
): { rule: Rule; end: number } | undefined => {
  const after = state.lexemes[at]?.senses.find((sense) => sense.is === 'comparator' && sense.side !== 'before')
  if (after?.is !== 'comparator' || !ordered.test(`${attribute.labels.en} ${attribute.labels.zh}`)) return undefined
  const values = (attribute.values ?? []).filter(({ unknown }) => !unknown).map((one) => one.value)
  const place = values.indexOf(String(value))
  if (place < 0) return undefined
  const kept = after.op === 'gte' || after.op === 'gt' ? values.slice(place) : values.slice(0, place + 1)
  return { rule: { kind: 'in', field: attribute.name, values: kept }, end: at + 1 }
}

/** Values with or without their attribute: students, 职业是学生或退休, married. Values of one attribute listed mean any of them. */
export const valuePart = (state: State, at: number): Part | undefined => {
  const named = senseOf(state.lexemes[at], 'attribute') ? take(state, at, 'attribute') : undefined
  if (named) {
    const attributes = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
      sense.is === 'attribute' ? [sense.attribute] : [],
    )
    const equals = take(state, at + 1, 'comparator')
    const after = equals?.sense.op === 'eq' || equals?.sense.op === 'ne' ? equals.next : at + 1
    const not = take(state, after, 'neither') ?? take(state, after, 'not')
    const place = skipTo(
      state,
      not?.next ?? (equals?.sense.op === 'eq' || equals?.sense.op === 'ne' ? equals.next : at + 1),
    )
    for (const attribute of attributes) {
      const first = valuesAt(state, place, attribute)[0]
      const ranked = first && !not && upFrom(state, place + 1, attribute, first)
      if (ranked) return { start: at, end: ranked.end, rule: ranked.rule, about: attribute.name, field: attribute }
      const list = listFrom(state, place, attribute)
      if (!list) continue
      if (list.conflict) state.troubles.push({ reason: 'contradiction', from: at, to: list.end })
      const rule = anyOf(list.rules)
      const denied = Boolean(not) !== (equals?.sense.op === 'ne')
      const base = { start: at, end: list.end, about: attribute.name, field: attribute }
      if (!denied) return { ...base, rule }
      return { ...base, rule: { kind: 'not', of: rule }, polar: true }
    }
    return undefined
  }
  const senses = valuesAt(state, at).filter(({ answer }) => answer === undefined)
  const first = senses[0]
  if (!first) return undefined
  // "Shanghai, Beijing and Shenzhen" are cities where only Shanghai and Beijing are provinces too
  const reach = (attribute: Attribute) => listFrom(state, at, attribute)?.end ?? at
  const longest = Math.max(...senses.map(({ attribute }) => reach(attribute)))
  const owner =
    senses.find(({ attribute }) => nounAfter(state, at + 1, attribute) > at + 1)?.attribute ??
    senses.find(({ attribute }) => reach(attribute) === longest)?.attribute ??
    first.attribute
  const ranked = upFrom(state, at + 1, owner, first)
  if (ranked) return { start: at, end: ranked.end, rule: ranked.rule, about: owner.name, field: owner, noun: true }
  const rivals = senses.filter(
    ({ attribute, unknown }) =>
      attribute !== owner && !unknown && attribute.sensitivity !== 'leak' && reach(attribute) === longest,
  )
  const list = listFrom(state, at, owner)
  if (!list) return undefined
  const settled = nounAfter(state, at + 1, owner) > at + 1
  if (rivals.length > 0 && !settled && !first.unknown)
    state.troubles.push({
      reason: 'ambiguous',
      from: at,
      to: at + 1,
      readings: [first, ...rivals].map((sense) => ({
        label: sense.attribute.labels,
        rule: ofValue(sense),
      })),
    })
  if (first.unknown && !settled && rivals.length + senses.length > 1) return undefined
  if (list.rules.length > 1 && senseOf(state.lexemes[at - 1], 'pair')?.all && owner.type === 'enum')
    state.troubles.push({ reason: 'contradiction', from: at, to: list.end })
  return { start: at, end: list.end, rule: anyOf(list.rules), about: owner.name, field: owner, noun: true }
}

/** A yes/no attribute, one of its two answers, or a family of them: has a housing loan, subscribed, without any loan. */
export const flagPart = (state: State, at: number): Part | undefined => {
  const any = take(state, at, 'any')
  const start = any?.at === at ? skipTo(state, any.next) : at
  const lexeme = state.lexemes[start]
  const trailing = (next: number) => take(state, next, 'any')?.next ?? next
  const answer = valuesAt(state, start).filter(({ answer }) => answer !== undefined)
  const flags = (lexeme?.senses ?? []).flatMap((sense) =>
    sense.is === 'attribute' && yesOf(sense.attribute) !== undefined ? [sense.attribute] : [],
  )
  const all = [...new Set(flags)].sort((a, b) => Number(a.sensitivity === 'leak') - Number(b.sensitivity === 'leak'))
  const group = senseOf(lexeme, 'group')
  const members = group?.attributes ?? (all.length > 1 ? all : [])
  const exact = all.find((attribute) => sameLabel(state, start, attribute))
  if (members.length > 1 && !exact && !nounFollows(state, start + 1)) {
    const note = {
      zh: `“${state.textOf(start, start + 1)}”指任意一种:${members.map(({ labels }) => labels.zh).join('、')}`,
      en: `"${state.textOf(start, start + 1)}" means any kind: ${members.map(({ labels }) => labels.en).join(', ')}`,
    }
    return {
      start: at,
      end: trailing(start + 1),
      rule: anyOf(members.map(isYes)),
      about: 'flag',
      noun: true,
      notes: [note],
    }
  }
  const flag = exact ?? all[0]
  if (flag && !nounFollows(state, start + 1)) {
    const yes = take(state, start + 1, 'yes')
    const no = take(state, start + 1, 'no') ?? (yes ? undefined : answerNo(state, start + 1))
    const rule: Rule = no ? isNo(flag) : isYes(flag)
    return { start: at, end: (yes ?? no)?.next ?? trailing(start + 1), rule, about: 'flag', field: flag, noun: true }
  }
  const said = answer[0]
  if (!said) return undefined
  const words = state.textOf(start, start + 1).trim()
  return { start: at, end: start + 1, rule: ofValue(said, words), about: 'flag', field: said.attribute, noun: true }
}

const isYes = (attribute: Attribute): Rule => ({
  kind: 'compare',
  field: attribute.name,
  op: 'eq',
  value: yesOf(attribute) as Literal,
})
const isNo = (attribute: Attribute): Rule => ({ ...(isYes(attribute) as RuleOf<'compare'>), op: 'ne' })

/** "loan balance" names something else than the loan. */
const nounFollows = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  return (lexeme?.senses ?? []).some(
    (sense) => sense.is === 'attribute' && yesOf(sense.attribute) === undefined && sense.attribute.type !== 'enum',
  )
}

/** "housing loan: no", "housing = no" at the end of a condition. */
const answerNo = (state: State, at: number) => {
  const equals = take(state, at, 'comparator')
  const not = equals?.sense.op === 'eq' ? take(state, equals.next, 'not') : undefined
  return not
}

/** The very label or name of the attribute was said, not only a word that it shares with others. */
const sameLabel = (state: State, at: number, attribute: Attribute): boolean => {
  const said = state
    .textOf(at, at + 1)
    .trim()
    .toLowerCase()
  return [attribute.labels.en.toLowerCase(), attribute.labels.zh].includes(said)
}
