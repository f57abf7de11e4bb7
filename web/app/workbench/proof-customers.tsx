import { useTranslation } from 'react-i18next'
import type { Proof, ShownValue } from '../../../backend/segments/proof/proof.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Lines, Section } from './section.tsx'

/** What was found of a customer; an unknown value says so. */
export const Values = ({ values }: { values: readonly ShownValue[] }) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <span className="found">
      {values.map(({ label, value, masked }) => (
        <span key={label.en} title={masked ? t('proof.masked') : undefined}>
          <span className="quiet">{both(label)}</span> {value ? both(value) : t('proof.unknown')}
        </span>
      ))}
    </span>
  )
}

/** Who is in, who misses by one clause, and what missing values did. */
export const ProofCustomers = ({ proof: { inside, nearMisses, unknowns, failOnly } }: { proof: Proof }) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  const near = failOnly.reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Section title={t('proof.unknowns')}>
        {unknowns.length === 0 ? (
          <p className="quiet">{t('proof.noUnknowns')}</p>
        ) : (
          <Lines
            lines={unknowns.map(({ label, selected, decisive }) =>
              t('proof.unknownKept', {
                label: both(label),
                selected: grouped(selected, lang),
                decisive: grouped(decisive, lang),
              }),
            )}
          />
        )}
      </Section>
      <Section title={t('segment.examples')}>
        {inside.length === 0 && <p className="quiet">{t('proof.nobody')}</p>}
        <ul className="customers">
          {inside.map(({ id, values }) => (
            <li key={id}>
              <code>{id}</code>
              <Values values={values} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('proof.nearMisses')}>
        <p className="quiet">{near === 0 ? t('proof.noNearMisses') : t('proof.nearCount', { count: near })}</p>
        <ul className="customers">
          {nearMisses.map(({ id, clause, values }) => (
            <li key={id}>
              <code>{id}</code>
              <span>
                <span className="fails">{t('proof.fails', { clause: both(clause) })}</span>
                <Values values={values} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
