import { useSyncExternalStore } from 'react'

export type Lang = 'zh' | 'en'
export type ThemeChoice = 'light' | 'dark' | 'system'

export interface Preferences {
  lang: Lang
  theme: ThemeChoice
  railOpen: boolean
  workspace: string | null
  /** Who labels answers, as they type it. */
  person?: string
  /** Over which time performance was last looked at. */
  period?: string
}

const key = 'fairlead.preferences'

const stored = (): Partial<Preferences> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

let current: Preferences = {
  lang: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  theme: 'system',
  railOpen: true,
  workspace: null,
  ...stored(),
}
const listeners = new Set<() => void>()

/** What the person chose on this machine; kept in the browser only. */
export const preferences = {
  get: (): Preferences => current,
  set(change: Partial<Preferences>): void {
    current = { ...current, ...change }
    try {
      localStorage.setItem(key, JSON.stringify(current))
    } catch {
      // A browser without storage keeps the choice until it is closed.
    }
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const usePreferences = (): Preferences => useSyncExternalStore(preferences.subscribe, preferences.get)

/** Whether a media query matches, followed live. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (notify) => {
      const media = matchMedia(query)
      media.addEventListener('change', notify)
      return () => media.removeEventListener('change', notify)
    },
    () => matchMedia(query).matches,
  )

export const narrow = '(max-width: 899px)'
export const phone = '(max-width: 599px)'
