import type { Lang } from '../../../backend/bilingual.ts'
import type { Condition } from '../scenes/condition.ts'

/** An audience as a reference. */
export interface Audience {
  all: Condition[]
  /** Taken out. */
  none?: Condition[]
  /** Groups on top of the others. */
  more?: Condition[]
  top?: { count: number; by: Condition }
}

const every = (conditions: Condition[]): string => conditions.map(({ sql }) => `(${sql})`).join(' and ')

/** The reference of an audience: `select customer_id from customers …`. */
export const sqlOf = ({ all, none = [], more = [], top }: Audience): string => {
  const kept = [every(all), ...none.map(({ sql }) => `(${sql}) is not true`)].join(' and ')
  const where = [`(${kept})`, ...more.map(({ sql }) => `(${sql})`)].join(' or ')
  if (!top) return `select customer_id from customers where ${where}`
  const { column } = top.by
  return `select customer_id from customers where (${where}) and ${column} is not null order by ${column} desc, customer_id limit ${top.count}`
}

/** The plainest first message for conditions that all hold. */
export const opening = (lang: Lang, conditions: Condition[]): string =>
  lang === 'en'
    ? `Customers ${conditions.map(({ who }) => `who ${who.en}`).join(' and ')}`
    : `${conditions.map(({ who }) => who.zh).join('，且')}的客户`

/** The plainest instructions, each without a full stop. */
export const instruction = {
  change: (lang: Lang, { field, value }: Condition): string =>
    lang === 'en' ? `change the ${field?.en} to ${value.en}` : `${field?.zh}改成${value.zh}`,
  exclude: (lang: Lang, { people }: Condition): string =>
    lang === 'en' ? `leave out the ${people.en}` : `去掉${people.zh}`,
  drop: (lang: Lang, { field }: Condition): string => (lang === 'en' ? `drop the ${field?.en}` : `${field?.zh}不限`),
  narrow: (lang: Lang, { be, who }: Condition): string =>
    lang === 'en' ? `they should also ${be.en}` : `还要${who.zh}`,
  top: (lang: Lang, count: number, { field }: Condition): string =>
    lang === 'en' ? `only the ${count} with the highest ${field?.en}` : `只要${field?.zh}最高的${count}个`,
}
