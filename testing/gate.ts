import { spawnSync } from 'node:child_process'
import { absence, type Need } from './requires.ts'

const run = (title: string, command: string, args: string[]): void => {
  const started = performance.now()
  process.stdout.write(`\n▶ ${title}\n`)
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: process.env })
  if (error) throw error
  if (status !== 0) {
    process.stdout.write(`✗ ${title}\n`)
    process.exit(status ?? 1)
  }
  process.stdout.write(`✓ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
}

run('types', 'tsc', ['--noEmit', '-p', '.'])
run('format and lint', 'biome', ['ci', '.'])
run('page', 'vite', ['build', '--logLevel', 'warn'])
run('architecture, unit, integration and browser tests', 'vitest', ['run'])
run('evals', 'node', ['evals/main.ts', 'run', 'all', '--replay', 'strict'])

for (const need of ['browser', 'postgres', 'citus', 'shared'] satisfies Need[]) {
  const missing = absence(need)
  if (missing) process.stdout.write(`\n⚠ SKIPPED the tests that need it — ${missing}\n`)
}
