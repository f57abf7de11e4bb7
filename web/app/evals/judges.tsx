import { useTranslation } from 'react-i18next'
import type { JudgeReport } from '../../../evals/runs/graders.ts'
import { percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'
import { useKappa } from './agreements.tsx'

/** What a judging model said, and how far people's labels let it be believed. */
export const Judges = ({ judges }: { judges: readonly JudgeReport[] }) => {
  const { t } = useTranslation('evals')
  const [lang, kappa] = [useLang(), useKappa()]
  if (judges.length === 0) return null
  const share = (value: number | null) => (value === null ? '—' : percent(value, lang))
  return (
    <Section title={t('judges')}>
      {judges.map(({ criterion, question, model, judged, passed, counts, measures, corrected }) => (
        <div key={`${criterion}/${model}/${question}`} className="judge-said">
          <p>
            <strong>{criterion}</strong> <span className="quiet">{question}</span>
          </p>
          <ul className="lines number">
            <li>{t('judgeSaid', { model, judged, passed })}</li>
            <li>{t(counts ? 'judgeCounts' : 'judgeOnly')}</li>
            {measures ? (
              <li>
                {t('judgeMeasures', {
                  pass: measures.pass,
                  fail: measures.fail,
                  tpr: share(measures.tpr),
                  tnr: share(measures.tnr),
                  kappa: kappa(measures.kappa),
                })}
              </li>
            ) : null}
            {!measures?.usable && <li className="quiet">{t('judgeFew')}</li>}
            {measures && (
              <li>
                {corrected
                  ? t('corrected', {
                      rate: share(corrected.rate),
                      low: share(corrected.low),
                      high: share(corrected.high),
                    })
                  : t('noCorrected')}
              </li>
            )}
          </ul>
        </div>
      ))}
    </Section>
  )
}
