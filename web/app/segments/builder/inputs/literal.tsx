import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../../../backend/catalog/catalog.ts'
import type { Literal } from '../../../../../backend/segments/literal.ts'
import { useBoth } from '../../../i18n/use-lang.ts'
import { usePlace } from '../place.ts'
import type { InputProps, Values } from '../slot.ts'
import { Day, Moment } from './moment.tsx'
import { usePropertiesBeside } from './pick.tsx'
import { number, Text } from './plain.tsx'
import { Unit } from './unit.tsx'
import { wide } from './wide.ts'

/** What the values beside an input are values of: a field of the row, or a property of the event beside it. */
const useSubject = (owner: Values): Attribute | undefined => {
  const { attributes } = usePlace()
  const properties = usePropertiesBeside(owner)
  return owner.property === undefined
    ? attributes.find(({ name }) => name === owner.field)
    : properties.find(({ name }) => name === owner.property)
}

const isNumber = (type: Attribute['type'] | undefined): boolean => type === 'integer' || type === 'decimal'

interface Option {
  value: string | number
  label: string
}

/** The values that a field has, where the catalog lists them; yes and no as their stored words. */
const useOptions = (subject: Attribute | undefined): Option[] | undefined => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  const labelOf = (value: string): string | undefined => {
    const found = subject?.values?.find((each) => each.value === value)
    return found && both(found.labels)
  }
  if (subject?.type === 'boolean')
    return ['true', 'false'].map((value) => ({ value, label: labelOf(value) ?? t(`literal.${value}`) }))
  if (!subject?.values || isNumber(subject.type)) return undefined
  return subject.values
    .filter(({ unknown }) => !unknown)
    .map(({ value, labels }) => ({ value, label: both(labels) === value ? value : `${both(labels)}` }))
}

const Amount = number()

/** One value of the field beside it, in the form that its type has. */
export const LiteralInput = (props: InputProps<Literal>) => {
  const { t } = useTranslation('builder')
  const { value, onChange, name, owner } = props
  const subject = useSubject(owner)
  const options = useOptions(subject)
  const text = typeof value === 'string' ? value : value === undefined ? undefined : String(value)
  if (options) {
    const shown = text === undefined || text === '' || options.some((each) => each.value === text)
    return (
      <Select<string>
        size="small"
        className="named-pick"
        aria-label={name}
        placeholder={name}
        showSearch={{ optionFilterProp: 'label' }}
        {...(text !== undefined && text !== '' && { value: text })}
        {...(!shown && { status: 'error' })}
        notFoundContent={t('nothingFound')}
        options={options as { value: string; label: string }[]}
        onChange={(next) => onChange(subject?.type === 'boolean' ? next === 'true' : next)}
        {...wide}
      />
    )
  }
  if (isNumber(subject?.type) || typeof value === 'number')
    return (
      <span className="slots">
        <Amount {...(props as InputProps<number>)} {...(typeof value !== 'number' && { value: undefined })} />
        <Unit of={subject} />
      </span>
    )
  const textual = { ...props, value: text, onChange: (next: string | undefined) => onChange(next) }
  if (subject?.type === 'date') return <Day {...textual} />
  if (subject?.type === 'timestamp') return <Moment {...textual} />
  return <Text {...textual} />
}

/** Several values of the field or property beside it. */
export const LiteralsInput = ({ value = [], onChange, name, owner }: InputProps<readonly Literal[]>) => {
  const { t } = useTranslation('builder')
  const subject = useSubject(owner)
  const options = useOptions(subject)
  const parsed = (text: string): Literal => {
    const old = value.find((each) => String(each) === text)
    if (old !== undefined) return old
    if (subject?.type === 'boolean') return text === 'true'
    return isNumber(subject?.type) && Number.isFinite(Number(text)) ? Number(text) : text
  }
  return (
    <Select<string[]>
      mode={options ? 'multiple' : 'tags'}
      size="small"
      className="values"
      aria-label={name}
      placeholder={t(options ? 'choose' : 'typeValues')}
      tokenSeparators={[',', '，', '、', ';', '；', '\n']}
      value={value.map(String)}
      options={(options ?? []) as { value: string; label: string }[]}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={options ? t('nothingFound') : null}
      onChange={(next) => onChange(next.map(parsed))}
      {...wide}
    />
  )
}
