import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { receipt } from '../api/queries.ts'
import { duration } from '../format/numbers.ts'
import { exact } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { ReceiptRows } from './receipt-rows.tsx'
import { Sql } from './sql.tsx'

interface ReceiptSheetProps {
  workspace: string
  id: string
  /** Row and column of the number, such as 0.count. */
  cell?: string | undefined
}

/** The proof of one number: what was asked of the data, which rows came back, and the query itself. */
const ReceiptSheet = ({ workspace, id, cell }: ReceiptSheetProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { data, error } = useQuery(receipt(workspace, id))
  if (error) return <p className="receipt">{both(asApiError(error).text)}</p>
  if (!data) return <Skeleton active title={false} className="receipt" />
  return (
    <section className="receipt" aria-label={t('receipt.title')}>
      <h2>{t('receipt.title')}</h2>
      <p className="quiet number">
        {[
          t(`tool.${data.tool}`, { defaultValue: data.tool }),
          `${t('receipt.asOf')} ${exact(data.asOf, lang)}`,
          data.ms !== undefined && t('receipt.took', { time: duration(data.ms, lang) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReceiptRows receipt={data} cell={cell} />
      {data.query && <Sql query={data.query} />}
    </section>
  )
}

export default ReceiptSheet
