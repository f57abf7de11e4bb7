import type { Role } from '../backend/actor.ts'
import type { Effect } from './tool.ts'

/** Which effects a role may cause through a tool. No role may cause `commit`: that takes an approval, outside any conversation. */
export const permissions: Record<Role, readonly Effect[]> = {
  operator: ['read', 'draft'],
  manager: ['read', 'draft'],
  approver: ['read'],
  evaluator: ['read'],
  admin: ['read', 'draft'],
}

/** Whether a role may use a tool of this effect. */
export const allows = (role: Role, effect: Effect): boolean => permissions[role].includes(effect)
