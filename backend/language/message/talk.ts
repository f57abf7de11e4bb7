import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { asksOfThem } from './asks-of-them.ts'
import { leavesAlone, tellsOfDeed } from './deed.ts'
import { hasOnly, idle, limiting } from './limiting.ts'
import { besideValues, isLimited } from './named-in-data.ts'
import {
  boundsWork,
  hasSender,
  speaksOfOccasion,
  speaksOfWork,
  tellsOfPurpose,
  tellsOfSender,
  tellsOfTrend,
} from './occasion.ts'
import { wordsOf } from './particular.ts'
import { intending, people, titles } from './people-words.ts'
import { placesIn, type Stretch, wordsIn } from './stretches.ts'

/** What was done to or by somebody is a condition, whatever the campaign. */
const past =
  /过|(?:联系|接触|触达|登录|打开|点击|拨打|访问|投诉|购买)了|上次|上回|上期|之前|(?<![a-z])(?:previous|last|earlier|follow ?- ?up to|contacted|opened|clicked|received|bought|purchased|ordered|converted|responded|enrolled|redeemed|claimed|never|not)(?![a-z])/
/** What somebody agreed to is a condition too, though it ends like the name of a campaign: 同意短信. */
const agreed =
  /同意|授权|允许|订阅|接受|愿意|(?<![a-z])(?:consent(?:s|ed)?|agree[ds]?|opt(?:ed|s)? ?- ?in|subscribe[ds]?|accept(?:s|ed)?)(?![a-z])/
const asserting = /(?:有|没有|with|have|has|without)$/
const noun =
  /(?:活动|营销|推广|促销|方案|唤醒|上新|上市|上线|升级|启动|清仓|新品|邮件|短信|推送|沙龙|讲座|答谢会|品鉴会|论坛|峰会|说明会|晚宴|酒会|观影会|茶话会|路演|见面会|开放日|evening|seminar|webinar|workshop|reception|dinner|roadshow|open day|forum|campaigns?|push|promotion|drive|mailing|initiative|programme|program|launch|line|collection|sale|call|calls|survey|follow - up)$/
/** How customers are spoken to, where the sender does it: 电话推一波, "a phone push". */
const ways = /^(?:电话|手机|短信|网点|柜台|线上|telephone|phone|phones|cellular|calls?|branch|web|online)$/

const bounds = new Set<SenseKind>(['comparator', 'sign', 'years', 'average', 'except', 'missing', 'consent', 'neither'])

/** A thing that the campaign is about ("a mortgage campaign", 定存活动), not a thing that customers have. */
const isSubject = (lexemes: Lexeme[], { places, words }: Stretch): boolean => {
  const bare = words.replace(titles, '')
  return (
    noun.test(bare) &&
    places.every((n) => {
      const { senses } = lexemes[n] as Lexeme
      return senses.every(({ is }) => is !== 'not' && is !== 'except' && is !== 'comparator' && is !== 'years')
    })
  )
}

/** What customers did ("transactions this spring") is no talk of the work. */
const tellsOfEvents = (tokens: Token[], lexemes: Lexeme[], { places, words }: Stretch): boolean =>
  // 用得最多的交易渠道是微信: a detail of what they did
  (/最|(?<![a-z])most(?![a-z])/.test(words) && places.some((n) => senseOf(lexemes[n], 'property'))) ||
  places.some((n) => {
    const lexeme = lexemes[n] as Lexeme
    const acts = senseOf(lexeme, 'event') ?? senseOf(lexeme, 'measure')
    return acts && !senseOf(lexeme, 'filler') && !speaksOfOccasion(wordsOf(tokens, lexeme.from, lexeme.to))
  })

/** What customers have or not: a field, or a yes or no of one. */
export const isThing = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some((sense) => sense.is === 'attribute' || (sense.is === 'value' && sense.answer !== undefined)) ??
  false
const isWay = (tokens: Token[], lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && ways.test(wordsOf(tokens, lexeme.from, lexeme.to))
/** 多 bounds nothing without a number: 预算不多. */
const isBounded = (lexemes: Lexeme[], places: number[], held: number[]): boolean => {
  const counts = places.some((n) => senseOf(lexemes[n], 'number') ?? senseOf(lexemes[n], 'duration'))
  return held.some((n) =>
    lexemes[n]?.senses.some(({ is }) => bounds.has(is) && (counts || (is !== 'comparator' && is !== 'years'))),
  )
}
/** How long somebody has been a customer: 跟我们至少3年, "at least 3 years with us". */
const ofRelation =
  /(?:跟|和|与|同|在|来|加入)(?:我们|我行|我司|本行|咱们|咱)|(?<![a-z])(?:with|joined|joining) (?:us|our)(?![a-z])/
/** "for a satisfaction call": what the work is. */
const opens = /^for (?:a|an|the|our|this|my) /

/** "The new shop opens next month and its manager hopes to | invite …" */
const hopes =
  /(?<![a-z])(?:hopes?|hoping|wants?|plans?|planning|intends?|aims?|wish(?:es)?|would like|(?:is|are) (?:going|keen|about|trying)|needs?|decided) to$/
/** What is launched may bear the name of a value: "we are launching the new app", 我们要推出学生卡. */
const launches =
  /上线|推出|发布|上新|上市|开业|(?<![a-z])(?:launch(?:es|ing)?|releas(?:e|es|ing)|introduc(?:e|es|ing)|roll(?:s|ing)? out|bring(?:s|ing)? out|opening)(?![a-z])/
/** 30到45岁的名单 tells who is on the list; 下午要用的名单 tells of the work. */
const listed = /的(?:客户|用户|会员)?(?:名单|清单|列表)$/
const told: readonly SenseKind[] = ['number', 'duration', 'years', 'value', 'attribute', 'event', 'measure', 'term']
const listsPeople = (lexemes: Lexeme[], places: number[], words: string): boolean =>
  listed.test(words) && places.some((n) => told.some((is) => senseOf(lexemes[n], is)) && !senseOf(lexemes[n], 'brief'))

const us = /我们|我行|(?<![a-z])(?:us|our|we)(?![a-z])/g
/** A clause by itself that tells of the sender or the occasion: "we're launching a savings push on 1 December". */
export const isClause = (tokens: Token[], lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  if (boundsWork(words) || leavesAlone(words)) return true
  if (intending.test(words) && !hasSender(words)) return false
  const held = limiting(lexemes, tokens, stretch.places)
  const bounded = isBounded(lexemes, stretch.places, held)
  if (held.length > 0 && asksOfThem(words)) return false
  if ((stretch.wish || tellsOfPurpose(words) || tellsOfDeed(words)) && !bounded) return true
  if (stretch.end === 'turn' && hopes.test(words) && !bounded && !people.test(words) && !past.test(words)) {
    if (held.every((n) => isThing(lexemes[n]) || hasOnly(idle, lexemes[n]))) return true
  }
  if (people.test(words) || past.test(words) || agreed.test(words)) return false
  if (listsPeople(lexemes, stretch.places, words)) return false
  if (bounded && ofRelation.test(words)) return false
  const things = held.every((n) => isThing(lexemes[n]) || isWay(tokens, lexemes[n]) || hasOnly(idle, lexemes[n]))
  if (tellsOfSender(besideValues(tokens, lexemes, stretch)) && !bounded && things) return true
  if (launches.test(words) && tellsOfSender(words) && !bounded) return true
  // "let's say 1000 or more" is a limit, whatever else it is
  if (bounded) return false
  // a season by itself may be a time: "orders this spring"
  const speaks = stretch.end === 'turn' ? speaksOfOccasion : speaksOfWork
  if (!(speaks(stretch.words) || isSubject(lexemes, stretch)) || tellsOfEvents(tokens, lexemes, stretch)) return false
  // 跟我们至少3年, "with us for over a year": a limit on how long they have been ours
  if (bounded && !speaks(words.replace(us, ' '))) return false
  const firm = held.filter((n) => !hasOnly(idle, lexemes[n]))
  const [only] = firm
  if (only === undefined) return speaks(stretch.words) || opens.test(words)
  const before = lexemes[only - 1]
  const asserts = before && asserting.test(wordsOf(tokens, before.from, before.to))
  return firm.length === 1 && isThing(lexemes[only]) && !asserts && (isSubject(lexemes, stretch) || tellsOfTrend(words))
}

const workName =
  /^(?:\w+ ){0,3}(?:check|review|audit|project|reminder|follow - up|clean - up|cleanup|drive|mailing|survey|round|wave|brief|pilot|exercise|initiative)$|^[^的]{0,8}(?:核查|核对|检查|排查|复核|清理|回访|专项|提醒|摸底|调研|项目|巡检)$/
/** What a message begins with before a colon, and which limits nobody: "welcome gift:", 年底清仓：. */
export const isTitle = (tokens: Token[], lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  const held = limiting(lexemes, tokens, stretch.places)
  // "For the reactivation mailing:": the name of a campaign may be a word of the data
  const names = (n: number) => isSubject(lexemes, stretch) && !lexemes[n]?.senses.some(({ is }) => is !== 'attribute')
  const limited = held.some((n) => !hasOnly(new Set<SenseKind>(['newcomer', 'vague', 'edge']), lexemes[n]) && !names(n))
  const goods = stretch.places.some((n) => senseOf(lexemes[n], 'code') ?? senseOf(lexemes[n], 'quoted'))
  // "… haven't logged in for 60 days: …"
  const lasts = stretch.places.some((n) => senseOf(lexemes[n], 'duration'))
  // 近12个月：…, "last 90 days: …": the time of what follows
  const times = stretch.places.filter((n) => !senseOf(lexemes[n], 'filler'))
  const timed = times.length === 1 && times.every((n) => senseOf(lexemes[n], 'window')?.future === undefined)
  // "Billing check:", 资料核查：: what the work is called
  if (stretch.end === 'colon' && !lasts && !goods && workName.test(words) && !people.test(words)) return true
  return (
    stretch.end === 'colon' &&
    !(timed && senseOf(lexemes[times[0] ?? -1], 'window')) &&
    !limited &&
    !lasts &&
    !goods &&
    (!isLimited(lexemes, stretch) || held.every(names)) &&
    (!people.test(words) || speaksOfWork(words)) &&
    !past.test(words)
  )
}

/** "Max two calls each": in a sentence about the work a bound is one on the work. */
const idleAtWork = new Set<SenseKind>([...idle, 'comparator'])

/** A whole sentence about the work, beside others: no people, nothing that limits. */
export const isIdle = (tokens: Token[], lexemes: Lexeme[], sentence: Stretch[]): boolean => {
  const words = wordsIn(sentence).replace(titles, '')
  const held = limiting(lexemes, tokens, placesIn(sentence))
  const limit = held.some((n) => !hasOnly(idleAtWork, lexemes[n]))
  if (listsPeople(lexemes, placesIn(sentence), words)) return false
  // 我们只打算联系40岁以上的
  if (/的$/.test(words) && isBounded(lexemes, placesIn(sentence), held)) return false
  return speaksOfOccasion(wordsIn(sentence)) && !people.test(words) && !past.test(words) && !limit
}
