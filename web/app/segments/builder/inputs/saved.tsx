import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lists } from '../../../api/lists.ts'
import { campaigns, segments } from '../../../api/queries.ts'
import { useBoth } from '../../../i18n/use-lang.ts'
import { valuesOf } from '../arms.ts'
import { useDesk } from '../place.ts'
import type { InputProps } from '../slot.ts'
import { wide } from './wide.ts'

interface Saved {
  id: string
  name: string
}

const Choose = ({ saved, value, onChange, name }: InputProps<string> & { saved: readonly Saved[] | undefined }) => {
  const { t } = useTranslation('builder')
  return (
    <Select
      size="small"
      className="named-pick"
      aria-label={name}
      placeholder={name}
      loading={saved === undefined}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('nothingFound')}
      {...(value !== undefined && value !== '' && { value })}
      options={(saved ?? []).map((each) => ({ value: each.id, label: each.name }))}
      onChange={onChange}
      {...wide}
    />
  )
}

export const SegmentPick = (props: InputProps<string>) => (
  <Choose {...props} saved={useQuery(segments(useDesk().workspace)).data} />
)

export const ListPick = (props: InputProps<string>) => (
  <Choose {...props} saved={useQuery(lists(useDesk().workspace)).data} />
)

/** One of what the data name, by its name there; a name that they do not know yet is taken as it is typed. */
const NamePick = ({ value, onChange, name, known }: InputProps<string> & { known: ReadonlyMap<string, string> }) => {
  const [typed, setTyped] = useState('')
  const unknown = [value ?? '', typed.trim()].filter((each) => each !== '' && !known.has(each))
  const options = [...known, ...[...new Set(unknown)].map((each) => [each, each] as const)]
  return (
    <Select
      size="small"
      className="named-pick"
      aria-label={name}
      placeholder={name}
      {...(value !== undefined && value !== '' && { value })}
      options={options.map(([key, label]) => ({ value: key, label }))}
      showSearch={{
        onSearch: setTyped,
        filterOption: (search, option) =>
          `${option?.value} ${option?.label}`.toLowerCase().includes(search.trim().toLowerCase()),
      }}
      onChange={onChange}
      {...wide}
    />
  )
}

export const CampaignPick = (props: InputProps<string>) => {
  const both = useBoth()
  const { workspace, catalog } = useDesk()
  const made = useQuery(campaigns(workspace)).data ?? []
  const known = new Map([
    ...valuesOf(catalog, 'campaign').map((each) => [each.value, both(each.labels)] as const),
    ...made.map(({ id }) => [id, id] as const),
  ])
  return <NamePick {...props} known={known} />
}

/** An arm of a past campaign: one that the data name, or as it is typed. */
export const ArmPick = (props: InputProps<string>) => {
  const both = useBoth()
  const known = new Map(valuesOf(useDesk().catalog, 'arm').map((each) => [each.value, both(each.labels)] as const))
  return <NamePick {...props} known={known} />
}
