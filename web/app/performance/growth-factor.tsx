import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { GrowthFormula } from '../api/performance.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure, signedFigure } from '../format/figure.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Pairs } from '../workbench/section.tsx'

interface FactorProps {
  workspace: string
  found: GrowthFormula
  at: number
}

/** What is known to move a factor: aims of plans, their trials, playbooks. */
const Levers = ({ workspace, found, at }: FactorProps) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const lever = found.levers[at]
  if (!lever) return null
  const { objectives, trials, effect, playbooks } = lever
  const comma = lang === 'zh' ? '、' : ', '
  const share = (value: number) => signedFigure(value, { type: 'share' }, lang)
  return (
    <p className="quiet">
      {t('growth.aims')}{' '}
      {objectives.map((name) => t(`growth.objective.${name}` as 'growth.objective.retain')).join(comma)}
      {lang === 'zh' ? '：' : ': '}
      {trials.length === 0 ? t('growth.noTrials') : t('growth.trials', { count: trials.length })}
      {effect &&
        `${comma}${t('growth.pooled', {
          mean: share(effect.mean),
          low: share(effect.low),
          high: share(effect.high),
          metric: both(effect.metric),
        })}`}
      {playbooks.length > 0 && (
        <>
          {' · '}
          {t('growth.playbooks')}
          {lang === 'zh' ? '：' : ': '}
          {playbooks.map(({ id, title }, n) => (
            <span key={id}>
              {n > 0 && comma}
              <Link to="/w/$workspace/knowledge/{-$id}" params={{ workspace, id }}>
                {both(title)}
              </Link>
            </span>
          ))}
        </>
      )}
    </p>
  )
}

/** One factor: its level then and now, its part of the change, what the goal asks of it. */
export const Factor = ({ workspace, found, at }: FactorProps) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const one = found.factors[at]
  if (!one) return null
  const money = /^[A-Z]{3}$/.test(found.unit)
    ? { type: 'money' as const, unit: found.unit }
    : { type: 'decimal' as const }
  const kind = one.type === 'money' ? money : { type: one.type }
  const level = (value: number | null, row: number) =>
    value === null ? (
      t('growth.never')
    ) : (
      <ProvenNumber
        workspace={workspace}
        text={figure(one.type === 'integer' ? Math.round(value) : value, kind, lang)}
        number={{ start: 0, end: 0, resultId: found.levelsId, cell: `${row}.${one.key}`, verified: true }}
      />
    )
  return (
    <li className="factor">
      <h2>
        {both(one.label)} <span className="quiet">{both(one.definition)}</span>
      </h2>
      <Pairs
        pairs={[
          [t('growth.now'), <span key="now">{level(one.after, 1)}</span>],
          [t('growth.before'), <span key="before">{level(one.before, 0)}</span>],
          [
            t('growth.part'),
            <span key="part">
              <ProvenNumber
                workspace={workspace}
                text={signedFigure(one.contribution, money, lang)}
                number={{ start: 0, end: 0, resultId: found.resultId, cell: `${at}.contribution`, verified: true }}
              />
            </span>,
          ],
          [t('growth.alone'), <span key="alone">{level(one.alone, 2)}</span>],
          [t('growth.together'), <span key="together">{level(one.together, 3)}</span>],
        ]}
      />
      {one.lacking && <p className="lacking">{both(one.lacking)}</p>}
      <Levers workspace={workspace} found={found} at={at} />
    </li>
  )
}
