import { LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Counts shorter than this, in seconds, need no words. */
const patience = 2

interface CountingProps {
  /** It was stopped, and counts again only when asked. */
  isStopped: boolean
  onStop(): void
  onAgain(): void
}

/** Says that a count is going on, for how long, and why it may take long; stops it, in the database too. */
export const Counting = ({ isStopped, onStop, onAgain }: CountingProps) => {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (isStopped) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [isStopped])
  if (isStopped)
    return (
      <span className="quiet" role="status">
        {t('counting.stopped')}{' '}
        <Button size="small" onClick={onAgain}>
          {t('segments.count')}
        </Button>
      </span>
    )
  return (
    <span className="quiet number">
      <LoadingOutlined aria-hidden /> {t('counting.now')}
      {seconds >= patience && (
        <>
          {' '}
          {t('counting.long', { seconds })}{' '}
          <Button size="small" onClick={onStop}>
            {t('counting.stop')}
          </Button>
        </>
      )}
    </span>
  )
}
