import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RecordFilter } from '../api/knowledge.ts'

/** THE facets that records are narrowed by, with their values as stored. */
export const facets = {
  kind: ['outcome', 'playbook', 'note', 'guideline', 'term', 'tag_effect', 'channel_prior'],
  objective: ['reactivate', 'cross_sell', 'upsell', 'retain', 'activate', 'acquire', 'inform'],
  productKind: ['deposit', 'wealth', 'fund', 'loan', 'card', 'insurance', 'goods', 'service'],
  channel: ['sms', 'push', 'email', 'wechat', 'wecom', 'group_chat', 'call'],
  grade: ['A', 'B', 'C', 'D', 'ungraded', 'void'],
} as const
export type Facet = keyof typeof facets

interface FacetsProps {
  words: string
  onWords(words: string): void
  filter: RecordFilter
  onFilter(filter: RecordFilter): void
}

/** Words to search for, and what to narrow the records to. */
export const Facets = ({ words, onWords, filter, onFilter }: FacetsProps) => {
  const { t } = useTranslation('knowledge')
  const count = Object.keys(filter).length
  const set = (name: keyof RecordFilter, value: string | undefined) => {
    const { [name]: _, ...rest } = filter
    onFilter(value ? ({ ...rest, [name]: value } as RecordFilter) : rest)
  }
  return (
    <div className="facets">
      <Input.Search
        allowClear
        defaultValue={words}
        placeholder={t('search')}
        aria-label={t('search')}
        onSearch={(value) => onWords(value.trim())}
      />
      <details>
        <summary>
          {t('filters')}
          {count > 0 && <span className="number"> · {count}</span>}
        </summary>
        <div className="facet-fields">
          {(Object.keys(facets) as Facet[]).map((name) => (
            <label key={name} htmlFor={`facet-${name}`}>
              <span>{t(`facet.${name}`)}</span>
              <Select
                id={`facet-${name}`}
                size="small"
                value={filter[name] ?? ''}
                onChange={(value) => set(name, value)}
                options={[
                  { value: '', label: t('any') },
                  ...facets[name].map((value) => ({ value, label: t(`${name}.${value}` as 'grade.A') })),
                ]}
                popupMatchSelectWidth={false}
              />
            </label>
          ))}
          {(['from', 'to'] as const).map((name) => (
            <label key={name} htmlFor={`facet-${name}`}>
              <span>{t(`facet.${name}`)}</span>
              <Input
                id={`facet-${name}`}
                size="small"
                type="date"
                value={filter[name] ?? ''}
                onChange={({ target }) => set(name, target.value)}
              />
            </label>
          ))}
          {count > 0 && (
            <Button size="small" type="link" onClick={() => onFilter({})}>
              {t('clear')}
            </Button>
          )}
        </div>
      </details>
    </div>
  )
}
