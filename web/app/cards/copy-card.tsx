import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-map.ts'
import { Outcome } from './outcome.tsx'
import { Submit } from './submit.tsx'

/** The variants in one line each, with their verdicts; the previews are in the workbench. */
export const CopyCard = ({ output, open, next, onSay, onShow }: CardContext<ToolOutput<'draft_copy'>>) => {
  const { t } = useTranslation()
  return (
    <Card
      title={t('copy.title')}
      mark={<span className="quiet">{t('copy.variants', { count: output.variants.length })}</span>}
      actions={
        <>
          {next && open && <Submit open={open} onSay={onSay} />}
          <Button size="small" type="link" onClick={() => onShow('copy')}>
            {t('copy.details')}
          </Button>
        </>
      }
    >
      <ul className="variants">
        {output.variants.map(({ id, channel, rendered, verdict }) => (
          <li key={id}>
            <span className="variant-channel">{t(`copy.channel.${channel}`)}</span>
            <span className="variant-text">{rendered.title ?? rendered.body}</span>
            <Outcome outcome={verdict.outcome} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
