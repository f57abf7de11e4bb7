import { useTranslation } from 'react-i18next'
import type { TrialDetail } from '../../../evals/runs/run-summary.ts'
import { useToolName } from './tool-name.ts'

const isScalar = (value: unknown) => value === null || typeof value !== 'object'
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** One thing that a scorer looks for: words as they are, queries and structures as a block. */
const Wanted = ({ value }: { value: unknown }) => {
  const text = isScalar(value) ? String(value) : JSON.stringify(value, null, 2)
  if (isWords(value)) return <>{value.map((word) => `“${word}”`).join(' · ')}</>
  if (isScalar(value) && text.length < 80) return <>{text}</>
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
  return <pre tabIndex={0}>{text}</pre>
}

const partsOf = (wanted: unknown): [string, unknown][] =>
  isScalar(wanted) || Array.isArray(wanted) ? [['', wanted]] : Object.entries(wanted as object)

/** What a right answer to a case is, scorer by scorer, and what was made to fail in it. */
export const Expected = ({ reference }: { reference: TrialDetail['reference'] }) => {
  const { t } = useTranslation('evals')
  const toolName = useToolName()
  if (!reference) return <p className="quiet">{t('expectedGone')}</p>
  const { expect, faults, without, world, note } = reference
  return (
    <>
      <p>
        {[
          t('expectedWorld', { world }),
          ...faults.map(({ tool, kind }) => t(`fault.${kind}`, { tool: toolName(tool) })),
          ...without.map((tool) => t('without', { tool: toolName(tool) })),
        ].join(' · ')}
      </p>
      {note && <p className="quiet">{note}</p>}
      <table className="scores expected">
        <thead>
          <tr>
            <th scope="col">{t('scorer')}</th>
            <th scope="col">{t('expectedWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(expect).map(([name, wanted]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <p>{t(`expects.${name}`, { defaultValue: '' })}</p>
                {partsOf(wanted).map(([part, value]) => (
                  <div key={part} className="expected-part">
                    {part !== '' && <span className="quiet">{part}: </span>}
                    <Wanted value={value} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
