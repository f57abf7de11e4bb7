import type { Bilingual } from '../../bilingual.ts'
import { type Lexeme, type Sense, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { type Entry, entriesOf, wordsBetween } from './entries.ts'

/** What must not be: the label of a list of things of which each is left out. */
export const denies =
  /^(?:(?:customers?|they|who|it|which) )?(?:must|should|may|can|shall|do|does|will|is|are)?(?: ?n ?' ?t|not| not| never|nnot)(?: be| have| include| contain| hold| own)?(?: any)?(?: of)?(?: allowed| wanted)?$|^(?:no|not|none of|never|without|excluded?|excludes|excluding|exclusions?|leave out|leave outs|left out|unwanted|forbidden|disallowed|deal ?-? ?breakers?|must not haves?|must nots?)$|^(?:一律|都|绝对|坚决|客户)?(?:不得|不能|不可以?|不要|不许|不应该?|禁止|不允许)(?:有|是|含|包含|出现|存在)?$|^(?:排除|剔除|剔掉|去掉|去除|不含|不包括|不包含|禁止|否决|负向|反向)(?:项|条件|规则|客群|人群|客户|名单)?$/
/** What is liked and not asked for. */
const optional =
  /^(?:nice[ -]+to[ -]+haves?|optional(?:ly)?|bonus(?: points)?|would be nice|soft (?:criteria|conditions?|preferences?|requirements?|filters?)|加分项?|软性?(?:条件|要求|指标)?|可选项?|可选条件|非必须项?|非必要条件|非硬性(?:条件|要求)?|锦上添花)$/
const prefers =
  /^(?:we |i |would |'d |preferred|preferences?|preferably|prefer|ideally|ideal|wish(?:es)?|if possible|best|优先|优先考虑|优先级|优先选择?|最好|偏好|尽量|更希望|倾向|倾向于)+(?:是|有|选|考虑|的)?$/
/** Words within a sentence that begin what is liked. */
const leads = /^(?:ideally|preferably|prefer|preferred|optionally|最好|最好是|最好有|优先|优先考虑|优先选|尽量|倾向于)$/
const noFilterEn =
  /(?:(?:,|but|though|although|and|however|yet|;)[ ,]*)*(?:(?:this|that|it|these|those|the (?:last|latter)(?: one)?|which) ?(?:one )?(?:is|are|'s|should|must|does|do|need|has|have)?(?: ?n ?' ?t| not| no)+(?: (?:be|to be|a|an|used|as|count|serve|used as|have|hard|strict|any|need))* (?:filter(?:ing)?|condition|requirement|criterion|required|mandatory|necessary|essential|must|must[ -]have|deal ?-?breaker|needed|obligatory|compulsory|restriction)|(?:do not|don ?' ?t|please do not|never|no need to|not to be|without|not) (?:filter(?:ing|ed)?|select|restrict(?:ing)?|limit|exclude(?: anyone)?|screen)(?: (?:by|on|for|to|anyone))*(?: (?:that|this|it|them|these))?|not (?:an? )?(?:hard |strict |absolute )?(?:required|mandatory|necessary|essential|must|filter|condition|needed|requirement|criterion|must[ -]have)|(?:it is |this is |that is )?(?:just|only|merely) an? (?:preference|wish|bonus|plus|nice[ -]to[ -]have))[ .)]*$/
const noFilterZh =
  /(?:[,，;(（]|但是?|不过|只是|而且?|就|可)*(?:这|此|该|这个|本)?(?:一?[条项点个]|个?条件|一点)?(?:只是|仅仅?是?|仅供|只供|供)?(?:(?:并?不|不用|不必|不要|无需|别|不能|先不)(?:作|做|当|当作|作为|算|算作|是|用作|做为|拿来|用来)(?:为|成|做)?(?:一?[个条项])?(?:硬性|筛选|必要|必须|强制|过滤|限制|硬|准入)*(?:的)?(?:条件|要求|限制|筛选|门槛|标准|项|用)?|不(?:强求|强制|硬性要求|强制要求|做硬性要求|一定要满足|要求一定)|非(?:必须|硬性|强制)(?:条件|要求|项)?|参考|加分项?|没有(?:的)?(?:也|都)?(?:行|可以|没关系|无妨|不要紧|要|没事)|不(?:满足|符合|是)(?:的)?也(?:行|可以|没关系|要|无妨))[)）。.了吧哈的]*$/
/** Whatever the value. */
const anything =
  /^(?:(?:is|are|can be|may be|:)* ?(?:any(?:thing|one|where)?(?: (?:of them|one|value|country|kind|type|city|status))?(?: (?:is|are|will|would be|goes|do|does|works))?(?: (?:all )?(?:fine|ok|okay|good|acceptable|allowed|welcome|goes|do|works|possible))?|all(?: (?:of them|values|kinds|types))?(?: (?:are )?(?:fine|ok|okay|welcome|accepted|allowed|good|included))?|whatever|whichever|either(?: (?:one )?(?:is )?(?:fine|ok|okay|way|works))?|both(?: (?:are )?(?:fine|ok|okay|welcome|accepted|allowed))?|no (?:particular |special )?(?:preferences?|restrictions?|limits?|requirements?|conditions?|filters?|constraints?)|(?:does|do) ?(?:not|n ?' ?t) matter|not (?:relevant|important|restricted|limited|filtered|specified)|irrelevant|unrestricted|unlimited|open|everywhere|everything|everyone|don ?' ?t care|do not care)|(?:都|就|则|先)?(?:不限制?定?|不论|不拘|不?做?作?要求|无(?:要求|限制|所谓|特殊要求)|没(?:有)?(?:要求|限制|关系)|不(?:做|作)?(?:任何)?(?:限制|要求|区分|筛选|限定)|不分|不设限|不计|不看|不管|不挑|任意|任何|随意|随便|全部|所有|(?:哪[个种类样]|什么|两[个种者]|怎样|多少)?(?:都|均|全|皆|也)(?:可以?|行|要|ok|好|接受|没问题|算|包括|无所谓|没关系)))(?: (?:please|for us|here))?$/
const fine =
  /[ ,，]*(?:(?:either|both|any|all|each|whichever|it|they|that)(?: one| of them| of these| way)?)?(?: is| are|'s| will be| would be)?(?: all| both| equally| also)* ?(?:fine|ok|okay|good|acceptable|works?|welcome|allowed|does not matter|doesn ?' ?t matter|no matter)$|[ ,，]*(?:哪[个种里边]|两[者个种边]|无论哪个|随便哪个)?(?:都|均|全|皆|也)(?:可以?|行|要|ok|好|接受|没问题|算|没关系|无所谓)$/
const others =
  /(?:^|[ ,，、/和及或]|or|and|还是|或者?|以及|跟|与)(?:abroad|overseas|elsewhere|anywhere else|somewhere else|foreign|other(?:s| countries| cities| ones| values| places| provinces| regions)?|another|the rest|not|none|no|海外|国外|境外|外国|外地|省外|市外|其他.{0,4}|其它.{0,4}|别的.{0,4}|别处|没有|不是|无|否)$/
/** 有一样都不行, "not even one of them": says again that each is left out. */
const noneAllowed =
  /^(?:(?:只要)?(?:有|占|沾|中|出现)?(?:其中)?(?:的)?(?:任何|任意|哪怕)?[一1](?:样|个|项|条|种|点)?(?:都|也|就)(?:不行|不要|不可以|不能要|不考虑|排除|剔除|剔掉|算)|一(?:样|个|项|条|种)(?:都|也)(?:不能|别|不可以|不许)(?:有|占|沾)|(?:not|nor) (?:even )?(?:one|any|a single one)(?: of (?:them|these|those))?(?: either)?|none of (?:them|these|those)|neither of (?:them|these|those)|any one of (?:them|these|those) rules (?:them|people) out)$/

const filler: Sense[] = [{ is: 'filler' }]
const fields = new Set<SenseKind>(['attribute', 'group', 'property', 'filler'])

/** What the pass made of a message. */
interface Labelled {
  lexemes: Lexeme[]
  notes: Bilingual[]
}

const noCondition = (words: string): Bilingual => ({
  zh: `“${words}”不作条件`,
  en: `"${words}" is no condition`,
})

const isBreak = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, 'break') !== undefined

/** Where words that say "this is no filter" begin what they are said of: the label or the word of preference before them. */
const wishFrom = (lexemes: Lexeme[], tokens: Token[], { from, to, colon }: Entry): number | undefined => {
  if (colon !== undefined) return from
  for (let at = to - 1; at >= from; at -= 1)
    if (leads.test(wordsBetween(lexemes, tokens, at, at + 1))) return at
    else if (at + 1 < to && leads.test(wordsBetween(lexemes, tokens, at, at + 2))) return at
  return undefined
}

/** Whether an entry names a field, and behind the colon that any of its values will do: "payment method: any is fine", 国家：英国还是海外都行. */
const anyValue = (lexemes: Lexeme[], tokens: Token[], { from, to, colon }: Entry): boolean => {
  if (colon === undefined || colon === from) return false
  const label = lexemes.slice(from, colon)
  if (!label.every((one) => one.senses.some(({ is }) => fields.has(is)))) return false
  if (!label.some((one) => one.senses.some(({ is }) => is !== 'filler' && fields.has(is)))) return false
  const said = wordsBetween(lexemes, tokens, colon + 1, to)
  if (anything.test(said)) return true
  const told = fine.exec(said)
  return told !== null && others.test(said.slice(0, told.index).trim())
}

/**
 * Reads the labels of a list: what must not be is left out, each of it ("must not: A, B"); what is liked and said to be no filter, and a
 * field of which any value will do, are no conditions.
 */
export const withListLabels = (
  lexemes: Lexeme[],
  tokens: Token[],
  typed: (from: number, to: number) => string,
): Labelled => {
  let said: Lexeme[] | undefined
  const notes: Bilingual[] = []
  const drop = (from: number, to: number, told = true) => {
    said ??= [...lexemes]
    for (let at = from; at < to; at += 1) said[at] = { ...(lexemes[at] as Lexeme), senses: filler }
    if (told) notes.push(noCondition(typed(from, to)))
  }
  for (const entry of withListsBelow(lexemes, tokens, entriesOf(lexemes, tokens))) {
    const { from, to, colon } = entry
    const label = colon === undefined ? '' : wordsBetween(lexemes, tokens, from, colon)
    if (optional.test(label) || anyValue(lexemes, tokens, entry)) {
      drop(from, to)
      continue
    }
    const words = wordsBetween(lexemes, tokens, from, to)
    const told = noFilterZh.exec(words) ?? noFilterEn.exec(words)
    const start = told && told.index > 0 ? wishFrom(lexemes, tokens, entry) : undefined
    if (start !== undefined && (colon === undefined || prefers.test(label) || isField(lexemes, entry))) {
      drop(start, to)
      continue
    }
    if (colon !== undefined && colon > from && denies.test(label)) {
      const list = leftOut(lexemes, tokens, entry)
      if (list) said = replaced(said ?? lexemes, from, colon, to, list)
    }
  }
  return { lexemes: said ?? lexemes, notes }
}

/** "Must not:" above a list, and "Must not: A; B. Must: C": the entries behind such a label without one of their own belong to it. */
const withListsBelow = (lexemes: Lexeme[], tokens: Token[], entries: Entry[]): Entry[] => {
  const found: Entry[] = []
  for (const [n, entry] of entries.entries()) {
    const last = found.at(-1)
    const label = last?.colon === undefined ? '' : wordsBetween(lexemes, tokens, last.from, last.colon)
    const above = last?.colon !== undefined && isBreak(lexemes[last.colon + 1])
    const parted = tokens[lexemes[entry.from - 1]?.from ?? -1]?.text === ';'
    const more = above || (parted && entries.slice(n).some(({ colon }) => colon !== undefined))
    if (last && entry.colon === undefined && denies.test(label) && more && entry.from === last.to + 1)
      last.to = entry.to
    else found.push({ ...entry })
  }
  return found
}

const isField = (lexemes: Lexeme[], { from, colon = from }: Entry): boolean =>
  lexemes.slice(from, colon).some((one) => one.senses.some(({ is }) => is === 'attribute' || is === 'property'))

/** Places of words in a list of what must not be that say again that each of it is left out; undefined where the list is one thing. */
const leftOut = (lexemes: Lexeme[], tokens: Token[], { to, colon = 0 }: Entry): Set<number> | undefined => {
  const commas = lexemes.slice(colon, to).filter(isBreak)
  if (commas.length === 0) return undefined
  const again = new Set<number>()
  for (let at = colon + 1; at < to; at += 1) {
    if (!isBreak(lexemes[at])) continue
    let end = at + 1
    while (end < to && !isBreak(lexemes[end])) end += 1
    if (noneAllowed.test(wordsBetween(lexemes, tokens, at + 1, end))) for (let n = at; n < end; n += 1) again.add(n)
  }
  return again
}

/** The label becomes a word that leaves out, and what parts its list a mark of lists. */
const replaced = (lexemes: Lexeme[], from: number, colon: number, to: number, again: Set<number>): Lexeme[] =>
  lexemes.map((lexeme, n) => {
    if (n < from || n >= to) return lexeme
    if (n === from) return { ...lexeme, senses: [{ is: 'except', side: 'before' }] }
    if (n <= colon || again.has(n)) return { ...lexeme, senses: filler }
    return senseOf(lexeme, 'break')?.strong === false || senseOf(lexeme, 'nor')
      ? { ...lexeme, senses: [{ is: 'list' }] }
      : lexeme
  })
