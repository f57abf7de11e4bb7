import { useTranslation } from 'react-i18next'
import type { CopySet, Variant } from '../../../backend/copy/copy.ts'
import type { Plan } from '../../../backend/plans/plan.ts'
import { Outcome } from '../cards/outcome.tsx'
import { Submit } from '../cards/submit.tsx'
import { CopyFrame } from './copy-frame.tsx'
import { Counter } from './counter.tsx'
import { Findings } from './findings.tsx'

const VariantView = ({ variant }: { variant: Variant }) => (
  <article className="variant" aria-label={variant.label}>
    <header className="variant-head">
      <h4>{variant.label}</h4>
      <Outcome outcome={variant.verdict.outcome} />
    </header>
    <CopyFrame variant={variant} />
    <Counter length={variant.length} />
    <Findings findings={variant.verdict.findings} />
  </article>
)

interface CopyViewProps {
  copy: CopySet
  lint?: Plan['lint'] | undefined
  onSay?: ((text: string) => void) | undefined
}

/** Every variant as its reader would see it, by channel, with counters and verdicts. */
export const CopyView = ({ copy, lint, onSay }: CopyViewProps) => {
  const { t } = useTranslation()
  const channels = [...new Set(copy.variants.map(({ channel }) => channel))]
  return (
    <div className="view">
      {channels.map((channel) => (
        <section key={channel} className="section">
          <h3>{t(`copy.channel.${channel}`)}</h3>
          <div className="variant-grid">
            {copy.variants
              .filter((variant) => variant.channel === channel)
              .map((variant) => (
                <VariantView key={variant.id} variant={variant} />
              ))}
          </div>
        </section>
      ))}
      <p className="quiet fine-print">{t('copy.rendered')}</p>
      {onSay && (
        <footer className="view-foot">
          <Submit open lint={lint} copy={copy} onSay={onSay} />
        </footer>
      )}
    </div>
  )
}
