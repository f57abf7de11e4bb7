import { useTranslation } from 'react-i18next'
import type { TrialRow } from '../../../evals/runs/run-summary.ts'

/** How a trial ended, in a word and a colour; a failure that is a known gap is no alarm. */
export const Verdict = ({ status, gap = false }: { status: TrialRow['status']; gap?: boolean }) => {
  const { t } = useTranslation('evals')
  const tone = status === 'fail' && gap ? 'gap' : status
  return <span className={`verdict verdict-${tone}`}>{t(`status.${status}`)}</span>
}
