import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export type Need = 'browser' | 'citus' | 'postgres' | 'shared'

const repository = resolve(import.meta.dirname, '..')

/** Chromium: CHROMIUM_PATH, Playwright's own download, or the system's. */
export const chromiumPath = (): string | undefined => {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const cached = globSync(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))
  return [...cached, '/usr/bin/chromium'].find((path) => existsSync(path))
}

/** The folder of public data sets beside the repository, or FAIRLEAD_SHARED. */
export const sharedFolder = (): string | undefined => {
  const folder = process.env.FAIRLEAD_SHARED ?? resolve(repository, '../shared')
  return existsSync(join(folder, 'data')) ? folder : undefined
}

/** URL of a real Postgres for the database suites. */
export const postgresUrl = (): string | undefined => process.env.TEST_DATABASE_URL || undefined

/** URL of the coordinator of a Citus cluster, whose workers take the same user. */
export const citusUrl = (): string | undefined => process.env.TEST_CITUS_URL || undefined

const needs: Record<Need, { find: () => string | undefined; enable: string }> = {
  browser: { find: chromiumPath, enable: 'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH' },
  citus: { find: citusUrl, enable: 'set TEST_CITUS_URL to the coordinator of a Citus cluster' },
  postgres: { find: postgresUrl, enable: 'set TEST_DATABASE_URL to a Postgres 17 with pgvector' },
  shared: { find: sharedFolder, enable: 'set FAIRLEAD_SHARED to the folder that holds data/' },
}

/** What a missing need means and what would enable it; null when it is there. */
export const absence = (need: Need): string | null =>
  needs[need].find() === undefined ? `no ${need}: ${needs[need].enable}` : null

/**
 * Whether a test's outside need is met. A need that FAIRLEAD_REQUIRE lists (comma-separated) throws instead of skipping.
 */
export const requires = (need: Need): boolean => {
  const missing = absence(need)
  if (missing === null) return true
  if ((process.env.FAIRLEAD_REQUIRE ?? '').split(',').includes(need)) throw new Error(`FAIRLEAD_REQUIRE: ${missing}`)
  return false
}
