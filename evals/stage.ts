import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import { type Lane, openLane } from './lane.ts'
import { worldNamed } from './worlds/index.ts'
import { openWorld } from './worlds/open-world.ts'
import type { OpenWorld } from './worlds/world.ts'

/** An embedded warehouse with the worlds that were asked for, and lanes over it. Runs may follow one another on it. */
export interface Stage {
  lanes: readonly Lane[]
  /** A world, opened when it is first asked for. */
  world(name: string, seed?: number): Promise<OpenWorld>
  close(): Promise<void>
}

const memoryBytes = 2 ** 30

/** Opens a stage in a temporary folder; nothing is left when it closes. */
export const openStage = async ({ lanes: count }: { lanes: number }): Promise<Stage> => {
  const home = await mkdtemp(join(tmpdir(), 'fairlead-eval-'))
  const engine = await duckdbEngine({ folder: home, memoryBytes })
  const worlds = new Map<string, Promise<OpenWorld>>()
  const lanes = await Promise.all(Array.from({ length: count }, () => openLane(engine)))
  return {
    lanes,
    world(name, seed) {
      const key = `${name}/${seed ?? ''}`
      const world = worlds.get(key) ?? openWorld(engine, worldNamed(name), seed)
      worlds.set(key, world)
      return world
    },
    async close() {
      for (const lane of lanes) await lane.close()
      await engine.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
