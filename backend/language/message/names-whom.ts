import { picksFromEach } from './picks-from-each.ts'

const peopleEn =
  '(?:customers|clients|people|shoppers|users|members|subscribers|buyers|those|anyone|everyone|accounts|households)'
/** "Customers who ordered in March but have not ordered since": who is meant, and no comparison of two times. */
const whoNotSince = new RegExp(
  `^(?!(?:how|what|which|did|do|does|is|are|was|were|show|compare)\\b)[^,.;:?]{0,40}\\b${peopleEn} (?:who|that|which)\\b[^?]* (?:but|and|yet) (?:who )?(?:have|has|had|did|do|does)(?:n't| not| never)\\b[^?]*$`,
  'i',
)
/** 今年销售额最大的前100个客户: a ranking that ends with whom it takes. */
const rankedZh =
  /^[^,，。；;：:?？]{2,20}(?:最大|最高|最多|最好|最靠前)的前?[\d一二两三四五六七八九十百千]+(?:个|位|名|家)(?:大)?(?:客户|用户|顾客|会员|买家)[。.!！\s]*$/u

/** 哪些客户有房贷: who they are, and no figures of theirs. */
const whichZh =
  /^(?:请问?|帮我|麻烦|我想)?(?:查|看|找|知道|了解)*(?:一下|下|看)?(?:有)?哪些(?:客户|人|用户|会员|顾客)(?![群组层分类])(?!.*(?:最|更|[比占]|率|[均各]|效果|提升|贡献|带来|表现|分别|为什么|怎么|如何|多少)).{2,}$/u

/** Whether a message by itself names customers, though words of it could ask for figures. */
export const namesWhom = (plain: string): boolean =>
  picksFromEach(plain) || whoNotSince.test(plain.trim()) || rankedZh.test(plain.trim()) || whichZh.test(plain.trim())
