import type { Bilingual, Synonyms } from '../bilingual.ts'
import type { Catalog, Product } from '../catalog/catalog.ts'
import { productKinds } from '../catalog/product-kinds.ts'
import type { Brief } from '../language/reading.ts'
import { type Objective, objectives } from './objectives.ts'

export interface ChosenProduct {
  product?: Product
  label: Bilingual
  /** True when nobody named it. */
  assumed: boolean
  /** True where the brief itself names it. */
  asked?: true
}

const pattern = ({ zh, en }: Synonyms): RegExp =>
  new RegExp([...zh, ...en.map((word) => `\\b${word}s?\\b`), '(?!)'].join('|'), 'i')
const kindWords = Object.fromEntries(
  Object.entries(productKinds).map(([kind, words]) => [kind, pattern(words)]),
) as Record<Product['kind'], RegExp>

const wordsOf = ({ code, labels, synonyms }: Product): string[] =>
  [code, labels.zh, labels.en, ...synonyms.zh, ...synonyms.en].filter((word) => word.length > 1)

const mentions = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase())

/** The longest product word that stands in a text decides, so that "gold card" beats "card". */
const namedIn = (text: string, products: readonly Product[]): Product | undefined =>
  products
    .flatMap((product) => wordsOf(product).map((word) => ({ product, word })))
    .filter(({ word }) => mentions(text, word))
    .sort((a, b) => b.word.length - a.word.length)[0]?.product

const ofKind = (text: string, products: readonly Product[]): Product | undefined =>
  products.find(({ kind }) => kindWords[kind].test(text))

const byObjective = (objective: Objective, products: readonly Product[]): Product | undefined => {
  const [best] = objectives[objective].kinds.flatMap((kind) => products.filter((product) => product.kind === kind))
  return best
}

/** What is offered: named in the brief or goal, else of the kind that the goal speaks of, else the best fit to the objective. */
export const chooseProduct = (catalog: Catalog, brief: Brief, goal: string, objective: Objective): ChosenProduct => {
  const { products } = catalog
  const asked = brief.product ?? ''
  const text = `${asked} ${goal}`
  const own = products.find(({ code }) => code === asked) ?? namedIn(asked, products)
  if (own) return { product: own, label: own.labels, assumed: false, asked: true }
  const named = namedIn(text, products) ?? ofKind(text, products)
  if (named) return { product: named, label: named.labels, assumed: false }
  if (asked) return { label: { zh: asked, en: asked }, assumed: false }
  const fitting = byObjective(objective, products)
  if (fitting) return { product: fitting, label: fitting.labels, assumed: true }
  return { label: { zh: '我们的服务', en: 'our service' }, assumed: true }
}

/** The kind of product that a label speaks of where the catalog has none, for the rules of compliance. */
export const kindOfText = (text: string): Product['kind'] | undefined =>
  (Object.keys(kindWords) as Product['kind'][]).find((kind) => kindWords[kind].test(text))
