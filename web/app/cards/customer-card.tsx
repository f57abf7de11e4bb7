import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import '../style/segments.css'
import { AskedClauses } from '../workbench/asked-clauses.tsx'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'

/** Why one customer is in an audience or not, clause by clause. */
export const CustomerCard = ({ output }: CardContext<ToolOutput<'explain_customer'>>) => {
  const { t } = useTranslation()
  const { customer, selected, clauses } = output
  return (
    <Card title={t(selected ? 'life.isIn' : 'life.isOut', { customer })}>
      <AskedClauses clauses={clauses} />
    </Card>
  )
}
