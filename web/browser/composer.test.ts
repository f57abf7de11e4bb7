import { expect, it } from 'vitest'
import { violations } from '../../testing/browser.ts'
import { composer, say, settled, turns } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('what is being written', ({ bank, open }) => {
  const threads = async () => {
    const answer = await fetch(`${bank().url}/api/workspaces/demo/threads`)
    return ((await answer.json()) as { threads: unknown[] }).threads.length
  }

  it('stays when it is too long to be sent, with how much is over, and opens no conversation', async () => {
    const { page, close } = await open({ lang: 'zh' })
    await composer(page).fill('余'.repeat(7_300))
    await page.getByText('7,300 / 8,000 个字符').waitFor()
    await composer(page).fill('余'.repeat(8_412))
    await page.getByText('比上限 8,000 多 412 个').waitFor()
    const before = await threads()
    await composer(page).press('Enter')
    expect((await composer(page).inputValue()).trim().length).toBe(8_412)
    expect(await page.getByRole('button', { name: '发送' }).isDisabled()).toBe(true)
    expect([await threads(), await violations(page)]).toEqual([before, []])
    await close()
  })

  it('is put back when the server refuses it, and the conversation that it opened goes again', async () => {
    const { page, close } = await open({ lang: 'en' })
    const before = await threads()
    await page.route('**/runs', (route) =>
      route.fulfill({
        status: 422,
        json: { code: 'bad_message', details: {}, message: { zh: '不行', en: 'Refused here' } },
      }),
    )
    await composer(page).fill('余额5万以上的客户')
    await composer(page).press('Enter')
    await page.getByText('Refused here').waitFor()
    expect([await composer(page).inputValue(), await threads()]).toEqual(['余额5万以上的客户', before])
    await page.unroute('**/runs')
    await page.getByRole('button', { name: 'Try again' }).click()
    await turns(page).first().waitFor()
    await settled(page)
    expect(await composer(page).inputValue()).toBe('')
    await close()
  })

  it('is there again after another page, in each conversation its own', async () => {
    const { page, close } = await open({ lang: 'en' })
    await say(page, '余额5万以上的客户')
    await page.waitForURL(/chat\/.+/)
    await composer(page).fill('only those in Hangzhou')
    await page.locator('.rail').getByRole('link', { name: 'Segments' }).click()
    await page.waitForURL(/segments/)
    await page.goBack()
    await turns(page).first().waitFor()
    expect(await composer(page).inputValue()).toBe('only those in Hangzhou')
    await page.goto(bank().url)
    await page.locator('.prompts').waitFor()
    expect(await composer(page).inputValue()).toBe('')
    await close()
  })

  it('is not thrown away by Escape before a typed note is given up', async () => {
    const { page, close } = await open({ lang: 'en' }, '/w/demo/knowledge')
    await page.getByRole('button', { name: 'Write a note' }).click()
    const title = page.getByRole('dialog').getByLabel('Title')
    await title.fill('Evenings work better')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keep editing' }).click()
    expect(await title.inputValue()).toBe('Evenings work better')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Discard' }).click()
    await title.waitFor({ state: 'detached' })
    await close()
  })
})
