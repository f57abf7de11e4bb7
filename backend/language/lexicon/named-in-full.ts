import type { Attribute } from '../../catalog/catalog.ts'

/** "outstanding loan balance" of the loan balance that is also called an outstanding loan: another name, with the noun that the field is called by. */
export const namedInFull = ({ type, labels, synonyms }: Attribute): string[] => {
  const head = /\S\s+([a-z]+)$/i.exec(labels.en)?.[1]
  if ((type !== 'integer' && type !== 'decimal') || !head) return []
  const noun = new RegExp(`\\b${head}\\b`, 'i')
  return synonyms.en.filter((name) => !noun.test(name)).map((name) => `${name} ${head}`)
}

const collected = /\b(?:points?|miles?|coins?)$/i
/** "points balance", 积分余额 of points: what is collected, as an account of it. */
export const balanceOf = ({ type, labels, synonyms }: Attribute): string[] =>
  type === 'integer' && collected.test(labels.en)
    ? [
        ...[labels.en, ...synonyms.en]
          .filter((name) => collected.test(name))
          .flatMap((name) => [`${name} balance`, `balance of ${name}`]),
        ...[labels.zh, ...synonyms.zh].map((name) => `${name}余额`),
      ]
    : []
