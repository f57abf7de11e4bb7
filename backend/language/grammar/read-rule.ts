import type { Rule } from '../../segments/rule.ts'
import type { CatalogIndex } from '../lexicon/index.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Day } from '../time/calendar.ts'
import { clause } from './clause.ts'
import { type Node, partsOf, placeWindows, ruleOf } from './node.ts'
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
  if (node) placeWindows(state, { op: 'all', of: [node, ...(node.op === 'all' ? node.of : [])] })
  const rule = node && ruleOf(node)
  const parts = node ? partsOf(node) : []
  const used = lexemes.map((_, n) =>
    parts.some((part) => (part.rule || part.start === part.end) && part.start <= n && n < part.end),
  )
  for (const n of state.spent) used[n] = true
  const notes = [
    ...parts.flatMap((part) => (part.notes ?? []).map((note) => ({ note, from: part.start, to: part.end }))),
  ]
  return { ...(rule ? { rule } : {}), parts, notes, troubles: state.troubles, used }
}
