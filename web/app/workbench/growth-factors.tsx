import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'

type Moves = Plan['need']['moves']

const factors = ['traffic', 'conversion', 'retention', 'order_value'] as const

/** The growth formula, the factor that a plan moves first standing out. */
export const GrowthFactors = ({ moves }: { moves: Exclude<Moves, undefined> }) => {
  const { t } = useTranslation()
  const name = (factor: (typeof factors)[number]) => t(`plan.factors.${factor}`)
  return (
    <>
      {factors.map((factor, at) => (
        <Fragment key={factor}>
          {at > 0 && ' × '}
          {factor === moves ? <strong>{name(factor)}</strong> : <span className="quiet">{name(factor)}</span>}
        </Fragment>
      ))}{' '}
      <span className="quiet">{moves === null ? t('plan.movesNone') : t('plan.moves', { factor: name(moves) })}</span>
    </>
  )
}
