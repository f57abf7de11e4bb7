import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { grouped, money, price } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'

interface PlanStepsProps {
  steps: Plan['channel']['steps']
  currency: string
}

/** The steps in order: channel, delay and condition, whom each reaches and what it costs. */
export const PlanSteps = ({ steps, currency }: PlanStepsProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
    <div className="table-scroll" tabIndex={0}>
      <table className="facts wide">
        <thead>
          <tr>
            <th scope="col">{t('plan.node.channel')}</th>
            <th scope="col">{t('plan.timing')}</th>
            <th scope="col" className="right">
              {t('plan.reach')}
            </th>
            <th scope="col" className="right">
              {t('plan.unitCost')}
            </th>
            <th scope="col" className="right">
              {t('plan.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.id}>
              <th scope="row">
                <span className="ordinal">{index + 1}</span> {t(`copy.channel.${step.channel}`)}
              </th>
              <td className="left">
                {step.afterHours === 0 ? t('plan.start') : t('plan.after', { hours: step.afterHours })}
                {step.condition && <span className="quiet block">{both(step.condition)}</span>}
              </td>
              <td>{grouped(step.reach, lang)}</td>
              <td>
                {price(step.unitCost, currency, lang)}
                {step.channel === 'sms' && (
                  <span className="quiet block">
                    {step.parts === undefined ? t('plan.partsAssumed') : t('plan.parts', { count: step.parts })}
                  </span>
                )}
              </td>
              <td>{money(step.cost, currency, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
