/** What a campaign is made of or is for: a phrase that ends in one tells of the work. */
const planNoun =
  /(?:分析|复盘|方案|活动|计划|名单|主题|项目|邮件|邮件群发|群发|短信|海报|测试|试点|实验|需求|任务|话术|文案|推送|邀约|邀请|通知|调研|问卷|调查|讲座|沙龙|答谢会|体验课|推介会|说明会|品鉴会|见面会|运动会|茶话会|音乐会|展销会|行动|攻略|指南|冲刺|战役|清单|报告|研究|回访|外呼|电访|直播|抽奖|促销|大促|预热|首发|上新|清仓|礼遇|福利|专场|专享|专属礼|礼包|优惠|折扣|红包|周边|手册|传单|彩页|视频|推文|公众号|征集|海选|选品|预约|上门|走访|关怀|慰问|提醒|召回|唤醒|挽回|挽留|拉新|促活|培训|演练|排班|排期|预算|版本|版|轮|期|批|波|档|周|季|节|日|夜|会|课|赛|展|秀|团|券|礼|稿|页|表|图|册|篇|单|用)$/
/** 再捞一遍：, 两拨人一起圈： */
const gather = /(?:一起|先|都|分别|再)?(?:圈|捞|选|发|来|要|找|拉)(?:一遍|一下|一次|一轮|一波)?$/
/** 产品种子用户 */
const prospects = /^[^的，]{2,14}(?:种子|目标|潜在|意向|候选|首批|储备)(?:用户|客户|人群|名单|客群|群体)$/
/** A word for a kind of people ends like these: it may say whom is meant. */
const ofPeople =
  /(?:人|户|族|党|客|者|士|员|家长|妈妈|爸爸|宝妈|粉|粉丝|迷|控|爱好者|达人|主|师傅|老师|学生|家庭|一族|群体|的)$/
const agents =
  '(?:我们?|咱们?|你们?|您|大家|领导|老板|主管|总监|行长|店长|组长|队长|老总|师傅|师父|同事|团队|部门|网点|门店|柜员|坐席|客服|话务员?|大堂经理|大堂|理财经理|客户经理|经理|市场部|运营部?|产品部?|风控|法务|财务|总行|分行|支行|总部|公司|实习生|店员|店里|行里|仓库|供应商|合作方|合作伙伴|品牌方|代理商?|外包|设计师?|编辑|主持人|老师|讲师|场地|会场|会议室|展台|展位|海报|物料|预算|文案|邮件|短信|活动|方案|名单|礼品|奖品|样品|幻灯片|PPT|ppt|字体|封面|图片|排版|颜色|横幅|背景板|音响|灯光|桌椅|茶歇|零食|蛋糕|印厂|快递|物流|摄影师?|志愿者|保安|司机|厨师|[小老阿][\\p{Script=Han}](?:姐|哥)?|[\\p{Script=Han}](?:总|工|姐|哥|老师|主任|经理|行长|店长)|[\\p{Script=Han}]{1,4}(?:部|组|团队|老师|经理|主任))'
const links =
  '(?:既然|鉴于|考虑到|正好|恰逢|趁着?|赶上|碰上|那个?|嗯|呃|额|另外|还有|然后|所以|因为|不过|而且|对了|这边|这次|这回|最近|今天|明天|昨天|上午|下午|刚才|刚刚|本周|这周|下周|本月|下个?月|到时候?|回头|届时)*'
const soon =
  '(?:先|再|就|也|都|还|好|顺便|到时候?|回头|届时|之后|然后|后面|接下来|下周[一二三四五六日天]?|下个?月初?|周[一二三四五六日天末]|月底前?|年底前?|月初|近期|最近|明天|后天|今天|统一|集中|逐个|逐一|一个个|分批|优先|尽快|马上)*'
const wish =
  '(?:准备|打算|计划|安排|考虑|拟|预计|争取|希望|想|要|会|将|得|需要|方便|以便|好|用来|拿来|拿去|用于|用作|作为|当作?|留着)'
const does =
  '(?:发|送|寄|推|投|打电话|打|外呼|回访|上门|请|邀请|邀约|约|办|举办|开|做|搞|试|写|印|拍|录|配|赠|派|派发|发放|介绍|推荐|宣传|预热|聊|谈|讲|教|走|跟进|联系|沟通|维护|通知|提醒|服务|关怀|慰问|感谢|祝|安排|布置|排|租|订|借|买|定|挂|贴|放|播|上线|启动|开跑|试水|铺|组织|培训|带|陪|接|帮|指导|劝|问|看看|了解|测|验证|评估|参考|用)'
const them =
  '(?:他们|她们|大家|TA们?|ta们?|人家|这些人|这批人|这群人|这部分人|这些客户|这批客户|这部分客户|每人|每位|每户|名单上的人)(?!中|里|当中|之中|的)'
const towards =
  '(?:给|跟|和|与|同|找|请|邀请|邀|约|劝|送|教|帮|让|带|陪|问|告诉|提醒|通知|联系|回访|感谢|推荐|介绍|为|对|向|把|拉|叫|替|发|寄)'

/** Words that limit or demand, or that tell what customers did. */
const limits =
  /以上|以下|以内|超过|不到|不足|低于|高于|大于|小于|至少|最多|不超|满(?!意)|[^不]过的|没有|没[^问关准]|未|从不|只(?!是|好|能|有|坐|够|要是|剩|印)|仅|除了|除外|以外|剔|排除|去掉|不含|不要|不算|别(?:给|要|放|算|发|选|圈|联系|打)|的(?:客户|用户|人|会员|顾客|女性|男性|家庭|群体|都|也|才|就|优先|算|不|别|全)|必须|得是|应该|最好|优先|其中|这里面|他们(?:都|得|要|有|是|还|也|家|平时|经常|喜欢)/
const didOf = /(?:了|过|着)(?!解|程|去|来|后|节|年)/
/** A clause that wants somebody: its object is whom is meant. */
const wants = new RegExp(
  `^${links}${agents}?(?:就|只|想|先|再|还|也|主要)*(?:要|找|圈|捞|拉|挑|选|筛|想要|需要|看看?|想看|想找|想圈|瞄准|针对|面向|关注|盯)(?!求|是|到时|一下|办|做|送|发|推|寄|请|搞|开|试|写|上线|跟|给|把|让|和|参加|用)`,
  'u',
)
const everyThem = new RegExp(them, 'giu')
const toThem = new RegExp(`${towards}(?:一下|着)?${them}`, 'iu')
const agentSays = new RegExp(
  `^${links}${agents}(?:们|那边|这边)?(?:老|总|一直|经常|都|也|刚|又|今天|昨天|跟我|和我)*(?:反映|反馈|说|讲|觉得|认为|建议|提到|抱怨|吐槽|发现|感觉|担心|怕)`,
  'u',
)
const agentDoes = new RegExp(
  `^${links}(?:(?:让|由|请|叫|派|交给|安排|麻烦|委托|转给)${agents}|${agents})(?:们|那边|这边)?(?:一起|自己|亲自|全程|也|都|会|已经|已|正在|正|在|来|去|刚|要|想|可以|能|负责|帮忙|帮着|现在)*[\\p{Script=Han}]{1,}`,
  'u',
)
const plans = new RegExp(
  `^${links}${soon}${wish}${soon}(?:给|跟|和|为|在|用|从|去|来|以)?[\\p{Script=Han}A-Za-z0-9]{0,8}?${does}`,
  'u',
)
const doesThing = new RegExp(
  `^${soon}(?:给|为)?${does}(?:一?[个条封份张场次轮波批台束盒套篇]|两[个条封份张场次]|点|些|顿)`,
  'u',
)
const forUse =
  /^(?:给|为|供|替)[^的]{1,14}(?:做|当|用|使用|作|准备|参考|铺垫|练手|预热|打样|备货)[^的]{0,8}$|^(?:用于|用来|拿来|拿去|作为|当作?|用作|以便|方便|好让|好给|好)[^的]{2,16}$/
const asksRun =
  /^(?:能不能|可以|可否|能|麻烦|帮忙|请)?(?:帮我|帮忙|给我)?(?:跑|拉|查|出|弄|整|导|算|看)(?:一下|下|一个|个|份)?(?:吗|吧|嘛|么|呗)?$/

/** 邮件有效, 短信打开过: what is told of customers. */
const ofReach =
  /^(?:邮件|短信|活动|名单|礼品|优惠|券)(?:都|也|已|已经|全|是|为)*(?:有效|可达|可触达|可用|打开|点击|点开|收到|同意|授权|订阅|已|有|没|能收|可收)/
const ofThisRound = /^(?:这次|本次|此次|这回|这轮|本轮|这一?波|这一?期)(?!的?(?:客户|用户|人))/
const since = /^(?:既然|鉴于|考虑到|恰逢|正逢|趁着?|赶上|碰上)/
const holds = new RegExp(`^${links}${agents}[^的]*(?:搞|办|做|推|上|开|举办|组织|启动)`, 'u')
/** 要打电话约客户回来续存: customers of no kind, with what they are asked to do */
const asksThem =
  /(?:打电话|发短信|电话|短信|上门|当面|微信)?(?:约|请|劝|邀请?|联系|通知|提醒|动员|引导|让|叫|催|带|陪|教|帮|找|给)(?:客户|用户|会员|顾客|大家)(?:们)?(?!中|里|的|群|名|满|意)[^的]{1,12}$/
/** 这些人怎么筛呀 */
const asksHow = /^.{0,6}怎么(?:筛|圈|找|选|捞|查|拉|导)(?:呀|呢|啊|出来|一下)?$/
const inCharge = /(?:由|让|请|[老小阿]\p{Script=Han})[^的]{0,6}(?:负责|去|来|自己|亲自)/u

/** What is known of a clause. */
export interface ToldZh {
  /** It names something of the data. */
  names: boolean
  /** A colon stands behind it, or brackets around it. */
  label: boolean
}

/** Whether a Chinese clause tells of the work, those who do it, or what becomes of the customers, by its build and not by its words. */
export const tellsOfSettingZh = (typed: string, { names, label }: ToldZh): boolean => {
  const words = typed.replace(/[\s【】[\]「」《》“”"（）()]+/g, '')
  if (words === '' || words.length > 60) return false
  if (asksRun.test(words)) return true
  if (label && (planNoun.test(words) || gather.test(words)) && !limits.test(words)) return true
  if (label) return false
  if (prospects.test(words)) return true
  if (agentSays.test(words) && !/\d|的(?:客户|用户)$/.test(words)) return true
  if (wants.test(words)) return false
  const they = toThem.test(words)
  if (limits.test(words.replace(everyThem, ''))) return false
  if (ofPeople.test(words) && !they) return false
  if (asksHow.test(words) || (asksThem.test(words) && !names)) return true
  if (they || (since.test(words) && !names)) return true
  if (!/的$/.test(words) && ((planNoun.test(words) && holds.test(words)) || inCharge.test(words))) return true
  if (ofThisRound.test(words) && !names) return true
  if (ofReach.test(words)) return false
  if (agentDoes.test(words)) return !names && !/的$/.test(words)
  if (didOf.test(words)) return false
  if (plans.test(words) || doesThing.test(words)) return true
  return (forUse.test(words) || (/^[^的]{2,10}用$/.test(words) && !/[使常在不没]用$/.test(words))) && !names
}

const leads = new RegExp(
  `^${links}(?:${agents}(?:们|那边|这边)?(?:今天|刚|又|一直|非|说|急着)*(?:让|叫|要|要我|让我|叫我|托我|催我|派我|喊我|想让我|需要|想|想要)(?:们)?(?:去|来|赶紧|马上|先)*(?:拉|找|圈|捞|挑|出|做|要|导|列|整理|准备|弄|看|查|选|筛)?(?:出|一下)?(?:一份|一批|一拨|一波|个|份|批|点|些)?|[\\p{Script=Han}A-Za-z0-9]{1,12}(?:写|发|寄|送|推|留|准备|备|做|打|讲|办|开|配|印)给|(?:[\\p{Script=Han}A-Za-z0-9]{2,14}(?:用户|人群|名单|客群)))[，,：:、]?$`,
  'u',
)
/** Whether words before an audience say what it is wanted for or who asks: A版写给, 师傅让我拉一份, 产品种子用户，. */
export const leadsToAudienceZh = (typed: string): boolean => {
  const words = typed.replace(/[\s“”"]+/g, '').replace(/[…·.]+/g, '')
  return words.length > 1 && leads.test(words) && !limits.test(words)
}
