import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'

type Opinion = ToolOutput<'preview_segment'>['secondOpinion']

/** What the deterministic reader made of the same message, where it selects other customers. */
export const SecondOpinion = ({ opinion }: { opinion: Opinion }) => {
  const { t } = useTranslation()
  const [both, lang] = [useBoth(), useLang()]
  if (!opinion) return null
  const { readBack, count, onlyHere, onlyThere } = opinion
  const [total, here, there] = [grouped(count, lang), grouped(onlyHere, lang), grouped(onlyThere, lang)]
  return (
    <section className="second-opinion" aria-label={t('segment.second')}>
      <strong>{t('segment.second')}</strong>
      <p className="read-back">{both(readBack)}</p>
      <p className="number">{t('segment.secondSelects', { total, here, there })}</p>
    </section>
  )
}
