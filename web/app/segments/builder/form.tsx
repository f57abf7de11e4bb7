import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './place.ts'
import { Found, problemsOfField } from './problems.tsx'
import { type InputProps, pathTo, put, type Slot, type Values } from './slot.ts'

interface FormProps {
  slots: readonly Slot[]
  values: Values
  path: string
  onChange(next: Values): void
}

/** The values of a condition, each in its input with what is wrong with it; a slot is named by its key, unless it says another name. */
export const Form = ({ slots, values, path, onChange }: FormProps) => {
  const { t } = useTranslation('builder')
  const { problems } = useDesk()
  return slots.map(({ key, input, called, named, wide }) => {
    const Input = input as ComponentType<InputProps>
    const name = t(`slot.${called ?? key}`, { defaultValue: key })
    const own = pathTo(path, key)
    const found = problemsOfField(problems, own, input.holdsFields === true)
    const wrong = found.length > 0
    return (
      <div key={key} className={`slot${wide ? ' slot-wide' : ''}${wrong && !input.holdsFields ? ' slot-wrong' : ''}`}>
        {named && <span className="slot-name">{name}</span>}
        <Input
          value={values[key]}
          onChange={(next) => onChange(put(values, key, next))}
          name={name}
          owner={values}
          path={own}
          wrong={wrong}
        />
        <Found messages={found} />
      </div>
    )
  })
}
