import { MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { narrow, preferences, useMedia } from '../preferences.ts'
import { areas } from './areas.tsx'
import { ConnectionState } from './connection-state.tsx'
import { Logo } from './logo.tsx'
import { LanguageSwitch, ThemeSwitch } from './switches.tsx'
import { ThreadsInRail } from './threads-in-rail.tsx'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

const paletteKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K'

interface RailProps {
  workspace: string
  open: boolean
  onPalette(): void
}

/** The areas, what is open, and who looks. */
export const Rail = ({ workspace, open, onPalette }: RailProps) => {
  const { t } = useTranslation()
  const small = useMedia(narrow)
  const place = open ? 'top' : 'right'
  return (
    <aside className={open ? 'rail' : 'rail rail-closed'}>
      <div className="rail-head">
        <Logo />
        {open && <span className="rail-name">{t('app.name')}</span>}
        {!small && (
          <Tooltip title={t(open ? 'rail.collapse' : 'rail.expand')} placement="right">
            <Button
              type="text"
              size="small"
              aria-label={t(open ? 'rail.collapse' : 'rail.expand')}
              aria-expanded={open}
              icon={open ? <MenuFoldOutlined aria-hidden /> : <MenuUnfoldOutlined aria-hidden />}
              onClick={() => preferences.set({ railOpen: !open })}
            />
          </Tooltip>
        )}
      </div>
      <WorkspaceSwitcher workspace={workspace} open={open} />
      <nav className="rail-areas" aria-label={t('rail.navigation')}>
        {areas.map(({ key, to, icon, ...more }) => (
          <Tooltip key={key} title={open ? '' : t(`area.${key}`)} placement="right">
            <Link
              to={to}
              params={{ workspace, id: undefined }}
              className="area"
              activeProps={{ className: 'area area-on' }}
            >
              {icon}
              <span className={open ? '' : 'hidden-text'}>{t(`area.${key}`)}</span>
              {'mark' in more && <more.mark workspace={workspace} />}
            </Link>
          </Tooltip>
        ))}
        <Tooltip title={open ? '' : t('rail.palette')} placement="right">
          <button type="button" className="area" onClick={onPalette} aria-keyshortcuts="Meta+K Control+K">
            <SearchOutlined aria-hidden />
            <span className={open ? 'area-label' : 'hidden-text'}>{t('rail.palette')}</span>
            {open && <kbd aria-hidden>{paletteKeys}</kbd>}
          </button>
        </Tooltip>
      </nav>
      <ThreadsInRail workspace={workspace} open={open} />
      <footer className="rail-foot">
        <ConnectionState place={place} />
        <span className="rail-switches">
          <LanguageSwitch place={place} />
          <ThemeSwitch place={place} />
        </span>
      </footer>
    </aside>
  )
}
