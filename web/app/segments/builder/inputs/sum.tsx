import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBoth } from '../../../i18n/use-lang.ts'
import { Form } from '../form.tsx'
import { usePlace } from '../place.ts'
import { holding, type InputProps, slot, type Values } from '../slot.ts'
import { isNumeric } from './measures.ts'
import { number } from './plain.tsx'
import { wide } from './wide.ts'

/** Several number fields of the row, to be added up. */
export const NumberFields = ({ value = [], onChange, name }: InputProps<readonly string[]>) => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  const { attributes } = usePlace()
  const named = attributes.filter((each) => isNumeric(each) || value.includes(each.name))
  return (
    <Select<string[]>
      mode="multiple"
      size="small"
      className="values"
      aria-label={name}
      placeholder={t('choose')}
      value={[...value]}
      options={named.map((each) => ({ value: each.name, label: both(each.labels) }))}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('nothingFound')}
      onChange={onChange}
      {...wide}
    />
  )
}

type Than = number | Values
const Amount = number()
const others = [slot('times', number(), { named: true }), slot('fields', NumberFields)]

/** What a sum is held against: a number, or so many times another sum. */
export const ThanInput = holding(({ value, onChange, name, owner, path, wrong = false }: InputProps<Than>) => {
  const { t } = useTranslation('builder')
  const form = typeof value === 'object' ? 'others' : 'number'
  return (
    <div className="slots">
      <Select
        size="small"
        aria-label={name}
        value={form}
        options={['number', 'others'].map((each) => ({ value: each, label: t(`than.${each}`) }))}
        onChange={(next) => onChange(next === 'others' ? { fields: [], times: 1 } : undefined)}
        {...wide}
      />
      {typeof value === 'object' ? (
        <Form slots={others} values={value} path={path} onChange={onChange} />
      ) : (
        <Amount value={value} onChange={onChange} name={t('slot.value')} owner={owner} path={path} wrong={wrong} />
      )}
    </div>
  )
})
