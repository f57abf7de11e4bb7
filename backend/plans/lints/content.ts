import { both } from '../../segments/scope.ts'
import { kindOfText } from '../choose-product.ts'
import type { LintRule } from '../lint-rule.ts'

const blank = ({ zh, en }: { zh: string; en: string }) => zh.trim() === '' || en.trim() === ''

const noNeed: LintRule = {
  code: 'no_need',
  node: 'need',
  severity: 'error',
  find: ({ plan }) =>
    blank(plan.need.hypothesis)
      ? both('没有写明客户为什么会在意。', 'Why the customers should care is not stated.')
      : null,
}

const noContent: LintRule = {
  code: 'no_content',
  node: 'content',
  severity: 'error',
  find: ({ plan: { content } }) =>
    blank(content.message) || blank(content.offer) || blank(content.productLabel)
      ? both('没有写明要对客户说什么。', 'What the customers are told is not stated.')
      : null,
}

const productAssumed: LintRule = {
  code: 'product_unnamed',
  node: 'content',
  severity: 'warn',
  find: ({ plan, catalog }) => {
    if (plan.content.asked) return null
    const known = catalog.products.find(({ code }) => code === plan.content.product)
    const words = known
      ? [known.code, known.labels.zh, known.labels.en, ...known.synonyms.zh, ...known.synonyms.en]
      : []
    const said = plan.goal.toLowerCase()
    const ofKind = catalog.products.filter(({ kind }) => kind === known?.kind)
    const onlyOne = known !== undefined && ofKind.length === 1 && kindOfText(said) === known.kind
    return known && !onlyOne && !words.some((word) => said.includes(word.toLowerCase()))
      ? both(
          `目标里没有点名数据中的产品，按目标选了“${known.labels.zh}”。`,
          `The goal names no product of the data; "${known.labels.en}" was chosen for it.`,
        )
      : null
  },
}

export const contentLints: readonly LintRule[] = [noNeed, noContent, productAssumed]
