import { expect, it } from 'vitest'
import { phone, picture, violations } from '../../testing/browser.ts'
import { lastTurn, say } from '../../testing/chat.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('what is there already', ({ bank, open }) => {
  const post = async (path: string, body: unknown) =>
    (await (
      await fetch(`${bank().url}/api/workspaces/demo/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()) as { id: string }

  it('changes a note, says who did, and deletes it', async () => {
    const { id } = await post('knowledge/notes', { title: 'Push at lunch', text: 'x'.repeat(3_900) })
    const { page, complaints, close } = await open({ lang: 'en' }, `/w/demo/knowledge/${id}`)
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Title').inputValue()).toBe('Push at lunch')
    await dialog.getByLabel('Title').fill('Push at dinner')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: 'Push at dinner' }).waitFor()
    await page.getByText('changed by').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('heading', { name: 'Push at dinner' }).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await close()
  })

  it('offers the segment that has the same conditions, and minds a protected field before anything is saved', async () => {
    const rule = { kind: 'compare', field: 'gender', op: 'eq', value: 'female' }
    const { id } = await post('segments', { rule, name: 'Women here' })
    const { page, close } = await open({ lang: 'en' }, `/w/demo/segments/${id}`)
    await page.getByRole('button', { name: 'Edit rules' }).click()
    const drawer = page.locator('.builder-drawer')
    await drawer.locator('.warnings').getByText('protected').waitFor()
    await drawer.getByLabel('Name of the segment').fill('Ladies')
    await drawer.getByRole('button', { name: 'Save as new' }).click()
    await page.locator('.ant-modal-confirm-title').getByText('saved already as segment "Women here"').waitFor()
    await picture(page, 'en-segment-exists')
    await page.getByRole('button', { name: 'Save a second one' }).click()
    await page.locator('.detail-head, .collection-detail').getByText('Ladies').first().waitFor()
    await close()
  })

  it('keeps the period of performance over a reload and has room for its choice on a phone', async () => {
    const { page, close } = await open({ lang: 'en', size: phone }, '/w/demo/performance')
    await page.getByText('1 – 31 May 2026').waitFor()
    await page.getByRole('combobox', { name: 'Period' }).click()
    await page.locator('.ant-select-item-option').getByText('Last quarter').click()
    await page.getByText('31 Mar 2026').waitFor()
    await picture(page, 'en-phone-performance')
    await page.reload()
    await page.getByText('31 Mar 2026').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(await violations(page)).toEqual([])
    await close()
  })

  it('draws channels where channels are asked about', async () => {
    const { page, close } = await open({ lang: 'zh' })
    await say(page, '哪个渠道增量最好？')
    const words = await lastTurn(page).locator('.chart').getAttribute('aria-label')
    expect(words).toMatch(/短信|推送|邮件/)
    expect(words).not.toMatch(/渠道合并|唤醒/)
    await close()
  })
})
