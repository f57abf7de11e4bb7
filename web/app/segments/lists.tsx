import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { lists } from '../api/lists.ts'
import { grouped } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { ListDetail } from './list-detail.tsx'
import { NewList } from './new-list.tsx'

/** The static lists of a workspace, each opening in its place. */
export const Lists = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const [both, lang] = [useBoth(), useLang()]
  const [open, setOpen] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const { data, error } = useQuery(lists(workspace))
  return (
    <section className="lists" aria-label={t('lists.title')}>
      <div className="headline">
        <h2>{t('lists.title')}</h2>
        <Button size="small" onClick={() => setAdding(true)}>
          {t('lists.add')}
        </Button>
      </div>
      {error && <p className="step-error">{both(asApiError(error).text)}</p>}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {data?.length === 0 && <p className="quiet">{t('lists.empty')}</p>}
      <ul>
        {data?.map(({ id, name, count, createdAt }) => (
          <li key={id}>
            <button
              type="button"
              className="list-row"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              <span className="row-title">{name}</span>
              <span className="number">{t('lists.ids', { count, shown: grouped(count, lang) })}</span>
              <span className="quiet">
                <Time at={createdAt} />
              </span>
            </button>
            {open === id && <ListDetail workspace={workspace} id={id} name={name} />}
          </li>
        ))}
      </ul>
      {isAdding && (
        <NewList
          workspace={workspace}
          onClose={(kept) => {
            setAdding(false)
            if (kept) setOpen(kept.id)
          }}
        />
      )}
    </section>
  )
}
