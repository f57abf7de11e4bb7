import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

export const NotFound = () => {
  const { t } = useTranslation()
  return (
    <main className="problem">
      <h1>{t('error.notFound')}</h1>
      <Link to="/">{t('error.home')}</Link>
    </main>
  )
}

/** Shown when drawing a page failed: our bug, so only a fresh start is offered. */
export const PageError = ({ error }: ErrorComponentProps) => {
  const { t } = useTranslation()
  return (
    <main className="problem" role="alert">
      <h1>{t('error.title')}</h1>
      <p className="quiet">{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={() => location.assign('/')}>{t('error.home')}</Button>
    </main>
  )
}
