import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { caseReferences, referencesIn } from './case-reference.ts'
import { keptFile } from './kept-cases.ts'

const program = resolve(import.meta.dirname, '../main.ts')

it('gives what a case expects and which tools fail in it, in the version that was judged, and follows its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-reference-'))
  const references = caseReferences({ folder, program })
  const [first, second] = ['honesty-01-en', 'honesty-02-en']
  const reference = await references()
  expect(reference(first as string, 1)).toMatchObject({
    world: 'bank',
    faults: [{ tool: 'preview_segment', kind: 'refused' }],
    expect: { honesty: { failed: 'preview_segment' } },
  })
  expect(reference(second as string, 1)?.faults).toEqual([{ tool: 'preview_segment', kind: 'crash' }])
  expect(reference(first as string, 99)).toBeUndefined()

  await mkdir(dirname(keptFile(folder)), { recursive: true })
  const kept = { id: 'kept-1', fixture: { world: 'bank' }, input: 'hello', expect: { refusal: false } }
  await writeFile(keptFile(folder), `${JSON.stringify(kept)}\n`)
  expect((await references())('kept-1', 1)).toEqual({
    world: 'bank',
    faults: [],
    without: [],
    expect: { refusal: false },
  })
  await rm(folder, { recursive: true, force: true })
})

it('gives what a run kept of its cases, and nothing where it kept nothing or half a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-kept-'))
  expect(await referencesIn(folder)).toEqual({})
  const one = { world: 'bank-s7', faults: [], without: [], expect: { refusal: true }, selection: { kind: 'everyone' } }
  await writeFile(join(folder, 'cases.json'), JSON.stringify({ a: one }))
  expect(await referencesIn(folder)).toEqual({ a: one })
  await writeFile(join(folder, 'cases.json'), '{"a": {"wor')
  expect(await referencesIn(folder)).toEqual({})
  await rm(folder, { recursive: true, force: true })
})
