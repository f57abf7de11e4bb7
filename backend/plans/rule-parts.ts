import type { Rule } from '../segments/rule.ts'

/** The same tree with every node replaced by what `change` makes of it, leaves first. */
export const mapRule = (rule: Rule, change: (node: Rule) => Rule): Rule => {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return change({ ...rule, of: rule.of.map((part) => mapRule(part, change)) })
    case 'not':
      return change({ ...rule, of: mapRule(rule.of, change) })
    case 'rank':
    case 'average':
    case 'percent_rank':
    case 'sample':
      return change(rule.within ? { ...rule, within: mapRule(rule.within, change) } : rule)
    default:
      return change(rule)
  }
}

/** Every node of a rule, leaves first. */
export const nodesOf = (rule: Rule): Rule[] => {
  const nodes: Rule[] = []
  mapRule(rule, (node) => {
    nodes.push(node)
    return node
  })
  return nodes
}

/** Both conditions as one flat rule. */
export const and = (first: Rule, ...rest: Rule[]): Rule => ({
  kind: 'all',
  of: [...(first.kind === 'all' ? first.of : [first]), ...rest],
})
