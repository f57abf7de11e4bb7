import { HistoryOutlined, SettingOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ThreadList } from '../chat/thread-list.tsx'
import { areas, mostInBar } from './areas.tsx'
import { ConnectionState } from './connection-state.tsx'
import { LanguageSwitch, ThemeSwitch } from './switches.tsx'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

/** The rail of a phone: areas at the thumb, the rest in sheets. */
export const BottomBar = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState<'threads' | 'more' | null>(null)
  const close = () => setSheet(null)
  return (
    <nav className="bottom-bar" aria-label={t('rail.navigation')}>
      {areas.slice(0, mostInBar).map(({ key, to, icon, ...more }) => (
        <Link
          key={key}
          to={to}
          params={{ workspace, id: undefined }}
          className="tab"
          activeProps={{ className: 'tab tab-on' }}
        >
          {icon}
          <span>{t(`area.${key}`)}</span>
          {'mark' in more && <more.mark workspace={workspace} />}
        </Link>
      ))}
      <button type="button" className="tab" onClick={() => setSheet('threads')}>
        <HistoryOutlined aria-hidden />
        <span>{t('threads.history')}</span>
      </button>
      <button type="button" className="tab" onClick={() => setSheet('more')}>
        <SettingOutlined aria-hidden />
        <span>{t('area.more')}</span>
      </button>
      <Drawer
        placement="bottom"
        size={sheet === 'more' ? 'auto' : '70%'}
        open={sheet !== null}
        onClose={close}
        title={t(sheet === 'threads' ? 'threads.title' : 'area.more')}
      >
        {sheet === 'threads' && <ThreadList workspace={workspace} onChosen={close} />}
        {sheet === 'more' && (
          <div className="more">
            <nav className="more-areas" aria-label={t('area.others')}>
              {areas.slice(mostInBar).map(({ key, to, icon, ...more }) => (
                <Link
                  key={key}
                  to={to}
                  params={{ workspace, id: undefined }}
                  className="area"
                  activeProps={{ className: 'area area-on' }}
                  onClick={close}
                >
                  {icon}
                  <span>{t(`area.${key}`)}</span>
                  {'mark' in more && <more.mark workspace={workspace} />}
                </Link>
              ))}
            </nav>
            <WorkspaceSwitcher workspace={workspace} open />
            <div className="more-row">
              <ConnectionState place="top" />
              <LanguageSwitch place="top" />
              <ThemeSwitch place="top" />
            </div>
          </div>
        )}
      </Drawer>
    </nav>
  )
}
