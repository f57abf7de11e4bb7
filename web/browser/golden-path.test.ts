import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { picture, violations } from '../../testing/browser.ts'
import { bench, interactions, lastTurn, say } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'

const goldenPath = {
  zh: {
    goal: '给近90天没交易、余额5万以上的客户做一次理财唤醒，预算20万，留10%对照',
    submit: '提交',
    inReview: '待复核',
    tabs: ['人群', '方案', '文案'],
    proposal: '提案',
  },
  en: {
    goal: 'Win back customers with a balance over 50000 and no transaction in the last 90 days by SMS, hold out 10%',
    submit: 'submit',
    inReview: 'In review',
    tabs: ['Segment', 'Plan', 'Copy'],
    proposal: 'Proposal',
  },
} as const

inBrowser('the golden path', ({ open }) => {
  const tabs = (page: Page) => bench(page).getByRole('tab')

  for (const lang of ['zh', 'en'] as const)
    it(`goes from a goal to a campaign in review in two turns, with every view free of axe findings (${lang})`, async () => {
      const words = goldenPath[lang]
      const { page, complaints, close } = await open({ lang, dark: lang === 'zh' })
      await page.locator('.prompts button').nth(2).waitFor()
      await picture(page, `${lang}-1-empty`)
      expect(await violations(page)).toEqual([])

      await say(page, words.goal)
      await bench(page).locator('.loop .node').nth(5).waitFor()
      expect(await tabs(page).allTextContents()).toEqual(words.tabs)
      const selected = await lastTurn(page).locator('.headcount strong').textContent()
      expect(Number(selected?.replaceAll(',', ''))).toBeGreaterThan(0)
      expect(await page.locator('.unread').count()).toBe(0)
      expect(await bench(page).locator('.loop .node').count()).toBe(6)
      await picture(page, `${lang}-2-plan`)
      for (const tab of words.tabs) {
        await tabs(page).getByText(tab, { exact: true }).click()
        expect([tab, await violations(page)]).toEqual([tab, []])
      }
      await picture(page, `${lang}-3-copy`)

      await say(page, words.submit)
      await lastTurn(page).getByText(words.inReview, { exact: true }).waitFor()
      await bench(page).getByRole('tab', { name: words.proposal, selected: true }).waitFor()
      await picture(page, `${lang}-4-in-review`)
      expect(await violations(page)).toEqual([])
      const counted = await interactions(page)
      expect(counted.turns).toBeLessThanOrEqual(3)
      expect(counted.turns + counted.clicks).toBeLessThanOrEqual(10)

      await page.locator('.rail-areas .area').nth(2).click()
      await page.locator('.row[href*="/campaigns/"]').first().getByText(words.inReview).waitFor()
      await page.locator('.row[href*="/campaigns/"]').first().click()
      await page.locator('.proposal').waitFor()
      expect(await page.locator('.proposal').first().textContent()).toContain(selected)
      expect(await violations(page)).toEqual([])
      await page.locator('.rail-areas .area').nth(1).click()
      await page.locator('.row[href*="/segments/"]').first().click()
      await page.locator('.waterfall').waitFor()
      await picture(page, `${lang}-5-segment`)
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    })
})
