import { useTranslation } from 'react-i18next'
import type { GrowthFormula } from '../api/performance.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure } from '../format/figure.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'

/** What customers are worth by the line that they came through, over all lines, less what one more cost. */
export const GrowthLines = ({ workspace, found }: { workspace: string; found: GrowthFormula }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const { lines, linesId, linesLacking, unit, horizonDays } = found
  const kind = /^[A-Z]{3}$/.test(unit) ? ({ type: 'money', unit } as const) : ({ type: 'decimal' } as const)
  const proven = (value: number, row: number, column: string) => (
    <ProvenNumber
      workspace={workspace}
      text={figure(Math.round(value * 100) / 100, kind, lang)}
      number={{ start: 0, end: 0, resultId: linesId ?? undefined, cell: `${row}.${column}`, verified: true }}
    />
  )
  return (
    <Section title={t('growth.lines')}>
      {linesLacking ? (
        <p>{both(linesLacking)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
        <section className="number-table" tabIndex={0} aria-label={t('growth.lines')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('growth.line')}</th>
                {(['customers', 'own', 'others', 'value', 'cost', 'net'] as const).map((name) => (
                  <th key={name} scope="col" className="number">
                    {t(`growth.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ kind: name, label, customers, own, others, value, cost, costLow, campaigns, net }, row) => (
                <tr key={name}>
                  <th scope="row">{both(label)}</th>
                  <td className="number">{grouped(customers, lang)}</td>
                  <td className="number">{proven(own, row, 'own')}</td>
                  <td className="number">{proven(others, row, 'others')}</td>
                  <td className="number">{proven(value, row, 'value')}</td>
                  <td className="number">
                    {cost === null ? (
                      <span className="quiet">{t(campaigns === 0 ? 'growth.noCampaign' : 'growth.noCost')}</span>
                    ) : (
                      <>
                        {proven(cost, row, 'cost')}{' '}
                        {costLow !== null && (
                          <span className="quiet">({t('growth.atLeast', { low: figure(costLow, kind, lang) })})</span>
                        )}
                      </>
                    )}
                  </td>
                  <td className="number">{net === null ? '—' : proven(net, row, 'net')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {!linesLacking && <p className="quiet">{t('growth.linesHow', { days: horizonDays })}</p>}
    </Section>
  )
}
