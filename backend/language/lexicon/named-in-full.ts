import type { Attribute } from '../../catalog/catalog.ts'

/** "outstanding loan balance" of the loan balance that is also called an outstanding loan: another name, with the noun that the field is called by. */
export const namedInFull = ({ type, labels, synonyms }: Attribute): string[] => {
  const head = /\S\s+([a-z]+)$/i.exec(labels.en)?.[1]
  if ((type !== 'integer' && type !== 'decimal') || !head) return []
  const noun = new RegExp(`\\b${head}\\b`, 'i')
  return synonyms.en.filter((name) => !noun.test(name)).map((name) => `${name} ${head}`)
}
