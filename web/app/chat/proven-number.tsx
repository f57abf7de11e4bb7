import { Popover, Skeleton, Tooltip } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumberSpan } from '../stream/thread-state.ts'

const ReceiptSheet = lazy(() => import('./receipt-sheet.tsx'))

interface ProvenNumberProps {
  workspace: string
  text: string
  number: NumberSpan
}

/** Looking at a number opens its receipt; a click, Enter or work inside keeps it open until Esc or a click elsewhere. */
const useReceipt = () => {
  const [seen, setSeen] = useState(false)
  const [kept, setKept] = useState(false)
  const number = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const open = seen || kept
  useEffect(() => {
    if (!open) return
    const close = () => {
      setSeen(false)
      setKept(false)
    }
    const onPress = ({ target }: Event) => {
      const within = [number, sheet].some(({ current }) => current?.contains(target as Node))
      if (!within) close()
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      if (sheet.current?.contains(document.activeElement)) number.current?.focus()
      close()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
  const enter = () => {
    setKept(true)
    // The sheet is drawn at the end of the document, where Tab would not come from here.
    requestAnimationFrame(() => sheet.current?.focus())
  }
  return { open, number, sheet, look: setSeen, keep: () => setKept(true), enter }
}

const Proven = ({ workspace, text, id, cell }: { workspace: string; text: string; id: string; cell?: string }) => {
  const { t } = useTranslation()
  const { open, number, sheet, look, keep, enter } = useReceipt()
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
      destroyOnHidden
      open={open}
      onOpenChange={look}
      content={
        <div ref={sheet} tabIndex={-1} onPointerDown={keep} className="receipt-frame">
          <Suspense fallback={<Skeleton active title={false} className="receipt" />}>
            <ReceiptSheet workspace={workspace} id={id} cell={cell} />
          </Suspense>
        </div>
      }
    >
      <button
        ref={number}
        type="button"
        className="number proven"
        aria-label={t('receipt.open', { text })}
        aria-expanded={open}
        onClick={enter}
      >
        {text}
      </button>
    </Popover>
  )
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
  return <Proven workspace={workspace} text={text} id={resultId} {...(cell === undefined ? {} : { cell })} />
}
