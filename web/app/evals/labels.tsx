import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrialDetail } from '../../../evals/runs/run-summary.ts'
import { asApiError } from '../api/client.ts'
import { evalRun, evalTrial, labelTrial } from '../api/evals.ts'
import { Time } from '../format/time.tsx'
import { useBoth } from '../i18n/use-lang.ts'
import { preferences, usePreferences } from '../preferences.ts'
import { Section } from '../workbench/section.tsx'
import { Verdict } from './verdict.tsx'

interface LabelsProps {
  run: string
  name: string
  trial: number
  labels: TrialDetail['labels']
  scores: TrialDetail['result']['scores']
}

const longestReason = 1000
const wholeAnswer = ''

interface Criterion {
  criterion: string
  question: string
}

/** What the judge was asked of the answer: one criterion, or each of several. */
const criteriaOf = ({ judge, rubric }: LabelsProps['scores']): Criterion[] => {
  const all = [judge?.details, ...((rubric?.details?.criteria ?? []) as object[])] as (Partial<Criterion> | undefined)[]
  return all.flatMap((one) => (one?.criterion ? [{ criterion: one.criterion, question: one.question ?? '' }] : []))
}

/** What people say of an answer, and the form to say it. */
export const Labels = ({ run, name, trial, labels, scores }: LabelsProps) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  const client = useQueryClient()
  const { person = '' } = usePreferences()
  const [verdict, setVerdict] = useState<'pass' | 'fail'>()
  const [reason, setReason] = useState('')
  const [about, setAbout] = useState(wholeAnswer)
  const [problem, setProblem] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const criteria = criteriaOf(scores)
  const isReady = person.trim() !== '' && verdict !== undefined && reason.trim() !== ''
  const save = async () => {
    if (!verdict) return
    setSaving(true)
    setProblem(undefined)
    try {
      const said = { verdict, reason: reason.trim(), person: person.trim(), ...(about && { criterion: about }) }
      client.setQueryData(evalTrial(run, name, trial).queryKey, await labelTrial(run, name, trial, said))
      await client.invalidateQueries({ queryKey: evalRun(run).queryKey, exact: true })
      setReason('')
      setVerdict(undefined)
    } catch (error) {
      setProblem(both(asApiError(error).text))
    }
    setSaving(false)
  }
  return (
    <Section title={t('labels')}>
      {labels.length === 0 && <p className="quiet">{t('noLabels')}</p>}
      <ul className="lines">
        {labels.map((one) => (
          <li key={`${one.person}/${one.criterion}`}>
            <Verdict status={one.verdict} /> <strong>{one.person}</strong>
            {one.criterion && <span className="quiet"> {one.criterion}</span>} {one.reason}{' '}
            <span className="quiet">
              <Time at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      <form
        className="label-form"
        aria-label={t('label')}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Input
          value={person}
          maxLength={60}
          placeholder={t('person_name')}
          aria-label={t('person_name')}
          onChange={({ target }) => preferences.set({ person: target.value })}
        />
        {criteria.length > 0 && (
          <Select
            value={about}
            onChange={setAbout}
            aria-label={t('about')}
            options={[
              { value: wholeAnswer, label: t('aboutAll') },
              ...criteria.map(({ criterion, question }) => ({ value: criterion, label: `${criterion}: ${question}` })),
            ]}
          />
        )}
        <Radio.Group
          aria-label={t('verdict')}
          optionType="button"
          value={verdict}
          onChange={({ target }) => setVerdict(target.value)}
          options={[
            { value: 'pass', label: t('right') },
            { value: 'fail', label: t('wrong') },
          ]}
        />
        <Input.TextArea
          className="label-reason"
          value={reason}
          maxLength={longestReason}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={t('reason')}
          aria-label={t('reason')}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={isSaving}>
          {t('saveLabel')}
        </Button>
        {!isReady && <span className="quiet">{t('labelNeeds')}</span>}
        <div aria-live="polite">{problem !== undefined && <Alert type="error" showIcon title={problem} />}</div>
      </form>
    </Section>
  )
}
