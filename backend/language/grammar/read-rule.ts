import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { rankAmong } from './among.ts'
import { announcedCounts } from './announced-count.ts'
import { atLeastSome } from './at-least-some.ts'
import { boundToCampaign } from './campaign-topic.ts'
import { choices } from './choices.ts'
import { clausesIn } from './clauses-in.ts'
import { closedChoices } from './closed-choices.ts'
import { inEachGroup } from './each-group.ts'
import { saysOne, withEitherBehind } from './either-behind.ts'
import { frameRule } from './frame.ts'
import { headedLists } from './headed-lists.ts'
import { inSoMany } from './in-so-many.ts'
import { withIncluded } from './included.ts'
import { kindsOfPeople } from './kinds-of-people.ts'
import { lostIn } from './lost.ts'
import { namedApart } from './named-apart.ts'
import { namedBehind } from './named-behind.ts'
import { neverAfterFirst } from './never-after-first.ts'
import {
  butNone,
  butSome,
  deniedIn,
  type Node,
  partsOf,
  placeWindows,
  repeatedTimes,
  ruleOf,
  topicWindow,
} from './node.ts'
import { timeNoneOfThem } from './none-of-them.ts'
import { withNotBoth } from './not-both.ts'
import { ofThose } from './of-those.ts'
import { orderAmounts } from './order-amounts.ts'
import { joinRankings } from './ranking.ts'
import { negate } from './rules.ts'
import { withoutSaidAgain } from './said-again.ts'
import type { Part, State, Trouble } from './state.ts'
import { wholeWindow } from './whole-window.ts'

type Sentence = Pick<State, 'lexemes' | 'index' | 'today' | 'textOf' | 'typedOf' | 'topic'>

export interface ReadRule {
  rule?: Rule
  /** The audience where "and" and "or" in one breath are grouped the other way. */
  other?: Rule
  parts: Part[]
  /** Its conditions one by one, each as it must hold: denied where a denial reaches it. */
  rules: Rule[]
  notes: State['notes']
  troubles: Trouble[]
  /** For each lexeme whether a condition uses it. */
  used: boolean[]
  /** Places of words that no condition uses and that must not be lost, though they could be fillers elsewhere. */
  lost: number[]
}

const flatten = (node: Node): Node => {
  if (node.op === 'part') return node
  if (node.op === 'not') return { op: 'not', of: flatten(node.of) }
  const of = node.of.map(flatten).flatMap((child) => (child.op === node.op ? child.of : [child]))
  return { op: node.op, of }
}

/** The shape of the whole sentence; under "any of the following" its conditions are alternatives. */
const shapeOf = (state: State): Node | undefined => {
  const headed = headedLists(state, shapeWithin)
  return headed ? flatten(headed) : shapeWithin(state)
}

const shapeWithin = (state: State): Node | undefined => {
  const kinds = kindsOfPeople(state) ?? choices(state) ?? closedChoices(state) ?? ofThose(state)
  if (kinds) return flatten(kinds)
  const nodes = clausesIn(state, 0, state.lexemes.length)
  const whole = nodes.length > 1 ? flatten({ op: 'all', of: nodes }) : nodes[0] && flatten(nodes[0])
  const choice = state.lexemes.some((lexeme, n) => senseOf(lexeme, 'any-of') && !saysOne(state, n))
  return whole?.op === 'all' && choice ? { op: 'any', of: whole.of } : whole
}

const fieldsOf = (part: Part): string[] =>
  (part.frame?.filters ?? []).flatMap((rule) => ('field' in rule ? [rule.field] : []))

/** 只用安卓登录过、从没用苹果登录过: what "only" leaves out is said in words. */
const onlyOnce = (parts: Part[]): void => {
  for (const part of parts) {
    const { frame } = part
    if (!frame?.only || frame.negated || frame.filters.length === 0) continue
    const told = parts.some(
      (other) =>
        other.frame?.negated &&
        other.frame.event === frame.event &&
        fieldsOf(other).some((field) => fieldsOf(part).includes(field)),
    )
    const rule = told ? frameRule({ ...frame, only: false }) : undefined
    if (rule) part.rule = rule
  }
}

const readOnce = (sentence: Sentence, regroup: boolean): ReadRule & { mixed: boolean } => {
  const fresh = { last: {}, notes: [], troubles: [], spent: new Set<number>(), mixed: false }
  const state: State = { ...sentence, ...fresh, regroup }
  const shape = shapeOf(state)
  const node = shape && withEitherBehind(state, withIncluded(shape))
  if (node) joinRankings(state, node)
  if (node) placeWindows(state, { op: 'all', of: [node, ...(node.op === 'all' ? node.of : [])] })
  const parts = node ? partsOf(node) : []
  namedBehind(state, parts)
  timeNoneOfThem(state, parts)
  repeatedTimes(state, parts)
  butSome(state, parts)
  butNone(state, parts)
  topicWindow(state, parts)
  wholeWindow(state, parts)
  inSoMany(state, parts)
  const denied = node ? deniedIn(node) : new Set<Part>()
  if (node) rankAmong(state, node)
  onlyOnce(parts)
  neverAfterFirst(state, parts)
  orderAmounts(state, parts)
  withoutSaidAgain(state, parts)
  boundToCampaign(state, parts)
  const plain = inEachGroup(state, node && ruleOf(node))
  const rule = atLeastSome(state, plain, parts) ?? withNotBoth(state, plain, parts)
  const used = state.lexemes.map(
    (_, n) => state.spent.has(n) || parts.some((part) => part.rule && part.start <= n && n < part.end),
  )
  for (const at of namedApart(state, parts, used)) used[at] = true
  for (const at of announcedCounts(state, rule, used)) used[at] = true
  const notes = parts.flatMap((part) => (part.notes ?? []).map((note) => ({ note, from: part.start, to: part.end })))
  return {
    ...(rule ? { rule } : {}),
    parts,
    rules: parts.flatMap((part) => (part.rule ? [denied.has(part) ? negate(part.rule) : part.rule] : [])),
    notes,
    troubles: state.troubles,
    used,
    lost: rule ? lostIn(state, used, parts) : [],
    mixed: state.mixed,
  }
}

/** Reads the audience out of a sentence of lexemes. */
export const readRule = (sentence: Sentence): ReadRule => {
  const { mixed, ...read } = readOnce(sentence, false)
  const other = mixed ? readOnce(sentence, true).rule : undefined
  return { ...read, ...(other ? { other } : {}) }
}
