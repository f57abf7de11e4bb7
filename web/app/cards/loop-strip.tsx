import { CheckOutlined, CloseOutlined, ExclamationOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'

const nodes = ['audience', 'need', 'content', 'channel', 'timing', 'feedback'] as const

const marks = {
  present: <CheckOutlined aria-hidden />,
  attention: <ExclamationOutlined aria-hidden />,
  lacking: <CloseOutlined aria-hidden />,
}

const stateOf = (lint: Plan['lint'], node: string): keyof typeof marks => {
  const found = lint.filter((one) => one.node === node)
  if (found.some(({ severity }) => severity === 'error')) return 'lacking'
  return found.length > 0 ? 'attention' : 'present'
}

/** The six nodes of the closed loop, each with a mark: complete, mind, or missing. */
export const LoopStrip = ({ lint }: Pick<Plan, 'lint'>) => {
  const { t } = useTranslation()
  return (
    <ol className="loop" aria-label={t('plan.loop')}>
      {nodes.map((node) => {
        const state = stateOf(lint, node)
        return (
          <li key={node} className={`node node-${state}`}>
            <span className="node-mark">{marks[state]}</span>
            <span>{t(`plan.node.${node}`)}</span>
            <span className="hidden-text">{t(`plan.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
