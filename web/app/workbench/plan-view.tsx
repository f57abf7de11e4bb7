import { useTranslation } from 'react-i18next'
import type { CopySet } from '../../../backend/copy/copy.ts'
import type { Plan } from '../../../backend/plans/plan.ts'
import { Forecast } from '../cards/forecast.tsx'
import { LeftOutFacts } from '../cards/left-out.tsx'
import { Lints } from '../cards/lints.tsx'
import { LoopStrip } from '../cards/loop-strip.tsx'
import { Submit } from '../cards/submit.tsx'
import { money } from '../format/numbers.ts'
import { days } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { GrowthFactors } from './growth-factors.tsx'
import { PlanExperiment } from './plan-experiment.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { Lines, Pairs, Section } from './section.tsx'

interface PlanViewProps {
  plan: Plan
  copy?: CopySet | undefined
  /** Absent when there is nothing to submit. */
  onSay?: ((text: string) => void) | undefined
}

/** The whole plan: six nodes, steps, timing, experiment, budget, forecast and what its linter says. */
export const PlanView = ({ plan, copy, onSay }: PlanViewProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { need, content, timing, budget, forecast, lint } = plan
  return (
    <div className="view">
      <h2 className="view-title">{plan.name}</h2>
      <p className="quiet">{plan.goal}</p>
      <LoopStrip lint={lint} />
      <Section title={t('plan.needs')}>
        <Pairs
          pairs={[
            [t('plan.goal'), t(`plan.objective.${need.objective}`)],
            [t('plan.formula'), need.moves === undefined ? null : <GrowthFactors key="moves" moves={need.moves} />],
            [t('plan.hypothesis'), both(need.hypothesis)],
            [t('plan.node.content'), both(content.productLabel)],
            [t('plan.offer'), both(content.offer)],
            [t('plan.message'), both(content.message)],
          ]}
        />
      </Section>
      <Section title={t('plan.steps')}>
        <PlanSteps steps={plan.channel.steps} currency={budget.currency} />
      </Section>
      <Section title={t('plan.timing')}>
        <Pairs
          pairs={[
            [t('plan.dates'), days(timing.start, timing.end, lang)],
            [t('plan.window'), `${timing.sendWindow.from}–${timing.sendWindow.to} ${timing.timeZone}`],
            [t('plan.cap'), t('plan.capText', { ...timing.cap })],
          ]}
        />
        <h4>{t('plan.exit')}</h4>
        <Lines lines={timing.exit.map(both)} />
      </Section>
      <Section title={t('plan.experiment')}>
        <PlanExperiment feedback={plan.feedback} audience={plan.audience} />
        <LeftOutFacts leftOut={plan.leftOut} />
      </Section>
      <Section title={t('plan.budget')}>
        <Pairs
          pairs={[
            [t('plan.planned'), money(budget.planned, budget.currency, lang)],
            [t('plan.total'), budget.total === null ? t('plan.noTotal') : money(budget.total, budget.currency, lang)],
            ...budget.lines.map(({ label, amount }): [string, string] => [
              both(label),
              money(amount, budget.currency, lang),
            ]),
          ]}
        />
        {budget.note && <p className="quiet">{both(budget.note)}</p>}
      </Section>
      <Section title={t('plan.forecast')}>
        <Forecast forecast={forecast} />
      </Section>
      <Section title={t('plan.lint')}>
        {lint.length > 0 ? <Lints lint={lint} /> : <p className="quiet">{t('plan.lintNone')}</p>}
      </Section>
      {onSay && (
        <footer className="view-foot">
          <Submit open lint={lint} copy={copy} onSay={onSay} />
        </footer>
      )}
    </div>
  )
}
