import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalTable } from '../experiments/refusals.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/statistics.md'), 'utf8')
const named = new Set([...page.matchAll(/`([a-z][a-z-]+)`/g)].map(([, name]) => name))

describe('the page on statistics', () => {
  it('names every method file, and every refusal', () => {
    const files = globSync('*.ts', { cwd: import.meta.dirname })
      .map((file) => basename(file, '.ts'))
      .filter((name) => !/\.(test|bench)$/.test(name))
    expect(files.filter((name) => !named.has(name))).toEqual([])
    expect(Object.keys(refusalTable).filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })
})
