import type { XProviderProps } from '@ant-design/x'
import xEnglish from '@ant-design/x/es/locale/en_US.js'
import xChinese from '@ant-design/x/es/locale/zh_CN.js'
import english from 'antd/es/locale/en_US.js'
import chinese from 'antd/es/locale/zh_CN.js'
import type { Lang } from '../preferences.ts'

type Locale = NonNullable<XProviderProps['locale']>

// These modules are ES modules, though their packages declare them as CommonJS: the default import is the locale itself.
const merged = (components: unknown, chat: unknown) => ({ ...(components as object), ...(chat as object) }) as Locale

/** The words inside antd's own components. */
export const componentLocales: Record<Lang, Locale> = {
  zh: merged(chinese, xChinese),
  en: merged(english, xEnglish),
}
