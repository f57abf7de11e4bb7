import { yesOf } from './lexicon/flags.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Token } from './normalise.ts'

/** What customers have or not: a yes/no field, or a family of them. */
const isHad = (sense: Sense): boolean =>
  sense.is === 'group' || (sense.is === 'attribute' && yesOf(sense.attribute) !== undefined)

const longestName = 4

/** Where the name of such a thing begins that ends before a place; undefined where none does. */
const nameBefore = (tokens: Token[], end: number, { words }: CatalogIndex): number | undefined => {
  for (let from = Math.max(end - longestName, 0); from < end; from += 1) {
    const whole = words.match(tokens, from).find(({ length }) => from + length === end)
    if (whole?.senses.some(isHad)) return from
  }
  return undefined
}

const isMark = (token: Token | undefined) => token?.text === '-'
const free = /^free$/
const articles = /^(?:an?|any|all|the|their)$/

/**
 * "mortgage-free", "free of any loan" as "no mortgage", "no loan": a denial, which keeps those of whom it is not known. What is no field with a
 * yes and a no ("interest-free") stays as it is.
 */
export const withFreeOf = (tokens: Token[], index: CatalogIndex): Token[] => {
  if (!tokens.some(({ text }) => free.test(text))) return tokens
  const found: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const hyphen = isMark(tokens[at - 1]) && found.at(-1) === tokens[at - 1]
    const from = free.test(token.text) && hyphen ? nameBefore(tokens, at - 1, index) : undefined
    if (from !== undefined) {
      const first = tokens[from] as Token
      const name = tokens.slice(from, at - 1)
      found.splice(found.length - 1 - name.length)
      const place = { start: first.start, end: token.end, reworded: true as const }
      found.push(
        { ...first, ...place, kind: 'word', text: 'no' },
        ...name.map((one) => ({ ...one, ...place, glued: false })),
      )
      continue
    }
    const of = free.test(token.text) && /^(?:of|from)$/.test(tokens[at + 1]?.text ?? '')
    const thing = articles.test(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2
    if (of && index.words.match(tokens, thing).some(({ senses }) => senses.some(isHad))) {
      found.push({ ...token, kind: 'word', text: 'no', end: (tokens[thing - 1] as Token).end, reworded: true })
      at = thing - 1
      continue
    }
    found.push(token)
  }
  return found
}
