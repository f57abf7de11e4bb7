/** What results of campaigns a question asks for: those that show a lift, none, or harm; or those that speak against what was told. */
export type AskedVerdict = 'lift' | 'none' | 'harm' | 'contrary'

const adverbs = '(?:really |actually |even |ever |just |simply |all |clearly |finally )*'
const english: readonly (readonly [AskedVerdict, string])[] = [
  [
    'harm',
    '(?:did (?:more |any |some |us )*(?:harm|damage)|(?:(?:did|have|has|could have) )?(?:harm(?:ed)?|hurt|backfired?|damaged?)|(?:made|make|makes) (?:it|things|matters|them|results|us) worse|made .{1,24} worse|(?:had|have|has|showed|show|shows|with|brought) (?:a |an |any |some )?(?:clearly |significantly )?(?:negative|adverse|harmful|detrimental) (?:effects?|(?:up)?lifts?|impacts?|results?|increments?)|(?:showed|show|shows|caused|did) (?:any )?harm|(?:were|was|are|is) (?:harmful|counter-?productive|detrimental)|did worse than (?:the |their |its )?(?:control|holdout)s?(?: groups?)?|(?:lost|lose) (?:to|against) (?:the |their |its )?(?:control|holdout)s?(?: groups?)?)',
  ],
  [
    'none',
    `(?:(?:(?:did|does|do|have|has|had|was|were|are|is)(?:n['’]?t| not)|never|did nothing|failed|flopped|fell flat) ?${adverbs}(?:to )?(?:work(?:ed)?|help(?:ed)?|lift(?:ed)?|improved?|pay off|paid off|deliver(?:ed)?|succeed(?:ed)?|perform(?:ed)?|do anything|effective|(?:have|had|show(?:n|ed)?|make|made|bring|brought|add(?:ed)?|see|seen|move[d]?|raised?|get|got) (?:a |an |any |much |the |significant |real |measurable )*(?:effects?|(?:up)?lifts?|impacts?|differences?|results?|increments?|needle|anything))?(?: at all| anything| out)*|(?:had|have|has|showed|show|shows|made|brought|saw|with) no (?:significant |real |measurable |clear )?(?:effects?|(?:up)?lifts?|impacts?|differences?|results?|increments?)(?: at all)?|(?:were|was|are|is) (?:ineffective|useless|not effective|without effect))`,
  ],
  [
    'lift',
    `(?:did )?${adverbs}(?:work(?:ed)?|helped|paid off|succeeded|delivered|(?:were|was|are) effective|(?:had|have|has|showed|show|shows|with|brought) (?:a |an |any |some )?(?:significant |real |clear |positive |measurable |proven )*(?:effects?|(?:up)?lifts?|impacts?|increments?))(?! ?(?:the |by )?(?:best|better|worst|worse|most|least|well|on|of|for how))`,
  ],
]
const subject =
  "(?<lead>(?:which|what|any|are there (?:any )?|were there (?:any )?|did (?:any|some)(?: of)?|have any(?: of)?|has any(?: of)?|show (?:me )?|list|name)(?: of)?(?: (?:our|the|these|those|my|all|past|previous|earlier|other|one of|which))*(?: (?!campaigns?)[\\w'-]+){0,3}? ?campaigns?(?: (?:we ran|that|which|have|has|so far|there))*) "
const zhAdverbs = '(?:反而|其实|真的|真正|确实|到底|都|是|能|会|也|根本|完全|好像|最终|最后|显示|看起来|被证明)*'
const chinese: readonly (readonly [AskedVerdict, string])[] = [
  [
    'harm',
    '(?:是?有害的?|起了?(?:到了?)?反(?:面)?作用|适得其反|帮了?倒忙|(?:造成|带来|产生|出现)了?(?:损害|危害|负面(?:影响|效果|作用))|有(?:了|过)?(?:损害|危害|反作用|反效果|负面?(?:影响|效果|作用|提升|增量))|(?:效果|提升|增量|结果)(?:是|为|都是)?负(?:的|数|面的?)?|(?:让|使|把)?(?:结果|情况|转化率?|效果|它|事情)?(?:变|弄|搞|做|更)得?(?:更)?(?:差|糟|坏)了?|(?:不如|低于|输给)(?:了)?对照组?|拖了?后腿|负效果|亏了?)',
  ],
  [
    'none',
    '(?:(?:没有?|未|不)(?:能|看到|看出|显示出?|起到?|产生|带来|取得|任何|什么|啥|明显的?|显著的?|的|得)*(?:提升|效果|增量|作用|用处?|起作用|变化|见效|奏效|成效|有效|管用|成功)|无效|没用|失败了?|白做了?|无(?:提升|效果|增量)|效果不(?:显著|明显))',
  ],
  [
    'lift',
    '(?:(?:有|看到|显示|带来|产生|取得)了?(?:显著的?|明显的?|正的?|真正的?)*(?:提升|效果|增量|成效)|有效|起了?作用|有用|管用|成功了?|见效了?|奏效了?|效果(?:显著|明显))',
  ],
]
const zhSubject =
  '(?<lead>(?:(?:有没有|有|是否有)?(?:哪些|哪个|哪次|哪几[个次场]|哪一[个次场]|什么|几个|谁家|什么样的)(?:[^，,。？?没未不无]{0,8}?)(?:活动|营销)|(?:有没有|有)(?:[^，,。？?没未不无]{0,4})(?:活动|营销)))'
const zhEnd = '(?<end>(?:的)?(?:活动|营销)?(?:有)?(?:哪些|吗|呢|么|嘛|啊)?)'

export interface SaidVerdict {
  verdict: AskedVerdict
  /** The message with words for what worked best in the place of those for the verdict; the first that is wholly read holds. */
  texts: string[]
  /** Which way the figure behind the verb went, where that is said. */
  moved?: 'up' | 'down'
}

/** "Which campaigns hurt gold members": whom they hurt stands right behind. */
const ofWhom =
  /^(?:the |our )?(?!the\b|our\b|for\b|on\b|in\b|among\b|with\b|to\b|by\b|of\b|so\b|at\b|last\b|this\b|and\b|over\b|since\b)[\p{L}]/u

const movedEn: readonly (readonly ['up' | 'down', string])[] = [
  ['down', '(?:lowered|reduced|decreased|depressed|worsened|cut|dragged down|brought down)'],
  ['up', '(?:raised|increased|improved|lifted|boosted|grew)'],
]
const movedZh: readonly (readonly ['up' | 'down', string])[] = [
  ['down', '(?:降低|拉低|减少|压低|损害)了?'],
  ['up', '(?:提高|提升|拉高|拉升|增加|改善)了?'],
]

/** "Which campaigns lowered the conversion rate?", 哪些活动拉低了转化率: a verdict on the figure that is named. */
const ofFigure = (text: string): SaidVerdict | undefined => {
  const zh = /\p{Script=Han}/u.test(text)
  for (const [moved, words] of zh ? movedZh : movedEn) {
    const found = new RegExp(
      zh ? `${zhSubject}${zhAdverbs}${words}` : `${subject}${adverbs}${words} (?:the |our )?`,
      'iu',
    ).exec(text)
    const rest = found && text.slice(found.index + found[0].length).trim()
    if (!found || !rest || /^[?？]/.test(rest)) continue
    const verdict = moved === 'down' ? 'harm' : 'lift'
    const lead = text.slice(0, found.index)
    return {
      verdict,
      moved,
      texts: [
        zh
          ? `${lead}哪个活动对${rest.replace(/[?？]+$/, '')}的提升最大`
          : `${lead}which campaign had the best effect on ${rest}`,
      ],
    }
  }
  return undefined
}

const inEnglish = (text: string): SaidVerdict | undefined => {
  for (const [verdict, words] of english) {
    const found = new RegExp(`${subject}${adverbs}${words}(?![a-z])`, 'iu').exec(text)
    const lead = found?.groups?.lead
    if (!found || lead === undefined) continue
    const rest = text.slice(found.index + found[0].length).trim()
    const named = lead.replace(
      /^(?:any|are there (?:any )?|were there (?:any )?|did (?:any|some)(?: of)?|have any(?: of)?|has any(?: of)?|show (?:me )?|list|name)(?: which)?/i,
      'which ',
    )
    const plain = named.replace(/campaigns?\b.*$/i, 'campaign')
    const start = `${text.slice(0, found.index)}${plain}`
    if (!ofWhom.test(rest)) return { verdict, texts: [`${start} worked best ${rest}`.trim()] }
    return { verdict, texts: [`${start} worked best for ${rest}`, `${start} had the best effect on ${rest}`] }
  }
  return undefined
}

const inChinese = (text: string): SaidVerdict | undefined => {
  for (const [verdict, words] of chinese) {
    const found = new RegExp(
      `${zhSubject}(?<mid>(?:对|在|给|针对)[^，,。？?]{1,16}?)?${zhAdverbs}${words}(?:了|过)?${zhEnd}(?=[？?。！!\\s]|$)`,
      'u',
    ).exec(text)
    if (!found?.groups) continue
    const { lead = '', mid = '' } = found.groups
    const which = lead.replace(
      /^(?:有没有|是否有|有)?(?:哪些|哪个|哪次|哪几[个次场]|哪一[个次场]|什么样的|什么|几个|谁家)?/u,
      '哪个',
    )
    const rest = text.slice(found.index + found[0].length)
    return { verdict, texts: [`${text.slice(0, found.index)}${which}${mid}效果最好${rest}`] }
  }
  return undefined
}

/** "Which campaigns harmed?", 哪些活动没有提升: which verdict is asked for, and the rest of the question; undefined where none is. */
export const verdictIn = (text: string): SaidVerdict | undefined =>
  (/\p{Script=Han}/u.test(text) ? inChinese(text) : inEnglish(text)) ?? ofFigure(text)
