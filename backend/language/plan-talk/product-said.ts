import type { Bilingual } from '../../bilingual.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { productKinds } from '../../catalog/product-kinds.ts'

const zh =
  /^(?:那|就|请|帮我|我想|想|能不能|可以|把产品|产品)*(?:换成?|改成?|换做|改推|换推|推荐?|换为|改为)(?:一?[个款种]|成|为|别的|其他的?|另一?[个款种])*(.{0,14}?)的?(?:产品|商品|理财产品)(?:吧|呢|吗|好了|来推)*[。.!！?？]*$/u
const en =
  /^(?:please |ok,? |let's |can we |could we |can you )*(?:switch|change|swap|use|offer|try|pick|choose|go with|make it|push|promote)(?: (?:to|it to|the product to|for))?(?: (?:a|an|some|the|another|a different|something))? ?(.{0,40}?) ?(?:products?|one)(?: instead| please)*[.!?]*$/iu

/** Names that a question offers. */
const mostOffered = 8

/**
 * 换成稳健一点的产品, "switch to a safer product": another product that is described and not named, which no catalog can tell; undefined where
 * one is named or a message says something else.
 */
export const productDescribed = (text: string, { products }: Catalog): Bilingual | undefined => {
  const said = text.trim()
  const described = zh.exec(said) ?? en.exec(said)
  if (!described || said.length > 80) return undefined
  const words = products.flatMap(({ code, labels, synonyms }) => [
    code,
    labels.zh,
    labels.en,
    ...synonyms.zh,
    ...synonyms.en,
  ])
  const kinds = Object.values(productKinds).flatMap((one) => [...one.zh, ...one.en])
  const lower = said.toLowerCase()
  const named = [...words, ...kinds].some((word) => word.length > 1 && lower.includes(word.toLowerCase()))
  if (named || products.length === 0) return undefined
  const offered = products.slice(0, mostOffered)
  return {
    zh: `换产品请说名字，数据里没有可以比较产品的描述。可选的有：${offered.map(({ labels }) => labels.zh).join('、')}${products.length > mostOffered ? '等' : ''}。换成哪一个？`,
    en: `Please name the product: the data hold nothing to compare products by. There ${offered.length > 1 ? 'are' : 'is'} ${offered.map(({ labels }) => labels.en).join(', ')}${products.length > mostOffered ? ' and others' : ''}. Which one should it be?`,
  }
}

const named =
  /^(?:(?:那|就|请|帮我|我想|把|产品|商品)*(?:换成|改成|换做|改推|换推|推荐?|换为|改为|用|卖|主推)(?:的?产品(?:为|是)?)?|(?:please |ok,? |let's |can we |could we |make )*(?:(?:switch|change|swap)(?: (?:it|the product))? to|use|offer|try|pick|choose|go with|promote|sell|push|make it|(?:the )?product (?:should be|is|to)) )(.{2,60}?)(?: ?(?:吧|呢|好了|来推|instead|please|as the product|for it|then))*[。.!！]*$/iu
const strip = (word: string) =>
  word
    .toLowerCase()
    .replace(/^(?:a|an|the|our) /, '')
    .replace(/[\s“”"']+/g, ' ')
    .trim()

/** "Use Money Fund A", 换成日日盈: the product of the catalog that a whole message names for the plan. */
export const productNamed = (text: string, { products }: Catalog): string | undefined => {
  const found = named.exec(text.trim())?.[1]
  if (!found) return undefined
  const said = strip(found)
  return products.find(({ code, labels, synonyms }) =>
    [code, labels.zh, labels.en, ...synonyms.zh, ...synonyms.en].some((word) => strip(word) === said),
  )?.code
}
