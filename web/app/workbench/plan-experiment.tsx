import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { grouped, percent, points } from '../format/numbers.ts'
import { day } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Lines, Pairs } from './section.tsx'

/** How the effect will be known: split, KPI, and what this many customers can show. */
export const PlanExperiment = ({ feedback, audience: { population } }: Pick<Plan, 'feedback' | 'audience'>) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { kpi, experiment, holdout, guardrails, readOut } = feedback
  const { treatment, control } = experiment
  const whole = treatment + control
  const share = (part: number) => `${whole > 0 ? (part / whole) * 100 : 0}%`
  const required = experiment.requiredPerArm
  return (
    <>
      <div className="split" aria-hidden>
        <span className="split-treatment" style={{ width: share(treatment) }} />
        <span className="split-control" style={{ width: share(control) }} />
      </div>
      <Pairs
        pairs={[
          [t('plan.treatment'), grouped(treatment, lang)],
          [t('plan.control'), `${grouped(control, lang)} (${percent(holdout.share, lang)})`],
          [t('plan.kpi'), `${both(kpi.name)}, ${t('plan.kpiWindow', { days: kpi.windowDays })}`],
          [t('plan.baseline'), kpi.baseline === null ? t('plan.unknown') : percent(kpi.baseline, lang, 2)],
          [t('plan.mde'), experiment.mde === null ? t('plan.unknown') : points(experiment.mde, lang)],
          [
            required ? t('plan.required', { lift: points(required.lift, lang) }) : '',
            required &&
              (population !== undefined && required.treatment + required.control > population
                ? t('plan.requiredBeyond', { all: grouped(population, lang) })
                : t('plan.requiredText', {
                    treatment: grouped(required.treatment, lang),
                    control: grouped(required.control, lang),
                  })),
          ],
          [t('plan.readOut'), day(readOut, lang)],
          [
            t('plan.method'),
            `${t(`plan.methods.${experiment.method}`, { defaultValue: experiment.method })} (${t('plan.errors', { alpha: experiment.alpha, power: experiment.power })})`,
          ],
        ]}
      />
      <p className="quiet">{both(holdout.reason)}</p>
      <p className="quiet">{both(kpi.baselineNote)}</p>
      {guardrails.length > 0 && (
        <>
          <h4>{t('plan.guardrails')}</h4>
          <Lines lines={guardrails.map(both)} />
        </>
      )}
    </>
  )
}
