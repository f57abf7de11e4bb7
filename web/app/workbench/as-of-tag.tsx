import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { day } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'

const isDate = /^\d{4}-\d{2}-\d{2}$/

/** Marks numbers that are not of now by the date that they are of. */
export const AsOfTag = ({ date }: { date: string }) => {
  const { t } = useTranslation()
  const lang = useLang()
  return <Tag color="processing">{t('asOf.tag', { date: isDate.test(date) ? day(date, lang) : date })}</Tag>
}
