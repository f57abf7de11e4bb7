import { type Lexeme, type Sense, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { type Entry, entriesOf, wordsBetween } from './entries.ts'

const numeral = '(?:\\d|[一二三四五六七八九]|(?<![a-z])[a-f](?![a-z]))'
const noun = '(?:conditions?|criterion|criteria|rules?|requirements?|filters?|条件|规则|标准|要求)'
const label = new RegExp(`^${noun} ?(${numeral})$`)
const base =
  /^(?:base|base (?:group|population|audience|list)|starting (?:point|group)|基础|基数|底池|起点|基础(?:人群|客群|名单|客户))$/

const countEn = '(?:two|three|four|five|six|\\d)'
const mustEn = '(?: (?:must|have to|has to|need to|needs to|should|shall|are to|is to|will|do))?(?: all| both)?(?: be)?'
const holdEn =
  '(?:met|satisfied|fulfilled|fulfil|fulfill|hold|holds|apply|applies|true|required|needed|necessary|mandatory)(?: at once| together| at the same time| simultaneously)?'
const theseEn = `(?: of)?(?: (?:the|these|them|those))?(?: ${countEn})?(?: ${noun})?(?: (?:above|listed))?`
const allEn = new RegExp(`^(?:all|both|each|every one)${theseEn}${mustEn} ${holdEn}$`)
const anyEn = new RegExp(
  `^(?:any|any one|either|either one|one|at least one)${theseEn}(?:${mustEn} ${holdEn}| (?:is|are|will be) (?:enough|sufficient|fine|ok)| suffices?| will do)$`,
)
const ofAllZh = '(?:都|均|全部?|同时|必须|须|需要?|要|得|应|一起|一并|也)*'
const meetZh = '(?:满足|成立|符合|具备|达到|命中)(?:才行|才算|才可以|才要|才能入选|即可|就行)?'
const theseZh =
  '(?:以上|上述|上面|这|那|所有|全部|前面|的)*(?:[两二三四五六2-6](?:个|条|项|点|者))?(?:的)?(?:条件|要求|规则|标准|点|项|者)?'
const allZh = new RegExp(`^(?:${theseZh}${ofAllZh}${meetZh}|(?:以上|${theseZh})?缺一不可)$`)
const anyZh = new RegExp(
  `^${theseZh}(?:只要)?(?:满足|符合|命中|达到)?(?:其中)?(?:任意|任何|任|其)?[一1](?:个|条|项|点)?(?:条件)?(?:满足)?(?:即可|就行|就可以|就算|就够|都行)$`,
)
/** "Conditions 1 to 3 all apply", 条件一至三同时满足: the numbers stand in front. */
const listed = new RegExp(
  `^${noun} ?(?<first>${numeral})(?<rest>(?:(?: ?(?:to|through|and|plus|,|&|-|至|到|、|和|与|及) ?)+${numeral})+)(?<said>.*)$`,
)
const reaches = /to|through|-|至|到/
const order = '一二三四五六七八九'
const numberOf = (text: string): number =>
  /\d/.test(text) ? Number(text) : order.includes(text) ? order.indexOf(text) + 1 : text.charCodeAt(0) - 96

/** Whether the numbers that a sentence begins with are those of all conditions. */
const namesAll = (first: string, rest: string, count: number): boolean => {
  const others = [...rest.matchAll(new RegExp(numeral, 'g'))].map(([one]) => numberOf(one))
  if (numberOf(first) !== 1) return false
  const all = reaches.test(rest) && others.length === 1 ? others[0] === count : others.length + 1 === count
  return all
}

/** What a sentence says of the conditions that are numbered: all must hold, or one is enough. */
const closes = (words: string, count: number): 'all' | 'any' | undefined => {
  const named = listed.exec(words)?.groups
  if (named?.first && named.rest && !namesAll(named.first, named.rest, count)) return undefined
  const said = named ? named.said?.trim() : words
  if (said === undefined) return undefined
  const zh = /\p{Script=Han}/u.test(said)
  const whole = named && !zh ? `all ${said.replace(/^all |^both /, '')}` : said
  if ((zh ? anyZh : anyEn).test(whole)) return 'any'
  return (zh ? allZh : allEn).test(whole) ? 'all' : undefined
}

const data = new Set<SenseKind>(
  'attribute group value property property-value event measure product product-kind term segment listed'.split(
    ' ',
  ) as SenseKind[],
)
const filler: Sense[] = [{ is: 'filler' }]

/**
 * Numbered conditions ("Condition 1: …; condition 2: …. All must be met.", 条件一：… 条件一至三同时满足): their labels, the label of what one begins
 * with, and the sentence that says that all hold are words that name nothing; where it says that one is enough, the first label says "any of the following".
 */
export const withNumberedConditions = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] => {
  const entries = entriesOf(lexemes, tokens)
  const labelOf = ({ from, colon }: Entry) => (colon === undefined ? '' : wordsBetween(lexemes, tokens, from, colon))
  const numbered = entries.filter((entry) => label.test(labelOf(entry)))
  const said = [...lexemes]
  const drop = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) said[at] = { ...(said[at] as Lexeme), senses: filler }
  }
  for (const entry of entries) if (base.test(labelOf(entry))) drop(entry.from, entry.colon ?? entry.from)
  if (numbered.length < 2) return said
  for (const entry of numbered) drop(entry.from, entry.colon ?? entry.from)
  const [first] = numbered
  for (const { from, to, colon } of entries) {
    const names = lexemes
      .slice(from, to)
      .some((one) => one.senses.some(({ is }) => data.has(is)) && !senseOf(one, 'filler'))
    const told =
      colon !== undefined || from < (first?.to ?? 0)
        ? undefined
        : closes(wordsBetween(lexemes, tokens, from, to), numbered.length)
    if (!told || (names && /[a-z]/.test(wordsBetween(lexemes, tokens, from, to)))) continue
    drop(from, to)
    if (told === 'any' && first) said[first.from] = { ...(lexemes[first.from] as Lexeme), senses: [{ is: 'any-of' }] }
  }
  return said
}
