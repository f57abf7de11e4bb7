import type { Page } from 'playwright-core'

export const composer = (page: Page) => page.locator('.composer textarea')
export const turns = (page: Page) => page.locator('article.turn')
export const lastTurn = (page: Page) => turns(page).last()
export const bench = (page: Page) => page.locator('.bench')
const send = (page: Page) => page.locator('.composer').getByRole('button', { name: /^(Send|发送)$/ })
export const stop = (page: Page) => page.locator('.composer').getByRole('button', { name: /^(Stop|停止)/ })

/** Waits until nothing runs: the button says send again. */
export const settled = (page: Page) => send(page).waitFor()

/** Writes a message, sends it with Enter and waits for the end of the turn that it opened. */
export const say = async (page: Page, text: string): Promise<void> => {
  await settled(page)
  await composer(page).fill(text)
  await composer(page).press('Enter')
  await settled(page)
  await lastTurn(page).filter({ hasText: text }).waitFor()
}

/** Turns and clicks as the page counts them. */
export const interactions = async (page: Page): Promise<{ turns: number; clicks: number }> => {
  const [turns = Number.NaN, clicks = Number.NaN] = ((await page.locator('.interactions').textContent()) ?? '')
    .match(/\d+/g)!
    .map(Number)
  return { turns, clicks }
}
