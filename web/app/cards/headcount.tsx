import { useTranslation } from 'react-i18next'
import { grouped, percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

/** The number that matters: how many customers, and of how many. */
export const Headcount = ({ count, total }: { count: number; total: number }) => {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <p className="headcount">
      <strong className="number">{grouped(count, lang)}</strong> {t('segment.customers')}
      <span className="quiet number">
        {t('segment.of', { total: grouped(total, lang), share: percent(total > 0 ? count / total : 0, lang) })}
      </span>
    </p>
  )
}
