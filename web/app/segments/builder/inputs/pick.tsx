import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../../../backend/bilingual.ts'
import type { Attribute } from '../../../../../backend/catalog/catalog.ts'
import { useBoth } from '../../../i18n/use-lang.ts'
import { useDesk, usePlace } from '../place.ts'
import type { InputProps, Values } from '../slot.ts'
import { wide } from './wide.ts'

interface Named {
  name: string
  labels: Bilingual
  synonyms?: { zh: string[]; en: string[] }
}

/** One of what the catalog names, found by its name, label or synonym in either language. */
const Pick = ({ named, ...props }: InputProps<string> & { named: readonly Named[] }) => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  const { value, onChange, name } = props
  const known = value === undefined || value === '' || named.some((each) => each.name === value)
  const options = named.map((each) => ({
    value: each.name,
    label: both(each.labels),
    words: [each.name, each.labels.zh, each.labels.en, ...(each.synonyms?.zh ?? []), ...(each.synonyms?.en ?? [])]
      .join(' ')
      .toLowerCase(),
  }))
  return (
    <Select
      size="small"
      className="named-pick"
      aria-label={name}
      showSearch={{ filterOption: (typed, option) => option?.words.includes(typed.trim().toLowerCase()) ?? false }}
      placeholder={name}
      {...(value !== undefined && value !== '' && { value })}
      {...(!known && { status: 'error' })}
      notFoundContent={t('nothingFound')}
      options={options}
      onChange={onChange}
      {...wide}
    />
  )
}

type Fits = (attribute: Attribute) => boolean

/** A field of the row that the condition is about. */
export const field = (fits: Fits = () => true) => {
  const Field = (props: InputProps<string>) => {
    const { attributes } = usePlace()
    return <Pick {...props} named={attributes.filter((each) => fits(each) || each.name === props.value)} />
  }
  return Field
}

/** Properties of the event or thing that is named beside an input. */
export const usePropertiesBeside = ({ event, entity }: Values): readonly Attribute[] => {
  const { catalog } = useDesk()
  const of = [...catalog.events, ...(catalog.entities ?? [])]
  return of.find(({ name }) => name === (event ?? entity))?.properties ?? []
}

/** A property of the event or thing beside it. */
export const property = (fits: Fits = () => true) => {
  const Property = (props: InputProps<string>) => (
    <Pick
      {...props}
      named={usePropertiesBeside(props.owner).filter((each) => fits(each) || each.name === props.value)}
    />
  )
  return Property
}

export const EventPick = (props: InputProps<string>) => <Pick {...props} named={useDesk().catalog.events} />
export const EntityPick = (props: InputProps<string>) => <Pick {...props} named={useDesk().catalog.entities ?? []} />
export const ChannelPick = (props: InputProps<string>) => <Pick {...props} named={useDesk().catalog.channels} />
