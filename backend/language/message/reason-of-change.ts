import type { Steps } from './in-steps.ts'

const amount = '(?:[\\d,.]+|[一二两三四五六七八九十百千万半]+)'
const pauseZh = '[，,；;。.！!…：: ]'
const zhReasons = [
  // 名单太长了, 还是太狠了, 60天太紧
  `[^，,；;。！!]{0,14}?(?:太|有点太?|有些太?|偏|过于|实在|未免|还是)(?:太)?(?:多|少|大|小|长|短|高|低|严|严格|松|紧|宽|窄|狠|死|硬|苛刻|贵|散|泛|挤)(?:了?点|一?些)?(?:了|啦|吧|哦|呀)?`,
  // 没几个人, 就剩这么点, 人数不够
  '(?:才|就|只|都|快)?(?:没|没有|没剩|不剩|剩不下|剩不了)(?:下)?(?:几|多少)(?:个|位)?(?:人|客户)?(?:了|啊)?',
  '(?:人数?|名单|客户|量|数量|样本)?(?:才|就|只)?(?:剩|有)?(?:这么|那么)(?:点|几个|些)(?:人|客户)?(?:了|啊)?',
  '[^，,；;。！!]{1,14}?(?:跟不过来|跟不上|忙不过来|打不过来|顾不过来|接不过来|接不住|吃不消|应付不了|应付不来|不够用?|有限|不足|紧张|来不及|做不完|打不完|装不下|坐不下|放不下|覆盖不了|不允许|不支持)(?:了|的|啊|这么多(?:人)?|那么多(?:人)?)?',
  `(?:礼品|礼物|名额|预算|座位|席位|奖品|礼盒|券|优惠券|额度|库存|资源|人手|坐席|场地|位置|份数|样品|物料)(?:一共|总共|目前|现在|都|也|就|还)*(?:只有|只剩|最多|就|才)[^，,；;。！!]{0,12}`,
  `[^，,；;。！!]{1,12}?(?:最多|至多|顶多|只能|只够|只够|只做得了)(?:能|可以|再|够)?(?:打|接|跟|跟进|联系|服务|处理|发|做|带|坐|容纳|安排|维护|覆盖|跑|管)*${amount}(?:多)?(?:个|人|位|通|份|名|户|桌|场)?(?:人|客户|电话)?`,
  '(?:我们?)?(?:差点|刚才|刚刚|哦|对了|之前)*(?:忘了|忘记了?|漏了|漏掉了?|漏说了?|说漏了?|少说了?)(?:说|提)?(?:一?(?:个|条|点|件事?))?(?:条件|要求)?',
  '(?:还是|再)?(?:想了想|考虑了一下|考虑一下|斟酌了一下|商量了一下|讨论了一下|合计了一下)',
  '(?:我们?的?)?(?:行里|总部|公司|上头|领导|老板|业务|业务方|风控|合规|财务|网点|客户经理|理财经理|经理|主管|同事|客服|呼叫中心|外呼|团队|分行|总行|上面|上级|部门|市场部|产品部|法务)(?:那边|那里|刚才|刚刚|又|也|还)*(?:说|讲|要求|觉得|认为|希望|反馈|提出|建议|提醒|规定|嫌|担心|怕)[^，,；;。！!]{0,16}',
]
const zh = new RegExp(
  `^((?:(?:嗯|哦|唉|哎|呃|好的?|那|可是|但是?|不过|还是|感觉|看来|这样|因为|由于)[，, ]*)*(?:${zhReasons.join('|')}))${pauseZh}+(?:所以|因此|那就|那么|那|就|于是|故)?[，, ]*(?=.{2})(.+)$`,
  'su',
)

const enAmount = '(?:[\\d,.]+k?|ten|twenty|fifty|a hundred|a thousand)'
const enReasons = [
  // "that is a bit tight", "180 is too short", "too many"
  "(?:[^,;.!?:…]{0,40}? )?(?:is|are|was|were|'s|'re|seems?|looks?|feels?|sounds?) (?:still |now |a bit |a little |far |way |much |rather |quite |simply |just |really |probably )*(?:too )?(?:many|few|much|little|long|short|tight|strict|loose|narrow|wide|broad|big|large|small|thin|harsh|high|low|steep)(?: (?:people|customers|names|of them|for us|for me|for the \\w+(?: \\w+)?|to (?:call|handle|manage|contact|reach|serve|work with)|list|now|still))*",
  "(?:still |now |that's |a bit |a little |far |way |much |rather |simply |just )*too (?:many|few|much|little|long|short|tight|strict|loose|narrow|wide|broad|big|large|small|thin|harsh|high|low)(?: (?:people|customers|names|of them|left|now|for us|for (?:the|our) \\w+(?: \\w+)?|to (?:call|handle|manage|contact|reach)))*",
  "(?:that is |that's |there are |only )?(?:not (?:that |very |so |too )?many|not enough|hardly any(?:one|body)?|barely any(?:one|body)?|almost no(?:body| one)|very few|only a few|just a few|only a handful|just a handful|next to nobody)(?: (?:left|people|customers|of them|now|remain|remaining))*",
  "[^,;.!?:…]{2,60}? (?:can ?not|can ?' ?t|can't|won't|will not|couldn't|could not|unable to|not able to)(?: possibly)? (?:keep up|cope|manage|handle|call|contact|reach|serve|deal with|take on|do|process|work through|visit|afford)(?: [^,;.!?:…]{0,30})?",
  `(?:we|they|i|the [^,;.!?:…]{1,30}?|our [^,;.!?:…]{1,30}?) (?:can|could|will|have|has|got|want to)? ?(?:only|just|at most|no more than) ?(?:have |has |got |do |manage |call |handle |contact |reach |serve |take |invite |seat |send |afford )*${enAmount}(?: [^,;.!?:…]{0,30})?`,
  `(?:we|they|i|the [^,;.!?:…]{1,30}?|our [^,;.!?:…]{1,30}?) (?:only|just) (?:have|has|got|get|manage|do|call|handle|take|seat)s? ${enAmount}(?: [^,;.!?:…]{0,30})?`,
  `there (?:are|is) (?:only|just) ${enAmount} (?:gifts?|presents?|places?|seats?|slots?|vouchers?|spots?|boxes|parcels?|samples?)(?: [^,;.!?:…]{0,20})?`,
  "(?:the |our |my )?(?:places?|seats?|slots?|budgets?|time|capacity|stock|gifts?|vouchers?|spots?|staff|resources?|money|space) (?:is|are|'s) (?:very |quite |rather |a bit |really )?(?:limited|short|tight|scarce|running (?:out|low)|full)(?: [^,;.!?:…]{0,20})?",
  '(?:that|this|it) is (?:far |way |a lot |still )?more than [^,;.!?:…]{2,40}',
  '(?:oh |ah |and )?(?:i )?(?:almost |nearly )?(?:forgot|left (?:out|off)|missed)(?: (?:one thing|something|one|a condition|to (?:say|mention)(?: that)?))?',
  '(?:the |our |my )?(?:boss|manager|managers|management|compliance|risk|legal|finance|marketing|sales|call centre|call center|team|branch|branches|head office|director|colleagues?|client|product team|risk team)(?: (?:just|now|also|again))* (?:says?|said|wants?|thinks?|asked|asks|insists?|prefers?|feels?|would like|told us|tells me|decided|decides|complains?|complained)(?: [^,;.!?:…]{0,40})?',
]
const en = new RegExp(
  `^((?:(?:hm+|oh|well|ok|okay|sorry|no|but|and|because|since|as|now|right|ah|actually|still)[, ]+)*(?:${enReasons.join('|')}))(?:\\s*[,;.!:…-]+\\s*(?:and |but )?(?:so|then|therefore|hence|thus)?[, ]*|\\s+so\\s+)(?=.{2})(.+)$`,
  'is',
)

/** Whom nobody wants to bother: 别重复打扰, "we do not want to bother them twice". */
const sparesZh =
  '(?:别|不要|不想|免得|以免|省得|避免)(?:再|又)?(?:重复)?(?:打扰|骚扰|触达|推送|联系|打电话|发送)[^，,；;。！!]{0,8}'
const sparesEn =
  "(?:we|i|they) (?:do not|don't|don ?' ?t|would rather not|must not|should not) want to (?:bother|annoy|disturb|pester|spam|overload|tire|contact|call|mail|text|write to) (?:them|anyone|anybody|people|customers)(?: [^,;.!?:…]{0,20})?"
const spares = new RegExp(`^(?:${sparesZh}|${sparesEn})$`, 'iu')
/** Whether a reason speaks of nothing but bothering people, whatever its words may mean of the data. */
export const sparesPeople = (reason: string): boolean => spares.test(reason.trim())

/** What is wrong with the list or a limit may be said behind the change, too: 把登录的要求也拿掉吧，人有点少. */
const complaints = {
  zh: [...zhReasons.slice(0, 3), ...zhReasons.slice(-1), sparesZh],
  en: [...enReasons.slice(0, 3), ...enReasons.slice(-1), sparesEn],
}
const behindZh = new RegExp(`^(.{3,}?)[，,；;。]+(?:因为|毕竟|现在)?((?:${complaints.zh.join('|')}))[。.!！]*$`, 'su')
const behindEn = new RegExp(
  `^(.{6,}?)[,;.]+ *(?:because |as |since |now )?((?:${complaints.en.join('|')}))[.!]*$`,
  'is',
)

/** Longer messages are no change with its reason. */
const longest = 220

/**
 * Why the audience is changed, beside the change itself: 名单太长了，只留余额最高的1000人, "places are limited, so keep the top 300". `first` is the
 * reason, `second` the change; undefined where a message gives no reason. Whether the reason names data is for the caller to see.
 */
export const reasonOfChange = (text: string): Steps | undefined => {
  if (text.length > longest) return undefined
  const isZh = /\p{Script=Han}/u.test(text)
  const [, changed, behind] = (isZh ? behindZh : behindEn).exec(text.trimEnd()) ?? []
  if (changed && behind) return { first: behind, second: changed, at: 0, lead: 0 }
  const [, first, second] = (isZh ? zh : en).exec(text.trimEnd()) ?? []
  if (!first || !second) return undefined
  const further = reasonOfChange(second)
  const change = further?.second ?? second
  return { first, second: change, at: text.lastIndexOf(change), lead: 0 }
}

const old = new RegExp(
  `^(?:.*?[^\\p{L}\\d])?(${amount}\\s*\\p{Script=Han}{0,3}?)(?:还是|实在|也|都)*(?:太|偏|过于|有点|有些)`,
  'u',
)
const oldEn =
  /^(?:(?:ok|okay|hm+|well|no|oh)[, ]+)*(?:the )?([\d][\d,.]*k?(?: [a-z]+){0,2}?) (?:is|are|was|were|seems?|looks?|feels?)\b/i
/** The number or time that a reason finds wrong: 60天太紧, "180 is too short". */
export const blamed = (reason: string): string | undefined =>
  (/\p{Script=Han}/u.test(reason) ? old : oldEn).exec(reason.trim())?.[1]?.trim()
