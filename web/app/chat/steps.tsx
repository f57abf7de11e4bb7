import { LoadingOutlined, RightOutlined } from '@ant-design/icons'
import { Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { duration } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import type { Turn } from '../stream/thread-state.ts'

const StepChain = lazy(() => import('./step-chain.tsx'))

interface StepsProps {
  workspace: string
  turn: Turn
}

/** What the copilot did, in one line: count and time. Opened, each step with its input, rows and query. */
export const Steps = ({ workspace, turn: { id, steps, status } }: StepsProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const [open, setOpen] = useState(false)
  if (steps.length === 0) return null
  const now = steps.findLast((step) => step.status === 'running' || step.status === 'pending')
  const took = steps.reduce((sum, step) => sum + (step.ms ?? 0), 0)
  const failed = steps.some((step) => step.status === 'failed')
  const line =
    status === 'running' && now
      ? t('steps.running', { title: t(`tool.${now.name}`, { defaultValue: now.name }) })
      : [t('steps.done', { count: steps.length }), took > 0 && duration(took, lang)].filter(Boolean).join(' · ')
  return (
    <div className="steps">
      <button
        type="button"
        className="steps-line"
        aria-expanded={open}
        aria-controls={`steps-${id}`}
        onClick={() => setOpen(!open)}
      >
        {status === 'running' && now ? (
          <LoadingOutlined aria-hidden />
        ) : (
          <RightOutlined rotate={open ? 90 : 0} aria-hidden />
        )}
        <span className="number">{line}</span>
        {failed && <span className="steps-failed">{t('steps.status.failed')}</span>}
      </button>
      <div id={`steps-${id}`}>
        {open && (
          <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: steps.length }} />}>
            <StepChain workspace={workspace} steps={steps} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
