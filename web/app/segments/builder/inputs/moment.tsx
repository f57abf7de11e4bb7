import { CalendarOutlined, ClockCircleOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../place.ts'
import type { InputProps } from '../slot.ts'
import { instantOf, localOf } from './instants.ts'

/** Only what a new point in time starts from. */
const today = (): string => new Date().toISOString().slice(0, 10)
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A whole local day. */
export const Day = ({ value, onChange, name }: InputProps<string>) => (
  <Input
    size="small"
    type="date"
    className="moment"
    aria-label={name}
    value={value ?? ''}
    onChange={({ target }) => onChange(target.value)}
  />
)

/** A whole local day, or a point in time as the workspace's clocks show it. */
export const Moment = (props: InputProps<string>) => {
  const { t } = useTranslation('builder')
  const { timeZone } = useDesk().catalog
  const { value = '', onChange, name } = props
  const day = value === '' || isDay(value)
  const toggle = () =>
    onChange(day ? instantOf(`${value || today()}T00:00:00`, timeZone) : localOf(value, timeZone)?.slice(0, 10))
  return (
    <span className="slots">
      {day ? (
        <Day {...props} />
      ) : (
        <Input
          size="small"
          type="datetime-local"
          step={1}
          className="moment moment-long"
          aria-label={t('inZone', { name, zone: timeZone })}
          title={timeZone}
          value={localOf(value, timeZone) ?? ''}
          onChange={({ target }) => onChange(instantOf(target.value, timeZone) ?? value)}
        />
      )}
      <Button
        size="small"
        type="text"
        icon={day ? <ClockCircleOutlined aria-hidden /> : <CalendarOutlined aria-hidden />}
        title={t(day ? 'withTime' : 'wholeDay')}
        aria-label={t(day ? 'withTime' : 'wholeDay')}
        onClick={toggle}
      />
    </span>
  )
}
