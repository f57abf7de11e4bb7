import { useTranslation } from 'react-i18next'

/** What the page calls a tool. */
export const useToolName = () => {
  const { t } = useTranslation()
  return (name: string): string => t(`tool.${name}`, { defaultValue: name })
}
