/** What is said of events that were named before: of which, and the limit, as offsets in the message. */
export interface OfThatEvent {
  /** Words that name their goods; empty where they are only pointed at. */
  goods: string
  /** The limit is on pieces, not on the amount. */
  pieces: boolean
  limit: [number, number]
  /** One of them is said to be enough, whatever number was asked before. */
  once?: true
}

/** "One purchase is fine after all, but …", 买过一次就行，但…: how often no longer counts. */
const onceEn =
  /^\W*(?:(?:ok|okay|hm+|well|actually|and|so|no),? )*(?:(?:just )?(?:one|a single)(?: such)?(?: purchase| order| transaction| payment| time)?|once) (?:is|will be|would be) (?:fine|enough|ok|okay|all right|plenty)(?: after all| too)?[,.;:]* (?:but |though |however,? )?/i
const onceZh =
  /^(?:嗯+[，,。])?(?:还是|那|就|其实)*(?:买|办|下|交易|有|登录)?过?(?:一|1)[次笔单](?:就|也|都)?(?:行|可以|够了?|好|算)(?:了|吧)?[，,。；;](?:但是?|不过|可|只是)?/u
/** Behind it "it" is the one. */
const itEn =
  /^(?:it|the one|that(?: [a-z]+)?) (?:has to|must|should|needs? to|ought to) (?:be|have been|amount to|come to|cost|be worth)(?: for| of| worth)? (.+?)[.! ]*$/di

const en =
  /^\W*(?:(?:and|also|but|plus),? )*(?:the|that|those|this|these|each|every)(?: single)? ?([a-z0-9' -]{0,40}?) ?(?<![a-z])(?:purchases?|orders?|transactions?|payments?|bookings?|deal|deals)(?: itself| alone| each)? (?:has to|have to|must|should|needs? to|ought to) (?:each )?(?:be|have been|amount to|come to|cost|be worth|have cost) (?:for |of |worth )?(.+?)(pieces|items|units)?[.! ]*$/di
const zh =
  /^(?:(?:另外|而且|同时|还有|并且)[，,]?)?(.{0,14}?)(?:的)?(?:那|这)(?:一)?(?:笔|次|单)(?:购买|交易|订单|消费)?(?:的)?(金额|数量|件数|钱)?(?:也|还|都)?(?:要|得|必须|应该?|需要|需)(?:是|在|有|达到|满)?(.+?)(?:件|个)?(?:才行|才算|才可以)?[。.!！]*$/du

/** "The certificate purchase has to be 50,000 or more", 存单那笔的金额要在5万以上; undefined where a message says no such thing. `text` has simplified letters. */
export const ofThatEvent = (text: string): OfThatEvent | undefined => {
  if (text.length > 100) return undefined
  const han = /\p{Script=Han}/u.test(text)
  const once = (han ? onceZh : onceEn).exec(text)?.[0]
  if (once !== undefined) return ofTheOne(text, once.length, han)
  const found = (han ? zh : en).exec(text)
  const limit = found?.indices?.[han ? 3 : 2]
  if (!found || !limit) return undefined
  const pieces = han ? /数量|件数/.test(found[2] ?? '') || /件/.test(found[0].slice(limit[0])) : found[3] !== undefined
  return { goods: (found[1] ?? '').trim().toLowerCase(), pieces, limit }
}

const ofTheOne = (text: string, from: number, han: boolean): OfThatEvent | undefined => {
  const rest = text.slice(from)
  const it = han ? undefined : itEn.exec(rest)?.indices?.[1]
  const said: OfThatEvent | undefined = it ? { goods: '', pieces: false, limit: it } : ofThatEvent(rest)
  return said && { ...said, limit: [said.limit[0] + from, said.limit[1] + from], once: true }
}
