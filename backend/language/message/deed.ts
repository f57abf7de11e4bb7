const will =
  "(?: ?' ?(?:ll|d|re|m)| will| would| are| am| can| could| may| might| shall| should| want| plan| hope| intend| aim| need| wish| expect)?(?: also| then| just| now| be| going| planning| like| happy| able)*(?: to)?"
const them =
  '(?:(?:each|all|every one|some|any) of )?(?:them|these (?:customers|people|clients|members|users|ones)|those (?:customers|people|clients)|this group|everyone on (?:it|the list)|everybody|the whole group|each (?:customer|one))(?! (?:who|that|with|whose|in|on|over|under))'
const give =
  '(?:offer|give|grant|send|mail|e-mail|email|text|message|call|phone|ring|visit|waive|refund|discount|reward|provide|upgrade|thank|tell|show|present|ship|credit|pay|let|treat|surprise|remind|ask|contact|write to|reach out to|speak to|talk to|enter|enrol|sign|put|throw in|charge|knock|take|cut)'
/** "We will offer them 10% off …", "we can give each of them …": what the house will do, whatever it gives. */
const en = new RegExp(
  `^(?:and |so |then |but |here |this time |next week |next month |later )*(?:we|i|the (?:shop|branch|team|store|bank|desk|call cent(?:er|re)))${will} ${give} ${them}(?![a-z])`,
)
/** "we can throw in tech support", "we'll give a 10% discount": what is given, where nobody is named. */
const enThing = new RegExp(
  `^(?:and |so |then |but )*(?:we|i)${will} (?:offer|give|throw in|waive|provide|pay for|hand out) (?!.*(?<![a-z])(?:customers?|clients?|people|those|anyone|everyone|members?|users?|who)(?![a-z]))[a-z0-9]`,
)
/** "We won't call them any more", "they will not be called again"; "they must not be overdue" is a condition. */
const enNoMore =
  /^(?:and |so |then )*(?:we|i) ?(?:(?:won ?' ?t|will not|will no longer|do not want to|don ?' ?t want to|shouldn ?' ?t|should not|are not going to|aren ?' ?t going to|will never|must not|mustn ?' ?t)(?: be)?|(?:will|should|want to|are going to|need to) (?:stop|quit|avoid|cease)) \w+(?: \w+){0,2} (?:them|these (?:customers|people)|those (?:customers|people))(?: by \w+| on the phone)?(?: any ?more| again| any longer| for now| for a while| this (?:month|year|quarter)| anymore)?$|^(?:and |so |then )*(?:they|these (?:customers|people)) (?:won ?' ?t|will not|will no longer|shouldn ?' ?t|should not|are not to|must not) be (?:(?:called|contacted|phoned|rung|mailed|e-mailed|emailed|texted|messaged|bothered|disturbed|approached|reached|visited|targeted|invited|touched|pestered|notified|addressed|spammed|troubled)(?: any ?more| again| any longer| for now| anymore)?|\w+(?:ed|en) (?:any ?more|again|any longer|for now|anymore))$/
/** "if they move to a one-year contract": what they would have to do for it. */
const enProvided =
  /^(?:and |but )?(?:if|when|once|as soon as|provided|as long as|in case|should) they(?: then| also| do)? (?:move|switch|change|upgrade|renew|sign|accept|stay|join|book|come|commit|extend|agree|take|try|order|add|go|convert|open|start|set up|refer|reply|respond|register|activate|complete|download)(?![a-z])/
/** "the sales reps look after those themselves": who of the house is in charge of some of them. */
const enCares =
  /^(?:and |so |because |since |as )*(?:the |our |my )?(?:[a-z]+ ){0,2}(?:reps?|teams?|managers?|desk|staff|colleagues|branch(?:es)?|agents?|advis[eo]rs?|salespeople|partners?|we) (?:already |will |can |directly |always |usually |prefer to )*(?:looks? after|takes? care of|handles?|deals? with|covers?|serves?|manages?|calls?|visits?|keeps? in touch with) (?:those|them|these|these ones|those ones|that group|these people)(?: (?:themselves|directly|in person|personally|anyway|already|separately|by hand|on their own|ourselves))*$/
const holds =
  /(?<![a-z])(?:if|when|unless|provided|as long as) they (?:have|are|hold|own|haven|aren|were|did|live|earn|spent|bought|never)(?![a-z])/

const zhThem = '(?:他们|她们|大家|每人|每位|每户|这些人|这批人|这部分人|这些客户|这批客户|这部分客户|这群人|此类客户)'
const zhLead =
  '(?:我们|我行|我司|咱们|店里|网点|客服|届时|到时|后面|后续|以后|之后|接下来|下周|下月|下个月|再|会|将|可以|可|想|要|打算|准备|计划|拟|统一|就|都|也|先)*'
const zhGive = '(?:给|送|赠|发|寄|推|派|减|免|打|提供|补贴|返|赠送|办|开|升级|优惠|奖励|回馈|享受?|首月|第一个月|首年)'
const zh = new RegExp(`^${zhLead}(?:给|为|向|对|帮|替|让)${zhThem}${zhLead}${zhGive}(?!过|了).{0,18}(?<![的人户客])$`)
/** 续约时我们送技术支持 */
const zhOurs = new RegExp(
  `^(?:[^的]{1,6}(?:时|的时候|后|之后))?(?:我们|我行|我司|店里)${zhLead}(?:送|赠|减免|补贴|返|打折|免)(?!过|了).{0,18}(?<![的人户客])$`,
)
/** 这些人后面不再打电话了, 以后别再打扰他们 */
const zhNoMore = new RegExp(
  `^(?:${zhThem})?${zhLead}(?:不再|别再?|不要再|不会再|暂不|先不|暂时不|停止|不)(?:给|对|向|跟)?(?:${zhThem})?(?:打电话|打扰|打|电话联系|联系|外呼|触达|推送|推|营销|发短信|发邮件|发|跟进|骚扰)(?:${zhThem})?(?:短信|邮件|电话)?(?:了|吧|啦)*$`,
)
/** 如果转成一年合约, 换成两年合约的话 */
const zhProvided =
  /^(?:(?:如果|要是|只要|若|假如|凡是?)(?:他们|她们|客户|用户|愿意|肯|能|可以)*(?:转|换|改签?|升级|续签|续约?|签|办理|开通|订购|参加|报名|升|推荐|邀请)(?!过|了)[^的]*|(?:转|换|改|续|签|升级)[^的]{1,10}的话)$/

/**
 * Whether a clause tells what the house will do with the customers or give them, and what they would have to do for it
 * ("we will offer them 10% off if they move to a one-year contract", 如果转成一年合约，给他们打九折).
 */
export const tellsOfDeed = (words: string): boolean =>
  ([en, enThing, zh, zhOurs].some((said) => said.test(words)) && !holds.test(words)) ||
  enCares.test(words) ||
  enProvided.test(words) ||
  zhProvided.test(words)

const pointsAt = new RegExp(`${zhThem}|再|我们`)
/** Whether a clause says that the customers are to be left alone from now on: 以后别再打扰他们, "we won't call them any more". */
export const leavesAlone = (words: string): boolean =>
  enNoMore.test(words) || (zhNoMore.test(words) && pointsAt.test(words))
