import { Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proof } from '../../../backend/segments/proof/proof.ts'
import type { Rule } from '../../../backend/segments/rule.ts'
import type { Preview } from '../../../backend/segments/segment.ts'
import { Waterfall } from '../cards/waterfall.tsx'

const ClauseInline = lazy(() => import('../segments/builder/clause-inline.tsx'))

/** Whose audience it is, where its clauses can be edited. */
export interface Editing {
  workspace: string
  thread: string
  rule: Rule
}

interface BothOrdersProps {
  waterfall: Preview['waterfall']
  proof: Proof | undefined
  editing: Editing | undefined
}

/** The waterfall as it was stated, or from the last clause to the first. */
export const BothOrders = ({ waterfall, proof, editing }: BothOrdersProps) => {
  const { t } = useTranslation()
  const [order, setOrder] = useState('stated')
  const [edited, setEdited] = useState<number>()
  const turned = proof && waterfall.length > 1
  const options = ['stated', 'reverse'].map((value) => ({ value, label: t(`proof.order.${value}`) }))
  const edit = editing && {
    at: edited,
    onEdit: (at: number) => setEdited(edited === at ? undefined : at),
    editor: edited !== undefined && (
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 2 }} />}>
        <ClauseInline {...editing} at={edited} onClose={() => setEdited(undefined)} />
      </Suspense>
    ),
  }
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
        edit={turned && order === 'reverse' ? undefined : edit}
        full
      />
    </>
  )
}
