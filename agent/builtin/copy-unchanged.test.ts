import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it.each([
  [
    'en',
    ['plan a campaign for retired customers by SMS', 'make the copy more formal', 'make the copy more formal'],
    'The SMS text is the same as before: the templates have no other way to put it. The copy comes from fixed templates',
    'is rewritten',
  ],
  [
    'zh',
    ['给退休客户做一次短信营销活动', '文案写得正式一点', '文案写得正式一点'],
    '短信的文案没有变：模板里这几句没有别的说法。文案由固定模板写成',
    '文案改好了',
  ],
])('a wish that changes no letter of the copy is not called done (%s)', async (lang, turns, told, claim) => {
  const conversation = await world.conversation()
  const said = async (upTo: number) =>
    conversation.ask({
      workspace: world.workspace,
      thread: `${lang}-${upTo}`,
      turns: turns.slice(0, upTo),
      actor: world.actor,
    })
  const [once, twice] = [await said(2), await said(3)]
  const bodies = ({ copy }: typeof once) => copy?.variants.map(({ body }) => body)
  expect(bodies(twice)).toEqual(bodies(once))
  expect(twice.answer).toContain(told)
  expect(twice.answer).not.toContain(claim)
})
