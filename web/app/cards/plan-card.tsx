import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { grouped, money, percent } from '../format/numbers.ts'
import { days } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'
import { Forecast } from './forecast.tsx'
import { LeftOut } from './left-out.tsx'
import { Lints } from './lints.tsx'
import { LoopStrip } from './loop-strip.tsx'
import { Submit } from './submit.tsx'

/** A plan at a glance: is the loop closed, who, when, at what cost, and what to expect. */
export const PlanCard = ({ output: plan, open, next, onSay, onShow }: CardContext<ToolOutput<'draft_plan'>>) => {
  const { t } = useTranslation()
  const lang = useLang()
  const { feedback, timing, budget, channel } = plan
  return (
    <Card
      title={plan.name}
      actions={
        <>
          {next && open && <Submit open={open} lint={plan.lint} onSay={onSay} />}
          <Button size="small" type="link" onClick={() => onShow('plan')}>
            {t('plan.details')}
          </Button>
        </>
      }
    >
      <LoopStrip lint={plan.lint} />
      <dl className="pairs">
        <div>
          <dt>{t('plan.node.channel')}</dt>
          <dd>{channel.steps.map((step) => t(`copy.channel.${step.channel}`)).join(' → ')}</dd>
        </div>
        <div>
          <dt>{t('plan.dates')}</dt>
          <dd className="number">{days(timing.start, timing.end, lang)}</dd>
        </div>
        <div>
          <dt>{t('plan.treatment')}</dt>
          <dd className="number">{grouped(feedback.experiment.treatment, lang)}</dd>
        </div>
        <div>
          <dt>{t('plan.control')}</dt>
          <dd className="number">
            {grouped(feedback.experiment.control, lang)} ({percent(feedback.holdout.share, lang, 0)})
          </dd>
        </div>
        <LeftOut leftOut={plan.leftOut} />
        <div>
          <dt>{t('plan.planned')}</dt>
          <dd className="number">{money(budget.planned, budget.currency, lang)}</dd>
        </div>
        {budget.total !== null && (
          <div>
            <dt>{t('plan.total')}</dt>
            <dd className="number">{money(budget.total, budget.currency, lang)}</dd>
          </div>
        )}
      </dl>
      <Forecast forecast={{ ...plan.forecast, basis: { zh: '', en: '' } }} />
      <Lints lint={plan.lint.filter(({ severity }) => severity === 'error')} />
    </Card>
  )
}
