import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { type InputProps, pathTo, put, type Slot, type Values } from './slot.ts'

interface FormProps {
  slots: readonly Slot[]
  values: Values
  path: string
  onChange(next: Values): void
}

/** The values of a condition, each in its input; a slot is named by its key. */
export const Form = ({ slots, values, path, onChange }: FormProps) => {
  const { t } = useTranslation('builder')
  return slots.map(({ key, input, named, wide }) => {
    const Input = input as ComponentType<InputProps>
    const name = t(`slot.${key}`, { defaultValue: key })
    return (
      <div key={key} className={wide ? 'slot slot-wide' : 'slot'}>
        {named && <span className="slot-name">{name}</span>}
        <Input
          value={values[key]}
          onChange={(next) => onChange(put(values, key, next))}
          name={name}
          owner={values}
          path={pathTo(path, key)}
        />
      </div>
    )
  })
}
