import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A query as run, with its bound values, and a button that copies it. */
export const Sql = ({ query }: { query: { sql: string; parameters: readonly unknown[] } }) => {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const parameters = query.parameters.map((value, index) => `$${index + 1} = ${JSON.stringify(value)}`).join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(
      parameters ? `${query.sql}\n-- ${parameters.replaceAll('\n', '\n-- ')}` : query.sql,
    )
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <details className="sql">
      <summary>SQL</summary>
      <div className="sql-body">
        <Button
          className="sql-copy"
          type="text"
          size="small"
          icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
          aria-label={t(copied ? 'steps.copied' : 'steps.copy')}
          onClick={() => void copy()}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
        <pre tabIndex={0}>{query.sql}</pre>
        {parameters && (
          <>
            <p className="sql-title">{t('receipt.parameters')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
            <pre tabIndex={0}>{parameters}</pre>
          </>
        )}
      </div>
    </details>
  )
}
