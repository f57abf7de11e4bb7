/** How figures are when they are not as usual, or as usual. */
const state = {
  en: `(?:unusual|odd|strange|abnormal|anomalous|unexpected|surprising|weird|off|normal|(?:as|like) usual|as expected|(?:in|out of) line|out of the ordinary|on track|within (?:the )?(?:normal|usual|expected) (?:range|band))`,
  zh: '(?:不正常|正常|异常|异动|反常|不对劲|不对头|符合预期|偏离预期|在预期(?:内|之内|范围内?))',
}
const time = {
  en: `(?:lately|recently|now|currently|today|yesterday|this (?:week|month)|these days|at the moment|right now|in the (?:last|past) (?:week|days?|few days))`,
  zh: '(?:最近|近期|近来|这几天|这周|本周|现在|目前|今天|昨天|这两天|这阵子)',
}
const aboutEn = '(?:with|about|in|on|for|to)'
const whose = `(?:our |the |my |any |of )*`

/** Forms that name a figure where `(X)` stands; everything else of the message is of the form. */
const named = [
  String.raw`(?:is|are|was|were|has|have|did|does|do|so|and)* ?(?:there )?(?:anything|something) (?:\w+ )?${state.en} ${aboutEn} ${whose}(X)(?: ${time.en})?`,
  `(?:is|are|was|were) ${whose}(X)(?: ${time.en})?(?: looking| still| back)? ${state.en}(?: again)?(?: ${time.en})?`,
  `(?:does|do|did) ${whose}(X)(?: ${time.en})? (?:look|seem|behave) ${state.en}(?: ${time.en})?`,
  `(?:has|have) ${whose}(X) been (?:behaving |looking )?${state.en}(?: ${time.en})?`,
  `(?:are there |is there |any |do we see )+(?:an? )?(?:anomal(?:y|ies)|alerts?|outliers?) ${aboutEn} ${whose}(X)(?: ${time.en})?`,
  `how ${state.en} (?:is|are|was) ${whose}(X)(?: ${time.en})?`,
]
const namedZh = [
  `${time.zh}?的?(X)的?(?:走势|波动|变化|表现)?${time.zh}?(?:还|都|算|是|是不是|是否|正常不|有没有|有|出现|什么|啥|任何|一些|没有)*${state.zh}(?:范围)?(?:吗|么|不|没有|没|呢|的地方|情况)*`,
  `${time.zh}?(?:的|看看|查查|帮我看看?)*(X)(?:有|有没有|出现)(?:什么|啥|任何)?(?:异常|异动|不正常)(?:吗|没有|没)?`,
]

/** Forms about all of them: those that change suddenly, the most unusual, segments whose size changed. */
const plain = [
  `(?:which|what|any|are there any|is there any|did any|do any|has any|have any) (?:of (?:our|the) )?(?:metrics?|numbers?|figures?|kpis?)(?: that| which)?(?: (?:is|are|was|were|has|have|do|did|does))?(?: been| look| looks| most| the most)*(?: ${state.en}|(?: suddenly| sharply| abruptly)+ (?:drop|dropped|fall|fell|rise|rose|jump|jumped|change|changed|spike|spiked|mov(?:e|ed))|(?: drop| dropped| fell| fall| rose| rise| jumped| jump| spiked| moved)(?: suddenly| sharply| abruptly))(?: ${time.en})?`,
  `(?:which|what) (?:metric|number|figure|kpi) (?:is|looks|was|stands? out) (?:the )?(?:most|furthest|farthest)(?: from)?(?: ${state.en}| out| what (?:was|is) expected)?(?: ${time.en})?`,
  `(?:看看|查查|帮我看看?|${time.zh})*(?:哪个|哪些|有没有|有哪些|有什么|有|什么)?(?:指标|数字|数据)(?:${time.zh}|最|比较|有|出现|是|都)*(?:${state.zh}|(?:突然|大幅|明显|急剧|异常)(?:地)?(?:下降|下跌|上升|上涨|增加|减少|变化|波动|掉|跌|涨))(?:的|了|过|吗|没有|没|呢)*`,
]
const segments = [
  `(?:which|what|any|did any|have any|has any|are there any|is there any) (?:of (?:our|the) )?(?:saved )?(?:segments?|audiences?)(?: that| which| whose| with| have| has| is| are| did| an?)*(?: size| sizes| count)?(?: ${state.en}| suddenly| sharply|(?: have| has)? ?(?:changed?|grown|grew|shrunk|shrank|jumped|moved)(?: in)?| size| sizes| unusually)+(?: ${time.en})?`,
  `(?:看看|查查|${time.zh})*(?:哪个|哪些|有没有|有哪些|有)(?:保存的)?(?:人群|分群|客群)的?(?:人数|规模|大小)?(?:${time.zh}|有|出现|突然|明显|大幅|发生)*(?:${state.zh}|变化|变了|变动|波动|增加|减少|下降|上升|变大|变小)(?:的|了|过|吗|没有|没|呢|较大|很大)*`,
]

const whole = (form: string, flags: string) =>
  new RegExp(String.raw`^\s*(?:${form.replace('(X)', '(?<named>.{1,40}?)')})[\s?？.。!！]*$`, flags)
const ofOne = [...named.map((form) => whole(form, 'i')), ...namedZh.map((form) => whole(form, 'iu'))]
const ofAll = plain.map((form) => whole(form, 'iu'))
const ofSegments = segments.map((form) => whole(form, 'iu'))

export type WatchAsked = { of: 'all' } | { of: 'segments' } | { of: 'named'; readings: string[] }

/** Whether a message asks if figures stand out: all of them, the sizes of segments, or some by words that may be the name of a figure. */
export const asksWatch = (text: string): WatchAsked | undefined => {
  if (ofSegments.some((form) => form.test(text))) return { of: 'segments' }
  if (ofAll.some((form) => form.test(text))) return { of: 'all' }
  const readings = ofOne.flatMap((form) => form.exec(text)?.groups?.named?.trim() ?? [])
  return readings.length > 0 ? { of: 'named', readings } : undefined
}
