import { useQuery } from '@tanstack/react-query'
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { health } from '../api/queries.ts'

/** A dot that says whether the server answers, and what reads the messages. */
export const ConnectionState = ({ place }: { place: 'top' | 'right' }) => {
  const { t } = useTranslation()
  const { data, isError } = useQuery(health())
  const model = data && (data.model.kind === 'builtin' ? t('rail.builtin') : data.model.name)
  const says = isError ? t('rail.offline') : model ? t('rail.online', { model }) : t('app.loading')
  return (
    <Tooltip title={says} placement={place}>
      <span className="connection" role="status">
        <span className={isError ? 'dot dot-off' : data ? 'dot dot-on' : 'dot'} aria-hidden />
        <span className="connection-text">{!isError && model ? model : says}</span>
      </span>
    </Tooltip>
  )
}
