import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** A failure in the middle of a page: what happened, and one next action. */
export const Problem = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { text, trace } = asApiError(error)
  return (
    <section className="problem" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{both(text)}</p>
      {trace && <p className="quiet">{t('error.trace', { trace })}</p>}
      <Button onClick={onRetry}>{t('error.retry')}</Button>
    </section>
  )
}
