import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { picture, violations } from '../../testing/browser.ts'
import { lastTurn, say } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'

const asked = {
  en: [
    'did the Spring wealth win-back work?',
    'was the split right?',
    'and for customers over 40?',
    'which campaign had the best lift?',
    'what was revenue in May 2026?',
    'why did revenue change in April?',
    'how many customers are there by city?',
    'top 5 provinces by average aum',
    'what share of revenue do the top 20% of customers bring in?',
    'monthly revenue',
  ],
  zh: [
    '春季理财唤醒的效果怎么样？',
    '分流对吗？',
    '那40岁以上的客户呢？',
    '哪个渠道增量最好？',
    '上个月销售额是多少，环比呢？',
    '为什么4月销售额变化了？',
    '各城市的客户数',
    '平均资产最高的前5个省份',
    '前20%的客户贡献了多少销售额？',
    '销售额按月走势',
  ],
}

inBrowser('questions about numbers', ({ open }) => {
  it.each(['en', 'zh'] as const)(
    'answers ten in a row and opens the numbers of each, in %s',
    async (lang) => {
      const { page, complaints, close } = await open({ lang })
      for (const question of asked[lang]) {
        await say(page, question)
        const number = lastTurn(page).locator('.proven').first()
        await number.focus()
        await page.locator('.receipt h2').waitFor()
        await page.keyboard.press('Escape')
        await page.locator('.receipt').waitFor({ state: 'hidden' })
        expect(await lastTurn(page).locator('.unverified').count(), question).toBe(0)
      }
      expect(await violations(page)).toEqual([])
      await picture(page, `${lang}-numbers`)
      expect(complaints).toEqual([])
      await close()
    },
    240_000,
  )

  it('draws the table, shows it as one, hands it over as CSV, and says how it was computed', async () => {
    const { page, complaints, close } = await open({ lang: 'en' })
    await say(page, 'how many customers are there by city?')
    const card = lastTurn(page).locator('article.card')
    await card.locator('.chart canvas').waitFor()
    expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(/number of customers/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeffcity,number of customers,/)
    const [drawn] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'PNG' }).click(),
    ])
    expect((await readFile(await drawn.path())).subarray(1, 4).toString()).toBe('PNG')
    await card.getByText('Table', { exact: true }).click()
    await card.getByRole('columnheader', { name: 'number of customers' }).waitFor()
    await card.getByRole('button', { name: 'How this was computed' }).click()
    await page.locator('.receipt').getByText('SQL', { exact: true }).click()
    expect(await page.locator('.receipt pre').first().textContent()).toMatch(/group by/)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
