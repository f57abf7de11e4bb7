import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { tellsOfAct } from './acts.ts'
import { speaksOfWork, tellsOfComing, tellsOfTrend } from './occasion.ts'
import { people, titles } from './people-words.ts'
import type { Stretch } from './stretches.ts'

/** Meanings that name something of the data: a stretch without them can only comment, or say what the data do not hold. */
const names = new Set<SenseKind>(
  'attribute group value property property-value thing thing-property thing-value event measure product product-kind term segment listed code quoted years consent missing protected personal vague average extreme except newcomer edge window duration'.split(
    ' ',
  ) as SenseKind[],
)
const counted = new Set<SenseKind>(['comparator', 'unit', 'sign'])

const namesData = (lexemes: Lexeme[], { places }: Stretch): boolean =>
  places.some((n) => !senseOf(lexemes[n], 'filler') && lexemes[n]?.senses.some(({ is }) => names.has(is)))
/** A number with a bound or a unit; 一 and 零 in other words are none. */
const isBounded = (lexemes: Lexeme[], { places }: Stretch): boolean =>
  places.some(
    (n) =>
      senseOf(lexemes[n], 'duration') ??
      (senseOf(lexemes[n], 'number') &&
        [n - 1, n + 1].some((at) => places.includes(at) && lexemes[at]?.senses.some(({ is }) => counted.has(is)))),
  )

/** Words that give a reason, whatever stands behind them. */
const because =
  /^(?:and |but |mostly |mainly |just |only |simply )*(?:because(?! of)|'?cause|cuz|coz|given (?:that|the|our|how)|seeing (?:as|that)|considering(?: that)?|(?:the|my|our) (?:reason|thinking|rationale|logic|worry) (?:is|being))(?![a-z])|^(?:主要|只|就|还|也|都|这)?是?(?:因为|由于|毕竟|考虑到|鉴于|原因是|理由是|谁让|免得|省得|以免|以防|生怕|就怕|怕是怕|担心)/
/** Words that may give one: what follows holds nothing of the data. */
const perhaps =
  /^(?:and |but )?(?:since|as|for) (?:they|we|it|that|these|those|this|i|he|she|there|the|my|our|nobody|no one)(?![a-z])|^(?:otherwise|or else|else|in case|lest|so that|so as to|so (?:we|they|it|nobody|that)|after all|hoping|to (?:avoid|make sure|be safe))(?![a-z])|^(?:不然|否则|要不然|反正|横竖|怕|好让|为的是|图的是|目的是|其实|说实话|老实说|说白了)/
/** What the sender takes them for: 疑似小批发商, "probably resellers". */
const guesses =
  /^(?:i|we) (?:suspect|guess|bet|assume|suppose|would guess|imagine|think|believe|expect) (?:that )?(?:they|these|those|most|many|it|he|she)(?![a-z])|^(?:应该|估计|大概|多半|八成|感觉|看着|看起来|很可能|可能|我猜)?(?:都)?(?:疑似|估计都?是|估计|我猜|像是|很像|可能是|大概是|估计是|多半是|八成是|看着像|看起来像|属于疑似)|^(?:very |most )?(?:possibl[ey]|probabl[ey]|presumably|likely|apparently|supposedly|suspected)(?! to)(?![a-z])/
/** How it is to work with them, or what came of it: hard to talk to, money wasted. */
const judges =
  /(?<![a-z])(?:hard|difficult|tough|tricky|easy|easier|awkward|unwise|rude|unfair|silly) (?:to|for)(?![a-z])|(?<![a-z])(?:pointless|no use|no point|useless|waste[ds]?|wasting|not worth|isn't worth|backfire[ds]?|annoy\w*|bother\w*|pester\w*|fed up|sick of|stretched|overloaded|swamped|money down the drain|for nothing|in vain)(?![a-z])|不好[^的]|难[^的]|白(?:花|费|打|跑|忙|发|干|送|搭)|没(?:必要|用|意义|意思|啥用|什么用|效果|戏)|不必|用不着|犯不着|划不来|不划算|不值|不合适|浪费|费劲|吃力|过意不去|心里|尴尬|反感|打扰|骚扰|烦人|嫌烦|讨嫌|不算数|效果[不很太]|搭不上|顾不上|忙不过来|跟不上|来不及/
/** What comes of the limits for the list. */
const ofList =
  /(?:名单|人数|清单|量|池子|样本).{0,6}(?:短|长|小|大|少|多|够|薄|厚)|(?<![a-z])(?:tiny|short|small|long|huge|thin|decent|manageable) (?:list|audience|group|sample)(?![a-z])|(?:list|audience|sample) .{0,12}(?:short|tiny|small|long|huge|thin)(?![a-z])/
/** The sender, the plan or the list as subject. */
const ofSender =
  /^(?:and |but |so |though |honestly |because )*(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|it|it's|it'll|it'd|this|that's|that'll|that'd|that (?:is|was|will|would|leaves|makes|gives|keeps)|there (?:is|are|was|were|will|would|seems?)|there's|my|our|nobody (?:gets|is|will|needs))(?![a-z])|^(?:就|主要|只)?(?:怕|担心|生怕|恐怕)|^(?:我们|我|咱们|咱|这样|这事|这个|那样|那边|这边|上面|上头)/
/** What says what is wanted, or must hold: no comment. */
const wishes =
  /(?<![a-z])(?:want\w*|need\w*|(?:i|we) ?'? ?(?:would|d) like|would like|look\w*|get|give|find|pull|after|take|keep|leave|drop|skip|choose|target\w*|reach\w*|interested|prefer|only|must|should|have to|has to|includ\w*|exclud\w*|mean\w*|count\w*|pick\w*|list those|select\w*)(?![a-z])|要(?!求)|想|只|必须|(?<!觉)得|找|圈|挑|选|捞|拉|取|看|留|剔|排除|包括|算/
/** Those whom the clause before leaves out. */
const ofThem =
  /^(?:and |but )?(?:they|they're|they've|they'll|these|those|he|she)(?![a-z])|^(?:人家|他们|她们|这些人|那些人|这帮人|这种)/
/** Who waits for the list, and by when. */
const awaits =
  /(?:等着|急着|催着|赶着|急等|立等|催得)(?:要|用|看|拿|发|出|紧|急)?|(?:要|会|得)用[的了]?$|(?:那边|团队|部门|部|组|的人|科|处)(?:也|都|今天|明天|急)?要(?:名单|人|数|这份|这个|看|的)?$|(?<![a-z])(?:is|are|am|'s|'re) (?:already |still )?(?:waiting|chasing|asking|after it|expecting|on hold|keen)(?![a-z])|(?<![a-z])(?:with|to|at) (?:the |our )?[a-z -]{2,30} (?:desk|team|department|office|people|colleagues|agency) (?:by|before|on|tomorrow|today|tonight)(?![a-z])/
const attributive = /(?:的|的人|者|户)$/
const differs =
  /不同|不一样|有别|各异|各有各|分开(?:看|算|定|说)|(?<![a-z])(?:different|differs?|differing|var(?:y|ies|ying)|depend(?:s|ing)|separate|respective)(?![a-z])/

/** What somebody thinks about them: "I suspect some people are drifting away:". */
const supposes =
  /^(?:i|we) (?:strongly |rather )?(?:suspect|fear|think|believe|feel|reckon|guess|worry|hear|noticed?)(?![a-z])|^(?:it (?:seems|looks)|apparently|presumably)(?![a-z])|^(?:我|我们)?(?:怀疑|担心|感觉|估计|觉得|猜|发现|听说)/

/** 我觉得值得再试一次, "I think they are worth another try". */
const deems =
  /^(?:我|我们|个人|感觉|觉得|认为|应该|还是|很|挺|蛮|可能|都|也|是)*值得(?:再|去|我们|重点|优先)*[^的]{0,12}$|^(?:and |so )?(?:i think |we think |we believe |i believe |i feel )?(?:they|these|that|it|this group|they all) ?(?:are|is|'re|'s|' re|' s|seem|look) (?:well |surely |probably |definitely )?worth (?!more|less|at least|over|under|\d)/
/** 不然均值没意义, "otherwise the mean is just noise": what would come of it else. */
const spoils =
  /^(?:otherwise|or else|else|不然|否则|要不然?|不这样)(?:的话)?[ ,]?.*(?:没(?:有)?意义|没用|不准|失真|不稳|看不出|没法[看比]|noise|noisy|meaningless|useless|unreliable|skewed|distorted|misleading|nonsense|pointless|wrong|off|biased)(?:了|的)?$/

const pulls =
  /效果|反响|反馈|成绩|战绩|回应|(?<![a-z])(?:rounds?|campaigns?|mailings?|push|waves?|responses?|results?|take-up|turnout)(?![a-z])/
/** What the last campaign brought: 去年同期的效果不错, "last year's round went well". */
const pulledWell = (words: string): boolean => pulls.test(words) && tellsOfTrend(words) && !people.test(words)

const leavesOut = (lexemes: Lexeme[], stretch: Stretch | undefined): boolean =>
  stretch?.places.some((n) =>
    lexemes[n]?.senses.some(({ is }) => is === 'except' || is === 'not' || is === 'neither'),
  ) ?? false

/** "probable renters": the guess is part of what the data call them. */
const isNamed = (lexemes: Lexeme[], { places: [first = -1] }: Stretch): boolean =>
  (senseOf(lexemes[first], 'value') ?? senseOf(lexemes[first], 'property-value')) !== undefined

/** A clause that gives a reason or comments on the work, and names no condition. */
const isAside = (lexemes: Lexeme[], stretch: Stretch, before: Stretch | undefined): boolean => {
  const words = stretch.words.replace(titles, '')
  if (pulledWell(words)) return true
  if (before !== undefined && (deems.test(words) || spoils.test(words))) return true
  if (isBounded(lexemes, stretch)) return false
  if (tellsOfComing(words) && !stretch.places.some((n) => senseOf(lexemes[n], 'value'))) return true
  const own = stretch.places.some((n) => lexemes[n]?.senses.some(({ is }) => firm.has(is)))
  if (stretch.end === 'turn' && (campaignItself.test(words) || (offersIt.test(words) && !people.test(words))) && !own)
    return true
  if (before !== undefined && guesses.test(words) && !/[户客者]$/.test(words) && !isNamed(lexemes, stretch)) return true
  if (attributive.test(words)) return false
  if (because.test(words)) return !people.test(words) || !namesData(lexemes, stretch)
  if (before !== undefined && tellsOfAct(words)) return true
  if (people.test(words)) return false
  if (awaits.test(words)) return true
  if (namesData(lexemes, stretch)) return false
  const wished = wishes.test(words)
  return (
    perhaps.test(words) ||
    ((judges.test(words) || ofList.test(words)) && !/只要|必须|(?<![a-z])(?:must|only)(?![a-z])/.test(words)) ||
    (ofSender.test(words) && !wished) ||
    (ofThem.test(words) && !wished && leavesOut(lexemes, before))
  )
}

/** 这次短信发｜给两群人 */
const campaignItself =
  /^(?:这|本|下|此)(?:一?[次轮批波封期])?.{0,4}(?:邮件|短信|活动|推送|目录|外呼|营销)(?:打算|准备|计划)?(?:发|寄|推|是|要发)?$/
/** 安全包准备先推｜给这批人, "A loyalty gift | goes to customers who …": what they are to get. */
const offersIt =
  /(?:准备|打算|计划|想|要|拟|会)(?:先|优先|再|也)?(?:推|发|送|寄|介绍|推荐)?$|^(?:this |our |the |an? |these )?(?:[a-z-]+ ){0,3}(?:gift|present|offer|voucher|coupon|letter|leaflet|brochure|catalogue|catalog|bonus|reward|discount|invitation|card|sample|survey|call|package|pack|upgrade)s?(?: will| should| can| is to)?$/
const firm = new Set<SenseKind>(['number', 'comparator', 'not', 'except', 'term', 'segment'])
/** What people of a kind are like: 新用户最容易走, "new people leave fastest". */
const generally =
  /最容易|容易|往往|通常|一般都|总是|普遍|(?<![a-z])(?:tend to|usually|generally|often|always|(?:leave|leaves|go|churn|drop off|cancel|buy|respond|react) (?:the )?(?:fastest|first|soonest|quickly|most|best|easily))(?![a-z])/
/** "This mailing goes to two groups", 这次邮件发给两群人: a campaign that is named by a word of the data. */
const goesTo =
  /\b(?:this|our|the|these|next) (?:[a-z-]+ )?(?:mailings?|e - mails?|e-?mails?|campaigns?|newsletters?|offers?|rounds?|sends?|calls?) (?:goes|go|is|are|will go|will be|targets?|covers?|reaches)\b|^(?:这|本|下|此)(?:一?[次轮批波封期])?.{0,4}(?:邮件|短信|活动|推送|目录|外呼|营销).{0,3}(?:发|给|面向|针对|寄)/
/** "so I want to | call them first" */
const speaksToThem =
  /^(?:so |and |then )*(?:(?:i|we)(?:'d| ' d| would| will|'ll)? ?(?:want|like|plan|need|hope|would like|'d like)? ?(?:to )?)?(?:call|phone|ring|contact|mail|text|email|e - mail|write to|reach|reach out to|treat|look after|start with) (?:them|these|those)(?: first| now| next| soon| early| today| this week)?$/
/** What a colon announces the audience with: it names nothing of the data, or says that limits differ. */
const introduces = (lexemes: Lexeme[], stretch: Stretch): boolean => {
  const words = stretch.words.replace(titles, '')
  if (isBounded(lexemes, stretch)) return false
  if (goesAgain.test(words)) return true
  const values = stretch.places.some((n) =>
    lexemes[n]?.senses.some(({ is }) => is === 'value' || is === 'property-value' || is === 'number'),
  )
  if (differs.test(words) && !values) return true
  if (supposes.test(words) && !namesData(lexemes, stretch)) return true
  const named = stretch.places.some((n) => senseOf(lexemes[n], 'value') ?? senseOf(lexemes[n], 'property-value'))
  if ((goesTo.test(words) || speaksToThem.test(words)) && !named) return true
  if (people.test(words) || namesData(lexemes, stretch)) return false
  return !leavesOut(lexemes, stretch) || speaksOfWork(words) || ofSender.test(words)
}

/** 今年再来一次：, "so let us do it again:" */
const goesAgain =
  /^(?:(?:今年|这次|这回|本次|现在|所以|我们|就|想)*(?:再|重新)(?:来|做|搞|办|跑|发|推)(?:上)?(?:一[次轮波回遍场])?|(?:so |and |now )*(?:let us |let's |we (?:will |want to |would like to )?)?(?:repeat|rerun|redo) (?:it|this|that)|(?:so |and |now )*(?:let us |let's |we (?:will |want to )?)?(?:do|try|run) (?:it|this|that) again)(?: this (?:year|time|month))?$/

const generalises = (lexemes: Lexeme[], stretch: Stretch): boolean =>
  generally.test(stretch.words) && !isBounded(lexemes, stretch) && !attributive.test(stretch.words)

/** Clauses before a colon, back to the stop before them. */
const introductions = (lexemes: Lexeme[], stretches: Stretch[]): Stretch[] =>
  stretches.flatMap((stretch, at) => {
    if (stretch.end !== 'colon' || at === stretches.length - 1 || !introduces(lexemes, stretch)) return []
    let from = at
    const leads = (one: Stretch) => introduces(lexemes, one) || generalises(lexemes, one)
    while (/^(?:comma|turn)$/.test(stretches[from - 1]?.end ?? '') && leads(stretches[from - 1] as Stretch)) from -= 1
    return stretches.slice(from, at + 1)
  })

/**
 * Clauses that comment or give a reason ("they're stretched already", 生面孔不好开口), that tell who waits for the list, and the words that
 * announce an audience before a colon (学历不同，门槛也不同：).
 */
export const asidesIn = (lexemes: Lexeme[], stretches: Stretch[]): Stretch[] => [
  ...stretches.filter((stretch, n) => isAside(lexemes, stretch, stretches[n - 1])),
  ...introductions(lexemes, stretches),
]
