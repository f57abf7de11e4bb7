import { Popover, Skeleton, Tooltip } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumberSpan } from '../stream/thread-state.ts'

const ReceiptSheet = lazy(() => import('./receipt-sheet.tsx'))

interface ProvenNumberProps {
  workspace: string
  text: string
  number: NumberSpan
}

/** A number of an answer. With a receipt it opens it; without proof it says so. */
export const ProvenNumber = ({ workspace, text, number }: ProvenNumberProps) => {
  const { t } = useTranslation()
  const { resultId, cell, verified } = number
  if (!verified)
    return (
      <Tooltip title={t('receipt.unverified')}>
        <button type="button" className="number unverified">
          {text}
          <span className="hidden-text">({t('receipt.unverified')})</span>
        </button>
      </Tooltip>
    )
  if (!resultId) return <span className="number">{text}</span>
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      mouseEnterDelay={0.25}
      destroyOnHidden
      content={
        <Suspense fallback={<Skeleton active className="receipt" />}>
          <ReceiptSheet workspace={workspace} id={resultId} cell={cell} />
        </Suspense>
      }
    >
      <button type="button" className="number proven" aria-label={t('receipt.open', { text })}>
        {text}
      </button>
    </Popover>
  )
}
