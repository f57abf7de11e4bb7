import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sharedFolder } from '../../../../testing/requires.ts'
import type { ImportOptions } from '../options.ts'

export interface BenchFile {
  name: string
  path: string
  rows: number
  options: Pick<ImportOptions, 'id' | 'events' | 'derive' | 'where' | 'now'>
}

const channels = ['app', 'web', 'store', 'phone']
const flushCharacters = 1 << 20

/** Deterministic noise, so that every run writes the same file. */
const noise = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const write = async (path: string, header: string, rows: number, line: (row: number) => string): Promise<void> => {
  if (existsSync(path)) return
  const out = createWriteStream(path)
  let text = `${header}\n`
  for (let row = 0; row < rows; row += 1) {
    text += `${line(row)}\n`
    if (text.length < flushCharacters) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await finished(out)
}

/** Orders of a shop over two years, in no order of time: number, customer, time, product, quantity, price, channel, note. */
export const ordersFile = async (folder: string, rows: number): Promise<BenchFile> => {
  const path = join(folder, `orders-${rows}.csv`)
  const random = noise(7)
  const start = Date.UTC(2024, 0, 1)
  await write(path, 'order_id,customer_id,ordered_at,sku,quantity,unit_price,channel,note', rows, (row) => {
    const at = new Date(start + Math.floor(random() * 730 * 86_400) * 1000).toISOString().slice(0, 19).replace('T', ' ')
    const customer = 10_000 + Math.floor(random() ** 2 * (rows / 10))
    const price = (Math.floor(random() * 20_000) / 100).toFixed(2)
    const note = random() < 0.1 ? `"gift, ""wrapped"" ${row % 97}"` : ''
    return `O${100_000 + (row >> 1)},${customer},${at},S${Math.floor(random() * 5000)},${1 + Math.floor(random() * 9)},${price},${channels[row % 4]},${note}`
  })
  return {
    name: `orders ${rows}`,
    path,
    rows,
    options: {
      events: { type: 'purchase', customer: 'customer_id', time: 'ordered_at' },
      derive: ['amount=quantity*unit_price'],
    },
  }
}

/** Customers of a bank: 20 columns of every type. */
export const customersFile = async (folder: string, rows: number): Promise<BenchFile> => {
  const path = join(folder, `customers-${rows}.csv`)
  const random = noise(11)
  const pick = (...values: string[]) => values[Math.floor(random() * values.length)] ?? ''
  const header =
    'customer_id,name,age,gender,job,education,city,balance,aum,housing,loan,credit_card,opened,last_login,tier,score,email,points,risk,churn'
  await write(path, header, rows, (row) => {
    const day = (from: number, days: number) =>
      new Date(from + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10)
    return [
      row + 1,
      `Name ${row % 9973}`,
      18 + Math.floor(random() * 70),
      pick('F', 'M', ''),
      pick('student', 'retired', 'management', 'unknown', 'services'),
      pick('primary', 'secondary', 'tertiary'),
      pick('上海', '北京', '杭州', '成都'),
      Math.floor(random() * 100_000) - 2000,
      (random() * 1e6).toFixed(2),
      pick('yes', 'no'),
      pick('yes', 'no'),
      pick('0', '1'),
      day(Date.UTC(2010, 0, 1), 5000),
      random() < 0.2 ? '' : day(Date.UTC(2025, 0, 1), 600),
      pick('silver', 'gold', 'platinum'),
      (random() * 100).toFixed(1),
      `user${row}@example.com`,
      Math.floor(random() * 5000),
      pick('C1', 'C2', 'C3', 'C4', 'C5'),
      pick('Yes', 'No'),
    ].join(',')
  })
  return { name: `customers ${rows}`, path, rows, options: { id: 'customer_id' } }
}

/** Real files, where the folder of public data is there. */
export const realFiles = (): BenchFile[] => {
  const folder = sharedFolder()
  if (!folder) return []
  const at = (path: string) => join(folder, 'data', path)
  return [
    { name: 'bank-full', path: at('uci-bank-marketing/bank-full.csv'), rows: 45_211, options: {} },
    { name: 'hillstrom', path: at('hillstrom/hillstrom.csv'), rows: 64_000, options: {} },
    {
      name: 'online-retail',
      path: at('online-retail/online_retail.csv.gz'),
      rows: 541_909,
      options: {
        events: { type: 'purchase', customer: 'CustomerID', time: 'InvoiceDate' },
        derive: ['amount=Quantity*UnitPrice'],
        where: "CustomerID is present and Quantity > 0 and UnitPrice > 0 and not InvoiceNo starts with 'C'",
      },
    },
  ]
}
