import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

const simple = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** Renders the result of any tool: its plain facts as a list, the whole as JSON on demand. */
export const FallbackCard = ({ name, output }: { name: string; output: unknown }) => {
  const { t } = useTranslation()
  const facts = typeof output === 'object' && output !== null ? Object.entries(output).filter(([, v]) => simple(v)) : []
  return (
    <Card title={t(`tool.${name}`, { defaultValue: name })}>
      {facts.length > 0 && (
        <dl className="pairs">
          {facts.slice(0, 8).map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd className="number">{String(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className="sql">
        <summary>{t('fallback.show')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
        <pre tabIndex={0}>{JSON.stringify(output, null, 2)}</pre>
      </details>
    </Card>
  )
}
