import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/palette.css'
import { campaigns, segments, threads } from '../api/queries.ts'
import { preferences, usePreferences } from '../preferences.ts'
import { type Entry, matching } from './palette-entries.ts'

interface PaletteProps {
  workspace: string
  onClose(): void
}

const useEntries = (workspace: string): Entry[] => {
  const { t } = useTranslation()
  const { theme } = usePreferences()
  const navigate = useNavigate()
  const { data: talks = [] } = useQuery(threads(workspace))
  const { data: audiences = [] } = useQuery(segments(workspace))
  const { data: sends = [] } = useQuery(campaigns(workspace))
  const dark = theme === 'dark'
  return [
    ...talks.map(
      ({ id, title }): Entry => ({
        key: `thread ${id}`,
        group: t('palette.threads'),
        label: title || t('threads.untitled'),
        run: () => void navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace, thread: id } }),
      }),
    ),
    ...audiences.map(
      ({ id, name }): Entry => ({
        key: `segment ${id}`,
        group: t('palette.segments'),
        label: name,
        run: () => void navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id } }),
      }),
    ),
    ...sends.map(
      ({ id, name }): Entry => ({
        key: `campaign ${id}`,
        group: t('palette.campaigns'),
        label: name,
        run: () => void navigate({ to: '/w/$workspace/campaigns/{-$id}', params: { workspace, id } }),
      }),
    ),
    {
      key: 'new',
      group: t('palette.actions'),
      label: t('threads.new'),
      run: () => void navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace, thread: undefined } }),
    },
    {
      key: 'language',
      group: t('palette.actions'),
      label: t('rail.language'),
      run: () => preferences.set({ lang: preferences.get().lang === 'zh' ? 'en' : 'zh' }),
    },
    {
      key: 'theme',
      group: t('palette.actions'),
      label: t('rail.themeTo', { theme: t(dark ? 'rail.light' : 'rail.dark') }),
      run: () => preferences.set({ theme: dark ? 'light' : 'dark' }),
    },
  ]
}

/** ⌘K: everything that can be opened or done, by a few letters. */
const Palette = ({ workspace, onClose }: PaletteProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = matching(useEntries(workspace), words)
  const chosen = Math.min(at, found.length - 1)
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((chosen + step + found.length) % Math.max(found.length, 1))
    } else if (event.key === 'Enter') run(found[chosen])
  }
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      style={{ top: '12vh' }}
      className="palette"
      title={<span className="hidden-text">{t('rail.palette')}</span>}
    >
      <Input
        autoFocus
        variant="borderless"
        size="large"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : ''}
        aria-label={t('rail.palette')}
        placeholder={t('palette.placeholder')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t('rail.palette')} className="palette-list">
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the combobox
          <div
            key={entry.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={index === chosen ? 'palette-entry palette-on' : 'palette-entry'}
            onMouseMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span>{entry.label}</span>
            <span className="quiet">{entry.group}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet palette-none">{t('palette.none')}</p>}
      <p className="quiet palette-hint">{t('palette.hint')}</p>
    </Modal>
  )
}

export default Palette
