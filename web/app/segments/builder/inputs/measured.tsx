import type { InputProps } from '../slot.ts'
import { usePropertiesBeside } from './pick.tsx'
import { number } from './plain.tsx'
import { Unit } from './unit.tsx'

const Amount = number()
interface Measured {
  type?: string
  property?: string
}

/** What a measure is compared with, in the unit of what it measures; counts have none. */
export const MeasuredValue = (props: InputProps<number>) => {
  const properties = usePropertiesBeside(props.owner)
  const { type, property } = (props.owner.measure ?? {}) as Measured
  const of = properties.find(({ name, role }) => (type === 'order_value' ? role === 'amount' : name === property))
  return (
    <span className="slots">
      <Amount {...props} />
      {type !== 'distinct' && <Unit of={of} />}
    </span>
  )
}
