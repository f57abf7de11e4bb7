import type { Lexeme, Sense, SenseKind } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { entriesOf, wordsBetween } from './entries.ts'

const count = '(?:[几\\d一二两三四五六七八九十]+|若干|多)'
/** 条件两条，同时满足, 以下三点都要符合, 规则如下（共2条）. */
const zh = new RegExp(
  `^(?:请|需要?|要|得|须|必须|同时|都|全部|我们?的?)*(?:满足|符合|命中|达到)?(?:(?:以下|下面|下列|如下|这|那|所有|全部|同时)*(?:${count}(?:个|条|项|点|样|类)?)?(?:名单|筛选|圈选|选取|圈人|选人|客群|人群)?的?(?:条件|要求|规则|标准|口径|点|项)|(?:以下|下面|下列|如下|这|那)?${count}(?:条|点|项)|(?:其中)?(?:任意|任何|任|至少|随便)?(?:满足|符合|有)?(?:其中)?(?:任意|任何|任|至少)?[一1](?:个|条|项|点|样)?)(?:如下|是|有|共有?|一共|总共|就|为)*(?:${count}(?:个|条|项|点)?)?(?:[,，;()（）]|都|全|全部|同时|均|占|中|沾|需要?|要|得|须|必须|应|满足|符合|具备|成立|达到|缺一不可|一个都不能少|才行|才可以|才算|只要|其中|任意|任何|任|至少|${count}(?:个|条|项|点|样)?|即可|就行|就可以|就算|就够|都行|都可以|也行|之一|其一|如下|共|的|和|与|且)*$`,
)
/** "Two conditions, both required", "Filters", "Selection rules for the list". */
const en =
  /^(?:(?:please|apply|use|meet|here|there|are|is|these|the|following|all|both|of|my|our|must|they|those|customers?|who|just|exactly|any|one|either|at least|(?:one|two|three|four|five|six|\d+)|selection|target|audience|list|customer|segment|search|main|hard|as follows)[ ,]+)*(?:conditions?|criteria|criterion|filters?|rules?|requirements?|selection|specification|definition|parameters|points|things|tests)(?: (?:for|of) (?:the |this |our )?(?:list|audience|segment|campaign|mailing|group|selection|target group))?(?:[ ,()]+(?:all|both|each|every|one|any|either|of|them|these|those|the|two|three|four|five|is|are|be|have|has|to|must|should|need|needs|needed|apply|applies|hold|holds|met|satisfied|fulfilled|fulfil|fulfill|meet|true|required|together|at once|at the same time|simultaneously|enough|suffices?|is enough|will do|fine|ok|okay|at least|as follows|below|and|necessary|mandatory|obligatory|compulsory))*[ )]*$/
/** "One of these is enough". */
const oneEn =
  /^(?:(?:a |the |our )?customers? (?:counts?|qualif(?:y|ies)|gets? in|(?:is|are) (?:in scope|selected|included)) (?:if|when) )?(?:at least |any )?(?:one|either) of (?:the following|these|those|them|the (?:two|three|four|five)|the conditions)(?: (?:below|points|things))?(?: (?:is|must|should|has|have|needs?|to|be|enough|true|hold|holds|apply|applies|met|suffices?|will do|fine|ok|okay|necessary|required))*$/
const anyZh =
  /(?:任意|任何|任|至少|其中)(?:满足|符合|有|中)?(?:其中)?(?:的)?[一1](?:个|条|项|点|样)?|(?:之一|其一)|[一1](?:个|条|项|点|样)(?:即可|就行|就可以|就算|就够|都行|也行|都可以)/
const anyEn =
  /(?<![a-z])(?:either(?: one)?|any one|any of|at least one|one of|one (?:is|will|suffices)|any (?:condition|criterion|filter|rule))(?![a-z])/
/** Something of the data, or a limit. */
const data = new Set<SenseKind>(
  'attribute group value property property-value event measure product product-kind term segment listed comparator window duration years except not missing average extreme written'.split(
    ' ',
  ) as SenseKind[],
)

const filler: Sense[] = [{ is: 'filler' }]
const newline = (tokens: Token[], { from }: Lexeme): boolean => tokens[from]?.kind === 'mark'

/**
 * A heading above a list of conditions says how many there are and how they are joined ("Two conditions, both required:", 满足其一即可：):
 * words that name nothing, and where one of the conditions is enough, "any of the following".
 */
export const withListHeading = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] => {
  const entries = entriesOf(lexemes, tokens)
  let said: Lexeme[] | undefined
  for (const [n, { from, to, colon }] of entries.entries()) {
    const stop = lexemes[to]
    // "Filters" above a list, without a colon
    const end = colon ?? (n === 0 && stop && newline(tokens, stop) ? to : undefined)
    if (end === undefined || end - from > 20 || (end === to && n === entries.length - 1)) continue
    const words = wordsBetween(lexemes, tokens, from, end)
    const known = (one: Lexeme) => one.senses.every(({ is }) => data.has(is) && is !== 'comparator' && is !== 'not')
    if (!(zh.test(words) || en.test(words) || oneEn.test(words)) || lexemes.slice(from, end).some(known)) continue
    const either = anyZh.test(words) || anyEn.test(words) || oneEn.test(words)
    said ??= [...lexemes]
    for (let at = from; at < end; at += 1) said[at] = { ...(lexemes[at] as Lexeme), senses: filler }
    // the words themselves may say it of what stands before them
    const place = colon ?? from
    if (either) said[place] = { ...(lexemes[place] as Lexeme), senses: [{ is: 'any-of' }] }
  }
  return said ?? lexemes
}
