import { expect, it } from 'vitest'
import { phone, picture, violations } from '../../testing/browser.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('performance, knowledge and alerts', ({ open }) => {
  it('shows metrics, past campaigns and the growth formula, and opens the receipt of a figure', async () => {
    const { page, complaints, close } = await open({ lang: 'en' }, '/w/demo/performance')
    await page.locator('.metric .proven').first().click()
    await page.locator('.receipt h2').waitFor()
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Past campaigns' }).click()
    await page.locator('.ranked li').nth(11).waitFor()
    await page.getByRole('link', { name: 'Growth formula' }).click()
    await page.locator('.factor').nth(3).waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'en-growth')
    expect(complaints).toEqual([])
    await close()
  })

  it('takes a question about a metric to a conversation', async () => {
    const { page, complaints, close } = await open({ lang: 'zh' }, '/w/demo/performance')
    await page.locator('.metric').first().getByRole('button', { name: '提问' }).click()
    await page.waitForURL(/\/chat\/.+/)
    await page.locator('.proven').first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('opens a playbook and the effects by tag on a phone, and looks at the numbers', async () => {
    const { page, complaints, close } = await open({ lang: 'zh', dark: true, size: phone }, '/w/demo/knowledge')
    await page.locator('.rows .row').first().click()
    await page.locator('article.view h2').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(new URL('/w/demo/knowledge/tag-effects', page.url()).href)
    await page.getByRole('heading', { name: '标签效果' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(new URL('/w/demo/watch', page.url()).href)
    await page.getByText('还没有检查过').waitFor()
    expect(await page.getByRole('link', { name: '开始对话' }).count()).toBe(0)
    await page.getByRole('button', { name: '现在检查' }).click()
    await page.getByText(/检查了 \d+ 个序列/).waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'zh-alerts')
    expect(complaints).toEqual([])
    await close()
  })
})
