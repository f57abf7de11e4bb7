import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const ask = async (...turns: string[]) =>
  (await world.conversation()).ask({ workspace: world.workspace, turns, actor: world.actor })

describe('the log of unmet demand', () => {
  it('keeps what could not be served once, grouped by the words that were not understood', async () => {
    await ask('retired clients who own a yacht')
    await ask('students with a yacht', 'students')
    await ask('how is the weather')
    await ask('retired clients', 'hello')
    const groups = await world.services.unmet.groups()
    const yacht = groups.filter(({ words }) => words.some((word) => word.includes('yacht')))
    expect(yacht.reduce((sum, { requests }) => sum + requests, 0)).toBe(2)
    expect(groups.filter(({ reason }) => reason === 'off_topic')).toMatchObject([
      { requests: 1, examples: ['how is the weather'] },
    ])
    expect(groups.reduce((sum, { requests }) => sum + requests, 0)).toBe(3)
    expect(await world.services.unmet.groups('2999-01-01')).toEqual([])
  })

  it('masks what may point at a person', async () => {
    await ask('clients whose yacht is registered to jane@example.org or 138 0013 8000')
    const [newest] = (await world.services.unmet.groups()).filter(({ examples }) => examples[0]?.includes('registered'))
    expect(newest?.examples[0]).toContain('•••')
    expect(JSON.stringify(newest)).not.toMatch(/example\.org|13800|138 0013/)
  })
})
