import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom; the longest matching folder or file counts. `types:` allows type-only imports. */
const allowed: Record<string, string[]> = {
  'backend/bilingual.ts': [],
  'backend/errors.ts': ['backend/bilingual.ts'],
  'backend/issue-sentence.ts': ['backend/bilingual.ts'],
  'backend/actor.ts': [],
  'backend/receipt.ts': [],
  'backend/workspace.ts': ['backend/catalog'],
  'backend/catalog': ['backend/segments'],
  'backend/language': ['backend/catalog', 'backend/segments', 'backend/plans'],
  'backend/segments': ['backend/catalog', 'backend/stats', 'backend/warehouse', 'backend/store'],
  'backend/metrics': [
    'backend/catalog',
    'backend/experiments',
    'backend/segments',
    'backend/stats',
    'backend/store',
    'backend/warehouse',
  ],
  'backend/stats': [],
  'backend/experiments': ['backend/stats'],
  'backend/compliance': ['backend/catalog'],
  'backend/copy': [
    'backend/language',
    'backend/catalog',
    'backend/compliance',
    'backend/plans',
    'backend/segments',
    'backend/warehouse',
    'backend/store',
  ],
  'backend/plans': [
    'backend/catalog',
    'backend/language/reading.ts',
    'backend/segments',
    'backend/experiments',
    'backend/stats',
    'backend/warehouse',
    'backend/store',
  ],
  'backend/campaigns': [
    'backend/catalog',
    'backend/segments',
    'backend/plans',
    'backend/copy',
    'backend/compliance',
    'backend/store',
  ],
  'backend/warehouse': ['backend/catalog', 'backend/segments'],
  'backend/store': [],
  'backend/watch': ['backend/catalog', 'backend/metrics', 'backend/segments', 'backend/stats', 'backend/store'],
  'backend/workspaces': [
    'backend/campaigns',
    'backend/catalog',
    'backend/copy',
    'backend/language',
    'backend/metrics',
    'backend/plans',
    'backend/segments',
    'backend/store',
    'backend/warehouse',
    'backend/watch',
    // what a workspace knows is one of its services; this is where they are put together
    'knowledge',
  ],
  // an outcome is read, checked and pooled by the statistics of a read-out; files of them are split like any other
  knowledge: [
    'backend/store',
    'backend/language',
    // places are named the same in a file of customers and in a question
    'backend/catalog/glossary/places.ts',
    'backend/stats',
    'backend/experiments',
    'backend/warehouse/import/source/csv-records.ts',
  ],
  tools: ['backend', 'knowledge'],
  agent: ['tools', 'backend'],
  'agent/wire.ts': [],
  'agent/message-length.ts': [],
  'web/server': ['agent', 'tools', 'knowledge', 'backend', 'evals/runs', 'evals/stats'],
  'web/app': [
    'agent/wire.ts',
    'agent/message-length.ts',
    'types:tools',
    'types:backend',
    'types:knowledge',
    'types:agent',
    'types:web/server',
    'types:evals/runs',
    'types:evals/stats',
    'evals/stats/shown-verdict.ts',
    'evals/stats/flips.ts',
  ],
  'compose.ts': ['agent', 'tools', 'knowledge', 'backend', 'web/server', 'demo', 'evals/runs'],
  demo: ['backend'],
  cli: [
    'compose.ts',
    'types:agent',
    'types:backend',
    'types:knowledge',
    'types:web/server',
    'types:evals/runs',
    'backend/errors.ts',
    'backend/bilingual.ts',
  ],
  // what a run leaves on disk: the server reads it, and starts the program that writes it
  'evals/result.ts': ['backend/bilingual.ts'],
  'evals/stats': ['evals/result.ts', 'backend/stats', 'backend/errors.ts', 'demo/random.ts'],
  'evals/runs': [
    'evals/result.ts',
    'evals/stats',
    'backend/stats',
    'backend/bilingual.ts',
    'backend/errors.ts',
    'backend/language/reading.ts',
    'backend/segments/canonical.ts',
  ],
  evals: ['agent', 'tools', 'knowledge', 'backend', 'compose.ts', 'demo'],
}

/** Files that any folder of ours may import. */
const everywhere = [
  'backend/bilingual.ts',
  'backend/errors.ts',
  'backend/issue-sentence.ts',
  'backend/actor.ts',
  'backend/receipt.ts',
  'backend/workspace.ts',
]
const backendLeaves = (from: string) =>
  from.startsWith('backend') || from === 'demo' || from === 'knowledge' ? everywhere : []

/** Each outside package has one owner; zod, node's own modules and test tools are free. */
const owners: Record<string, string[]> = {
  langchain: ['agent'],
  '@langchain': ['agent'],
  '@ag-ui': ['agent', 'web/server'],
  hono: ['web/server'],
  '@hono': ['web/server'],
  pg: ['backend/store', 'backend/warehouse'],
  'pg-copy-streams': ['backend/warehouse'],
  '@electric-sql': ['backend/store'],
  openai: ['knowledge'],
  '@duckdb': ['backend/warehouse'],
  kysely: [
    'backend/store',
    'backend/workspaces',
    'web/server',
    'backend/warehouse',
    'backend/segments',
    'backend/metrics',
    'backend/plans',
    'backend/copy',
    'backend/campaigns',
    'backend/watch',
    'agent',
    'knowledge',
  ],
  'opencc-js': ['backend/language'],
  'chrono-node': ['backend/language'],
  'temporal-polyfill': [
    'backend/segments',
    'backend/language',
    'backend/plans',
    'backend/metrics',
    'backend/warehouse',
    'backend/watch',
    'demo',
  ],
  liquidjs: ['backend/copy'],
  yaml: ['backend/catalog', 'backend/compliance', 'backend/warehouse', 'backend/language', 'knowledge', 'evals'],
  pino: ['compose.ts', 'web/server', 'agent'],
  react: ['web/app'],
  'react-dom': ['web/app'],
  antd: ['web/app'],
  '@ant-design': ['web/app'],
  '@tanstack': ['web/app'],
  echarts: ['web/app'],
  'react-querybuilder': ['web/app'],
  i18next: ['web/app'],
  'react-i18next': ['web/app'],
}

/** Where programs begin: each builds its parts and hands them down. */
const roots = ['compose.ts', 'evals/main.ts', 'evals/reader/main.ts']

const free = ['zod', 'vitest', 'fast-check', 'playwright-core', 'axe-core']
const isTest = (file: string) =>
  /\.(test|bench)\.tsx?$/.test(file) || /\/bench\//.test(file) || file.startsWith('testing/')

const sources = globSync('{backend,tools,agent,knowledge,evals,web,cli,demo}/**/*.{ts,tsx}').concat('compose.ts')
const importPattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm

const ownerOf = <T>(table: Record<string, T>, file: string): string | undefined =>
  Object.keys(table)
    .filter((key) => file === key || file.startsWith(`${key}/`))
    .sort((a, b) => b.length - a.length)[0]

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, type, target]) => ({
    type: Boolean(type),
    target: target as string,
  }))

const forbidden = (file: string): string[] => {
  const from = ownerOf(allowed, file)
  if (!from) return [`${file} is in no room of the import table`]
  const within = from.endsWith('.ts') ? from : `${from}/`
  return importsOf(file).flatMap(({ type, target }) => {
    if (target.startsWith('.')) {
      const to = normalize(join(dirname(file), target))
      const open = [...(allowed[from] ?? []), ...backendLeaves(from)]
        .filter((rule) => type || !rule.startsWith('types:'))
        .map((rule) => rule.replace('types:', ''))
      const fits =
        to.startsWith(within) ||
        open.some((rule) => to === rule || to.startsWith(`${rule}/`)) ||
        to.startsWith('testing/')
      return fits || isTest(file) ? [] : [`${file} imports ${to}`]
    }
    if (target.startsWith('node:'))
      return file.startsWith('web/app/') && !isTest(file) ? [`${file} imports ${target}`] : []
    const name = target.split('/')[0] as string
    const allowedIn = owners[target] ?? owners[name]
    if (free.includes(name) || isTest(file)) return []
    return allowedIn?.some((folder) => file === folder || file.startsWith(`${folder}/`))
      ? []
      : [`${file} imports package ${target}`]
  })
}

describe('architecture', () => {
  it('imports only along the table', () => {
    expect(sources.filter((file) => !isTest(file)).flatMap(forbidden)).toEqual([])
  })

  it('reads the environment only where a program is put together', () => {
    const readers = sources.filter((file) => !isTest(file) && /process\.env/.test(readFileSync(file, 'utf8')))
    expect(readers.filter((file) => !roots.includes(file))).toEqual([])
  })

  it('keeps the command line unimported, and of the evals all but what a run leaves on disk', () => {
    const importers = sources.filter((file) =>
      importsOf(file).some(
        ({ target }) =>
          target.startsWith('.') && /^(evals\/(?!runs\/|stats\/)|cli\/)/.test(normalize(join(dirname(file), target))),
      ),
    )
    expect(importers.filter((file) => !/^(evals|cli)\//.test(file))).toEqual([])
  })
})
