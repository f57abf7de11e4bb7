import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TrialDetail } from '../../../evals/runs/run-summary.ts'
import { evalTrial } from '../api/evals.ts'
import { duration } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Section } from '../workbench/section.tsx'
import { Expected } from './expected.tsx'
import { Labels } from './labels.tsx'
import { TurnView } from './turn-view.tsx'
import { Verdict } from './verdict.tsx'

type Result = TrialDetail['result']

const Scores = ({ scores }: Pick<Result, 'scores'>) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  return (
    <table className="scores">
      <thead>
        <tr>
          <th scope="col">{t('scorer')}</th>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('reasons')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(scores).map(([name, { score, version, reasons, reportOnly }]) => (
          <tr key={name}>
            <th scope="row">
              {name} <span className="quiet">v{version}</span>
            </th>
            <td className={score === 1 ? 'verdict-pass' : 'verdict-fail'}>{Number(score.toFixed(2))}</td>
            <td>
              {reasons.length === 0 && <span className="quiet">{t('noReasons')}</span>}
              {reasons.map((reason) => (
                <p key={reason.en}>{both(reason)}</p>
              ))}
              {reportOnly && <Tag>{t('reportOnly')}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Left = ({ stored = {}, left }: Pick<Result, 'stored' | 'left'>) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  const made = Object.entries(stored).filter(([, count]) => count > 0)
  if (left && left.length > 0)
    return (
      <ul className="lines">
        {left.map(({ kind, id, text }) => (
          <li key={`${kind}/${id}`}>
            <span className="quiet">{t(`thing.${kind}`)}</span> {both(text)}
          </li>
        ))}
      </ul>
    )
  if (made.length === 0) return <p className="quiet">{t('stateNone')}</p>
  return (
    <ul className="lines number">
      {made.map(([name, count]) => (
        <li key={name}>{t('stateText', { name: t(`things.${name}`, { defaultValue: name }), count })}</li>
      ))}
    </ul>
  )
}

/** One trial of a case: why it passed or not, what was said and done, what it left, and what people say of it. */
export const CaseView = (props: { workspace: string; run: string; name: string; trial: number }) => {
  const { workspace, run, name, trial } = props
  const { t } = useTranslation('evals')
  const [lang, both] = [useLang(), useBoth()]
  const { data, error, refetch } = useQuery(evalTrial(run, name, trial))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 10 }} />
  const { result, labels, reference } = data
  return (
    <div className="view evals-view">
      <Link to="/w/$workspace/evals/{-$id}" params={{ workspace, id: run }} search={{}}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <div className="headline">
        <h2 className="view-title">{name}</h2>
        <Verdict status={result.status} gap={result.knownGap !== undefined} />
        <span className="quiet number">
          {[result.suite, t(`severity.${result.severity}`), result.lang, duration(result.ms, lang)].join(' · ')}
        </span>
      </div>
      {result.knownGap && <p className="quiet">{t('gap', { text: result.knownGap })}</p>}
      {result.problem && <p className="step-error">{result.problem}</p>}
      {Object.keys(result.scores).length > 0 && (
        <Section title={t('scores')}>
          <Scores scores={result.scores} />
        </Section>
      )}
      <Section title={t('expected')}>
        <Expected reference={reference} />
      </Section>
      <Section title={t('transcript')}>
        {result.turns.map((turn, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: turns of a finished trial keep their places
          <TurnView key={index} turn={turn} both={both} />
        ))}
      </Section>
      <Section title={t('state')}>
        <Left stored={result.stored} left={result.left} />
      </Section>
      <Labels run={run} name={name} trial={trial} labels={labels} scores={result.scores} />
    </div>
  )
}
