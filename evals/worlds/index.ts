import { bank } from './bank.ts'
import { hostile } from './hostile.ts'
import { shop } from './shop.ts'
import { tagsWorld } from './tags.ts'
import { trials } from './trials.ts'
import type { World } from './world.ts'

/** THE list of worlds. */
export const worlds: readonly World[] = [bank, shop, hostile, tagsWorld, trials]

export const worldNames: readonly string[] = worlds.map(({ name }) => name)

export const worldNamed = (name: string): World => {
  const found = worlds.find((world) => world.name === name)
  if (found) return found
  throw new Error(`there is no world ${name}: ${worldNames.join(', ')}`)
}
