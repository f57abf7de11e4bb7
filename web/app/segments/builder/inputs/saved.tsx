import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lists } from '../../../api/lists.ts'
import { campaigns, segments } from '../../../api/queries.ts'
import { useBoth } from '../../../i18n/use-lang.ts'
import { valuesOf } from '../arms.ts'
import { useDesk } from '../place.ts'
import type { InputProps } from '../slot.ts'
import { wide } from './wide.ts'

type SelectProps = Omit<ComponentProps<typeof Select<string>>, 'value' | 'onChange'>

/** A choice of what has names; what it does beside that is given with it. */
const Pick = ({ input: { value, onChange, name }, ...more }: { input: InputProps<string> } & SelectProps) => (
  <Select<string>
    size="small"
    className="named-pick"
    aria-label={name}
    placeholder={name}
    {...(value !== undefined && value !== '' && { value })}
    onChange={onChange}
    {...more}
    {...wide}
  />
)

interface Saved {
  id: string
  name: string
}

const SavedPick = ({ saved, ...props }: InputProps<string> & { saved: readonly Saved[] | undefined }) => {
  const { t } = useTranslation('builder')
  return (
    <Pick
      input={props}
      loading={saved === undefined}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('nothingFound')}
      options={(saved ?? []).map((each) => ({ value: each.id, label: each.name }))}
    />
  )
}

export const SegmentPick = (props: InputProps<string>) => (
  <SavedPick {...props} saved={useQuery(segments(useDesk().workspace)).data} />
)

export const ListPick = (props: InputProps<string>) => (
  <SavedPick {...props} saved={useQuery(lists(useDesk().workspace)).data} />
)

/** One of what the data name, by its name there; a name that they do not know yet is taken as it is typed. */
const NamePick = ({ known, ...props }: InputProps<string> & { known: ReadonlyMap<string, string> }) => {
  const [typed, setTyped] = useState('')
  const unknown = [props.value ?? '', typed.trim()].filter((each) => each !== '' && !known.has(each))
  const options = [...known, ...[...new Set(unknown)].map((each) => [each, each] as const)]
  return (
    <Pick
      input={props}
      options={options.map(([key, label]) => ({ value: key, label }))}
      showSearch={{
        onSearch: setTyped,
        filterOption: (search, option) =>
          `${option?.value} ${option?.label}`.toLowerCase().includes(search.trim().toLowerCase()),
      }}
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
