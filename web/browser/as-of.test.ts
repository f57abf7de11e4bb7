import { expect, it } from 'vitest'
import { phone, picture, violations } from '../../testing/browser.ts'
import { inBrowser } from '../../testing/in-browser.ts'

const lately = {
  kind: 'event',
  event: 'transaction',
  op: 'gte',
  value: 1,
  window: { type: 'last', n: 7, unit: 'day' },
  measure: { type: 'count' },
} as const

inBrowser('a segment as of a past date', ({ bank, open }) => {
  const at = (path: string) => `${bank().url}/api/workspaces/demo/segments${path}`
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(at(path), { method: 'POST', headers, body: JSON.stringify(body) })
    return (await response.json()) as Record<string, unknown>
  }
  const grouped = (count: unknown) => Number(count).toLocaleString('en')

  it('counts, proves and lists as of the date, marks its numbers, keeps it in the address, and goes back to now', async () => {
    const { id } = await post('', { rule: lately, name: 'Lately' })
    const now = await post('/count', { rule: lately })
    const then = await post('/count', { rule: lately, asOf: '2026-03-05' })
    expect(then.count).not.toBe(now.count)
    const { page, complaints, close } = await open({ lang: 'en' }, `/w/demo/segments/${id}`)
    const number = page.locator('.headcount strong')
    await number.getByText(grouped(now.count), { exact: true }).waitFor()
    await page.getByLabel('As of').fill('2026-03-05')
    await number.getByText(grouped(then.count), { exact: true }).waitFor()
    await page.getByText('The numbers are as of 5 Mar 2026, 23:59 (Asia/Shanghai).').waitFor()
    await page.getByText(`It has ${grouped(now.count)} customers now.`).waitFor()
    await page.locator('.headline').getByText('As of 5 Mar 2026').waitFor()
    expect(page.url()).toContain('asOf=2026-03-05')
    const href = await page.getByRole('link', { name: 'Download customer ids' }).getAttribute('href')
    const ids = (await (await fetch(new URL(href ?? '', page.url()))).text()).split('\n').filter(Boolean)
    expect(ids).toHaveLength(Number(then.count))
    await page.getByRole('searchbox', { name: 'Customer id' }).fill(ids[0] ?? '')
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.locator('.why-answer').getByText('As of 5 Mar 2026').waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'en-as-of')
    await page.reload()
    await number.getByText(grouped(then.count), { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Back to now' }).focus()
    await page.keyboard.press('Enter')
    await number.getByText(grouped(now.count), { exact: true }).waitFor()
    expect(page.url()).not.toContain('asOf')
    expect(complaints).toEqual([])
    await close()
  })

  it('tells that a date lies ahead or before the data, counts in the builder as of it, on a phone in Chinese', async () => {
    const { id } = await post('', { rule: { kind: 'all', of: [lately] }, name: '近来', another: true })
    const { page, close } = await open({ lang: 'zh', size: phone }, `/w/demo/segments/${id}?asOf=2999-01-01`)
    await page.getByText('2999-01-01 晚于今天').waitFor()
    await page.getByLabel('截至日期').fill('2020-01-01')
    await page.getByText(/“交易”的数据从 .* 开始/).waitFor()
    await page.getByRole('button', { name: '编辑条件' }).click()
    const drawer = page.locator('.builder-drawer')
    await drawer.locator('.live').getByText('截至 2020年1月1日').waitFor()
    expect(await drawer.locator('.live-count').textContent()).toBe('0 位')
    const then = await post('/count', { rule: lately, asOf: '2026-03-05' })
    await drawer.getByLabel('截至日期').fill('2026-03-05')
    await drawer.getByText(`${grouped(then.count)} 位`, { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'zh-as-of-builder')
    await close()
  })

  it('says that a count goes on and for how long, stops it, and counts when asked again', async () => {
    const { id } = await post('', { rule: { kind: 'any', of: [lately] }, name: 'Slow', another: true })
    const { page, complaints, close } = await open({ lang: 'en' }, '/w/demo/segments')
    const { promise: shown, resolve } = Promise.withResolvers<void>()
    await page.route('**/segments/proof', async (route) => {
      await shown
      await route.continue().catch(() => {})
    })
    await page.getByRole('link', { name: /Slow/ }).click()
    await page.getByText(/Counting for \d s\. Many conditions/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Counting was stopped.').waitFor()
    resolve()
    await page.getByRole('status').getByRole('button', { name: 'Count again' }).click()
    await page.locator('.headcount').waitFor()
    expect(page.url()).toContain(id)
    expect(complaints).toEqual([])
    await close()
  })
})
