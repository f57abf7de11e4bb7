import { DatabaseOutlined, DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown, Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { workspaces } from '../api/queries.ts'
import { short } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'

/** A title without the remark at its end, where the badge says the same. */
const bare = (title: string): string => title.replace(/\s*[（(][^（()）]*[)）]$/, '')

/** Which organisation's data are asked, with a badge where they are generated. */
export const WorkspaceSwitcher = ({ workspace, open }: { workspace: string; open: boolean }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const lang = useLang()
  const navigate = useNavigate()
  const { data = [] } = useQuery(workspaces())
  const current = data.find(({ name }) => name === workspace)
  const title = current ? both(current.title) : workspace

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [workspace],
        items: [
          ...data.map(({ name, title, synthetic, customers }) => ({
            key: name,
            label: (
              <span className="workspace-choice">
                <span>{synthetic ? bare(both(title)) : both(title)}</span>
                {synthetic && <Tag>{t('rail.synthetic')}</Tag>}
                <span className="quiet number">{short(customers, lang)}</span>
              </span>
            ),
          })),
          { type: 'divider' as const },
          {
            key: 'own-data',
            disabled: true,
            label: (
              <span className="own-data">
                {t('rail.ownData')}
                <code>npx fairlead import FILE --workspace NAME</code>
                {t('rail.ownDataMore')}
              </span>
            ),
          },
        ],
        onClick: ({ key }) =>
          void navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace: key, thread: undefined } }),
      }}
    >
      <button type="button" className="workspace" title={title}>
        <DatabaseOutlined aria-hidden />
        <span className="hidden-text">{t('rail.workspace')}: </span>
        {!open && <span className="hidden-text">{title}</span>}
        {open && (
          <>
            <span className="workspace-words">
              <span className="workspace-title">{current?.synthetic ? bare(title) : title}</span>
              {current?.synthetic && (
                <Tooltip title={t('rail.syntheticHint')} placement="right">
                  <span className="workspace-note">{t('rail.synthetic')}</span>
                </Tooltip>
              )}
            </span>
            <DownOutlined className="workspace-arrow" aria-hidden />
          </>
        )}
      </button>
    </Dropdown>
  )
}
