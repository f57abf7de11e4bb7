import { nameOf, type Slot } from './slots.ts'

/** Something that customers do, where it is said. */
export interface Doing {
  event: string
  from: number
  to: number
}

/** What customers do, in the order of the message: "transact", 登录. */
export const verbsIn = (slots: readonly Slot[]): Doing[] =>
  slots.flatMap((slot) => {
    const event = nameOf(slot, 'verb')?.event
    return event === undefined ? [] : [{ event, from: slot.from, to: slot.to }]
  })
