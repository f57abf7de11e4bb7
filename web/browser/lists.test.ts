import { expect, it } from 'vitest'
import { phone, picture, violations } from '../../testing/browser.ts'
import { inBrowser } from '../../testing/in-browser.ts'

inBrowser('lists of ids', ({ bank, open }) => {
  const all = () => `${bank().url}/api/workspaces/demo/lists`

  it('keeps pasted ids, names the unknown, makes a segment, and stays while the segment uses it', async () => {
    const { page, close } = await open({ lang: 'en' }, '/w/demo/segments')
    await page.getByRole('button', { name: 'New list' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name of the list').fill('Spring guests')
    await dialog.getByLabel('Customer ids').fill('nobody 1')
    await dialog.getByRole('button', { name: 'Keep the list' }).click()
    await dialog.getByRole('alert').waitFor()
    const members = await (await fetch(`${bank().url}/api/workspaces/demo/segments/preview`, preview)).json()
    const [one, two] = (members as { examples: string[] }).examples
    await dialog.getByLabel('Customer ids').fill(`id\n${one}\n${two}\n${two}\n900001`)
    await dialog.getByRole('button', { name: 'Keep the list' }).click()
    await page.getByText('1 id is no customer here: 900001').waitFor()
    await page.getByText('1 repeated id was left out.').waitFor()
    await picture(page, 'en-list-kept')
    await page.getByRole('button', { name: 'Done' }).click()
    const lists = page.getByRole('region', { name: 'Lists of ids' })
    expect(await lists.getByRole('button', { name: /Spring guests/ }).textContent()).toContain('3 ids')
    await lists.getByRole('button', { name: 'Save as segment' }).click()
    await page.locator('.detail-head').getByText('Spring guests').waitFor()
    await lists.getByRole('link', { name: 'Spring guests' }).waitFor()
    expect(await violations(page)).toEqual([])
    await lists.getByRole('button', { name: 'Remove list' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove list' }).click()
    await page.getByText('List "Spring guests" is in use and cannot be removed').waitFor()
    expect(await (await fetch(all())).json()).toMatchObject({ lists: [{ name: 'Spring guests' }] })
    await close()
  })

  it('takes a file on a phone, in Chinese, and removes the list', async () => {
    const { page, complaints, close } = await open({ lang: 'zh', size: phone }, '/w/demo/segments')
    await page.getByRole('button', { name: '新建名单' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名单名称').fill('文件名单')
    const found = await (await fetch(`${bank().url}/api/workspaces/demo/segments/preview`, preview)).json()
    const ids = (found as { examples: string[] }).examples
    const buffer = Buffer.from(`姓名,客户编号\n${ids.map((id) => `某人,${id}`).join('\n')}\n`)
    await dialog.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer })
    await dialog.getByRole('button', { name: '保存名单' }).click()
    await page.getByText('取自列“客户编号”。').waitFor()
    await page.getByText('全部编号都是客户。').first().waitFor()
    await page.getByRole('button', { name: /完\s?成/ }).click()
    await picture(page, 'zh-phone-list')
    await page.getByRole('button', { name: '删除名单' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除名单' }).click()
    await page.getByRole('button', { name: /文件名单/ }).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await close()
  })
})

const preview = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ rule: { kind: 'everyone' }, examples: 3 }),
}
