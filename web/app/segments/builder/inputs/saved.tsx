import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Select } from 'antd'
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

/** A name of the data: one of the known ones, or as it is typed. */
const NamePick = ({ value, onChange, name, known }: InputProps<string> & { known: ReadonlyMap<string, string> }) => (
  <AutoComplete
    size="small"
    className="named-pick"
    aria-label={name}
    placeholder={name}
    value={value ?? ''}
    options={[...known].map(([key, label]) => ({ value: key, label }))}
    showSearch={{ filterOption: (typed, option) => `${option?.value} ${option?.label}`.includes(typed) }}
    onChange={onChange}
    {...wide}
  />
)

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
