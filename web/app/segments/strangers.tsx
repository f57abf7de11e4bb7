import { useTranslation } from 'react-i18next'
import type { ShownList } from '../../../backend/segments/lists.ts'
import { grouped } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

/** How many ids no customer has, and the first of them. */
export const Strangers = ({ unknown: { count, first } }: Pick<ShownList, 'unknown'>) => {
  const { t } = useTranslation()
  const lang = useLang()
  if (count === 0) return <p className="quiet">{t('lists.allKnown')}</p>
  const ids = first.join(lang === 'zh' ? '、' : ', ') + (count > first.length ? '…' : '')
  return <p>{t('lists.unknown', { count, shown: grouped(count, lang), ids })}</p>
}
