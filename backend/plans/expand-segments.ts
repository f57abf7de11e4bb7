import type { Rule } from '../segments/rule.ts'
import type { SegmentService } from '../segments/segments.ts'
import { mapRule, nodesOf } from './rule-parts.ts'

/** The rule with every saved segment in it replaced by that segment's own rule. */
export const expandSegments = async (rule: Rule, segments: SegmentService): Promise<Rule> => {
  const members = nodesOf(rule).filter((node) => node.kind === 'segment')
  if (members.length === 0) return rule
  const rules = new Map(
    await Promise.all(
      members.map(async ({ id, version }) => {
        const saved = await segments.get(id, version)
        return [`${id} ${version}`, await expandSegments(saved.rule, segments)] as const
      }),
    ),
  )
  return mapRule(rule, (node) => (node.kind === 'segment' ? (rules.get(`${node.id} ${node.version}`) as Rule) : node))
}
