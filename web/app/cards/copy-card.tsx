import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopySet } from '../../../backend/copy/copy.ts'
import type { ToolOutput } from '../../../tools/index.ts'
import { grouped, money } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'
import { Outcome } from './outcome.tsx'
import { Submit } from './submit.tsx'

const worst = (variants: CopySet['variants']) =>
  (['block', 'warn'] as const).find((outcome) => variants.some(({ verdict }) => verdict.outcome === outcome)) ?? 'pass'

/** Each channel in one line: its first text, how many there are, the worst verdict. The previews are in the workbench. */
export const CopyCard = ({ output, open, next, onSay, onShow }: CardContext<ToolOutput<'draft_copy'>>) => {
  const { t } = useTranslation()
  const lang = useLang()
  // conversations of before copy priced its plan have none
  const budget = (output as Partial<typeof output>).plan?.budget
  const channels = Map.groupBy(output.variants, ({ channel }) => channel)
  return (
    <Card
      title={t('copy.title')}
      mark={<span className="quiet">{t('copy.variants', { count: output.variants.length })}</span>}
      actions={
        <>
          {next && open && <Submit open={open} copy={output} onSay={onSay} />}
          <Button size="small" type="link" onClick={() => onShow('copy')}>
            {t('copy.details')}
          </Button>
        </>
      }
    >
      <ul className="variants">
        {[...channels].map(([channel, variants]) => (
          <li key={channel}>
            <span className="variant-channel">{t(`copy.channel.${channel}`)}</span>
            <span className="variant-text">{variants[0]?.rendered.title ?? variants[0]?.rendered.body}</span>
            <span className="quiet number">×{grouped(variants.length, lang)}</span>
            <Outcome outcome={worst(variants)} />
          </li>
        ))}
      </ul>
      {budget && (
        <p className="quiet number">{t('copy.cost', { cost: money(budget.planned, budget.currency, lang) })}</p>
      )}
    </Card>
  )
}
