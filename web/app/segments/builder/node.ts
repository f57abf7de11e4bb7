import type { RuleGroupType, RuleType } from 'react-querybuilder'

/** A rule that may not be finished: what the server's check has not passed yet. */
export type Draft = { readonly kind: string; readonly [key: string]: unknown }

/** One condition in the builder; negations around it are kept beside it: `not`, and how often twice more. */
export type ClauseNode = RuleType & { value: ClauseValue }
export interface ClauseValue {
  rule: Draft
  not: boolean
  twice: number
}

/** A group in the builder. `bare` while it holds one node and stands for that node, not for a group of one. */
export type GroupNode = RuleGroupType<ClauseNode, 'all' | 'any'> & { twice?: number; bare?: boolean }
export type Node = ClauseNode | GroupNode

export const isGroup = (node: Node): node is GroupNode => 'rules' in node

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

/** The rule inside its negations, and how many there are. */
const unwrapped = (rule: Draft): { inner: Draft; nots: number } => {
  let [inner, nots] = [rule, 0]
  while (inner.kind === 'not' && isDraft(inner.of)) {
    inner = inner.of
    nots++
  }
  return { inner, nots }
}

const wrapped = (inner: Draft, { not, twice }: { not?: boolean; twice?: number }): Draft => {
  let rule = inner
  for (let left = 2 * (twice ?? 0) + (not ? 1 : 0); left > 0; left--) rule = { kind: 'not', of: rule }
  return rule
}

export const clauseNode = (rule: Draft, nots = 0): ClauseNode => ({
  field: 'clause',
  operator: 'is',
  value: { rule, not: nots % 2 === 1, twice: Math.floor(nots / 2) },
})

const nodeOf = (rule: Draft): Node => {
  const { inner, nots } = unwrapped(rule)
  const isGroupRule =
    (inner.kind === 'all' || inner.kind === 'any') && Array.isArray(inner.of) && inner.of.every(isDraft)
  if (!isGroupRule) return clauseNode(inner, nots)
  return {
    combinator: inner.kind as 'all' | 'any',
    not: nots % 2 === 1,
    twice: Math.floor(nots / 2),
    rules: (inner.of as Draft[]).map(nodeOf),
  }
}

/** What is shown where nothing is written yet. */
export const nothing: Draft = { kind: 'all', of: [] }

/** A rule as a tree of groups and conditions; `ruleOf` gives the same rule back. */
export const groupOf = (rule: Draft): GroupNode => {
  const node = nodeOf(rule)
  if (!isGroup(node)) return { combinator: 'all', not: false, bare: true, rules: [node] }
  return node.rules.length === 0 && node.combinator === 'all' && !node.not && !node.twice
    ? { ...node, bare: true }
    : node
}

const standsForOne = ({ bare, rules }: GroupNode): boolean => bare === true && rules.length === 1

/** The rule that a tree stands for. */
export const ruleOf = (node: Node): Draft => {
  if (!isGroup(node)) return wrapped(node.value.rule, node.value)
  const [only] = node.rules
  const inner: Draft =
    only && standsForOne(node)
      ? ruleOf(only as Node)
      : { kind: node.combinator, of: (node.rules as Node[]).map(ruleOf) }
  return wrapped(inner, node)
}

export type Path = readonly (string | number)[]
export const keyOf = (path: Path): string => path.join('.')

/** Where the rule of each node, inside its negations, stands in the whole rule; by the node's id. */
export const pathsOf = (root: Node, base: Path): Map<string, string> => {
  const paths = new Map<string, string>()
  const visit = (node: Node, path: Path): void => {
    const { not, twice = 0 } = isGroup(node) ? node : node.value
    const inside: Path = [...path, ...Array.from({ length: 2 * twice + (not ? 1 : 0) }, () => 'of')]
    if (!isGroup(node) || !standsForOne(node)) paths.set(node.id ?? '', keyOf(inside))
    if (!isGroup(node)) return
    const children = node.rules as Node[]
    for (const [at, child] of children.entries()) visit(child, standsForOne(node) ? inside : [...inside, 'of', at])
  }
  visit(root, base)
  return paths
}

/** The field of a rule in which a place lies, else the rule itself; an entry of a plain list stands for the list. */
export const fieldAt = (rule: Draft, path: Path): string => {
  const owner = ownerOf(rule, path)
  const depth = owner === '' ? 0 : owner.split('.').length
  if (path.length <= depth) return owner
  const [last, before] = [path.at(-1), path.at(-2)]
  return keyOf(typeof last === 'number' && before === 'values' ? path.slice(0, -1) : path)
}

/** The innermost rule, negations aside, in which a place of the whole rule lies. */
export const ownerOf = (rule: Draft, path: Path): string => {
  let value: unknown = rule
  let here: Path = []
  let owner: Path = []
  const rest = [...path]
  for (;;) {
    while (isDraft(value) && value.kind === 'not' && isDraft(value.of)) {
      value = value.of
      here = [...here, 'of']
      if (rest[0] === 'of') rest.shift()
    }
    if (isDraft(value)) owner = here
    const key = rest.shift()
    if (key === undefined) return keyOf(owner)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
    here = [...here, key]
  }
}
