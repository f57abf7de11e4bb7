import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { segments } from '../api/queries.ts'
import { removeSegment, uses } from '../api/segment-life.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'

interface UsesProps {
  workspace: string
  id: string
  name: string
}

/** What names this segment; one that nothing names can be removed. */
export const Uses = ({ workspace, id, name }: UsesProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { modal, message } = App.useApp()
  const [client, navigate] = [useQueryClient(), useNavigate()]
  const { data } = useQuery(uses(workspace, id))
  const isFree = data && data.segments.length + data.plans.length + data.campaigns.length === 0
  const remove = () =>
    void modal.confirm({
      title: t('life.removeTitle', { name }),
      content: t('life.removeText'),
      okText: t('life.remove'),
      cancelText: t('threads.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeSegment(workspace, id)
          await navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: undefined } })
          await client.invalidateQueries({ queryKey: segments(workspace).queryKey })
        } catch (error) {
          message.error(both(asApiError(error).text))
        }
      },
    })
  return (
    <Section title={t('life.uses')}>
      {!data && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {isFree && (
        <div className="headline">
          <p className="quiet">{t('life.unused')}</p>
          <Button size="small" danger onClick={remove}>
            {t('life.remove')}
          </Button>
        </div>
      )}
      {data && !isFree && (
        <ul className="lines">
          {data.segments.map((one) => (
            <li key={one.id}>
              <span className="quiet">{t('life.user.segment')}</span>{' '}
              <Link to="/w/$workspace/segments/{-$id}" params={{ workspace, id: one.id }}>
                {one.name}
              </Link>
            </li>
          ))}
          {data.plans.map((one) => (
            <li key={one.id}>
              <span className="quiet">{t('life.user.plan')}</span> {one.name}{' '}
              <span className="quiet">{t('life.asVersion', { version: one.version })}</span>
            </li>
          ))}
          {data.campaigns.map((one) => (
            <li key={one.id}>
              <span className="quiet">{t('life.user.campaign')}</span>{' '}
              <Link to="/w/$workspace/campaigns/{-$id}" params={{ workspace, id: one.id }}>
                {one.name}
              </Link>{' '}
              <span className="quiet">{t('life.asVersion', { version: one.version })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
