import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { why } from '../api/segment-life.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { AsOfTag } from '../workbench/as-of-tag.tsx'
import { AskedClauses } from '../workbench/asked-clauses.tsx'
import { Section } from '../workbench/section.tsx'

/** Asks every clause of one customer, now or as of a date. */
export const Why = ({ workspace, id, asOf }: { workspace: string; id: string; asOf?: string | undefined }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const [customer, setCustomer] = useState('')
  const { data, error, isFetching } = useQuery(why(workspace, id, customer, asOf))
  return (
    <Section title={t('life.why')}>
      <Input.Search
        className="why"
        placeholder={t('life.whyPlaceholder')}
        aria-label={t('life.whyPlaceholder')}
        enterButton={t('life.whyAsk')}
        loading={isFetching}
        onSearch={(text) => setCustomer(text.trim())}
      />
      <div aria-live="polite" className="why-answer">
        {error && <p className="step-error">{both(asApiError(error).text)}</p>}
        {data && (
          <>
            <p>
              {t(data.selected ? 'life.isIn' : 'life.isOut', { customer: data.customer })}{' '}
              {asOf !== undefined && <AsOfTag date={asOf} />}
            </p>
            <AskedClauses clauses={data.clauses} />
          </>
        )}
      </div>
    </Section>
  )
}
