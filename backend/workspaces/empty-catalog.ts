import type { Catalog } from '../catalog/catalog.ts'
import { FairleadError } from '../errors.ts'

export interface NewWorkspace {
  name: string
  /** IANA zone; default UTC. */
  timeZone?: string | undefined
  /** ISO 4217. */
  currency?: string | undefined
  /** ISO instant at which the workspace's clock stands; absent means the real clock. */
  now?: string | undefined
}

const refuse = (place: string, problem: string) => new FairleadError('invalid_input', { place, problem })

const checkZone = (timeZone: string): void => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw refuse('timeZone', `${timeZone} ≠ IANA (Asia/Shanghai, Europe/Lisbon, UTC …)`)
  }
}

/** The catalog of a workspace that holds no data yet. Throws `invalid_input` for a zone, currency or instant that is none. */
export const emptyCatalog = ({ name, timeZone = 'UTC', currency, now }: NewWorkspace): Catalog => {
  checkZone(timeZone)
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw refuse('currency', `${currency} ≠ ISO 4217 (CNY, EUR, USD …)`)
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw refuse('now', `${now} ≠ ISO 8601 (2011-12-10T00:00:00Z)`)
  return {
    version: 1,
    workspace: name,
    title: { zh: name, en: name },
    synthetic: false,
    timeZone,
    ...(currency !== undefined && { currency }),
    ...(now !== undefined && { clock: new Date(now).toISOString() }),
    customers: {
      labels: { zh: '客户', en: 'customers' },
      synonyms: { zh: [], en: [] },
      idType: 'text',
      rows: 0,
    },
    attributes: [],
    events: [],
    products: [],
    channels: [],
    glossary: [],
  }
}
