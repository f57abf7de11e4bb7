/** A thing of the campaign itself that a clause may speak of: what is written, what goes out, what is given, the work, and its money and terms. */
export type Matter = 'words' | 'message' | 'terms' | 'gift' | 'work'

/** Nouns of each sort, in both languages: the longer ones first, since the first that fits counts. */
export const matters: Record<Matter, { en: string; zh: string }> = {
  words: {
    en: 'copy|wording|tone of voice|tone|voice|phrasing|style|language|subject lines?|subject|headlines?|titles?|scripts?|slogans?|greeting|salutation|call to action|exclamation marks?|emojis?|slang|jargon|opt-?out (?:line|link|note)|body text|text|pictures?|images?|visuals?|layout|draft|templates?',
    zh: '文案|话术|措辞|用词|用语|语气|口吻|语言|文字|行文|调性|风格|标题|正文|落款|署名|称呼|开头|结尾|卖点|利益点|感叹号|表情符号|表情|字数|退订方式|退订链接|排版|配图|图片|海报|脚本|稿子|稿件|模板|内容',
  },
  message: {
    en: 'text messages?|texts|sms(?:es)?|messages?|newsletters?|e-?mails?|mailings?|mailshots?|letters?|push (?:messages?|notifications?|titles?)|push(?:es)?|notifications?|postcards?|brochures?|catalog(?:ue)?s?|leaflets?|calendars?|invitations?|invites?',
    zh: '短信|邮件|推送|电子报|电子刊|简报|信件|信函|明信片|贺卡|宣传册|折页|画册|年历|台历|邀请函|请柬|弹窗|横幅',
  },
  terms: {
    en: 'budget|costs? per (?:contact|head|person|message|customer)|costs?|postage|validity(?: period)?|expiry date|deadline|face value|conditions of use',
    zh: '(?:礼品|礼物|奖品|赠品|优惠券|券|活动|短信|邮件)的?(?:单价|金额|价值)|预算|费用|成本|经费|邮资|有效期|使用期限|使用期|期限|截止日期|截止时间|面额|面值|单价',
  },
  gift: {
    en: 'vouchers?|coupons?|gift (?:box(?:es)?|cards?)|gifts?|presents?|discounts?|offers?|deals?|bonus(?:es)?|rewards?|cashback|prizes?|raffle|draw|promo(?:tional)? codes?|discount codes?|perks?|freebies?|samples?|giveaways?|shipping|delivery|fee waivers?|waivers?|trial credit',
    zh: '优惠券|代金券|满减券|折扣券|体验券|抵扣券|加息券|现金券|礼券|红包|礼包|礼品|礼物|赠品|奖品|礼遇|伴手礼|小样|返现|立减金|贴息|折扣|优惠码|优惠|福利|权益|抽奖|体验金|奖励金|运费|包邮|券',
  },
  work: {
    en: 'campaigns?|promotions?|launch|kick-?off|roll-?out|send-?out|mail-?out|dispatch|call-?backs?|follow-?up (?:calls?|visits?)|follow-?ups?|reminders?|surveys?|questionnaires?|visits?|phone calls?|calls?|appointments?|meetings?|receptions?|seminars?|webinars?|workshops?|schedule|time slots?|control group|hold-?out|pilot|trial|goal|aim|objective|kpi|everything|nothing|all of it|rounds?|success|performance|(?:call |customer )?lists?',
    zh: '活动|营销|推广|促销|投放|群发|外呼|电话回访|电话|回访|电访|走访|拜访|跟进|问卷|调研|邀请|邀约|沙龙|讲座|路演|直播|答谢会|复盘|(?:发送|投放|活动|推送|寄送|群发|执行|短信)时[间段]|排期|档期|对照组|试点|目标|名额|名单|考核|指标',
  },
}

/** What is counted of texts and of nothing that customers do. */
export const ofText =
  /(?:[0-9一二三四五六七八九十百两几]+ ?个?|每|单)(?:字(?![段节])|字符|汉字)|句话|(?<![a-z])(?:characters?|sentences?|words each|lines of text)(?![a-z])/

const enLead =
  '(?:and |but |also |then |please |note that |as for |by the way |in addition |plus |of course |finally |only |both |all |each )*'
const enNo =
  '(?!(?:who|whom|whose|that|which|with|without|is|are|was|were|will|should|in|on|at|over|under|than|not|last|previous|earlier|prior|past|and|or)(?![a-z]))'
const enVerb =
  "(?:is|are|isn't|aren't|will|would|won't|should|shouldn't|shall|must|mustn't|can|cannot|can't|may|might|needs?|has|have|ought|goes?|runs?|starts?|ends?|begins?|lasts?|expires?|costs?|appl(?:y|ies)|follows?|takes?|comes?|contains?|states?|says?|mentions?|highlights?|stress(?:es)?|sounds?|feels?|reads?|stays?|remains?|arrives?|gets?|depends?|closes?|opens?|covers?|includes?|promises?|explains?|focus(?:es)?|happens?|launch(?:es)?)"
const ofThing = `(?: (?:for|of|to|in|about) (?:${enNo}[a-z0-9'%-]+ ){0,4}${enNo}[a-z0-9'%-]+)?`
const zhLead =
  '(?:另外|还有|此外|同时|然后|并且|而且|请|麻烦|注意|最后|本次|这次|这批|这条|这些|届时|到时候?|给(?:他们|她们|大家|客户)的|所有|总|每|的)*'

/** A clause whose subject is such a thing: its subject, and the noun at its end. */
export const subjectOf: readonly [Matter, RegExp][] = (Object.keys(matters) as Matter[]).map((matter) => [
  matter,
  new RegExp(
    `^(?<en>${enLead}(?:(?:the|our|this|these|those|its|their|a|an|any|no|every) )?(?:${enNo}[a-z0-9'%-]+ ){0,4}?(?:${matters[matter].en}))${ofThing} (?:${enVerb}|(?:of|worth) [0-9€$£])(?![a-z])|^(?<zh>${zhLead}[^过了没未]{0,10}?(?:${matters[matter].zh}))`,
    'u',
  ),
])

/** The name of such a thing before a colon: "Validity: 30 days", 文案：…. */
export const labelled: readonly [Matter, RegExp][] = [
  ['message', /^(?:the )?(?:channels?|medium|渠道|触达渠道|触达方式)$/],
  ...(['words', 'terms', 'gift'] as const).map((matter): [Matter, RegExp] => [
    matter,
    new RegExp(`^(?:the )?(?:${matters[matter].en})(?: wishes?)?$|^(?:${matters[matter].zh})(?:要求|说明)?$`, 'u'),
  ]),
]

/** What is asked of the text in so many words: "use a warm voice", "no exclamation marks in the subject line", 不要提收益率. */
export const asksOfText = new RegExp(
  `^(?:please |and |also |but |just )*(?:no mention of |(?:keep|make|use|write|avoid|mention|stress|highlight|phrase|word|draft|personali[sz]e|shorten|sign|add|put|do not|don't|no|without|never|short|only)(?![a-z]).*(?<![a-z])(?:${matters.words.en})(?![a-z]))|^(?:please |and |also |but |just )*(?:keep|make|write|phrase|word|draft|personali[sz]e|shorten|short|brief|friendly|warm|plain|polite) (?:the |all |every |our |each )?(?:${matters.message.en})(?![a-z])|^(?:请|记得|注意)?(?:发|写|寄|打)(?:短信|邮件|电话|推送|信)(?:时|的时候)`,
  'u',
)
/** Nouns that speak of the text wherever they stand. */
export const namesText =
  /文案|话术|措辞|用词|语气|口吻|感叹号|退订方式|网络用语|(?<![a-z])(?:wording|subject lines?|tone of voice|exclamation marks?|opt-?out lines?)(?![a-z])/
