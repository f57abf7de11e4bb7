/** What the list is for, behind the audience in Chinese: 用于流失预警, 供客服逐一回访, 为年底旺季做准备, 海外客户拜访计划要用. */
const zhFor =
  /^(?:这批|这些|这份|主要|专门|仅|只|都|是|就|拿来)*(?:用于|用作|用来|用在|作为|当作|供|以供|以便|便于|方便|服务于|配合|支持)(?!的|户|人|者|过|了)[^的]{2,}|^(?:是)?为.{2,24}(?:做|作|打)(?:准备|铺垫|预热|储备|参考|摸底|支撑|基础)$|^(?:我们?|主要|就|也)*(?:想|要)(?:看看?|看一下|知道|了解|评估|测算|估算)(?!.*(?:客户|用户|会员)).*(?:多少|几成|如何|怎么样|效果|反应|规模)(?:人|个|次)?$|^.{2,24}(?:要用|会用到?|用得上|用得到|要用到|会用上|需要用|得用)(?:的|到|上)?$/
/** "to be used for the branch visits", "we need it for the visit plan", "as a seed group for the new app". */
const enFor =
  /^(?:and |so |then )*(?:it|this|that|this one|the list|they|these|the segment|the group)(?: is| are|'s|'re| will be| would be| is to be) (?:only |just |mainly )?(?:for|meant for|needed for|used for|intended for|needed in|used in|part of)(?![a-z])|^(?:to be |which is |which we |being )?(?:used|needed|meant|intended|earmarked) (?:for|in|as|by)(?![a-z])|^(?:and |so |then )*(?:we|i)(?:'ll|'d| will| would)? (?:need|want|use|are using|will use|would like) (?:it|this|this one|the list|them|these|the segment) (?:for|in|as|to|by|before|tomorrow|today|on)(?![a-z])|^as (?:an?|the|our) (?:[a-z-]+ ){0,2}(?:group|list|pool|sample|base|set|input|basis|seed)(?![a-z])|^(?:i|we) need (?:the|this|it|that)(?: results?| list| numbers?| file| data| figures?)?(?: as soon| this| next| today| tomorrow| asap| soon| on)(?![a-z])|^(?:and |then |so |later |afterwards )*(?:we|i)(?:'ll| will| can| may| might) [a-z]+ (?:it|this|that)(?! who)(?![a-z])|^(?:and )?(?:if|when|once) (?:it|this|that|the (?:test|pilot|trial|response|result|campaign|offer)) (?:works?|goes|is|sells|turns|pulls|does)(?![a-z])|^so (?:that )?(?:the|our|we|i|it|they can|they will)(?![a-z])|^(?:the |our )?[a-z ]{3,30} (?:asked|has asked|is asking|are asking|wants?|needs?|would like)(?: for| to see| to know)? (?:the |a |its )?(?:size|number|list|count|headcount|figures?)(?![a-z])/
/** What becomes of the selection: 请做成一个客群, "please save it as a segment". */
const zhKeep =
  /^(?:请|麻烦|帮我|帮忙|给我|并|再|然后|最后|先|把(?:他们|她们|它们?|这些人?|这批人?|结果))*(?:(?:做|存|保存|另存|建|整理|汇总|打包|归|归类|设|圈|合并|放|打|导)(?:成|为|到|进)|生成|建立|建|存|保存|打包)(?:一?个|一份|一张|一批|同?一个)?(?:新的?)?(?:客群|人群|分群|人群包|客户群|名单|清单|群组|分组|标签|包)(?:里|中)?(?:吧|即可|就行|就好)?$/
const enKeep =
  /^(?:and |then |so |also )*(?:please |pls |could you |can you |i'd like to |we'd like to )*(?:save|store|keep|turn|make|put|build|set|combine|bundle|name) (?:it|this|that|them|these|all this|the result|the selection)(?: up)?(?: as| into| in| together as| together in| under)? (?:an?|one|the|my|our) (?:new |single |saved |static |separate )?(?:segment|audience|list|group|cohort|selection|target group)(?:,? please| for (?:me|us))?$/
/** Behind these the clause tells what is done with them, whatever it is: 我想给他们做一次专属回馈. */
const zhThem =
  /^(?:我们|我行|我司|我|咱们|咱|银行|店里|网点|客服|市场部|团队)?(?:也|还|就|都|再|先)*(?:想|要|希望|打算|准备|计划|考虑|拟|会|将|可以|需要)*(?:也|还|就|都|再|先|另外|单独|统一|集中|优先|下周|下月|下个月|本周|这周|近期|尽快)*(?:给|为|对|向|请|邀请|邀约|邀|让|帮|替|跟|和|提醒|通知|联系|回访|拜访|感谢|答谢|关怀|问候|奖励|回馈|触达|唤醒|召回|挽回|挽留|祝贺|慰问|安抚|了解)(?:一下)?(?:他们|她们|大家|每人|每位|每户|这些人|这批人|这部分人|这些客户|这批客户)(?!中|里|当中|之中)/
const choosesZh = /只|不|剔|排除|去掉|除|以上|以下|超过|低于|(?:他们|她们|大家)(?:的|都)(?:余额|年龄|消费|等级)/
const keepsEn =
  '(?:see|keep|have|exclude|include|limit|narrow|filter|restrict|drop|remove|rank|sort|count|split|compare|be|add|leave|take|find|get|cut|reduce)'
const enThem = new RegExp(
  `^(?:and |so |then |but |here )*(?:we|i)(?:'d| ' d|'ll|'m|'re)?(?: would| want| plan| hope| intend| aim| am| are| will| need| wish| think of)?(?: going| planning| about| happy| keen)?(?: like)?(?: also| just)?(?: to)? (?!${keepsEn} )[a-z]+(?:ing)? (?:back )?(?:them|these people|these customers|everyone on it|each of them)(?! who| that| with| whose| under| over| in)(?![a-z])|^(?:and |then |so )*(?:they|these people|these customers|this group|everyone on the list)(?:'ll| will| are to| are going to| shall)(?: all| each| also)*(?: be (?!aged(?![a-z]))[a-z]+ed| get| receive| hear)(?![a-z])`,
)
const zhWill = '(?:我们|计划|打算|准备|预计|拟|争取|最好|尽量|务必|请|都|统一|会|将|就|先|再)*'
const zhSend = '(?:发|寄|推|投|跑|送|投放|上线|启动|执行|开跑|开始|收尾|结束)'
/** 月底前发完, 计划9月初启动, 先发一半看看效果: when it goes out, and in how many parts. */
const zhDispatch = new RegExp(
  `^(?:最好|尽量|争取|希望|请|务必)*(?:今天|明天|本周|这周|周[一二三四五六日天]|月底)(?:之?[内前]|以内)?(?:能|就|要)?(?:出|给|要|拿到)(?:结果|名单|数据|报告)$|^(?:如果|要是|若|等)?(?:效果|反响|转化|结果|反馈).{0,8}(?:的话|后|再|就).{0,10}$|^(?:之后|后面|后续|以后|回头|到时候?)再[^的]{2,14}$|^${zhWill}[0-9年月日号上中下旬初底末周天明后本个点半两三四五六七八九十一二前 ]{2,12}(?:之?前|以?内)?${zhWill}(?:分[0-9一二两三四几]+[批次轮波])?${zhSend}(?:完|出|送|布)?(?:吧|即可|就行|就好)?$|^${zhWill}(?:分[0-9一二两三四几]+[批次轮波]|分批|先|小范围|小批量)(?:地|来|统一|各)*(?:发|寄|推|试|投|跑|送)(?!过|了|的|给)[^的]{0,10}$`,
  'u',
)
const past = /过(?!节|年|来|去|程)|没|未|(?<![a-z])(?:have|has|had|were|was|never)(?![a-z])/

const agent =
  /^(?:我们|手上|手里|仓库里?|店里)?(?:有|还有|剩|积压了?)(?:一|几|两)?(?:批|款|场|波|档)[^的]{1,14}(?:要|想|需要|得|待|打算|准备|等着)(?:清|卖|推|促|处理|去|上|办|开|搞|送|消化)[^的]{0,6}$|^(?:由|让|请|安排|交由|委托|交给)(?!他们|她们|大家).{2,14}(?:拜访|回访|联系|跟进|致电|外呼|邀约|走访|维护|沟通|对接|负责|执行|通知|邀请|服务)$/
const denial =
  /^(?:这次|本次|这回|暂时|先|就|都|所以)*不(?:再)?(?:走|用|打|发|通过)(?:电话|短信|邮件|推送|微信|企微|企业微信)(?:渠道|了)?$|^(?:and |but |so )*(?:no|not by|not via|nothing by) (?:phone|telephone|sms|e-?mail|text|push)(?: calls?| messages?)?(?: this time| for now)$|^(?:and |but )?not (?:by|via|over) (?:the )?(?:phone|telephone|sms|e-?mail|text|push)$/
/** Whether a clause says who of the house gets in touch, or which channel is not used; the words of the data in it limit nobody. */
export const tellsOfAgent = (words: string): boolean => (agent.test(words) || denial.test(words)) && !past.test(words)

/** Whether a clause tells what the list is for, in what form it is kept, or what is meant to happen to those on it. */
export const tellsOfUse = (words: string): boolean => {
  if (past.test(words) || (/[户者人]$/.test(words) && !/^(?:作为|当作|用作)|(?:多少|更多)人$/.test(words)))
    return zhKeep.test(words)
  return (
    zhFor.test(words) ||
    zhDispatch.test(words) ||
    enFor.test(words) ||
    zhKeep.test(words) ||
    enKeep.test(words) ||
    (zhThem.test(words) && !choosesZh.test(words)) ||
    enThem.test(words)
  )
}
