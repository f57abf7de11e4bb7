import { XProvider } from '@ant-design/x'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as AntdApp } from 'antd'
import { useEffect } from 'react'
import { componentLocales } from './i18n/component-locales.ts'
import { narrow, useMedia, usePreferences } from './preferences.ts'
import { router } from './routes.tsx'
import { type Appearance, themeOf } from './theme.ts'

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } })

/** The page: theme, language, data and routes. */
export const App = () => {
  const { lang, theme } = usePreferences()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const small = useMedia(narrow)
  const appearance: Appearance = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme

  useEffect(() => {
    document.documentElement.dataset.theme = appearance
    document.documentElement.style.colorScheme = appearance
  }, [appearance])

  return (
    <XProvider
      theme={themeOf(appearance, still)}
      locale={componentLocales[lang]}
      tooltip={{ mouseEnterDelay: 0.35 }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp component={false} message={{ top: small ? 12 : 20 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </XProvider>
  )
}
