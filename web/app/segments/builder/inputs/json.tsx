import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Any value as JSON; what cannot be read yet is not passed on. */
export const Json = ({ value, onChange }: { value: unknown; onChange(next: unknown): void }) => {
  const { t } = useTranslation('builder')
  const [text, setText] = useState(() => JSON.stringify(value, null, 1))
  const [broken, setBroken] = useState(false)
  return (
    <Input.TextArea
      autoSize={{ minRows: 1, maxRows: 12 }}
      className="json"
      aria-label={t('json')}
      value={text}
      {...(broken && { status: 'error' })}
      onChange={({ target }) => {
        setText(target.value)
        try {
          onChange(JSON.parse(target.value))
          setBroken(false)
        } catch {
          setBroken(true)
        }
      }}
    />
  )
}
