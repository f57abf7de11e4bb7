import { useTranslation } from 'react-i18next'
import type { GradersAgreement } from '../../../evals/runs/graders.ts'
import { percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'

const two = (value: number) => value.toFixed(2).replace('-', '−')

/** κ with its interval, in words. */
export const useKappa = (): ((kappa: GradersAgreement['kappa']) => string) => {
  const { t } = useTranslation('evals')
  return (kappa) =>
    kappa ? t('kappa', { value: two(kappa.value), low: two(kappa.low), high: two(kappa.high) }) : t('noKappa')
}

/** How far people agree with each other and with the scorers. */
export const Agreements = ({ agreements }: { agreements: readonly GradersAgreement[] }) => {
  const { t } = useTranslation('evals')
  const [lang, kappa] = [useLang(), useKappa()]
  if (agreements.length === 0) return null
  return (
    <Section title={t('agreement')}>
      <p className="quiet fine-print">{t('agreementText')}</p>
      <ul className="lines">
        {agreements.map((one) => (
          <li key={`${one.first}/${one.second}`} className="number">
            <strong>
              {one.second === null
                ? t('pairScorers', { first: one.first })
                : t('pairPeople', { first: one.first, second: one.second })}
            </strong>{' '}
            {[t('agreed', { share: percent(one.agreed, lang) }), kappa(one.kappa), t('answers', { count: one.n })].join(
              ' · ',
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
