import type { Token } from '../normalise.ts'
import type { Brief, Intent } from '../reading.ts'
import { wordsOf } from './particular.ts'
import { closing, closingMarks, polite } from './politeness.ts'

export interface Command {
  intent: Intent
  brief?: Partial<Brief>
  /** What it is about, for a question on the data. */
  topic?: string
}

/** Messages that are wholly a command or a question about the work itself, by intent; tried in order. */
const commands: [Intent, RegExp][] = [
  [
    'undo',
    /^(?:(?:once more|again|one more|another)[, ]+(?:undo|time)|undo|revert|scrap|cancel|discard|go back|step back|roll back|take (?:that|it) back|back|(?:drop|remove|forget|delete|lose)(?= (?:the|that) last))(?: (?:again|once more|one more time|it|that|this|(?:the|that|this|my) (?:last|latest|previous) (?:step|one|change|edit|bit|part|thing|move)|that (?:step|change|edit|bit|part|one|move)|the last (?:change|step|one|edit|condition|filter)|that last (?:change|step|one|edit|condition|filter)|one step|to the (?:previous|last|earlier) (?:one|version|audience|segment|step)|my last change|last change))?$/,
  ],
  [
    'undo',
    /^(?:再)?(?:把)?(?:(?:刚才|刚刚|上面|上)(?:的)?(?:那|这)?(?:一)?(?:步|条|个|次)(?:操作|修改|改动)?(?:给)?(?:我)?)?(?:撤销|撤回|撤|回退|退回|返回|回到|恢复|还原|取消)(?:掉)?(?:一次|一步|一下)?(?:到)?(?:上一步|上一个|上一版|上一次|之前|刚才|刚刚|上一条|前一版|最后)?(?:的)?(?:那|这)?(?:一)?(?:步|条|次|下)?(?:的)?(?:修改|操作|条件|人群|版本|结果|改动|状态)?$/,
  ],
  [
    'undo',
    /^(?:把)?(?:刚才|上一条|前面|刚刚|最后)(?:那|这)?(?:一)?(?:条|个|步|项)?(?:条件|修改)?(?:不要|去掉|撤掉|删掉|取消|算)$/,
  ],
  [
    'undo',
    /^(?:(?:put|add|bring|take) (?:it|that|them|those|him|her) (?:back(?: in)?|again|in again)|(?:change|switch|set|turn|move|put|make) (?:it|that|this|them) (?:right |all )?back(?: (?:again|then|how it was|as it was|the way it was|to (?:how|what|the way) it was))?|(?:go |take |move )?(?:one step|a step) back|go back (?:one|a step|one step)|undo the last (?:one|thing)|(?:scratch|strike|ignore|forget|disregard) (?:that|it|my last (?:message|change|one)|what i (?:just )?said|i said that)|never mind that|as (?:it was )?before|back to (?:how it was|what we had|before))$|^(?:再)?(?:加|放|补|改|退|变)回(?:来|去|原来的?|原样|之前的?)?$|^(?:当我没说|(?:刚才|刚刚|上一条|上一句|前一条|前一句|最后一条|上面)(?:那个|那句|那条|的话)?(?:就)?(?:不算|作废|当我没说|收回)|(?:往回|往后)?(?:撤|退|回)一步|回到(?:原来|原先|改之前|没改之前)(?:的样子|那样|的)?|还是(?:原来|之前|刚才)(?:的|那个|那样)(?:吧|好)?)$/,
  ],
  [
    'undo',
    /^(?:(?:without|not|skip|forget|drop|lose|scrap|cancel|never mind|ignore|remove|undo|take back|revert|leave off) (?:that |the |my |this )?(?:last|latest|previous|final)(?: (?:one|step|change|condition|filter|bit|part|thing|edit|request|addition))?|(?:put|bring|add|take) (?:both|all|the other|everyone|everybody|all of them|both of them|the others|the rest)(?: (?:of )?(?:the )?\w+)? back(?: in)?(?: again)?|(?:that|the last) (?:step|change|one) (?:was|is) (?:wrong|a mistake|off))$|^(?:把)?(?:刚才|刚刚|刚|上|最后|前面|上面)(?:加|改|说|做)?(?:的)?(?:那|这)?(?:一)?(?:步|条|个|次|句|项)?(?:条件|修改|操作|改动)?(?:给)?(?:都)?(?:不算数?|不要|作废|撤|撤掉|撤销|撤回|去掉|取消|算|退掉|收回|还原)$|^(?:还是)?恢复(?:成|到|为)?(?:原来|原先|之前|刚才|两|三|四|都|全部|原样|原状).{0,4}$/,
  ],
  [
    'undo',
    /^(?:undo|revert|reverse|roll back|take back|cancel|scrap)(?: that| the| this| my| our)?(?: last| latest| previous| most recent)?(?: (?:thing|change|step|edit|bit|one|filter|condition|adjustment))? (?:that |which )?(?:i|we|you) (?:just |last )?(?:made|did|said|added|put in|asked for|set)(?: just now)?$|^(?:undo|revert|reverse|roll back|take back)(?: that| the| this| my| our)?(?: very)?(?: last| latest| previous| most recent)?(?: (?:thing|change|step|edit|bit|one|move|adjustment|modification))$|^(?:再|还是|就|先|把|将|那|请)*(?:最近|刚才|刚刚|上面|前面|最后|上|前|这|那)(?:的|一|个|次|回)*(?:步|条|个|次|句|项|回)?(?:的)?(?:修改|操作|改动|条件|变更|调整|设置)?(?:都|也|还是|就|先|给我|帮我|全部?)*(?:撤销|撤回|撤了|撤掉|撤|回退|退回去?|还原|收回|作废)(?:掉|了|吧|一下|回来|回去)*$/,
  ],
  [
    'undo',
    /^take (?:that|the|my|this) (?:very )?(?:last |latest |previous )?(?:step|change|one|bit|part|edit|thing) back(?: again)?$|^(?:把)?(?:刚才|刚刚|上|前|最后)(?:的)?(?:那|这)?(?:一)?(?:步|条|个|次)(?:操作|修改|改动)?(?:给)?(?:我)?(?:撤销|撤回|撤|退回|回退|收回|取消|还原)(?:来|去|掉)+$/,
  ],
  [
    'submit',
    /^(?:confirm and )?(?:submit|send|put|hand|push|pass)(?: (?:it|this|that|the (?:plan|campaign|proposal)|everything))?(?: (?:in|off|on|over))?(?: ?(?:for|to|in|into) (?:review|approval|the approver|sign ?- ?off))?$/,
  ],
  [
    'submit',
    /^(?:确认)?(?:提交|送审|报批|提审|送交|发起审批|走审批|申请审批|提请)(?:给)?(?:审核|复核|审批|审阅|方案|活动|它|这个|复核人|领导)*$/,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|你好|您好|早上好|下午好|嗨|哈喽|在吗|thanks|thank you|谢谢|多谢|辛苦)(?: (?:there|fairlead|team|again))*$/,
  ],
  [
    'help',
    /^(?:help|(?:so )?what (?:else )?(?:can|could|do|will) (?:you|this(?: thing| tool)?|it|fairlead|the copilot|i|we) (?:do|offer|help(?: (?:me|us))?(?: with)?)(?: (?:here|with (?:this|it|you|fairlead)|exactly|for (?:me|us)|all))*|how can (?:you|this|it) help(?: me| us)?|what are you (?:able to do|good (?:for|at)|capable of)|what are your (?:features|capabilities|skills|functions|abilities)|what(?:'s| is) (?:this|fairlead|this tool)(?: for)?|how (?:does this|do you) work|how do i (?:use (?:this|you|it)|start|begin|get started)|who are you|what are you|帮助|(?:那)?(?:你|您|这里|这个系统|这个|系统|助手|小助手)?(?:都|还|到底)?(?:能|会|可以|可)(?:帮我们?|帮忙|替我|为我|给我|帮)?(?:们)?(?:做|干|办|搞|提供|处理|完成)?(?:些|点)?(?:什么|啥|哪些)(?:事情|事儿?|活儿?|工作|忙|功能)?|(?:你|您|这里|这个|这个系统|系统|这个工具|助手)?(?:都)?(?:有)?(?:什么|哪些|啥)(?:功能|能力|本事|用处|用)|怎么用|如何使用|怎么开始|从哪里?开始|使用说明|你是谁|你是干(?:什么|嘛)的)(?:呀|啊|呢|吗)*(?: for me)?$/,
  ],
  [
    'watch',
    /^(?:(?:is|are|was|were|has|have) )?(?:there )?(?:been )?(?:anything|something|any numbers?|any metrics?)(?: (?:has|have|is|was|that is|that looks|looks?|looking|stands?|standing))* ?(?:unusual|odd|strange|abnormal|anomalous|unexpected|surprising|off|weird|out of (?:line|the ordinary)|stands? out|standing out|stood out)(?: (?:this|last|in|on|of|the|past|few|our|my|with|going|happening|numbers?|metrics?|data|figures?|week|month|days?|today|yesterday|lately|recently))*$/,
  ],
  [
    'watch',
    /^(?:so )?what(?:'s| is| has been| looks| are)?(?: the)? (?:stands? out|standing out|stood out|unusual|abnormal|out of line|anomal(?:y|ies|ous))(?: (?:this|last|in|on|of|the|past|few|our|my|numbers?|metrics?|data|figures?|week|month|days?|today|yesterday|lately|recently))*$|^(?:(?:show|list|give|tell)(?: me)?|are there|do we have|any)(?: any| the| all| our| open| new| latest| recent)* (?:anomal(?:y|ies)|alerts?|outliers?)(?: (?:this|last|in|on|of|the|past|few|our|my|numbers?|metrics?|data|figures?|week|month|days?|today|yesterday|lately|recently))*$/,
  ],
  [
    'watch',
    /^(?:(?:看看|查查|查一下|看一下|列一下|列出|现在|今天|昨天|这周|本周|上周|这几天|最近|近期|近来|这个月|本月|上个?月|我们|数据|指标|数字|各项|里|上|方面|的|都)*)(?:有没有|有无|有|出现了?|存在|是否有)?(?:什么|啥|哪些|哪个|哪里|没有)?(?:指标|数字|数据|地方|东西)?(?:最近|近期|这周|本周|今天|比较|有点|有些|出现|有)*(?:异常|异动|不正常|反常|不对劲|不对头|预警|告警)(?:的)?(?:指标|数字|数据|地方|情况|波动|变化|走势|东西)?(?:吗|没有|没|呢|有哪些|是什么|在哪里?)?$/,
  ],
  [
    'campaign',
    /^(?:plan|draft|make|create|prepare|build|write)(?: me)? (?:it|this|that|one|(?:a|the|an) (?:plan|campaign|campaign plan|marketing plan)|a (?:plan|campaign) for (?:it|them|these|those|this))(?: out| up)?$|^(?:给他们|为他们|帮我|直接)*(?:做|出|生成|来|写|制定|拟|弄|搞)(?:一?[个份版套])?(?:营销|活动|投放)?(?:方案|计划)$/,
  ],
  [
    'copy',
    /^(?:换(?:一|个|几)?(?:版|个|套|种|条)?(?:新的?)?(?:文案|话术|写法|说法)|(?:重写|改写|重新写|重新生成|再写|改|优化)(?:一?(?:版|下|个|条|套))?(?:文案|短信|话术|内容).*|(?:文案|话术|短信)(?:重写|改写|重新写|再写)(?:一?(?:版|下|个|条|套|遍))?|文案.{0,12}(?:一点|一些|点)|换一版)$/,
  ],
  [
    'copy',
    /^(?:(?:write|try|give me|show me|make|generate) (?:me )?(?:an)?other (?:version|copy|text|wording|variants?|draft)s?(?: of the (?:copy|text|message))?|re ?- ?write (?:the )?(?:copy|text|message|sms|e - mail|email)s?|(?:other|new|different|another) (?:copy|wording|text|version)(?: of the (?:copy|text|message))?|make (?:it|the (?:copy|text|message)) (?:shorter|longer|friendlier|warmer|more \w+|less \w+)|write other copy)$/,
  ],
]

const save =
  /^(?:save|store|keep)(?: (?:(?:the|this) (?:segment|audience|group|list)|it|this|that|them|these))?(?: as| under(?: the name)?| and (?:call|name) it)?(?: a segment(?: called| named)?)? ?"?(.*?)"?$/
const saveZh =
  /^(?:把)?(?:它|这个|这群|这些|这批)?(?:人群|客群|分群|客户|人)?(?:保存|存|储存|收藏)(?:下来|起来|一下)?(?:这个|该|此|当前)?(?:人群|客群|分群|客户群|结果)?(?:(?:为|成|叫做?|,?(?:命名为|取名|名称为|名字叫)))? ?"?(.*?)"?$/
const explain =
  /^(?:how (?:did|do|was|is|were|are|does|can|come).*(?:get|got|comput\w*|calculat\w*|count\w*|arriv\w*|work\w* out|defin\w*|come)(?: (?:to )?(?:this|that|these|the) \w+)?|explain.*|show (?:me )?(?:the )?(?:sql|query|waterfall|calculation|proof)|why (?:is|are|do|does|this|so|only).*|what (?:does|do) (?:this|that|the|it).*mean|(?:这|这个|那|它|结果|数字|人数)?.{0,6}(?:怎么算|如何算|如何计算|怎么计算|怎么得|怎么来|如何得|怎样算|怎么统计).*|为什么.{0,16}|解释.{0,12}|说明.{0,6}(?:口径|依据|算法)|(?:查|看).{0,4}(?:sql|查询语句|口径|依据)|(?:口径|依据)是什么)$/
const catalogPlain =
  /^(?:what|which) (?:data|fields?|attributes?|columns?|events?|products?|tags?|variables?|information|customer data|customer fields)(?: (?:do|can|are|is|could).*)?$|^(?:show|list|give)(?: me)?(?: all)?(?: the| your)? (?:available )?(?:data|fields|attributes|columns|events|tags|catalog(?:ue)?|data dictionary)$|^(?:what do you know about|what can i (?:ask|filter|segment|select)(?: by| on| for)?).*$|^(?:现在)?(?:数据里|数据库里|系统里|库里|这里|里面)?(?:都)?(?:有|包含|支持|可以用|能用|可用|存了|都有)(?:的)?(?:哪些|什么|啥|哪几个)(?:可用的|能用的)?(?:客户)?(?:字段|数据|标签|属性|事件|行为|产品|信息|维度|变量|条件|特征)(?:可以用|可用|可选)?$|^(?:可用的?|能用的?)?(?:客户)?(?:字段|数据|标签|属性|维度)(?:都)?(?:有)?(?:哪些|什么|啥)$|^(?:数据字典|字段列表|标签列表|查看字段|看看字段|列出(?:所有)?(?:字段|标签|属性))$/
const catalogTopic =
  /^(?:do you have|(?:what|which) (?:data|fields?|attributes?|columns?|information|tags?) (?:do you have|do we have|are there|is there)|is there|are there)(?: a| an| any)? ?(?:data |fields? |attributes? |columns? |information |tags? )?(?:on|for|about|of|called|named) (.+)$|^(?:有没有|是否有|有)(?:关于)?((?!什么|哪些|啥).{1,20}?)(?:方面|相关|有关)?的?(?:字段|标签|数据|属性|信息)(?:吗)?$/
const performance =
  /^(?:did|does|has|have|was|were) .*(?:work|perform|succeed|go|convert|lift|pay off|successful|effective|help)\b.*$|^how (?:did|does|do|has|have|well|effective|was|were|is) .*(?:campaign|e - mail|email|sms|promotion|test|last one|perform|work|convert|go)\b.*$|^which (?:channel|campaign|segment|product|offer|variant|arm).*(?:best|better|most|worst|highest|lowest|top).*$|^what (?:was|is|were) the (?:effect|uplift|lift|roi|result|results|outcome|impact|conversion rate|response rate)\b.*$|^.*(?:活动|短信|邮件|推送|营销|方案|实验|测试).{0,10}(?:效果|结果|成效|转化率|响应率|表现|收益)(?:怎么样|如何|怎样|好吗|好不好|是多少|多少|呢)?$|^(?:效果|结果|成效|转化率|表现)(?:怎么样|如何|怎样|是多少)$|^(?:哪个|哪些|什么)(?:渠道|活动|客群|产品|版本).{0,10}(?:最好|更好|最高|最低|最差|好)$|^.*(?:增量|提升)(?:了)?(?:多少|最好|最高).*$/

const named = (intent: Intent, name: string | undefined): Command => {
  const text = name?.trim()
  return { intent, ...(text ? { brief: { name: text } } : {}) }
}

/** The command that a whole message is; undefined where it describes customers or a campaign. `text` is the message as typed. */
export const commandOf = (tokens: Token[], text: string): Command | undefined => {
  const said = wordsOf(tokens, 0, tokens.length)
  const bare = said.replace(polite, '').replace(closing, '')
  for (const form of new Set([bare, said.replace(closing, ''), said.replace(closingMarks, '')])) {
    for (const [intent, pattern] of commands) if (pattern.test(form)) return { intent }
    const topic = catalogTopic.exec(form)
    if (!topic && catalogPlain.test(form)) return { intent: 'catalog' }
    if (topic) return { intent: 'catalog', topic: (topic[1] ?? topic[2] ?? '').trim() }
    if (performance.test(form)) return { intent: 'performance' }
    if (explain.test(form)) return { intent: 'explain' }
    // "Save desk list: month-to-month customers": of those who save contracts
    if (/^save (?:desk|team|campaign|round|calls?|offers?)\b/.test(form)) continue
    if (/^(?:save|store|keep (?:it|this|that|them) as)\b/.test(form) || /保存|存为|存成|存一下|存起来/.test(form)) {
      const kept = save.exec(form) ?? saveZh.exec(form)
      if (kept) return named('save', asTyped(kept[1] ?? '', text))
    }
  }
  return undefined
}

/** A name in the letters that the person used. */
const asTyped = (folded: string, text: string): string => {
  const at = text.toLowerCase().indexOf(folded)
  return at >= 0 ? text.slice(at, at + folded.length) : folded
}
