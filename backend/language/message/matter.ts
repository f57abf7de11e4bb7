import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { hasOnly, idle, limiting } from './limiting.ts'
import { asksOfText, labelled, type Matter, namesText, ofText, subjectOf } from './matter-words.ts'
import { hasSender } from './occasion.ts'
import { wordsOf } from './particular.ts'
import { people, titles } from './people-words.ts'
import { tellsOfAgent, tellsOfUse } from './purpose-behind.ts'
import { placesIn, type Stretch, wordsIn } from './stretches.ts'
import { isThing } from './talk.ts'

/** Longer clauses say more than what becomes of one thing. */
const longest = 160

const held = new Set<SenseKind>(['attribute', 'property', 'thing', 'thing-property', 'event', 'measure'])
const chooses = new Set<SenseKind>(
  'value property-value group segment term listed years average missing consent code quoted product'.split(
    ' ',
  ) as SenseKind[],
)
const bounds = new Set<SenseKind>(['comparator', 'sign', 'between'])
/** What messages met with, and whether somebody can be reached, are told of customers. */
const ofReach =
  /率|已|收到|打开|点击|有效|可触达|触达过|接收|同意|授权|订阅(?!号)|验证|绑定|(?<![a-z])(?:rates?|valid|verified|reachable|bounced|allowed|enabled|known|missing|on file|accepted|opted|opened|clicked|received|read)(?![a-z])/
const past =
  /被|上次|上回|上期|以往|以前|历史|(?<!超|不|通|经)过(?!于|长|多|高|低|短|节|年|期|度|分|后)|(?<!不|为|除)了(?!解)|没有?(?=收|用|领|买|下)|(?<![a-z])(?:received|opened|clicked|redeemed|claimed|responded|ever|last|previous|earlier)(?![a-z])/
const wishes = /要|请|可|限|别|勿|(?<![a-z])(?:can|may|must|should|will|shall)(?![a-z])/
const used = /使用|领取|核销|用券|(?<![a-z])(?:used|redeemed|claimed|received)(?![a-z])/
const attributive = /(?:的|者|户|客户|用户|会员)$/
const turnsTo =
  /(?:发|寄|推|送)给(?!他们|她们|大家)|针对|面向|(?<![a-z])(?:goes? to|sent to|for (?:customers|clients|those))(?![a-z])/
/** The clause goes on to speak of the text: "without slang", 不要显得催促. */
const carriesOn = new Set<SenseKind>([...idle, 'except', 'neither', 'newcomer', 'personal'])

/** 海外 and 此外 are no exceptions in a clause of what the list is for. */
const beside = new Set<SenseKind>([...idle, 'except'])

/** The words of stretches that one clause was cut into. */
const joined = (run: Stretch[]) => wordsIn(run).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

const lexemesOf = (lexemes: Lexeme[], places: number[]) => places.map((n) => lexemes[n] as Lexeme)
const holds = (kinds: Set<SenseKind>, { senses }: Lexeme) => senses.some(({ is }) => kinds.has(is))
const isBounded = (lexemes: Lexeme[], places: number[]): boolean =>
  places.some((n) => holds(bounds, lexemes[n] as Lexeme) && !senseOf(lexemes[n], 'filler')) &&
  places.some((n) => senseOf(lexemes[n], 'number') ?? senseOf(lexemes[n], 'duration'))

const long = new Set(['year', 'half', 'quarter'])
/** A stretch of time that is over or runs up to now: then what customers did is told. */
const looksBack = (lexemes: Lexeme[], places: number[]): boolean =>
  places.some((n) => {
    const window = senseOf(lexemes[n], 'window')
    if (!window || window.future || senseOf(lexemes[n], 'brief')) return false
    const { type } = window.window
    return (
      type === 'last' ||
      type === 'ago' ||
      (type === 'calendar' &&
        (window.window.offset < 0 || (window.window.offset === 0 && long.has(window.window.unit))))
    )
  })

/** The first lexeme at which the words of a clause reach a length. */
const placeAt = (tokens: Token[], lexemes: Lexeme[], places: number[], length: number): number => {
  const from = lexemes[places[0] ?? 0]?.from ?? 0
  return places.findIndex((n) => wordsOf(tokens, from, lexemes[n]?.to ?? from).length >= length)
}

/** Compounds that name a thing of the campaign, though their last word is one of the data: "the campaign", 礼品单价. */
const compound = /campaigns?$|(?<![a-z])per [a-z]+$|活动$|(?:礼|券|奖品|赠品|活动|短信|邮件|人均|每人)[^，]{0,3}$/

interface Clause {
  words: string
  places: number[]
  /** Those behind words that may turn to customers. */
  turned: number[]
}

/** How it is judged whether it went well. */
const judged = /(?:success|performance|kpi|考核|指标)$/
/** Nouns of the text that name nothing else. */
const strong = /(?:copy|wording|templates?|文案|话术|模板|脚本)$/
/** What is said of a thing that is planned, in Chinese. */
const planned =
  /要|请|希望|尽量|别|勿|应|须|需|会|将|先|再|分|定|安排|计划|预计|拟|打算|准备|周[一二三四五六日天末]|下周|下月|明天|\d ?[月日号点]|[初底]|发|寄|送|推|打|做|办|开始|启动|上线|进行|控制|保持|为|是|共|到|至|从|每|限|满|统一|一律|另|附|随|给|走|用|放|写|顺延|推迟|提前|持续|有|避开|错开|由|看|按/
/** Whether a clause with such a thing for its subject says what becomes of it, and nothing of customers. */
const tellsOf = (
  tokens: Token[],
  lexemes: Lexeme[],
  { words, places, turned }: Clause,
  matter: Matter,
  head: string,
): boolean => {
  if ((!strong.test(head) && past.test(words)) || attributive.test(words)) return false
  if (!judged.test(head) && looksBack(lexemes, places)) return false
  const at = placeAt(tokens, lexemes, places, head.length)
  const noun = lexemes[places[at] ?? -1]
  const ofData = noun !== undefined && holds(held, noun) && !senseOf(noun, 'brief') && !compound.test(head)
  if (ofData && !senseOf(noun, 'filler')) return false
  const behind = limiting(lexemes, tokens, places.slice(at + 1))
  const turns = behind.filter((n) => turned.includes(n))
  if (turns.some((n) => !hasOnly(idle, lexemes[n]) || senseOf(lexemes[n], 'extreme'))) return false
  const most = behind.some((n) => senseOf(lexemes[n], 'extreme'))
  const field = behind.some((n) => senseOf(lexemes[n], 'attribute'))
  if (matter === 'words') return !(people.test(words) && behind.some((n) => !hasOnly(carriesOn, lexemes[n])))
  if (people.test(words.replace(titles, ''))) return false
  if (places.some((n) => senseOf(lexemes[n], 'except'))) return false
  if (
    (matter === 'message' || matter === 'work') &&
    /\p{Script=Han}/u.test(head) &&
    !planned.test(words.slice(head.length))
  )
    return false
  const bounded = isBounded(lexemes, places)
  if (field && (most || (bounded && matter !== 'terms'))) return false
  if (matter === 'message') return !ofReach.test(words) && (!bounded || ofText.test(words))
  if (lexemesOf(lexemes, behind).some((one) => holds(chooses, one))) return false
  if (matter === 'work') return (!bounded || /时[间段]$/.test(head)) && !ofReach.test(words)
  return !bounded || matter === 'terms' || !used.test(words) || wishes.test(words)
}

/** The thing of the campaign that a clause speaks of. */
const matterOf = (tokens: Token[], lexemes: Lexeme[], clause: Clause): Matter | undefined => {
  const words = clause.words
  if (words.length > longest || turnsTo.test(words)) return undefined
  const named = limiting(lexemes, tokens, clause.places).some((n) => !hasOnly(carriesOn, lexemes[n]))
  const free =
    !(people.test(words.replace(titles, '')) && named) && !attributive.test(words) && !looksBack(lexemes, clause.places)
  if (free && (ofText.test(words) || namesText.test(words) || asksOfText.test(words))) return 'words'
  for (const [matter, said] of subjectOf) {
    const { en, zh } = said.exec(words)?.groups ?? {}
    const head = en ?? zh
    if (head !== undefined && tellsOf(tokens, lexemes, clause, matter, head)) return matter
  }
  return undefined
}

/** 价值不超过80元: of the gift that was named before. */
const each =
  /^(?:每|单价|价值|总价|金额|不超过|最多|上限|worth|each|at most|no more than|valid|usable|redeemable)|有效$/
/** Whether a clause goes on to speak of the thing before it, or stands behind its name and a colon: it names nothing of the data. */
const goesOn = (
  tokens: Token[],
  lexemes: Lexeme[],
  { words, places }: Clause,
  matter: Matter,
  form: boolean,
): boolean => {
  if (people.test(words.replace(titles, '')) || attributive.test(words) || past.test(words)) return false
  const worth = (matter === 'gift' || matter === 'terms') && (form || each.test(words))
  if (matter !== 'words' && !worth && isBounded(lexemes, places)) return false
  if (form && matter === 'message')
    return places.every((n) => senseOf(lexemes[n], 'brief') ?? senseOf(lexemes[n], 'filler'))
  const names = places.some(
    (n) =>
      !senseOf(lexemes[n], 'filler') && (holds(held, lexemes[n] as Lexeme) || holds(chooses, lexemes[n] as Lexeme)),
  )
  return !names && limiting(lexemes, tokens, places).every((n) => hasOnly(carriesOn, lexemes[n]))
}

/** What the list is for, or what is meant to happen to those on it: it names no kind of people and no limit. */
const isUse = (tokens: Token[], lexemes: Lexeme[], { words, places }: Clause, began: boolean): boolean => {
  if (words.length > longest || isBounded(lexemes, places) || looksBack(lexemes, places)) return false
  if (tellsOfAgent(words)) return true
  const ofHouse = (n: number) => hasSender(wordsOf(tokens, lexemes[n]!.from, lexemes[n]!.to))
  const limited = limiting(lexemes, tokens, places)
  return (
    began && tellsOfUse(words) && limited.every((n) => isThing(lexemes[n]) || hasOnly(beside, lexemes[n]) || ofHouse(n))
  )
}

/** …，发 | 给余额5万以上的学生 */
const sends = /^[^的过了]{0,16}(?:发|寄|送|推|派|赠|打|开放|提供|发放|推送|推荐|介绍|赠送|派发|寄送|分享|推广)$/
const zhProspects =
  /^.{0,24}(?:潜在|潜力|意向|候选|备选|种子|目标|首批|拟邀|拟触达|建议)的?(?:客户|客群|人群|用户|名单|对象|群体|会员)(?:群|名单|范围)?(?:如下|是|为)?$/
const enProspects =
  /^(?:the |our |some |possible |likely |new )*(?:prospects?|leads|candidates?|potential (?:customers|clients|buyers|users|takers)|likely (?:customers|clients|buyers|takers)|target (?:group|audience|customers|clients|list)|audience|recipients|shortlist|invitees|people) (?:for|of) (?!customers|clients|people|those)[a-z]/
/** What the audience is wanted for, before a colon: 年底存款产品的潜在客群：, "prospects for the year-end deposit product:". */
const isProspects = (tokens: Token[], lexemes: Lexeme[], { words, places }: Clause): boolean =>
  words.length <= longest &&
  (zhProspects.test(words) || enProspects.test(words)) &&
  !isBounded(lexemes, places) &&
  !looksBack(lexemes, places) &&
  limiting(lexemes, tokens, places).every((n) => isThing(lexemes[n]) || hasOnly(idle, lexemes[n]))

const isSent = (tokens: Token[], lexemes: Lexeme[], { end, words, places }: Stretch): boolean =>
  end === 'turn' && sends.test(words) && limiting(lexemes, tokens, places).every((n) => hasOnly(idle, lexemes[n]))

/**
 * Clauses about the campaign's own things: its words ("the copy should sound relaxed rather than pushy"), what goes out (电子报下周三寄出),
 * what is given ("the voucher is valid until the end of January"), the work and its money. What follows in the same sentence and names
 * nothing of the data belongs to them. Behind the audience, also what the list is for.
 */
export const mattersIn = (tokens: Token[], lexemes: Lexeme[], stretches: Stretch[]): Stretch[] => {
  const found: Stretch[] = []
  let run: Stretch[] = []
  let said: Matter | undefined
  let began = false
  let form = false
  let over = false
  for (const stretch of stretches) {
    run.push(stretch)
    if (stretch.end === 'turn') continue
    const clause = { words: joined(run), places: placesIn(run), turned: placesIn(run.slice(1)) }
    const label = stretch.end === 'colon' ? labelled.find(([, said]) => said.test(clause.words))?.[0] : undefined
    const carried =
      said !== undefined && (!over || wishes.test(clause.words)) && goesOn(tokens, lexemes, clause, said, form)
    const matter = stretch.end === 'colon' ? label : (matterOf(tokens, lexemes, clause) ?? (carried ? said : undefined))
    const use = matter === undefined && stretch.end !== 'colon' && isUse(tokens, lexemes, clause, began)
    const title = stretch.end === 'colon' && isProspects(tokens, lexemes, clause)
    if (matter !== undefined || use || title) found.push(...run)
    else found.push(...run.filter((one) => isSent(tokens, lexemes, one)))
    began = true
    over = stretch.end === 'stop'
    form = stretch.end === 'colon' && label !== undefined
    said = over && matter !== 'words' ? undefined : matter
    run = []
  }
  return found
}
