import type { Attribute } from '../../catalog/catalog.ts'
import { phrasesOf } from './phrases.ts'

const zh = /^(\p{Script=Han}{1,6}?)类?的?(?:消费总额|消费金额|消费额|消费支出|花费|支出|开销|购买金额|购买额|消费)$/u
const en = [
  /^([a-z][a-z &'-]+?) (?:spend|spending|expenditure|outlay)$/,
  /^(?:(?:the )?amounts? )?(?:spent|spend|spending|expenditure) on ([a-z][a-z &'-]+)$/,
]
/** What tells when or how a spend is taken names no goods. */
const noGoods =
  /^(?:总|累计|历史|平均|年均|月均|日均|单次|客均|人均|最近|过去|近|上|本|今|去年|最高|最大|最低|预计|预测|个人|家庭|客户|首|末)|[年月周天日季次]$|\b(?:total|overall|average|mean|annual|yearly|monthly|weekly|daily|lifetime|life|past|last|recent|year|month|week|day|quarter|cumulative|historic|historical|first|max|maximum|minimum|expected|predicted|customer|ad|marketing)\b/

/** The goods or the place of a spend, in both languages: 葡萄酒 of 葡萄酒消费额, wine of "wine spend" and "spent on wine". */
export const goodsSpentOn = (attribute: Attribute): { zh: string[]; en: string[] } => {
  const { type, unit } = attribute
  const isMoney = (type === 'integer' || type === 'decimal') && (unit === undefined || /^[A-Z]{3}$/.test(unit))
  if (!isMoney) return { zh: [], en: [] }
  const said = phrasesOf(attribute).map((phrase) => phrase.toLowerCase())
  const found = (patterns: RegExp[]) =>
    [...new Set(said.flatMap((phrase) => patterns.flatMap((each) => each.exec(phrase)?.[1] ?? [])))].filter(
      (goods) => !noGoods.test(goods),
    )
  return { zh: found([zh]), en: found(en) }
}

const spentZh =
  '花了|花过|花|花费了|花费|花得|花的钱|花销|开销|消费了|消费过|消费得|的花费|的开销|的支出|的消费|的消费额|的花销|一共花了|总共花了|共花了|累计花了'.split(
    '|',
  )
const onZh = ['上', '上面', '方面']
const buyingZh = ['', '买', '购买']

const inZh = (goods: string): string[] => [
  ...buyingZh.flatMap((lead) => spentZh.map((spent) => lead + goods + spent)),
  ...['', '在'].flatMap((lead) => onZh.flatMap((on) => spentZh.map((spent) => lead + goods + on + spent))),
  ...onZh.flatMap((on) => ['', '的', '的钱', '的金额'].map((money) => `花在${goods}${on}${money}`)),
  `买${goods}的钱`,
  `买${goods}的金额`,
]

const inEn = (goods: string): string[] => [
  ...['spent', 'money spent', 'amount spent', 'spending', 'expenditure', 'money'].map(
    (spent) => `${spent} on ${goods}`,
  ),
  `on ${goods}`,
  `${goods} spending`,
  `${goods} expenditure`,
]

/** 买葡萄酒花了, 花在葡萄酒上, "spent on wine": what a spend is called by the verb and what it went on. */
export const spendVerbs = (attribute: Attribute): string[] => {
  const goods = goodsSpentOn(attribute)
  return [...goods.zh.flatMap(inZh), ...goods.en.flatMap(inEn)]
}
