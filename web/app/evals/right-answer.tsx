import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NewCase } from '../../../evals/runs/kept-cases.ts'

type Kind = NewCase['right']['kind']
const kinds: Kind[] = ['customers', 'says', 'asks', 'declines']

export interface Right {
  kind: Kind
  sql: string
  all: string
  none: string
  /** What the case expects; undefined while it says nothing. */
  toCase(): NewCase['right'] | undefined
}

const words = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const rightOf = (given: Omit<Right, 'toCase'>): Right => ({
  ...given,
  toCase() {
    const { kind, sql, all, none } = given
    if (kind === 'customers') return sql.trim() ? { kind, sql: sql.trim() } : undefined
    if (kind !== 'says') return { kind }
    const [must, mustNot] = [words(all), words(none)]
    return must.length + mustNot.length > 0 ? { kind, all: must, none: mustNot } : undefined
  },
})

export const noAnswer = rightOf({ kind: 'customers', sql: '', all: '', none: '' })

/** What a right answer to a kept case is. */
export const RightAnswer = ({ right, onChange }: { right: Right; onChange(right: Right): void }) => {
  const { t } = useTranslation('evals')
  const text = (key: 'sql' | 'all' | 'none') => (
    <Form.Item label={t(`keep.${key}`)} htmlFor={`keep-${key}`}>
      <Input.TextArea
        id={`keep-${key}`}
        value={right[key]}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => onChange(rightOf({ ...right, [key]: target.value }))}
      />
    </Form.Item>
  )
  return (
    <>
      <Form.Item label={t('keep.right')} htmlFor="keep-right">
        <Select<Kind>
          id="keep-right"
          value={right.kind}
          onChange={(kind) => onChange(rightOf({ ...right, kind }))}
          options={kinds.map((kind) => ({ value: kind, label: t(`keep.kind.${kind}`) }))}
        />
      </Form.Item>
      {right.kind === 'customers' && text('sql')}
      {right.kind === 'says' && text('all')}
      {right.kind === 'says' && text('none')}
    </>
  )
}
