import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Lang } from '../backend/bilingual.ts'
import { chromiumPath } from './requires.ts'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath() ? { executablePath: chromiumPath() as string } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })

export const wide = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

interface Look {
  lang?: Lang
  dark?: boolean
  size?: { width: number; height: number }
}

/** A fresh browser profile at an address; whatever the page throws or logs as an error fails the test that asks `complaints`. */
export const openPage = async (
  browser: Browser,
  url: string,
  { lang = 'en', dark = false, size = wide }: Look = {},
) => {
  const context = await browser.newContext({
    viewport: size,
    isMobile: size.width < 600,
    hasTouch: size.width < 600,
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => line.type() === 'error' && complaints.push(`${line.text()} ${line.location().url}`))
  await page.goto(url)
  return { page, complaints, close: () => context.close() }
}

/** Keeps a picture for whoever looks at the run, in FAIRLEAD_ARTIFACTS; nowhere without it. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.FAIRLEAD_ARTIFACTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** What axe-core finds wrong in the page as it stands, one line each. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.mouse.move(0, 0)
  // The page's content policy takes no foreign script tag.
  await page.evaluate(await axe)
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }> }
      }
    ).axe.run()
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
}
