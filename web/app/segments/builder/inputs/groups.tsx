import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../form.tsx'
import type { Desk, Place } from '../place.ts'
import { useDesk, usePlace } from '../place.ts'
import { holding, type Input, type InputProps, pathTo, type Slot, type Values } from '../slot.ts'
import { wide } from './wide.ts'

/** What a new value starts from; it sees the data and the values beside it. */
export type Fresh<T = unknown> = (desk: Desk, place: Place, owner: Values) => T

/** An input that may be left out: a button adds it, a cross takes it away. */
export const optional = <T,>(input: Input, fresh: Fresh<T>) => {
  const Inner = input as ComponentType<InputProps<T>>
  const Optional = (props: InputProps<T>) => {
    const { t } = useTranslation('builder')
    const [desk, place] = [useDesk(), usePlace()]
    if (props.value === undefined)
      return (
        <Button
          size="small"
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => props.onChange(fresh(desk, place, props.owner))}
        >
          {props.name}
        </Button>
      )
    return (
      <div className="optional">
        <span className="slot-name">{props.name}</span>
        {/* a value that is emptied is still asked for: only the cross takes it away */}
        <Inner {...props} onChange={(next) => props.onChange(next === undefined ? (null as T) : next)} />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('without', { name: props.name })}
          onClick={() => props.onChange(undefined)}
        />
      </div>
    )
  }
  return input.holdsFields ? holding(Optional) : Optional
}

/** Values that belong together. */
export const object = (slots: readonly Slot[], settle: (next: Values, before: Values) => Values = (next) => next) => {
  const Together = ({ value = {}, onChange, path }: InputProps<Values>) => (
    <div className="slots">
      <Form slots={slots} values={value} path={path} onChange={(next) => onChange(settle(next, value))} />
    </div>
  )
  return holding(Together)
}

/** One of several forms, told apart by a tag; `words` names the tags in the translations. */
export const union = (
  words: string,
  tag: string,
  forms: Readonly<Record<string, readonly Slot[]>>,
  fresh: (type: string, desk: Desk, place: Place, owner: Values, before: Values) => Values,
  settle: (next: Values, before: Values) => Values = (next) => next,
) => {
  const Union = ({ value = {}, onChange, name, owner, path }: InputProps<Values>) => {
    const { t } = useTranslation('builder')
    const [desk, place] = [useDesk(), usePlace()]
    const type = String(value[tag] ?? '')
    // the slots of a union see what is beside it: a measured property is one of the event beside the measure
    const slots = forms[type] ?? []
    return (
      <div className="slots">
        <Select
          size="small"
          aria-label={name}
          {...(type !== '' && { value: type })}
          options={Object.keys(forms).map((each) => ({
            value: each,
            label: t(`${words}.${each}`, { defaultValue: each }),
          }))}
          onChange={(next) => onChange(fresh(next, desk, place, owner, value))}
          {...wide}
        />
        <Form
          slots={slots}
          values={{ ...beside(owner), ...value }}
          path={path}
          onChange={(next) => onChange(settle(without(next, beside(owner), value), value))}
        />
      </div>
    )
  }
  return holding(Union)
}

const besideKeys = ['event', 'entity']
const beside = (owner: Values): Values =>
  Object.fromEntries(Object.entries(owner).filter(([key]) => besideKeys.includes(key)))
const without = (next: Values, lent: Values, own: Values): Values =>
  Object.fromEntries(Object.entries(next).filter(([key]) => !(key in lent) || key in own))

/** Several of the same, in order. */
export const several = <T,>(input: Input, fresh: Fresh<T>, most: number) => {
  const Inner = input as ComponentType<InputProps<T>>
  const Several = ({ value = [], onChange, name, owner, path }: InputProps<readonly T[]>) => {
    const { t } = useTranslation('builder')
    const [desk, place] = [useDesk(), usePlace()]
    return (
      <ol className="several">
        {value.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their place only
          <li key={at}>
            <span className="slot-name number">{t('nth', { name, at: at + 1 })}</span>
            <Inner
              value={each}
              onChange={(next) =>
                onChange(value.map((old, index) => (index === at && next !== undefined ? next : old)))
              }
              name={t('nth', { name, at: at + 1 })}
              owner={owner}
              path={pathTo(path, at)}
            />
            {value.length > 1 && (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('without', { name: t('nth', { name, at: at + 1 }) })}
                onClick={() => onChange(value.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
        {value.length < most && (
          <li>
            <Button
              size="small"
              type="dashed"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => onChange([...value, fresh(desk, place, owner)])}
            >
              {t('another', { name })}
            </Button>
          </li>
        )}
      </ol>
    )
  }
  return holding(Several)
}
