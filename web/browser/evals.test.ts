import { expect, it } from 'vitest'
import { phone, picture, violations } from '../../testing/browser.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('evaluations', ({ open }) => {
  it('runs a suite, opens a case, takes the labels of two people and shows how far they agree', async () => {
    const { page, complaints, close } = await open({ lang: 'en' }, '/w/demo/evals')
    await page.getByText('No evaluations yet.').waitFor()
    await page.getByRole('button', { name: 'Start a run' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Suite').click()
    await page.getByText(/^compliance \(/).click()
    await dialog.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.evals-view').getByText('complete', { exact: true }).waitFor({ timeout: 60_000 })
    await page.locator('.evals-view .rate').waitFor()
    expect(await violations(page)).toEqual([])
    const label = async (person: string, at: number, verdict: 'pass' | 'fail') => {
      await page.locator('.trial').nth(at).click()
      const form = page.getByRole('form', { name: 'Label this answer' })
      await form.getByLabel('Your name').fill(person)
      await form.getByText(verdict, { exact: true }).click()
      await form.getByLabel('Reason').fill('read twice')
      await form.getByRole('button', { name: 'Save the label' }).click()
      await page.locator('.lines').getByText(person).waitFor()
      await page.getByRole('link', { name: 'Back to the run' }).click()
    }
    for (const person of ['Ann', 'Bo']) {
      await label(person, 4, 'pass')
      await label(person, 5, person === 'Ann' ? 'pass' : 'fail')
    }
    // what was fetched before the last label is shown until it is fetched again
    const agreement = page.locator('.lines li', { hasText: 'Ann and Bo' }).filter({ hasText: '2 answers' })
    await agreement.waitFor()
    expect(await agreement.textContent()).toMatch(/50\.0% agree.*2 answers/)
    await picture(page, 'en-evals')
    expect(complaints).toEqual([])
    await close()
  })

  it('fits a phone in the dark, in Chinese', async () => {
    const { page, close } = await open({ lang: 'zh', size: phone, dark: true }, '/w/demo/evals')
    await page.locator('.row[href*="/evals/"]').first().click()
    await page.locator('.trial').first().click()
    await page.getByRole('heading', { name: '评分' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(await violations(page)).toEqual([])
    await picture(page, 'zh-phone-evals')
    await close()
  })
})
