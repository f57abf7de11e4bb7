import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draft, nothing } from '../node.ts'
import { type Place, PlaceProvider, useDesk, usePlace } from '../place.ts'
import { holding, type InputProps } from '../slot.ts'
import { usePropertiesBeside } from './pick.tsx'

export const freshNested = (): Draft => nothing

const Nested = ({ place, value, onChange, name, path }: InputProps<Draft> & { place: Place }) => {
  const { t } = useTranslation('builder')
  const { Tree } = useDesk()
  return (
    <PlaceProvider value={place}>
      <section className="nested" aria-label={t('nested', { name })}>
        <Tree rule={value ?? nothing} path={path} onChange={onChange} />
      </section>
    </PlaceProvider>
  )
}

/** Conditions on the fields of the event or thing that is named beside them, or of the row around them. */
export const Where = holding((props: InputProps<Draft>) => {
  const around = usePlace()
  const properties = usePropertiesBeside(props.owner)
  const { event, entity } = props.owner
  const attributes = event === undefined && entity === undefined ? around.attributes : properties
  const place = useMemo(() => ({ attributes, fieldsOnly: true }), [attributes])
  return <Nested {...props} place={place} />
})

/** Conditions on customers: those among whom somebody is looked for. */
export const Among = holding((props: InputProps<Draft>) => {
  const { attributes } = useDesk().catalog
  const place = useMemo(() => ({ attributes, fieldsOnly: false }), [attributes])
  return <Nested {...props} place={place} />
})
