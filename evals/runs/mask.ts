import type { Lang } from '../../backend/bilingual.ts'
import { namesIn } from './names.ts'
import { type NumberKind, numberForms } from './number-forms.ts'
import { formsOf } from './person-names.ts'

export const maskKinds = ['email', 'phone', 'card', 'id', 'born', 'address', 'name', 'known'] as const
export type MaskKind = (typeof maskKinds)[number]

export interface Masked {
  text: string
  /** How often each kind was taken out. */
  found: Partial<Record<MaskKind, number>>
}

const signs: Record<MaskKind, Record<Lang, string>> = {
  email: { zh: '[邮箱]', en: '[e-mail]' },
  phone: { zh: '[电话]', en: '[phone]' },
  card: { zh: '[卡号]', en: '[card]' },
  id: { zh: '[编号]', en: '[id]' },
  born: { zh: '[出生日期]', en: '[birth date]' },
  address: { zh: '[地址]', en: '[address]' },
  name: { zh: '[姓名]', en: '[name]' },
  known: { zh: '[个人信息]', en: '[personal]' },
}

const isLatin = (text: string) => /^[\p{Script=Latin}\d]/u.test(text)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A value wherever it stands: whole words only in Latin script. */
const wholly = (value: string, flags: string): RegExp =>
  isLatin(value)
    ? new RegExp(`((?<![\\p{L}\\d]))${escaped(value)}(?![\\p{L}\\d])`, flags)
    : new RegExp(`()${escaped(value)}`, flags)
const longestFirst = (values: readonly string[]) => [...new Set(values)].sort((a, b) => b.length - a.length)

/**
 * Takes out what points at a person, from all messages of a conversation together: `known` are values of the workspace's own personal fields,
 * the rest goes by form (addresses, telephone, card and identity numbers, birth dates, announced ids) or by what stands beside it (names with a
 * title, a greeting or a word such as customer, a Chinese name where a phrase begins, one joined to another), and who was named once is not
 * named elsewhere. A Latin name that the workspace does not know and that nothing announces stays; so a person reads it.
 */
export const maskMessages = (messages: readonly string[], lang: Lang, known: readonly string[] = []): Masked[] => {
  const values = longestFirst(known)
  const named = longestFirst(messages.flatMap(namesIn).flatMap(formsOf))
  return messages.map((message) => {
    const found: Masked['found'] = {}
    let rest = message
    const put = (kind: MaskKind): string => {
      found[kind] = (found[kind] ?? 0) + 1
      return signs[kind][lang]
    }
    const take = (kind: MaskKind, pattern: RegExp, holds: (value: string) => boolean = () => true) => {
      rest = rest.replace(pattern, (whole: string, before: string, value: string) =>
        holds(value) ? `${before}${put(kind)}` : whole,
      )
    }
    for (const value of values) take('known', wholly(value, 'giu'))
    for (const { kind, pattern, holds } of numberForms) take(kind, pattern, holds)
    for (const { start, end } of namesIn(rest).reverse())
      rest = `${rest.slice(0, start)}${put('name')}${rest.slice(end)}`
    for (const name of named) take('name', wholly(name, 'gu'))
    return { text: rest, found }
  })
}

/** Kinds all of whose forms leave no doubt; of the others only single forms do. */
const beyondDoubt: readonly NumberKind[] = ['email', 'phone', 'card']

/** Kinds whose form leaves no doubt and that still stand in a text. */
export const personalLeft = (text: string): NumberKind[] =>
  [...beyondDoubt, 'id' as const].filter((kind) =>
    numberForms.some(
      ({ kind: one, sure, pattern, holds = () => true }) =>
        one === kind &&
        (sure || beyondDoubt.includes(kind)) &&
        [...text.matchAll(pattern)].some((match) => holds(match.at(-1) ?? '')),
    ),
  )
