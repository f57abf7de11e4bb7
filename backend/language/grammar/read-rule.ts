import type { Rule } from '../../segments/rule.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Day } from '../time/calendar.ts'
import { clause } from './clause.ts'
import { type Node, partsOf, placeWindows, ruleOf } from './node.ts'
import { joinRankings } from './ranking.ts'
import { allOf, negate } from './rules.ts'
import type { Part, State, Trouble } from './state.ts'

export interface ReadRule {
  rule?: Rule
  parts: Part[]
  notes: State['notes']
  troubles: Trouble[]
  /** For each lexeme whether a condition uses it. */
  used: boolean[]
}

const flatten = (node: Node): Node => {
  if (node.op === 'part') return node
  if (node.op === 'not') return { op: 'not', of: flatten(node.of) }
  const of = node.of.map(flatten).flatMap((child) => (child.op === node.op ? child.of : [child]))
  return { op: node.op, of }
}

const isFlag = (rule: Rule): boolean => rule.kind === 'compare' && rule.op === 'eq'

/** "A or B but not both": the pair of facts, less those who have the two. */
const notBoth = (rule: Rule): Rule => {
  const members = rule.kind === 'all' ? rule.of : [rule]
  const either = members.find((member) => member.kind === 'any' && member.of.length === 2)
  const pair = either?.kind === 'any' ? either.of : members.filter(isFlag).slice(-2)
  if (pair.length !== 2) return rule
  const rest = members.filter((member) => member !== either && !pair.includes(member))
  return allOf([...rest, { kind: 'any', of: pair }, { kind: 'not', of: { kind: 'all', of: pair } }])
}

/** Reads the audience out of a sentence of lexemes. */
export const readRule = (lexemes: Lexeme[], index: CatalogIndex, today: Day, textOf: State['textOf']): ReadRule => {
  const state: State = { lexemes, index, today, textOf, last: {}, notes: [], troubles: [], spent: new Set() }
  const nodes: Node[] = []
  for (let at = 0; at < lexemes.length; ) {
    const read = clause(state, at, lexemes.length)
    if (read.node) nodes.push(read.node)
    at = Math.max(read.next, at) + 1
  }
  const choice = lexemes.some((lexeme) => senseOf(lexeme, 'any-of'))
  const sentence = nodes.length > 1 ? flatten({ op: 'all', of: nodes }) : nodes[0] && flatten(nodes[0])
  const node = sentence?.op === 'all' && choice ? ({ op: 'any', of: sentence.of } as Node) : sentence
  if (node) joinRankings(state, node)
  if (node) placeWindows(state, { op: 'all', of: [node, ...(node.op === 'all' ? node.of : [])] })
  const parts = node ? partsOf(node) : []
  const only = lexemes.findIndex((lexeme) => senseOf(lexeme, 'not-both'))
  const whole = node && ruleOf(node)
  // "not both A and B" denies the two together; behind "A or B" it leaves one of them
  const leads = only >= 0 && parts.every(({ start }) => start > only)
  const rule = whole && only >= 0 && !leads ? notBoth(whole) : whole && leads ? negate(whole) : whole
  if (rule && rule !== whole)
    for (let n = 0; n < lexemes.length; n += 1) if (senseOf(lexemes[n], 'not-both')) state.spent.add(n)
  const used = lexemes.map((_, n) => parts.some((part) => part.rule && part.start <= n && n < part.end))
  for (const n of state.spent) used[n] = true
  const notes = [
    ...parts.flatMap((part) => (part.notes ?? []).map((note) => ({ note, from: part.start, to: part.end }))),
  ]
  return { ...(rule ? { rule } : {}), parts, notes, troubles: state.troubles, used }
}
