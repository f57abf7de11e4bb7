import { ArrowRightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { workspace } from '../api/queries.ts'
import { grouped } from '../format/numbers.ts'
import { inZone } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'

/** Greets an empty conversation: what the data are, and three things to ask that work on them. */
export const Empty = ({ name, onSay }: { name: string; onSay(text: string): void }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { data, error, refetch } = useQuery(workspace(name))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <section className="empty" aria-label={t('empty.title')}>
      <div className="empty-inner">
        <h1>{t('empty.title')}</h1>
        <p className="empty-text">{t('empty.text')}</p>
        {data ? (
          <p className="empty-data">
            <span>{both(data.title)}</span>
            <span className="number">
              {t('empty.data', {
                customers: grouped(data.customers, lang),
                label: both(data.customerLabels),
                attributes: data.attributes,
              })}
            </span>
            {data.fixedClock && (
              <span className="number">{t('empty.asOf', { at: inZone(data.now, data.timeZone, lang) })}</span>
            )}
          </p>
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 1 }} />
        )}
        <h2>{t('empty.try')}</h2>
        {data ? (
          <ul className="prompts">
            {data.prompts[lang].slice(0, 3).map((prompt) => (
              <li key={prompt}>
                <button type="button" onClick={() => onSay(prompt)}>
                  <span>{prompt}</span>
                  <ArrowRightOutlined aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 5 }} />
        )}
      </div>
    </section>
  )
}
