import type { RuleKind } from '../../../../../backend/segments/rule.ts'
import type { Draft } from '../node.ts'
import type { Desk, Place } from '../place.ts'
import type { Slot } from '../slot.ts'

/** Groups have their own controls. */
export type ClauseKind = Exclude<RuleKind, 'all' | 'any' | 'not'>

export const families = ['attribute', 'event', 'related', 'population', 'other'] as const

/** How conditions of one kind are written. */
export interface KindEditor {
  /** Under which heading it is offered. */
  family: (typeof families)[number]
  /** It may stand inside an event or a thing. */
  onFields?: boolean
  slots: readonly Slot[]
  /** What a new one starts from, without its kind. */
  fresh(desk: Desk, place: Place): Record<string, unknown>
  /** What follows from a change: values that no longer fit go. */
  settle?(next: Draft, before: Draft, desk: Desk, place: Place): Draft
  /** Whether the data have what it needs. */
  offered?(desk: Desk, place: Place): boolean
}
