import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, CopyOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionProps, CombinatorSelectorProps, NotToggleProps, ShiftActionsProps } from 'react-querybuilder'
import { Clause } from './clause.tsx'
import { wide } from './inputs/wide.ts'

import type { GroupNode } from './node.ts'
import { Not } from './not.tsx'
import { Problems } from './problems.tsx'

/** A step on the tree; without words of its own it is named for those who cannot see the sign. */
const action = (name: string, icon: ReactNode, worded = false) => {
  const Action = ({ handleOnClick }: ActionProps) => {
    const { t } = useTranslation('builder')
    const label = t(`action.${name}`)
    const named = worded ? { children: label } : { 'aria-label': label, title: label }
    return (
      <Button
        size="small"
        type={worded ? 'dashed' : 'text'}
        icon={icon}
        onClick={(event) => handleOnClick(event)}
        {...named}
      />
    )
  }
  return Action
}

const Nothing = () => null

const Combinator = (props: CombinatorSelectorProps) => {
  const { t } = useTranslation('builder')
  const { bare, rules } = (props as unknown as { ruleGroup: GroupNode }).ruleGroup
  if (bare && rules.length < 2) return null
  return (
    <Select<string>
      size="small"
      aria-label={t('combinator.name')}
      value={String(props.value)}
      options={['all', 'any'].map((value) => ({ value, label: t(`combinator.${value}`) }))}
      onChange={(next) => props.handleOnChange(next)}
      {...wide}
    />
  )
}

const NotToggle = ({ checked, handleOnChange, ruleGroup, context }: NotToggleProps) => {
  const group = ruleGroup as unknown as GroupNode
  const stands = group.bare && group.rules.length < 2
  return (
    <>
      {!stands && <Not checked={checked ?? false} twice={group.twice ?? 0} onChange={handleOnChange} />}
      <Problems path={context?.paths.get(group.id)} />
    </>
  )
}

const Shift = ({ shiftUp, shiftDown, shiftUpDisabled, shiftDownDisabled }: ShiftActionsProps) => {
  const { t } = useTranslation('builder')
  const shifts = [
    ['up', shiftUp, shiftUpDisabled, <ArrowUpOutlined key="up" aria-hidden />],
    ['down', shiftDown, shiftDownDisabled, <ArrowDownOutlined key="down" aria-hidden />],
  ] as const
  return (
    <span className="shifts">
      {shifts.map(([name, move, disabled, icon]) => (
        <Button
          key={name}
          size="small"
          type="text"
          icon={icon}
          disabled={disabled ?? false}
          title={t(`action.${name}`)}
          aria-label={t(`action.${name}`)}
          onClick={(event) => move(event)}
        />
      ))}
    </span>
  )
}

/** THE controls of the tree: what stands where in a group and beside a condition. */
export const controls = {
  addRuleAction: action('addClause', <PlusOutlined aria-hidden />, true),
  addGroupAction: action('addGroup', <PlusOutlined aria-hidden />, true),
  cloneGroupAction: action('cloneGroup', <CopyOutlined aria-hidden />),
  cloneRuleAction: action('clone', <CopyOutlined aria-hidden />),
  removeGroupAction: action('removeGroup', <CloseOutlined aria-hidden />),
  removeRuleAction: action('remove', <CloseOutlined aria-hidden />),
  combinatorSelector: Combinator,
  notToggle: NotToggle,
  shiftActions: Shift,
  fieldSelector: Nothing,
  operatorSelector: Nothing,
  valueEditor: Clause,
}
