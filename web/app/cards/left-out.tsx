import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { grouped } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

/** Who of the audience is in neither group, with the reasons; nothing where that is nobody. */
export const LeftOut = ({ leftOut }: Pick<Plan, 'leftOut'>) => {
  const { t } = useTranslation()
  const lang = useLang()
  if (!leftOut || leftOut.customers === 0) return null
  return (
    <div>
      <dt>{t('plan.leftOut')}</dt>
      <dd className="number">
        {grouped(leftOut.customers, lang)}
        {leftOut.reasons.map(({ reason, customers }) => (
          <span key={reason} className="quiet block">
            {t(`plan.leftOutBy.${reason}`, { count: customers })}
          </span>
        ))}
      </dd>
    </div>
  )
}

/** The same as a list of its own. */
export const LeftOutFacts = ({ leftOut }: Pick<Plan, 'leftOut'>) =>
  leftOut && leftOut.customers > 0 ? (
    <dl className="pairs">
      <LeftOut leftOut={leftOut} />
    </dl>
  ) : null
