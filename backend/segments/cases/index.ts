import type { RuleKind } from '../rule.ts'
import type { Case } from './case.ts'
import { customerCases } from './customer-cases.ts'
import { eventCases } from './event-cases.ts'
import { fieldCases } from './field-cases.ts'
import { populationCases } from './population-cases.ts'

/** Cases of every kind; a kind without any does not compile. */
export const cases: { [K in RuleKind]: Case[] } = { ...fieldCases, ...eventCases, ...customerCases, ...populationCases }
