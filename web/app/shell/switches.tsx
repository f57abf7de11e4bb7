import { DesktopOutlined, MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { preferences, type ThemeChoice, usePreferences } from '../preferences.ts'

const icons: Record<ThemeChoice, React.ReactNode> = {
  light: <SunOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
  system: <DesktopOutlined aria-hidden />,
}

export const LanguageSwitch = ({ place }: { place: 'top' | 'right' }) => {
  const { t } = useTranslation()
  const { lang } = usePreferences()
  return (
    <Tooltip title={t('rail.language')} placement={place}>
      <Button
        type="text"
        size="small"
        aria-label={t('rail.language')}
        icon={<TranslationOutlined aria-hidden />}
        onClick={() => preferences.set({ lang: lang === 'zh' ? 'en' : 'zh' })}
      />
    </Tooltip>
  )
}

export const ThemeSwitch = ({ place }: { place: 'top' | 'right' }) => {
  const { t } = useTranslation()
  const { theme } = usePreferences()
  const choices = ['light', 'dark', 'system'] as const
  return (
    <Dropdown
      trigger={['click']}
      placement={place === 'top' ? 'top' : 'topRight'}
      menu={{
        selectable: true,
        selectedKeys: [theme],
        items: choices.map((key) => ({ key, icon: icons[key], label: t(`rail.${key}`) })),
        onClick: ({ key }) => preferences.set({ theme: key as ThemeChoice }),
      }}
    >
      <Button type="text" size="small" aria-label={t('rail.theme')} title={t('rail.theme')} icon={icons[theme]} />
    </Dropdown>
  )
}
