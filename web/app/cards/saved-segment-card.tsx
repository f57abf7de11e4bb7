import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'
import { Headcount } from './headcount.tsx'
import { SecondOpinion } from './second-opinion.tsx'

/** An audience that was kept under a name. */
export const SavedSegmentCard = ({ output, onShow }: CardContext<ToolOutput<'save_segment'>>) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <Card
      title={output.name}
      mark={<Tag>{t('segment.saved', { version: output.version })}</Tag>}
      actions={
        <Button size="small" type="link" onClick={() => onShow('segment')}>
          {t('segment.details')}
        </Button>
      }
    >
      <p className="read-back">{both(output.readBack)}</p>
      <Headcount count={output.count} total={output.total} />
      <SecondOpinion opinion={output.secondOpinion} />
    </Card>
  )
}
