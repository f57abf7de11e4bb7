import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localActor } from '../../backend/actor.ts'
import { testWorld } from '../../testing/workspace.ts'

const watch = { onProgress: () => {}, signal: new AbortController().signal }

/** Customers of an arm, the first of whom bought. */
const arm = (name: string, customers: number, bought: number) =>
  Array.from({ length: customers }, (_, nth) => `${name},${nth < bought ? 'yes' : 'no'}`)

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
}, 60_000)
afterAll(() => world.close())

const effectOf = async (workspace: string, rows: string[], text: string) => {
  const file = join(world.data, `${workspace}.csv`)
  await writeFile(file, `id,arm,bought\n${rows.map((row, nth) => `${nth + 1},${row}`).join('\n')}\n`)
  await world.fairlead.importing(
    {
      workspace,
      file,
      campaign: {
        name: 'Autumn letter',
        arm: 'arm',
        control: 'control',
        outcomes: ['bought'],
        design: 'randomised',
        shares: workspace === 'few' ? { letter: 0.8, control: 0.2 } : 'equal',
      },
    },
    watch,
  )
  return (await world.fairlead.conversation.ask({ workspace, turns: [text], actor: localActor })).answer ?? ''
}

it('says that an interval with no difference in it shows nothing, and what the test would have shown with which power', async () => {
  const rows = [...arm('letter', 400, 44), ...arm('control', 400, 36)]
  const en = await effectOf('large', rows, 'what was the effect of Autumn letter?')
  expect(en).toContain('no lift shown: the interval reaches from a fall to a rise, no difference included')
  expect(en).toMatch(/If the true difference were 6\.\d\d pp, a test of this size would show it with 80% power/)
  const zh = await effectOf('large', rows, 'Autumn letter 的效果怎么样？')
  expect(zh).toContain('未显示提升：区间从下降到上升都有，包括没有差异，这次的数据分不清是效果还是偶然')
  expect(zh).toMatch(/真实差异若有 6\.\d\d 个百分点，这样规模的检验有 80% 的把握看出来/)
})

it('gives no smallest effect where hardly anybody in control had the outcome', async () => {
  const rows = [...arm('letter', 114, 5), ...arm('control', 28, 0)]
  const en = await effectOf('few', rows, 'what was the effect of Autumn letter?')
  expect(en).toContain('+4.39 pp')
  expect(en).toContain('Too few customers in control had the outcome to say how small a difference')
  expect(en).not.toContain('power')
})
