import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLang } from '../../../i18n/use-lang.ts'
import type { InputProps } from '../slot.ts'
import { wide } from './wide.ts'

/** A number as it is written: the check says what does not fit, no other number takes its place. `after` is the key of the words after it. */
export const number = ({ after }: { after?: string } = {}) => {
  const NumberInput = ({ value, onChange, name, wrong = false }: InputProps<number>) => {
    const { t } = useTranslation('builder')
    const lang = useLang()
    return (
      <InputNumber
        size="small"
        className="number"
        aria-label={name}
        placeholder={name}
        value={value ?? null}
        aria-invalid={wrong}
        {...((wrong || typeof value !== 'number') && { status: 'error' })}
        formatter={(shown, { userTyping, input }) => (userTyping ? input : grouped(String(shown ?? ''), lang))}
        parser={parsed}
        onChange={(next) => onChange(next ?? undefined)}
        {...(after && { suffix: t(`after.${after}`) })}
      />
    )
  }
  return NumberInput
}

/** A cleared input is no value, never zero; the component takes an empty text for that, which its types do not say. */
const parsed = (text: string | undefined): number => {
  const digits = (text ?? '').replaceAll(/[,，\s]/g, '')
  return (digits === '' ? '' : Number(digits)) as number
}

/** Groups the whole part and leaves the decimals as they were typed. */
const grouped = (text: string, lang: string): string => {
  const [, sign = '', whole = '', rest = ''] = text.match(/^(-?)(\d+)(\.\d*)?$/) ?? []
  return whole === '' ? text : `${sign}${Number(whole).toLocaleString(lang)}${rest}`
}

/** One line of text. */
export const Text = ({ value, onChange, name, wrong = false }: InputProps<string>) => (
  <Input
    size="small"
    aria-invalid={wrong}
    {...(wrong && { status: 'error' })}
    className="text-input"
    aria-label={name}
    placeholder={name}
    value={value ?? ''}
    onChange={({ target }) => onChange(target.value)}
  />
)

/** Yes where it is ticked; nothing where it is not. */
export const Flag = ({ value, onChange, name }: InputProps<boolean>) => (
  <Checkbox
    checked={value ?? false}
    onChange={({ target }) => onChange(target.checked || (value === undefined ? undefined : false))}
  >
    {name}
  </Checkbox>
)

/** One of a few words; `words` names their group in the translations. */
export const choice = (words: string, values: readonly (string | number)[], { optional = false } = {}) => {
  const Choice = ({ value, onChange, name }: InputProps<string | number>) => {
    const { t } = useTranslation('builder')
    const known = value === undefined || values.includes(value) ? values : [...values, value]
    return (
      <Select<string | number>
        size="small"
        aria-label={name}
        {...(value !== undefined && { value })}
        {...(optional && { allowClear: true, placeholder: t('any') })}
        options={known.map((each) => ({ value: each, label: t(`${words}.${each}`, { defaultValue: String(each) }) }))}
        onChange={(next) => onChange(next)}
        {...wide}
      />
    )
  }
  return Choice
}

/** Several of a few numbers. */
export const severalOf = (values: readonly number[]) => {
  const SeveralOf = ({ value, onChange, name }: InputProps<number[]>) => {
    const { t } = useTranslation('builder')
    return (
      <Select<number[]>
        mode="multiple"
        size="small"
        className="values"
        aria-label={name}
        placeholder={t('any')}
        value={value ?? []}
        options={values.map((each) => ({ value: each, label: String(each) }))}
        onChange={(next) => onChange(next.length > 0 ? next : undefined)}
      />
    )
  }
  return SeveralOf
}
