import { type Lexeme, type Sense, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

const two = '(?:其中|但是?|不过)?[两二2](?:种|样|个|者|项|笔|类)(?:贷款|产品|业务|服务|东西)?(?:都|全|全都|同时)'
const had = `${two}(?:有|办|买|占|开|订|用|持有|开通|订阅)(?:了|过)?的(?:人|客户|用户)?`
const lacked = `${two}(?:没有?|未|不)(?:有|办|买|占|开|订|用|持有|开通|订阅)?(?:了|过)?的(?:人|客户|用户)?`
const and = '(?:和|跟|与|、|以及|或者?|[,，])'
const out =
  '(?:都|就|一律|全|全都|也|则)*(?:不要|别要|不算|不发|别发|不寄|不推|去掉|排除|除外|剔除|不考虑|不在内|不包括|删掉|踢掉|不纳入)(?:了|掉)?'
const zh = `(?<both>${had}(?:${and}${lacked})?${out}|${lacked}${and}${had}${out})|(?<neither>${lacked}${out})`

const ones = '(?:the |any )?(?:those|people|customers|clients|anyone|ones|members|users)'
const has = '(?:with|who have|that have|having|who hold|holding|who has|who took)'
const en = `(?<bothEn>(?<![a-z])(?:leave out|leaving out|exclude|excluding|drop|except|except for|remove|minus|but not|not) ${ones} ${has} both(?: of them| of these| loans| products| things)?(?: (?:and|or)(?: ${ones})?(?: ${has})? (?:neither|none)(?: of them)?)?)(?=\\s*(?:$|[,.;!?)]))`
/** Behind what was named, and up to the end of its clause. */
const notBothZh = `(?<notZh>(?:(?:其中)?一(?:样|种|个|款|项)(?:[、,，]|但是?|却|不过|而)+|(?<=[，,、 ]|但是?|却|不过|而))(?:但是?|却|不过|而)?(?:又|并)?(?:没有?|未|不是|并非|不能)(?:[两二2](?:种|样|个|者|项|笔|类|款|件|次|个月)(?:商品|产品|东西|月)?(?:都|全|全都|同时)?|都|全都|同时)(?:有|办|买|购买|占|开|订|用|持有|开通|订阅|下单|打开|点击|参加|来)+(?:过|了|齐|全)?(?:的)?)(?=\\s*(?:$|[,，.。;；!！?？)、]|的?(?:人|客户|用户|会员|顾客)))`
const notBothEn = `(?<notEn>(?<=[,;] ?|\\bbut )(?:but |and |though |yet |just |only |simply )*(?:not|never|haven't|have not|hasn't|has not|didn't|did not|don't|do not)(?: [a-z]+){0,2}?(?: in| of| in just)? (?:both|the two)(?: of them| of these| of the two| of the products| products| items| things| months)?(?: together| at once| at the same time| at a time)?)(?=\\s*(?:$|[.,;!?)]))`
/** 两个条件只占一个, "meeting just one of the two conditions": one of the two that were named, and not the other. */
const whichZh = '(?:这)?(?:[两二2](?:个|条|项|样|者|种)(?:条件|情况)?|两者|二者)(?:里|中|当中|之中|里面)?'
const countZh = '(?:其中)?(?:的)?(?:一个|一条|一项|一样|一种|其一|之一)(?:条件)?'
const onlyZh = '(?:只能|只|恰好|刚好|正好|有且只|有且仅|仅|仅仅)'
const oneZh = `(?<oneZh>(?:${whichZh}${onlyZh}(?:占|满足|符合|中|沾|有|具备|达到)|${onlyZh}(?:占|满足|符合|沾|具备))(?:了|到)?${countZh})(?=的|[,，.。;；、)）]|$)`
const oneEn = `(?<oneEn>(?<![a-z])(?:exactly|only|just|precisely) one of (?:the|these|those) two (?:conditions|criteria|things)|(?<![a-z])(?:one|either one) or the other,? (?:but )?not both)(?![a-z])`
const said = new RegExp(`${zh}|${en}|${notBothZh}|${notBothEn}|${oneZh}|${oneEn}`, 'gi')

/**
 * 两样都有的不要, "leave out those with both": of the two that were named nobody may have both; 两样都没有的不要: one of them at least.
 */
export const withBothLeftOut = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] => {
  const [first, last] = [lexemes[0], lexemes.at(-1)]
  if (!first || !last) return lexemes
  const text = wordsOf(tokens, first.from, last.to)
  const ends = lexemes.map(({ to }) => wordsOf(tokens, first.from, to).length)
  let found: Lexeme[] | undefined
  for (const { index, 0: words, groups } of text.matchAll(said)) {
    const from = ends.findIndex((end) => end > index)
    const to = ends.findIndex((end) => end >= index + words.length)
    // 房贷和个人贷款两样都有的不要 denies the two that it names
    const pause = lexemes[from - 1]
    const one = groups?.oneZh ?? groups?.oneEn
    const behind = groups?.notZh ?? groups?.notEn ?? one
    if (!groups?.neither && !behind && pause && !senseOf(pause, 'break')) continue
    const exactly: Sense = one ? { is: 'not-both', one: true } : { is: 'not-both' }
    const sense: Sense = groups?.neither ? { is: 'not-both', least: true } : exactly
    found ??= [...lexemes]
    for (let at = from; at <= to; at += 1)
      found[at] = { ...(lexemes[at] as Lexeme), senses: at === from ? [sense] : [{ is: 'filler' }] }
  }
  return found ?? lexemes
}
