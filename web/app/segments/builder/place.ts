import { type ComponentType, createContext, useContext } from 'react'
import type { Bilingual } from '../../../../backend/bilingual.ts'
import type { Attribute, Catalog } from '../../../../backend/catalog/catalog.ts'
import type { Draft } from './node.ts'

/** What a builder stands on: the data, and what the check said, by the place of the rule it is about. */
export interface Desk {
  workspace: string
  catalog: Catalog
  problems: ReadonlyMap<string, readonly Bilingual[]>
  /** The condition that is looked at, and how another one is chosen. */
  chosen: string | undefined
  onChoose(path: string): void
  /** Draws conditions inside of a condition; handed down, as the conditions are inside of it themselves. */
  Tree: ComponentType<TreeProps>
}

export interface TreeProps {
  rule: Draft
  /** Where the rule stands in the whole one. */
  path: string
  onChange(rule: Draft): void
}
const DeskContext = createContext<Desk | undefined>(undefined)
export const DeskProvider = DeskContext.Provider
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a condition stands outside of a builder')
  return desk
}

/** The row whose fields the conditions of one tree are about. */
export interface Place {
  attributes: readonly Attribute[]
  /** Conditions on fields only: inside an event or a thing. */
  fieldsOnly: boolean
}
const PlaceContext = createContext<Place>({ attributes: [], fieldsOnly: false })
export const PlaceProvider = PlaceContext.Provider
export const usePlace = (): Place => useContext(PlaceContext)
