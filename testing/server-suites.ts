import { spawnSync } from 'node:child_process'
import { absence } from './requires.ts'

/** THE suites that store something: they run once more with app database and customer data on the server. */
const suites = [
  'agent/',
  'tools/',
  'demo/',
  'cli/contract',
  'web/server/app',
  'backend/campaigns/',
  'backend/catalog/',
  'backend/copy/',
  'backend/plans/',
  'backend/segments/',
  'backend/store/',
  'backend/warehouse/',
  'backend/workspaces/',
  'knowledge/',
]

const missing = absence('postgres')
if (missing) {
  process.stderr.write(`test:postgres: ${missing}\n`)
  process.exit(1)
}
const { status, error } = spawnSync('vitest', ['run', ...suites], {
  stdio: 'inherit',
  env: { ...process.env, FAIRLEAD_TEST_DATABASES: 'server' },
})
if (error) throw error
process.exit(status ?? 1)
