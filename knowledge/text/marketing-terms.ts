import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { cities, countries, provinces } from '../../backend/catalog/glossary/places.ts'

/** Something with names in both languages; a name of a narrower one names what it is within too. */
export interface NamedTerm {
  id: string
  zh: string[]
  en: string[]
  within?: string | undefined
}

const line = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.string()])])
const idOf = (english: string): string =>
  english
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '')

/** Terms of marketing in general, from the one file of them; the file is ours, so a fault in it is a bug. */
const termsOfMarketing = (): NamedTerm[] =>
  z
    .array(line)
    .parse(parse(readFileSync(join(import.meta.dirname, 'marketing-terms.yaml'), 'utf8')))
    .map(([zh, en, within]) => {
      const names = en.split('|')
      return { id: idOf(names[0] as string), zh: zh.split('|'), en: names, ...(within && { within }) }
    })

/** Cities, provinces and countries as the catalog of an import knows them; a city that is a province stands once. */
const places = (): NamedTerm[] => {
  const byName = new Map<string, NamedTerm>()
  for (const [spellings, zh, en] of [...cities.rows, ...provinces.rows, ...countries.rows]) {
    const names = [...en.split('|'), ...spellings.split('|').filter((one) => /^[a-z ]+$/.test(one))]
    const id = `in_${idOf(names[0] as string)}`
    byName.set(id, { id, zh: zh.split('|'), en: [...new Set(names)] })
  }
  return [...byName.values()]
}

/** What is named in both languages beside the glossary, where what other rules ask for stands. */
export const marketingTerms: readonly NamedTerm[] = [...termsOfMarketing(), ...places()]
