import { Tag } from 'antd'
import type { ToolOutput } from '../../../tools/index.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'
import { Headcount } from './headcount.tsx'

/** What a word of the workspace means now, and whom. */
export const DefinitionCard = ({ output }: CardContext<ToolOutput<'define_term'>>) => {
  const both = useBoth()
  const { word, labels, version, readBack, count, total } = output
  return (
    <Card title={labels ? both(labels) : word} mark={version === undefined ? undefined : <Tag>{`v${version}`}</Tag>}>
      {readBack && <p className="read-back">{both(readBack)}</p>}
      {count !== undefined && total !== undefined && <Headcount count={count} total={total} />}
    </Card>
  )
}
