import { afterAll, beforeAll, describe } from 'vitest'
import type { Engine } from '../backend/warehouse/engine.ts'
import { onServer } from './database.ts'
import { citus, type GridEntry, grid, type TestEngine } from './engine-grid.ts'

const suiteOn = ({ name, create, available, why }: GridEntry, tests: (engine: () => Engine) => void): void => {
  const there = available()
  describe.skipIf(!there)(there ? `on ${name}` : `on ${name} (skipped — ${why()})`, () => {
    let running: TestEngine
    beforeAll(async () => {
      running = await create()
    })
    afterAll(() => running.close())
    tests(() => running.engine)
  })
}

/**
 * Runs the same tests on every engine; each gets an empty one, closed and removed afterwards. Where all suites run on the
 * server, the embedded engine has had its turn.
 */
export const forEachEngine = (tests: (engine: () => Engine) => void): void => {
  for (const entry of grid.slice(onServer() ? 1 : 0)) suiteOn(entry, tests)
}

/** Runs tests of what only a cluster does. */
export const onCluster = (tests: (engine: () => Engine) => void): void => suiteOn(citus, tests)
