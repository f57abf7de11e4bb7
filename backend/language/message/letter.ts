import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { wordsOf } from './particular.ts'

const greeting =
  /^(?:hi|hello|hey|hiya|dear|greetings|morning|afternoon|evening|good morning|good afternoon|good evening|good day|hi there|hello there|hey there|@)$/
const greeted =
  /^(?:all|team|everyone|everybody|folks|there|together|guys|colleagues|both|again|sir|madam|mate|and|data team|ladies|gentlemen|or|\/|friends)$/
/** How somebody in the house is addressed: 王姐你好, 李经理早, 各位老师下午好. */
const addressed =
  /^(?:各位|亲爱的|尊敬的)?\p{Script=Han}{0,3}(?:姐|哥|总|工|叔|经理|主管|主任|老师|行长|店长|老板|领导|同事|同学|小伙伴|大佬|部|组|团队|们)*(?:你好|您好|大家好|早上好|上午好|下午好|晚上好|好|早|早安)?(?:呀|啊|哈|！)*$/u
const politeEnd = /(?:你好|您好|大家好|早上好|上午好|下午好|晚上好|姐|哥|总|老师|主任|行长|领导|好|早)$/

const closing =
  /^(?:(?:best|kind|kindest|warm|many|with best|with kind)? ?(?:regards|wishes)|best|br|rgds|cheers|thanks|thank you|many thanks|thx|tks|ta|thanks & regards|thanks and regards|sincerely|respectfully|(?:yours )?(?:sincerely|faithfully|truly)|yours|谢谢|多谢|感谢|辛苦|辛苦了|拜托|拜托了|此致敬礼|此致|敬礼|祝好|顺祝商祺|-|--)$/
const surname =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳唐罗薛雷贺倪汤滕毕郝邬安常于傅齐康伍余元顾孟黄和穆萧尹姚邵汪祁毛禹狄米明戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万卢莫房丁邓程崔龚'
const chineseName = new RegExp(
  `^(?:[小老阿][${surname}]|[${surname}]\\p{Script=Han}{1,2}|[${surname}](?:姐|哥|总|工|经理))$`,
  'u',
)
const department = /^(?:\p{Script=Han}{2,6}(?:部|组|团队|中心|科|处))$/u

const ofConditions = new Set<SenseKind>(
  'attribute value group event property property-value product product-kind term segment listed thing number duration window comparator unit years vague missing protected personal measure'.split(
    ' ',
  ) as SenseKind[],
)
const says = (lexeme: Lexeme): boolean =>
  !senseOf(lexeme, 'filler') && lexeme.senses.some(({ is }) => ofConditions.has(is))

const numeral = (lexeme: Lexeme): boolean =>
  lexeme.senses.every(({ is }) => is === 'number' || is === 'unit' || is === 'filler')

/** A greeting with the names behind it, at the beginning of a message. */
const salutation = (
  lexemes: Lexeme[],
  textOf: (from: number, to: number) => string,
  typed: (n: number) => string,
): number[] => {
  const places: number[] = []
  let at = 0
  if (greeting.test(textOf(0, 1))) {
    places.push(0)
    for (at = 1; at < Math.min(lexemes.length, 7); at += 1) {
      const lexeme = lexemes[at] as Lexeme
      const word = textOf(at, at + 1)
      if (greeting.test(word) || greeted.test(word)) places.push(at)
      else if (senseOf(lexeme, 'unknown') && /^[A-Z]/.test(typed(at))) places.push(at)
      else if (senseOf(lexeme, 'unknown') && senseOf(lexemes[at + 1], 'break')) places.push(at)
      else break
    }
    return places
  }
  const stop = lexemes.findIndex((lexeme, n) => senseOf(lexeme, 'break') || /^[:：]$/.test(textOf(n, n + 1)))
  const words = stop > 0 && stop < 8 ? textOf(0, stop).replace(/\s/g, '') : ''
  const free = lexemes.slice(0, Math.max(stop, 0)).every((lexeme) => !says(lexeme))
  return words.length < 10 && free && addressed.test(words) && politeEnd.test(words)
    ? Array.from({ length: stop }, (_, n) => n)
    : []
}

const isName = (
  lexeme: Lexeme,
  n: number,
  textOf: (from: number, to: number) => string,
  typed: (n: number) => string,
): boolean =>
  !says(lexeme) &&
  (/^[A-Z]\p{L}*\.?$/u.test(typed(n)) || /^(?:and|&|the|team|marketing|from|my|-|\.)$/.test(textOf(n, n + 1)))

/** A name at the end, behind words that close a letter: "Cheers, Bea", 辛苦！小李, "Kind regards, Maria Lopez, Marketing". */
const signature = (
  lexemes: Lexeme[],
  textOf: (from: number, to: number) => string,
  typed: (n: number) => string,
): number[] => {
  let end = lexemes.length
  while (end > 0 && senseOf(lexemes[end - 1], 'break')) end -= 1
  for (let from = end - 1; from >= Math.max(0, end - 8); from -= 1) {
    let behind = from
    while (behind > 0 && (senseOf(lexemes[behind - 1], 'break') || /^-+$/.test(textOf(behind - 1, behind)))) behind -= 1
    const closed = [1, 2, 3].find((length) => behind - length >= 0 && closing.test(textOf(behind - length, behind)))
    const dashed = behind < from && /-/.test(textOf(behind, from))
    if (closed === undefined && !dashed) continue
    const name = textOf(from, end).replace(/\s/g, '')
    const places = Array.from({ length: end - from }, (_, n) => from + n)
    // 张三: a name may hold a numeral
    const free = places.every((n) => !says(lexemes[n] as Lexeme) || numeral(lexemes[n] as Lexeme))
    const parts = textOf(from, end).split(/[\s,]+/)
    const han = /\p{Script=Han}/u.test(name)
    const fits = han
      ? free &&
        parts.every((part) => chineseName.test(part) || department.test(part)) &&
        parts.some((part) => chineseName.test(part))
      : places.every((n) => senseOf(lexemes[n], 'break') || isName(lexemes[n] as Lexeme, n, textOf, typed)) &&
        places.some((n) => senseOf(lexemes[n], 'unknown'))
    if (!fits) continue
    const lead = Array.from({ length: closed ?? 0 }, (_, n) => behind - (closed ?? 0) + n)
    return [...lead, ...places]
  }
  return []
}

/** Places of what frames a letter: the greeting with its names, and the name behind the words that close it. They say nothing of customers. */
export const letterIn = (tokens: Token[], lexemes: Lexeme[], text: string): number[] => {
  if (lexemes.length < 3) return []
  const textOf = (from: number, to: number) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]]
    return first && last ? wordsOf(tokens, first.from, last.to) : ''
  }
  const typed = (n: number) => text.slice(tokens[lexemes[n]!.from]!.start, tokens[lexemes[n]!.to - 1]!.end)
  return [...salutation(lexemes, textOf, typed), ...signature(lexemes, textOf, typed)]
}
