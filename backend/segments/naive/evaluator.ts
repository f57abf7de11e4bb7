import type { RuleKind, RuleOf } from '../rule.ts'
import type { Customer, World } from './world.ts'

/** Whether a rule of one kind selects a customer of a small world, found without SQL. */
export type Evaluate<K extends RuleKind> = (rule: RuleOf<K>, world: World) => (customer: Customer) => boolean
