import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { phone, picture, violations, wide } from '../../testing/browser.ts'
import { bench, composer, interactions, lastTurn, say, settled, stop, turns } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'
import { longThread } from '../../testing/long-thread.ts'

/** kB of 1,000 bytes. */
const firstLoadBytes = 350_000

inBrowser('the page', ({ bank, open }) => {
  it('opens the receipt of a number, with the cell it came from and the query', async () => {
    const { page, close } = await open({ lang: 'en' })
    await say(page, '余额5万以上的客户')
    const number = lastTurn(page).locator('.proven').first()
    const text = await number.textContent()
    await number.focus()
    const receipt = page.locator('.receipt')
    await receipt.locator('.marked').waitFor()
    expect(await receipt.locator('.marked').textContent()).toBe(text)
    await number.press('Enter')
    await receipt.getByText('SQL', { exact: true }).click()
    expect(await receipt.locator('pre').first().textContent()).toMatch(/select/i)
    await picture(page, 'en-receipt')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await receipt.waitFor({ state: 'hidden' })
    await close()
  })

  it('resumes a conversation after a reload, word for word', async () => {
    const { page, close } = await open({ lang: 'zh' })
    await say(page, '余额5万以上的客户')
    await say(page, '再去掉近30天有交易的')
    const cards = () => page.locator('.turn .waterfall').nth(1).waitFor()
    await cards()
    const before = await turns(page).allTextContents()
    await page.reload()
    await cards()
    expect(await turns(page).allTextContents()).toEqual(before)
    expect((await interactions(page)).turns).toBe(2)
    await close()
  })

  it('switches language and appearance at once and keeps both', async () => {
    const { page, close } = await open({ lang: 'en' })
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
    await page.getByRole('button', { name: '切换为中文' }).click()
    await page.locator('html[lang="zh-CN"]').waitFor()
    const heading = await page.locator('h1').textContent()
    expect(heading).toMatch(/\p{Script=Han}/u)
    await page.locator('.rail-switches button').last().click()
    await page.getByRole('menuitem', { name: '深色' }).click()
    await page.locator('html[data-theme="dark"]').waitFor()
    await page.reload()
    await page.locator('html[lang="zh-CN"][data-theme="dark"]').waitFor()
    expect(await page.locator('h1').textContent()).toBe(heading)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(14, 17, 18)')
    await close()
  })

  it('fits a phone: a bar below, the workbench as a sheet, nothing wider than the screen', async () => {
    const { page, close } = await open({ lang: 'zh', size: phone })
    await page.locator('.bottom-bar').waitFor()
    expect(await page.locator('.rail').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await say(page, '给余额5万以上的客户做一次理财唤醒，留10%对照')
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await picture(page, 'zh-phone-plan')
    await lastTurn(page).getByRole('button', { name: '提交审批' }).click()
    await lastTurn(page).getByText('待复核', { exact: true }).waitFor()
    expect(await interactions(page)).toEqual({ turns: 2, clicks: 1 })
    await page.getByRole('button', { name: '工作台', exact: true }).click()
    await bench(page).locator('.loop').waitFor()
    await picture(page, 'zh-phone-workbench')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await bench(page).waitFor({ state: 'hidden' })
    for (const area of ['segments', 'campaigns']) {
      await page.locator(`.bottom-bar a[href$="${area}"]`).click()
      await page.locator(`.row[href*="/${area}/"]`).first().waitFor()
      expect([area, await overflow(), await violations(page)]).toEqual([area, 0, []])
    }
    await page.locator('.row[href*="/campaigns/"]').first().click()
    await page.locator('.proposal').waitFor()
    expect([await overflow(), await violations(page)]).toEqual([0, []])
    await page.locator('.back').click()
    await page.locator('.row[href*="/campaigns/"]').first().waitFor()
    await close()
  })

  it('is used by keyboard: ↑ brings the last message back, the palette opens, finds and closes', async () => {
    const { page, close } = await open({ lang: 'en' })
    await say(page, '余额5万以上的客户')
    await composer(page).press('ArrowUp')
    expect(await composer(page).inputValue()).toBe('余额5万以上的客户')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.locator('.palette-entry').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('new conversation')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
    await close()
  })

  it('renames a conversation, and deletes it for good once that is confirmed', async () => {
    const { page, close } = await open({ lang: 'en' })
    await say(page, '余额5万以上的客户')
    const menu = async (item: string) => {
      await page.locator('.thread').first().hover()
      await page.locator('.thread-menu').first().click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await menu('Rename')
    await page.getByRole('textbox', { name: 'Name' }).fill('Rich customers')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Rich customers' }).waitFor()
    await menu('Delete')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
    await page.locator('.thread').getByText('Rich customers').waitFor({ state: 'detached' })
    await close()
  })

  it('says that a conversation is gone, and where to go from there', async () => {
    const { page, close } = await open({ lang: 'en' }, '/w/demo/chat/none')
    await page.getByRole('heading', { name: 'This conversation no longer exists.' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('alert').getByRole('link', { name: 'New conversation' }).click()
    await page.locator('.prompts button').first().waitFor()
    await close()
  })

  it('says that there is no such workspace, and which there are', async () => {
    const { page, close } = await open({ lang: 'en' }, '/w/nope')
    await page.getByRole('heading', { name: 'There is no workspace "nope".' }).waitFor()
    expect(await composer(page).count()).toBe(0)
    await page.getByRole('main').getByRole('link').first().click()
    await composer(page).waitFor()
    await close()
  })

  it('stops, resumes a reload in the middle of an answer, and offers another try after a failure', async () => {
    const served = await bank().withModel([
      { text: 'never seen', delayMs: 60_000 },
      { text: 'The answer came after the reload.', delayMs: 2500 },
      { status: 400 },
      { text: 'Here it is.' },
    ])
    const { page, close } = await open({ lang: 'en' }, served.url)
    const start = async (text: string) => {
      await composer(page).fill(text)
      await composer(page).press('Enter')
    }
    await start('First')
    await stop(page).waitFor()
    await page.waitForURL(/chat\/.+/)
    await composer(page).press('Escape')
    await lastTurn(page).getByText('Stopped.').waitFor()
    await settled(page)
    expect(await violations(page)).toEqual([])

    await start('Second')
    await turns(page).nth(1).waitFor()
    await stop(page).waitFor()
    await page.reload()
    await stop(page).waitFor()
    await lastTurn(page).getByText('The answer came after the reload.').waitFor()
    expect(await page.locator('.answer').getByText('The answer came after the reload.').count()).toBe(1)

    await say(page, 'Third')
    await picture(page, 'en-failed')
    expect(await violations(page)).toEqual([])
    await lastTurn(page).getByRole('button', { name: 'Try again' }).click()
    await lastTurn(page).getByText('Here it is.').waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await close()
    await served.close()
  })

  it('stays usable with two thousand messages', async () => {
    const thread = await longThread(bank(), 1000)
    const { page, close } = await open({ lang: 'zh' }, `/w/demo/chat/${thread}`)
    await page.getByText('第 1000 条', { exact: true }).waitFor()
    expect(await turns(page).count()).toBeLessThanOrEqual(30)
    await page.getByRole('button', { name: '显示更早的 30 条' }).click()
    await page.getByText('第 945 条', { exact: true }).waitFor()
    await say(page, '余额5万以上的客户')
    await lastTurn(page).locator('.headcount').waitFor()
    await picture(page, 'zh-long-thread')
    await close()
  })

  it('loads the chat within its budget of bytes', async () => {
    const { page, close } = await open({ size: wide })
    const loaded = await page.evaluate(() => [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ])
    const files = loaded.filter((url) => !url.includes('/api/'))
    const sizes = await Promise.all(
      files.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    process.stdout.write(`first load of the chat: ${(total / 1000).toFixed(1)} kB gzip in ${files.length} files\n`)
    expect(total).toBeGreaterThan(50_000)
    expect(total).toBeLessThanOrEqual(firstLoadBytes)
    await close()
  })
})
