import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prepareRuleGroup, QueryBuilder, type RuleGroupType, type RuleType } from 'react-querybuilder'
import { controls } from './controls.tsx'
import { freshClause } from './kinds/fresh.ts'
import { clauseNode, type Draft, type GroupNode, groupOf, pathsOf, ruleOf } from './node.ts'
import { type TreeProps, useDesk, usePlace } from './place.ts'

const prepared = (rule: Draft): GroupNode => prepareRuleGroup(groupOf(rule) as RuleGroupType) as GroupNode

const fields = [{ name: 'clause', value: 'clause', label: 'clause' }]
const operators = [{ name: 'is', value: 'is', label: 'is' }]

/** Groups and conditions of one rule; inside a condition another tree may stand. */
export const Tree = ({ rule, path, onChange }: TreeProps) => {
  const { t } = useTranslation('builder')
  const [desk, place] = [useDesk(), usePlace()]
  const [group, setGroup] = useState(() => prepared(rule))
  // what comes from outside, such as an undone step, replaces the tree; what came from the tree leaves it as it is
  const isOwn = useMemo(() => JSON.stringify(ruleOf(group)) === JSON.stringify(rule), [group, rule])
  const shown = isOwn ? group : prepared(rule)
  if (!isOwn) setGroup(shown)
  const context = useMemo(() => ({ paths: pathsOf(shown, path === '' ? [] : path.split('.')) }), [shown, path])
  const change = (next: GroupNode) => {
    setGroup(next)
    onChange(ruleOf(next))
  }
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // each of the trees inside each other would be a landmark, all of one name
    frame.current?.querySelector(':scope > .queryBuilder')?.setAttribute('role', 'presentation')
  }, [])
  return (
    <div ref={frame} className="tree">
      <QueryBuilder
        query={shown as RuleGroupType}
        onQueryChange={(next: RuleGroupType) => change(next as GroupNode)}
        enableMountQueryChange={false}
        fields={fields}
        operators={operators}
        combinators={[
          { name: 'all', value: 'all', label: t('combinator.all') },
          { name: 'any', value: 'any', label: t('combinator.any') },
        ]}
        controlElements={controls}
        context={context}
        showNotToggle
        showCloneButtons
        showShiftActions
        addRuleToNewGroups
        onAddRule={(added: RuleType) => ({ ...added, ...clauseNode(freshClause(desk, place)) })}
        onAddGroup={(added: RuleGroupType) => ({
          ...added,
          rules: added.rules.map((each) => ({ ...each, ...clauseNode(freshClause(desk, place)) })),
        })}
        accessibleDescriptionGenerator={({ path: at }) =>
          t(at.length === 0 ? 'rootGroup' : 'group', { at: at.map((each) => each + 1).join('.') })
        }
      />
    </div>
  )
}
