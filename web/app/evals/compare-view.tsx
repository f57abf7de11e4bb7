import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../evals/stats/comparison.ts'
import { flipsInOrder } from '../../../evals/stats/flips.ts'
import { shownVerdict } from '../../../evals/stats/shown-verdict.ts'
import { evalComparison } from '../api/evals.ts'
import { duration, grouped, percent, points } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Lines, Pairs, Section } from '../workbench/section.tsx'
import { dollars } from './money.ts'

const colours: Record<ReturnType<typeof shownVerdict>, string> = {
  better: 'success',
  worse: 'error',
  'cannot tell': 'default',
  same: 'default',
}
const Flips = ({ workspace, run, cases }: { workspace: string; run: string; cases: Comparison['cases'] }) => {
  const { t } = useTranslation('evals')
  const lang = useLang()
  const flipped = flipsInOrder(cases)
  return (
    <Section title={t('compare.flips', { count: flipped.length })}>
      {flipped.length === 0 && <p className="quiet">{t('compare.noFlips')}</p>}
      <ul className="trials">
        {flipped.map(({ id, flip, severity, before, after }) => (
          <li key={id}>
            <Link
              to="/w/$workspace/evals/{-$id}"
              params={{ workspace, id: run }}
              search={{ case: id, trial: 0 }}
              className="trial"
            >
              <span className={`verdict verdict-${after < before ? 'fail' : 'pass'}`}>{t(`compare.flip.${flip}`)}</span>
              <code>{id}</code>
              <span className="trial-asked number">
                {t(`severity.${severity}`)} · {percent(before, lang, 0)} → {percent(after, lang, 0)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const gateOf = ({ gate, families }: Comparison, t: (key: string, slots: object) => string, margin: string): string => {
  if (gate.open) return t('compare.open', { margin })
  const slots = { margin, families, cases: gate.critical.join(', '), missing: gate.missing.length }
  return t('compare.closed', {
    why: gate.closed.map((why) => t(`compare.why.${why}`, slots)).join(t('compare.and', {})),
  })
}

/** Two runs: the verdict, the cases that flipped, and what the verdict rests on. */
export const CompareView = (props: { workspace: string; before: string; after: string }) => {
  const { workspace, before, after } = props
  const { t } = useTranslation('evals')
  const lang = useLang()
  const { data, error, refetch } = useQuery(evalComparison(before, after))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 10 }} />
  const signed = (share: number) => `${share < 0 ? '−' : '+'}${points(Math.abs(share), lang)}`
  const cost = (usd: number | null) => (usd === null ? t('noCost') : dollars(usd, lang))
  const verdict = shownVerdict(data)
  const left = Object.entries(data.left).filter(([, ids]) => ids.length > 0)
  return (
    <div className="view evals-view">
      <Link to="/w/$workspace/evals/{-$id}" params={{ workspace, id: after }} search={{}}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <div className="headline">
        <h2 className="view-title">{t(`compare.${verdict}`)}</h2>
        <Tag color={colours[verdict]}>{signed(data.difference)}</Tag>
        <span className="quiet">{t('compare.title', { before, after })}</span>
      </div>
      <Flips workspace={workspace} run={after} cases={data.cases} />
      <Section title={t('compare.figures')}>
        <Pairs
          pairs={[
            [t('compare.common'), t('compare.families', { cases: data.cases.length, families: data.families })],
            [t('compare.rates'), `${percent(data.before, lang)} → ${percent(data.after, lang)}`],
            [t('compare.interval'), `${signed(data.interval.low)} … ${signed(data.interval.high)}`],
            [t('compare.test'), t(`compare.${data.test.name}`, { p: data.test.p.toPrecision(2) })],
            [t('compare.mde'), t('compare.mdeText', { points: points(data.mde, lang) })],
            [t('compare.costs'), `${cost(data.usd.before)} → ${cost(data.usd.after)}`],
            [t('compare.times'), `${duration(data.ms.before, lang)} → ${duration(data.ms.after, lang)}`],
            [t('compare.gate'), gateOf(data, t as never, points(data.gate.margin, lang))],
          ]}
        />
        {data.differs.length > 0 && (
          <>
            <h4>{t('compare.differs')}</h4>
            <Lines lines={data.differs} />
          </>
        )}
        {left.map(([reason, ids]) => (
          <details key={reason} className="eval-tool">
            <summary>
              {t(`compare.left.${reason}`)} <span className="number">{grouped(ids.length, lang)}</span>
            </summary>
            <p>{ids.join(', ')}</p>
          </details>
        ))}
      </Section>
    </div>
  )
}
