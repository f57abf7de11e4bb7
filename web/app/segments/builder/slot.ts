import type { ComponentType } from 'react'

export type Values = Readonly<Record<string, unknown>>

export interface InputProps<T = unknown> {
  value: T | undefined
  /** Undefined takes the value away. */
  onChange(next: T | undefined): void
  /** What it is called, for people who cannot see where it stands. */
  name: string
  /** The values beside it: a property is one of the event beside it. */
  owner: Values
  /** Where it stands in the whole rule. */
  path: string
  /** The check found something wrong with it. */
  wrong?: boolean
}
/** Each input knows the type of its own value; a form does not. */
export type Input = ComponentType<InputProps<never>> & { holdsFields?: boolean }

/** Marks an input that holds fields of its own, which show what is wrong with them. */
export const holding = <I extends object>(input: I): I => Object.assign(input, { holdsFields: true })

/** One value of a condition: its key in the rule, and what it is written with. */
export interface Slot {
  key: string
  input: Input
  /** What it is called, where its key is called something else in other kinds. */
  called?: string
  /** Its name stands before it. */
  named?: boolean
  /** On a line of its own. */
  wide?: boolean
}

export const slot = (key: string, input: Input, more: Pick<Slot, 'named' | 'wide' | 'called'> = {}): Slot => ({
  key,
  input,
  ...more,
})

export const pathTo = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)

/** The values with one changed, or taken away. */
export const put = <T extends Values>(values: T, key: string, next: unknown): T => {
  if (next !== undefined) return { ...values, [key]: next }
  const { [key]: _, ...rest } = values
  return rest as T
}
