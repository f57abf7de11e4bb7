import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** What the plan's linter found, errors first. */
export const Lints = ({ lint }: Pick<Plan, 'lint'>) => {
  const { t } = useTranslation()
  const both = useBoth()
  const sorted = [...lint].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <ul className="warnings">
      {sorted.map(({ code, node, severity, note }) => (
        <li key={code + node} className={severity === 'error' ? 'is-error' : undefined}>
          {severity === 'error' ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
          <span>
            <strong>{t(`plan.node.${node}`)}</strong> {both(note)}
          </span>
        </li>
      ))}
    </ul>
  )
}
