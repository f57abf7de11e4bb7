import { Button, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/as-of.css'
import { localOf } from './builder/inputs/instants.ts'

/** A year is typed digit by digit, each of which is a date. */
const pause = 600

interface AsOfProps {
  /** A calendar date; nothing means now. */
  value: string | undefined
  onChange(date: string | undefined): void
  /** The clock of the workspace; without it any date may be chosen. */
  place: { now: string; timeZone: string } | undefined
}

/** The day at whose end customers are counted; empty for now. */
export const AsOf = ({ value, onChange, place }: AsOfProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value ?? '')
  const id = useId()
  useEffect(() => setTyped(value ?? ''), [value])
  useEffect(() => {
    if (typed === (value ?? '')) return
    const timer = setTimeout(() => onChange(typed || undefined), pause)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <span className="as-of">
      <label htmlFor={id}>{t('asOf.label')}</label>
      <Input
        id={id}
        size="small"
        type="date"
        className="moment"
        title={place && t('asOf.hint', { zone: place.timeZone })}
        max={place && localOf(place.now, place.timeZone)?.slice(0, 10)}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => onChange(typed || undefined)}
      />
      {value === undefined ? (
        <span className="quiet">{t('asOf.now')}</span>
      ) : (
        <Button size="small" type="link" onClick={() => onChange(undefined)}>
          {t('asOf.toNow')}
        </Button>
      )}
    </span>
  )
}
