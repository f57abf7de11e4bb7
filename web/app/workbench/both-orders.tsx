import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proof } from '../../../backend/segments/proof/proof.ts'
import type { Preview } from '../../../backend/segments/segment.ts'
import { Waterfall } from '../cards/waterfall.tsx'

interface BothOrdersProps {
  waterfall: Preview['waterfall']
  proof: Proof | undefined
}

/** The waterfall as it was stated, or from the last clause to the first. */
export const BothOrders = ({ waterfall, proof }: BothOrdersProps) => {
  const { t } = useTranslation()
  const [order, setOrder] = useState('stated')
  const turned = proof && waterfall.length > 1
  const options = ['stated', 'reverse'].map((value) => ({ value, label: t(`proof.order.${value}`) }))
  return (
    <>
      {turned && (
        <Segmented
          size="small"
          className="orders"
          aria-label={t('proof.orders')}
          options={options}
          value={order}
          onChange={setOrder}
        />
      )}
      <Waterfall
        waterfall={turned && order === 'reverse' ? proof.reverse : waterfall}
        failOnly={turned ? (order === 'reverse' ? [...proof.failOnly].reverse() : proof.failOnly) : undefined}
        full
      />
    </>
  )
}
