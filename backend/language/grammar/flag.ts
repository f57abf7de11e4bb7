import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule, RuleOf } from '../../segments/rule.ts'
import { type Literal, noOf, yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { codedAnswer } from './coded-answer.ts'
import { formAnswers } from './form-answers.ts'
import { allOf, anyOf } from './rules.ts'
import { type Part, type State, take } from './state.ts'
import { ofValue, skipTo, valuesAt } from './value-at.ts'

const isYes = (attribute: Attribute): Rule => ({
  kind: 'compare',
  field: attribute.name,
  op: 'eq',
  value: yesOf(attribute) as Literal,
})
const isNo = (attribute: Attribute): Rule => ({ ...(isYes(attribute) as RuleOf<'compare'>), op: 'ne' })

/** "housing = no" is a no on record, without those of whom it is not known. */
const storedNo = (attribute: Attribute): Rule | undefined => {
  const value = noOf(attribute)
  return value === undefined ? undefined : { kind: 'compare', field: attribute.name, op: 'eq', value }
}

/** "loan balance" names something else than the loan. */
const nounFollows = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  return (lexeme?.senses ?? []).some(
    (sense) => sense.is === 'attribute' && yesOf(sense.attribute) === undefined && sense.attribute.type !== 'enum',
  )
}

/** "housing loan: no", "housing = no" at the end of a condition. */
const answerNo = (state: State, at: number): { next: number } | undefined => {
  const equals = take(state, at, 'comparator')
  const not = equals?.sense.op === 'eq' ? take(state, equals.next, 'not') : undefined
  if (not) return not
  if (formAnswers(state).has(at)) return { next: at + 1 }
  // "housing yes, loan no": a lone no ends its entry
  const lone = /^no$/i.test(state.textOf(at, at + 1).trim()) ? take(state, at, 'not') : undefined
  const behind = lone && state.lexemes[lone.next]
  return lone && (!behind || senseOf(behind, 'break') || senseOf(behind, 'list') || senseOf(behind, 'close'))
    ? lone
    : undefined
}

/** The very label or name of the attribute was said, not only a word that it shares with others. */
const sameLabel = (state: State, at: number, attribute: Attribute): boolean => {
  const said = state
    .textOf(at, at + 1)
    .trim()
    .toLowerCase()
  const before = /^(?:[:=].*|yes|no)$/i.test(state.textOf(at + 1, at + 2).trim())
  return [
    attribute.labels.en.toLowerCase(),
    attribute.labels.zh,
    ...(before ? [attribute.name.toLowerCase()] : []),
  ].includes(said)
}

const every = /^(?:all|all the|every|both|所有|全部)$/i

/** "loan" where several loans are kept: any of them. */
const anyKind = (state: State, at: number, members: Attribute[]): Pick<Part, 'rule' | 'notes'> => {
  const said = state.textOf(at, at + 1)
  const note = {
    zh: `“${said}”指任意一种：${members.map(({ labels }) => labels.zh).join('、')}`,
    en: `"${said}" means any kind: ${members.map(({ labels }) => labels.en).join(', ')}`,
  }
  if (every.test(state.textOf(at - 1, at).trim())) return { rule: allOf(members.map(isYes)) }
  return { rule: anyOf(members.map(isYes)), notes: [note] }
}

/** The yes/no attributes that a lexeme may name; those known only after the outcome come last. */
const flagsAt = (state: State, at: number): Attribute[] => {
  const flags = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
    sense.is === 'attribute' && yesOf(sense.attribute) !== undefined ? [sense.attribute] : [],
  )
  return [...new Set(flags)].sort((a, b) => Number(a.sensitivity === 'leak') - Number(b.sensitivity === 'leak'))
}

/** "streaming service": the general noun behind a kind of things says nothing more. */
const pastNoun = (state: State, at: number): number =>
  senseOf(state.lexemes[at], 'group') &&
  /^(?:services?|products?|服务|产品|业务)$/i.test(state.textOf(at, at + 1).trim())
    ? at + 1
    : /^(?:flags?|markers?|indicator|标记|标识|标签)$/i.test(state.textOf(at, at + 1).trim())
      ? at + 1
      : at

/** 没有互联网 | 服务, "without internet service": the general noun of what stands right before, and no kind of things. */
const isNounOfBefore = (state: State, at: number): boolean => {
  const senses = state.lexemes[at - 1]?.senses ?? []
  const general = /^(?:services?|products?|服务|产品|业务)$/i.test(state.textOf(at, at + 1).trim())
  return general && senses.some(({ is }) => is === 'value' || is === 'attribute')
}

/** A yes/no attribute, one of its two answers, or a family of them: has a housing loan, subscribed, without any loan. */
export const flagPart = (state: State, at: number): Part | undefined => {
  const any = take(state, at, 'any')
  const start = any?.at === at ? skipTo(state, any.next) : at
  const flags = flagsAt(state, start)
  const group = senseOf(state.lexemes[start], 'group')
  if (group && isNounOfBefore(state, start)) {
    state.spent.add(start)
    return { start: at, end: start + 1 }
  }
  const [said] = valuesAt(state, start).filter(({ answer }) => answer !== undefined)
  if (flags.length === 0 && !group && !said) return undefined
  // 无房贷 余额>2000: a blank parts two Chinese words
  const apart = /\p{Script=Han}\s+\p{Script=Han}/u.test(state.textOf(start, start + 2))
  const other = !apart && nounFollows(state, start + 1)
  const members = group?.attributes ?? (flags.length > 1 ? flags : [])
  const exact = flags.find((attribute) => sameLabel(state, start, attribute))
  const trailing = () => take(state, start + 1, 'any')?.next ?? pastNoun(state, start + 1)
  if (members.length > 1 && !exact && !other)
    return { start: at, end: trailing(), ...anyKind(state, start, members), about: 'flag', noun: true }
  const flag = exact ?? flags[0]
  const coded = flag && codedAnswer(state, start + 1, flag)
  if (coded) return { start: at, end: coded.next, rule: coded.rule, about: 'flag', field: flag, noun: true }
  if (flag && !other) {
    const yes = take(state, start + 1, 'yes')
    const no = take(state, start + 1, 'no') ?? (yes ? undefined : answerNo(state, start + 1))
    const exact = no && state.textOf(start + 1, no.next).includes('=') ? storedNo(flag) : undefined
    const rule: Rule = exact ?? (no ? isNo(flag) : isYes(flag))
    return { start: at, end: (yes ?? no)?.next ?? trailing(), rule, about: 'flag', field: flag, noun: true }
  }
  if (!said) return undefined
  const words = state.textOf(start, start + 1).trim()
  return { start: at, end: start + 1, rule: ofValue(said, words), about: 'flag', field: said.attribute, noun: true }
}
