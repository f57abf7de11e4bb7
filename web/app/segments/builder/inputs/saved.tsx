import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { lists } from '../../../api/lists.ts'
import { campaigns, segments } from '../../../api/queries.ts'
import { useBoth } from '../../../i18n/use-lang.ts'
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

/** A campaign's name in the data: one of the known ones, or as it is typed. */
export const CampaignPick = ({ value, onChange, name }: InputProps<string>) => {
  const both = useBoth()
  const { workspace, catalog } = useDesk()
  const made = useQuery(campaigns(workspace)).data ?? []
  const inData = catalog.events.flatMap(({ properties }) =>
    properties.filter(({ role }) => role === 'campaign').flatMap(({ values = [] }) => values),
  )
  const options = new Map([
    ...inData.map((each) => [each.value, both(each.labels)] as const),
    ...made.map(({ id }) => [id, id] as const),
  ])
  return (
    <AutoComplete
      size="small"
      className="named-pick"
      aria-label={name}
      placeholder={name}
      value={value ?? ''}
      options={[...options].map(([key, label]) => ({ value: key, label }))}
      showSearch={{ filterOption: (typed, option) => `${option?.value} ${option?.label}`.includes(typed) }}
      onChange={onChange}
      {...wide}
    />
  )
}
