import { useQueryClient } from '@tanstack/react-query'
import { Alert, Form, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvalList } from '../../../evals/runs/eval-runs.ts'
import { asApiError } from '../api/client.ts'
import { evalRuns, startEval } from '../api/evals.ts'
import { useBoth } from '../i18n/use-lang.ts'

interface StartRunProps {
  list: EvalList
  onClose(): void
  onStarted(id: string): void
}

const mostTrials = 20

/** Which suite, which model, how often. */
export const StartRun = ({ list, onClose, onStarted }: StartRunProps) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  const client = useQueryClient()
  const [suite, setSuite] = useState('all')
  const [model, setModel] = useState(list.models.at(-1) ?? 'builtin')
  const [trials, setTrials] = useState(1)
  const [problem, setProblem] = useState<string>()
  const [isStarting, setStarting] = useState(false)
  const nameOf = (name: string, count: number) =>
    name === 'all'
      ? t('suiteAll', { count })
      : name === 'kept'
        ? t('suiteKept', { count })
        : t('suiteName', { name, count })
  const start = async () => {
    setStarting(true)
    setProblem(undefined)
    try {
      const { id } = await startEval({ suite, model, trials })
      await client.invalidateQueries({ queryKey: evalRuns().queryKey })
      onStarted(id)
    } catch (error) {
      setProblem(both(asApiError(error).text))
      setStarting(false)
    }
  }
  return (
    <Modal
      open
      title={t('start')}
      okText={t('run')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: isStarting }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('suite')} htmlFor="eval-suite">
          <Select
            id="eval-suite"
            value={suite}
            onChange={setSuite}
            options={list.suites.map(({ name, cases }) => ({ value: name, label: nameOf(name, cases) }))}
          />
        </Form.Item>
        <Form.Item label={t('model')} htmlFor="eval-model" extra={model === 'builtin' ? undefined : t('costHint')}>
          <Select
            id="eval-model"
            value={model}
            onChange={setModel}
            options={list.models.map((name) => ({ value: name, label: name === 'builtin' ? t('builtin') : name }))}
          />
        </Form.Item>
        <Form.Item label={t('trials')} htmlFor="eval-trials">
          <InputNumber
            id="eval-trials"
            min={1}
            max={mostTrials}
            precision={0}
            value={trials}
            onChange={(value) => setTrials(value ?? 1)}
          />
        </Form.Item>
        <div aria-live="polite">{problem !== undefined && <Alert type="error" showIcon title={problem} />}</div>
      </Form>
    </Modal>
  )
}
