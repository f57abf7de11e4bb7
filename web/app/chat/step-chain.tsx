import { ThoughtChain } from '@ant-design/x'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { receipt } from '../api/queries.ts'
import { duration } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import type { Step } from '../stream/thread-state.ts'
import { Sql } from './sql.tsx'

const chainStatus = {
  pending: 'loading',
  running: 'loading',
  waiting: 'loading',
  failed: 'error',
  done: 'success',
  stopped: 'abort',
} as const satisfies Record<Step['status'], string>

const pretty = (input: string): string => {
  try {
    return JSON.stringify(JSON.parse(input), null, 2)
  } catch {
    return input
  }
}

const resultOf = (output: unknown): string | undefined =>
  typeof output === 'object' && output !== null && 'resultId' in output && typeof output.resultId === 'string'
    ? output.resultId
    : undefined

const StepSql = ({ workspace, id }: { workspace: string; id: string }) => {
  const { data } = useQuery(receipt(workspace, id))
  return data?.query ? <Sql query={data.query} /> : null
}

const Detail = ({ workspace, step }: { workspace: string; step: Step }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const result = resultOf(step.output)
  return (
    <div className="step-detail">
      {step.error && <p className="step-error">{both(step.error.message)}</p>}
      {step.input && (
        <details className="sql">
          <summary>{t('steps.input')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
          <pre tabIndex={0}>{pretty(step.input)}</pre>
        </details>
      )}
      {result && <StepSql workspace={workspace} id={result} />}
    </div>
  )
}

/** Each tool call of a turn: state, time, rows, input and query. */
const StepChain = ({ workspace, steps }: { workspace: string; steps: readonly Step[] }) => {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <ThoughtChain
      className="step-chain"
      items={steps.map((step) => ({
        key: step.id,
        status: chainStatus[step.status],
        title: t(`tool.${step.name}`, { defaultValue: step.name }),
        description: (
          <span className="number">
            {[
              t(`steps.status.${step.status}`),
              step.ms !== undefined && duration(step.ms, lang),
              step.rows !== undefined && t('steps.rows', { count: step.rows }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ),
        content: <Detail workspace={workspace} step={step} />,
      }))}
    />
  )
}

export default StepChain
