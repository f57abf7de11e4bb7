import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'
import { Headcount } from './headcount.tsx'
import { SecondOpinion } from './second-opinion.tsx'
import { Warnings } from './warnings.tsx'
import { Waterfall } from './waterfall.tsx'

/** Whom a rule selects, small enough for the conversation. */
export const SegmentCard = ({ output, onShow }: CardContext<ToolOutput<'preview_segment'>>) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <Card
      title={t('segment.title')}
      actions={
        <Button size="small" type="link" onClick={() => onShow('segment')}>
          {t('segment.details')}
        </Button>
      }
    >
      <p className="read-back">{both(output.readBack)}</p>
      <Headcount count={output.count} total={output.total} />
      <Waterfall waterfall={output.waterfall} />
      <Warnings warnings={output.warnings} />
      <SecondOpinion opinion={output.secondOpinion} />
    </Card>
  )
}
