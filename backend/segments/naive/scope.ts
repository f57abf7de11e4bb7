import { customerScope, type Scope } from '../scope.ts'
import type { World } from './world.ts'

/** What rules of a world are judged against, with its segments and lists. */
export const scopeOf = ({ catalog, asOf, segments, lists }: World, histories?: Scope['histories']): Scope => ({
  ...customerScope(
    catalog,
    asOf,
    (id) => {
      const saved = segments[id]
      return saved && { name: id, rule: saved }
    },
    (id) => {
      const ids = lists[id]
      return ids && { name: id, ids: ids.join('\n') }
    },
  ),
  ...(histories && { histories }),
})
