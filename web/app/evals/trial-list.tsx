import { Link } from '@tanstack/react-router'
import { Button, Input, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrialRow } from '../../../evals/runs/run-summary.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { useToolName } from './tool-name.ts'
import { Verdict } from './verdict.tsx'

const filters = {
  all: () => true,
  wrong: ({ status }: TrialRow) => status === 'fail',
  error: ({ status }: TrialRow) => status === 'error' || status === 'skipped',
  gaps: ({ knownGap }: TrialRow) => knownGap !== undefined,
  labelled: ({ labels }: TrialRow) => labels.length > 0,
}
type Filter = keyof typeof filters
const page = 60
/** What went wrong comes first, before what is known to. */
const order: TrialRow['status'][] = ['fail', 'error', 'skipped', 'pass']
const place = ({ status, knownGap }: TrialRow) => 2 * order.indexOf(status) + (knownGap === undefined ? 0 : 1)

/** The cases of a run, to be filtered and opened. */
export const TrialList = ({ workspace, run, trials }: { workspace: string; run: string; trials: TrialRow[] }) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  const toolName = useToolName()
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(page)
  const wanted = words.trim().toLowerCase()
  const found = trials
    .filter(filters[filter])
    .filter((one) => `${one.case} ${one.asked.join(' ')}`.toLowerCase().includes(wanted))
    .sort((a, b) => place(a) - place(b))
  const offered = (Object.keys(filters) as Filter[]).filter((key) => trials.some(filters[key]))
  return (
    <>
      <div className="evals-filters">
        <Segmented<Filter>
          size="small"
          aria-label={t('filter')}
          value={filter}
          onChange={setFilter}
          options={offered.map((key) => ({
            value: key,
            label: `${t(`filters.${key}`)} ${trials.filter(filters[key]).length}`,
          }))}
        />
        <Input
          size="small"
          allowClear
          className="evals-search"
          value={words}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {found.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="trials">
        {found.slice(0, most).map((one) => (
          <li key={`${one.case}/${one.trial}`}>
            <Link
              to="/w/$workspace/evals/{-$id}"
              params={{ workspace, id: run }}
              search={{ case: one.case, trial: one.trial }}
              className="trial"
            >
              <Verdict status={one.status} gap={one.knownGap !== undefined} />
              <code>
                {one.case}
                {one.trial > 0 && ` [${one.trial}]`}
              </code>
              <span className="trial-asked">
                {one.asked.join(' → ')}
                {one.faults.map(({ tool, kind }) => (
                  <Tag key={`${tool}/${kind}`}>{t(`fault.${kind}`, { tool: toolName(tool) })}</Tag>
                ))}
              </span>
              {one.reason && <span className="trial-reason quiet">{both(one.reason)}</span>}
              {one.labels.length > 0 && (
                <span className="trial-labels quiet">
                  {one.labels.map(({ person, verdict }) => `${person}: ${t(`status.${verdict}`)}`).join(' · ')}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button size="small" onClick={() => setMost(most + page)}>
          {t('showMore', { count: Math.min(page, found.length - most) })}
        </Button>
      )}
    </>
  )
}
