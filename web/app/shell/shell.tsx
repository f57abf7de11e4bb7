import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workspaces } from '../api/queries.ts'
import { narrow, phone, preferences, useMedia, usePreferences } from '../preferences.ts'
import { BottomBar } from './bottom-bar.tsx'
import { NoSuchWorkspace } from './no-such-workspace.tsx'
import { Rail } from './rail.tsx'

const Palette = lazy(() => import('./palette.tsx'))

/** What stays around every page of a workspace: rail or bottom bar, and the palette. */
export const Shell = () => {
  const { t } = useTranslation()
  const { workspace } = useParams({ from: '/w/$workspace' })
  const { railOpen } = usePreferences()
  const small = useMedia(narrow)
  const onPhone = useMedia(phone)
  const [palette, setPalette] = useState(false)

  const { data: known, isFetching } = useQuery(workspaces())
  const exists = known?.some(({ name }) => name === workspace)

  useEffect(() => {
    if (exists) preferences.set({ workspace })
  }, [workspace, exists])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setPalette((open) => !open)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  // a list from before the workspace was made is asked for again first
  if (known && !exists && !isFetching) return <NoSuchWorkspace name={workspace} known={known} />
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('app.skip')}
      </a>
      {!onPhone && <Rail workspace={workspace} open={railOpen && !small} onPalette={() => setPalette(true)} />}
      <main id="page" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      {onPhone && <BottomBar workspace={workspace} />}
      {palette && (
        <Suspense fallback={null}>
          <Palette workspace={workspace} onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </div>
  )
}
