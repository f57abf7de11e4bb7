import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { preferences } from '../preferences.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const tongues = { zh: 'zh-CN', en: 'en' } as const

const follow = () => {
  const { lang } = preferences.get()
  document.documentElement.lang = tongues[lang]
  void i18next.changeLanguage(lang)
}

/** Starts the page's language and keeps it with the preference. */
export const startLanguage = (): void => {
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: preferences.get().lang,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  follow()
  preferences.subscribe(follow)
}
