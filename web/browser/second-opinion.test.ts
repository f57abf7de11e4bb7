import { expect, it } from 'vitest'
import { picture, violations } from '../../testing/browser.ts'
import { lastTurn, say } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('the second reader beside a language model', ({ bank, open }) => {
  it.each([
    [
      'en',
      'Another reading of your words',
      /It selects \d+ customers: [1-9]\d* are only in the audience above, 0 only/,
    ],
    ['zh', '按原话的另一种读法', /选出 \d+ 位客户；[1-9]\d* 位只在上面的人群里，0 位/],
  ] as const)('shows on the card whom a left-out condition would drop, in %s', async (lang, title, numbers) => {
    const rule = { kind: 'compare', field: 'deposit_balance', op: 'gt', value: 0 }
    const served = await bank().withModel([
      { calls: [{ id: 'a', name: 'preview_segment', arguments: JSON.stringify({ rule }) }] },
      { text: lang === 'zh' ? '好了。' : 'Done.' },
    ])
    const { page, close } = await open({ lang }, `${served.url}/w/demo/chat`)
    await say(page, '余额5万以上的客户')
    const opinion = lastTurn(page).getByRole('region', { name: title })
    await opinion.waitFor()
    expect(await opinion.textContent()).toMatch(numbers)
    expect(await violations(page)).toEqual([])
    await picture(page, `${lang}-second-opinion`)
    await close()
    await served.close()
  })
})
