import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

describe('a word defined in the conversation', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())
  const ask = async (thread: string, ...turns: string[]) =>
    (await world.conversation()).ask({ workspace: world.workspace, thread, turns, actor: world.actor })

  it('is confirmed with its count, used at once in both languages, told with version and author, and taken back', async () => {
    const defined = await ask('one', '余额20000以上的算高净值')
    expect(defined.answer).toMatch(/已记下：“高净值”以后就指余额 ≥ 20,000 元，现在有 41 位/)
    expect((await ask('two', 'high net worth customers')).segment?.count).toBe(
      (await ask('three', '余额20000以上的客户')).segment?.count,
    )
    const told = await ask('four', 'what does high net worth mean here?')
    expect(told.answer).toMatch(
      /"high net worth" means: balance of at least 20,000.*; 41 customers now\. Version 1, defined by the local user on /,
    )

    const changed = await ask('one', 'change the definition of high net worth to a balance of at least 10000')
    expect(changed.answer).toMatch(/^Changed: from now on "high net worth" means: .*10,000/)
    const taken = await ask('one', '撤销高净值的定义')
    expect(taken.answer).toMatch(/已撤销“高净值”的定义。现在恢复为：余额 ≥ 20,000 元。/)
    expect((await ask('five', '术语表')).answer).toContain('- 高净值：')
    expect((await ask('one', '撤销高净值的定义')).answer).toMatch(/这个词现在没有定义/)
    expect((await ask('one', '撤销高净值的定义')).answer).toMatch(/没有人定义过“高净值”/)
  })

  it('leaves the audience of the thread alone', async () => {
    const { segment } = await ask('six', 'retired customers', 'count anyone with a balance over 15000 as high value')
    expect(segment?.rule).toEqual({ kind: 'compare', field: 'job', op: 'eq', value: 'retired' })
  })

  it('is offered to be kept once a vague word got a meaning for this time', async () => {
    const asked = await ask('seven', '有钱的客户')
    expect(asked.clarification?.options?.every(({ count }) => count !== undefined)).toBe(true)
    const chosen = await ask('seven', '第一种')
    expect(chosen.answer).toContain('要以后都按这个理解“有钱”，就说“就按这个定义”。')
    expect((await ask('seven', '就按这个定义')).answer).toContain('已记下：“有钱”以后就指')
    const again = await ask('eight', 'rich customers')
    expect([again.clarification, again.segment?.count]).toEqual([undefined, chosen.segment?.count])
  })

  it('is not defined by what may not choose customers, or by words that nobody understands', async () => {
    expect((await ask('nine', '以后信佛的算重点客户')).clarification?.reason).toBe('protected')
    const { clarification } = await ask('ten', 'count retired customers with a yacht as high value')
    expect(clarification?.question.en).toContain('yacht')
  })
})
