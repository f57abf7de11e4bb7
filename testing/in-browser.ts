import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, vi } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { absence, requires } from './requires.ts'
import { type ServedBank, servedBank } from './served-bank.ts'

type Look = Parameters<typeof openPage>[2]

export interface InBrowser {
  bank(): ServedBank
  /** A fresh profile at a path of the demo bank's server, or at a whole address. */
  open(look?: Look, at?: string): ReturnType<typeof openPage>
}

/** Tests of the built page in Chromium, against the real server; skipped with the reason where there is no Chromium. */
export const inBrowser = (title: string, tests: (world: InBrowser) => void): void => {
  const there = requires('browser')
  describe.skipIf(!there)(there ? title : `${title} (skipped — ${absence('browser')})`, () => {
    vi.setConfig({ testTimeout: 90_000 })
    let bank: ServedBank
    let browser: Browser
    beforeAll(async () => {
      ;[bank, browser] = await Promise.all([servedBank(), launchBrowser()])
    }, 180_000)
    afterAll(async () => {
      await browser?.close()
      await bank?.close()
    })
    tests({ bank: () => bank, open: (look, at = '/') => openPage(browser, new URL(at, bank.url).href, look) })
  })
}
