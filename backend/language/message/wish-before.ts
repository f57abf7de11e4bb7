import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'

/** Departments that go by one word, beside those that are named with "team" or "desk". */
const houses =
  'risk|collections|marketing|sales|retention|crm|audit|treasury|compliance|finance|legal|operations|product|support|private banking|telesales|wealth|lending|customer service|customer care|head office|management'
const subject = `(?:i|we|(?:(?:the|our) )?(?:${houses})|(?:the|our) (?:[a-z]+ ){1,3}(?:team|desk|department|people|unit|office|centre|center|colleagues))`
const wish =
  "(?: ?' ?d| ?' ?re| ?' ?m| ?' ?ll| would| are| is| am| will)?(?: also| just| now| really| currently)*(?: (?:like|love|want|wants|wanted|need|needs|plan|plans|planning|hope|hopes|hoping|intend|intends|aim|aims|going|trying|keen|about|due|preparing|get|have|has) to)"
/** Verbs whose object is the audience itself: what stands behind them is looked for. */
const looks =
  'find|get|see|pull|select|list|identify|know|have(?! a (?:word|chat|talk|go))|filter|segment|keep|exclude|include|take|choose|pick|count|limit|focus|restrict|compare|add|leave|drop|remove|split|rank|reach|target|contact|call|invite|phone|text|email|e-mail|mail|message|notify|remind|work|go|stick|narrow|switch|change|look for'
const opening = new RegExp(
  `^(?:(?:so|and|but|ok|hi|hello|today|next week|this week|next month|this time|here) )*${subject}${wish} (?!(?:${looks})(?![a-z]))[a-z]`,
)
/** "We are mailing a rewards booklet | to customers who …", "I'm writing | to customers who …" */
const doing = new RegExp(
  `^(?:(?:so|and|but|ok|hi|hello|today|next week|this week|next month|this time|here) )*${subject}(?: ?' ?re| ?' ?m| are| is| am| will be| ?' ?ll be)(?: also| now| just| currently| soon| again| about to be)* (?!(?:looking|searching|targeting|only|excluding|including|selecting|picking|reaching|contacting|calling|inviting|phoning|texting|emailing|going)(?![a-z]))[a-z]+ing(?:$| (?!(?:all|those|anyone|everyone|customers|clients|people|members)(?![a-z]))[a-z0-9])`,
)
/** "We are short of our target and want to talk | to customers who …" */
const joins = new RegExp(
  `^(?:we|i|our|the|this|it|management|head office)(?![a-z]).* (?:and|so) (?:(?:we|i|they|its [a-z]+) )?(?:(?:would|'d) like|want|wants|plan|plans|hope|hopes|intend|intends|need|needs|are going|is going|have|has) to (?!(?:${looks})(?![a-z]))[a-z]+(?: [a-z]+)?$`,
)
/** "so this time we only write | to …", "it opens first | to …" */
const doesFirst =
  /^(?:so |and |then |this time |for now )*(?:we|i) (?:will )?(?:only|just|first|mainly) [a-z]+$|^(?:so |and |then )*(?:it|this|that|the [a-z]+)(?: will)? (?:opens?|goes|go|applies|apply|is open|is available|be open)(?: first| only| just)?$/
/** "The Christmas mailing goes first | to customers who …" */
const goesOut =
  /^(?:the|our|this|these|a|an|next) (?:[a-z0-9'-]+ ){1,5}(?:goes|go|is going|will go|is sent|will be sent|is being sent|is meant to go|should go|gets sent)(?: out)?(?: first| only| mainly| straight| initially| again| next)*$/
const ofList = /(?<![a-z])(?:list|file|export|results?|data|sheet|names)(?![a-z])/
/** "so let us repeat it | with …" */
const again =
  /^(?:so |and |now |then )*(?:let us|let's|we (?:will|want to|would like to)) (?:repeat|rerun|redo|do|try|run|start|test) (?:it|this|that)(?: again)?$/
const turning = /^(?:to|with|at|for|among|on)$/

/** Whether words begin with what the sender wishes to do: "I'd like to say hello", "Risk wants to look case by case". */
export const opensWish = (words: string): boolean =>
  opening.test(words) ||
  doing.test(words) ||
  (goesOut.test(words) && !ofList.test(words)) ||
  again.test(words) ||
  joins.test(words) ||
  doesFirst.test(words)

const named = new Set<SenseKind>(['value', 'term', 'segment', 'vague', 'newcomer', 'years', 'group', 'listed'])
const isPeople = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'unit')?.unit === 'people'

const goesOnAbout: readonly SenseKind[] = ['comparator', 'years', 'and', 'or']
/** "we're mailing retirees (over 60) | with a degree": people of whom more is said, where "a student | card" is a thing. */
const saysMoreOf = (lexemes: Lexeme[], n: number, at: number): boolean => {
  const of = lexemes[n]
  const who = isPeople(of) || (senseOf(of, 'value') !== undefined && !senseOf(of, 'attribute'))
  return who && (n + 1 === at || goesOnAbout.some((is) => senseOf(lexemes[n + 1], is)))
}

/** A preposition behind which people are named, where none were before: "… a first hello | to technicians", "… case by case | at customers who". */
export const turnsToPeople = (lexemes: Lexeme[], at: number, said: string, before: number[]): boolean => {
  if (!turning.test(said) || before.some((n) => saysMoreOf(lexemes, n, at))) return false
  let place = at + 1
  while (senseOf(lexemes[place], 'filler') && !isPeople(lexemes[place]) && !senseOf(lexemes[place], 'value')) place += 1
  const lexeme = lexemes[place]
  return isPeople(lexeme) || (lexeme?.senses.some(({ is }) => named.has(is)) ?? false)
}

/** 请…的客户来做, 跟…的人打个招呼: the customers are whom it is done to. */
const leads =
  /^(?:我们?|咱们?|先|这次|本周|下周|本月|下月|(?:客户|理财|产品|市场|支行|分行|网点|总行)*(?:经理|团队|部门?|主管|行长)?|网点|支行|分行|总行|领导|老板)*(?:想|打算|准备|计划|希望|要|需要|考虑)?(?:再|先)?(?:请|邀请|邀约|约|邀|让|安排|组织|给|向|跟|和|同|为|对|找|拿|挑)(?!我)/
const acts =
  /^(?:来|去|到|参|参加|参与|做|做个|做一次|办|打|打个|聊|聊聊|谈|试|试用|体|体验|听|喝|开|填|送|寄|发|推|介绍|讲|道|道个|说|上门)$/
const peopleEnd = /(?:客户|用户|会员|顾客|人|人员|人士|者|员|户|群体|人群)$/

/** Whether words of Chinese begin with what is to be done with those who follow. */
export const leadsToPeople = (words: string): boolean => leads.test(words)

/** A verb behind the customers with whom something is done: …的技术人员 | 打个招呼. */
export const actsOnPeople = (said: string, before: string, last: Lexeme | undefined): boolean =>
  acts.test(said) && (peopleEnd.test(before) || senseOf(last, 'value') !== undefined)

/** "invite diamond members | to a wine tasting": what they are asked to, once they are named. */
export const invitesTo = (lexemes: Lexeme[], before: number[], said: string, next: string): boolean =>
  said === 'to' &&
  /^(?:an?|our|the|this|one|try|join|come|attend|test|visit|meet|apply|register|enrol|book|upgrade|switch|taste|experience|subscribe)$/.test(
    next,
  ) &&
  before.some((n) => isPeople(lexemes[n]) || (lexemes[n]?.senses.some(({ is }) => named.has(is)) ?? false))

/** Whether words ask somebody to come. */
export const invites = (words: string): boolean =>
  /(?<![a-z])(?:invite|inviting|welcome|welcoming|treat|treating|bring|ask)(?![a-z])/.test(words)
