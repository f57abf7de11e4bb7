import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { list, lists, removeList, saveAsSegment } from '../api/lists.ts'
import { segments } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Strangers } from './strangers.tsx'

/** One list: who on it is unknown, the segments that ask for it, and what can be done with it. */
export const ListDetail = ({ workspace, id, name }: { workspace: string; id: string; name: string }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { modal, message } = App.useApp()
  const [client, navigate] = [useQueryClient(), useNavigate()]
  const { data, error } = useQuery(list(workspace, id))
  const tell = (failure: unknown) => void message.error(both(asApiError(failure).text))
  const save = async () => {
    try {
      const saved = await saveAsSegment(workspace, id)
      await client.invalidateQueries({ queryKey: segments(workspace).queryKey })
      await client.invalidateQueries({ queryKey: list(workspace, id).queryKey })
      await navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: saved.id } })
    } catch (failure) {
      tell(failure)
    }
  }
  const remove = () =>
    void modal.confirm({
      title: t('lists.removeTitle', { name }),
      content: t('lists.removeText'),
      okText: t('lists.remove'),
      cancelText: t('threads.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeList(workspace, id)
          await client.invalidateQueries({ queryKey: lists(workspace).queryKey, exact: true })
        } catch (failure) {
          tell(failure)
        }
      },
    })
  if (error) return <p className="step-error">{both(asApiError(error).text)}</p>
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 1 }} />
  return (
    <div className="list-detail">
      <Strangers unknown={data.unknown} />
      {data.usedBy.length > 0 && (
        <p>
          {t('lists.usedBy')}{' '}
          {data.usedBy.map((one, at) => (
            <span key={one.id}>
              {at > 0 && ' · '}
              <Link to="/w/$workspace/segments/{-$id}" params={{ workspace, id: one.id }}>
                {one.name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <div className="headline">
        <Button size="small" onClick={() => void save()}>
          {t('lists.save')}
        </Button>
        <Button size="small" danger onClick={remove}>
          {t('lists.remove')}
        </Button>
      </div>
    </div>
  )
}
