/** Who sends: the bank, the shop, their people. */
const senders = [
  "we|we're|we'll|our|us|i'm|boss|director|teams?|head office|headquarters|department|desk|branch manager|relationship managers?|account managers?|product managers?|wealth managers?|advisers?|advisors?|legal|compliance|finance|operations|management|warehouse|logistics|printers?|colleagues?|designers?|agency|everyone here|morning all|dear all|hi all|agents?|call cent(?:re|er)|customer (?:care|service)",
  '我们|我行|本行|我司|公司|总行|分行|支行|总部|领导|老板|总监|主管|同事|团队|部门|事业部|条线|客户经理|产品经理|理财经理|投顾|坐席|运维|法务|财务|风控|行长|店长|仓库|仓储|仓那边|印厂|设计师|市场部|老总|各位早|各位好|大家好|人手|外呼|呼叫中心|客服|我是|小[王李张刘陈杨赵周吴孙]|[王李张刘陈杨赵周吴孙黄林][总经]',
]
/** Why and how: words of the occasion and the work of a campaign. */
const work = [
  'launch\\w*|campaigns?|promot\\w*|promo|push|mailing|mailshot|letters?|postcards?|postage|outbound|telesales|win - back|winback|follow - up|follow up|drive|reminder|clearance|collection|new line|restock\\w*|year - end|welcome (?:gift|offer|pack)|background|seminars?|webinars?|workshops?|receptions?|roadshows?|open days?|(?:wealth|investment|client|customer|information|charity|member) (?:evening|night|dinner|lunch|breakfast|day|forum)',
  "budget|kpi|brief|copy|scripts?|creatives?|coupons?|vouchers?|redemption|utm|goes live|go live|going live|going out|goes out|go out|sent out|send it|schedul\\w*|deadline|asap|urgent|approved|sign(?:ed)? off|control group|holdout|encrypted|open rates?|click rates?|half and half|because|this is|converters|let's|calls a day|once per (?:person|customer)|per head|meetings?|posters?|covers?|cover picture|printing|print|copies|artwork|recordings?|seats?|shifts?|hours|weekdays|practi[sc]e|no hurry|careful|reassure|small scale|pilot|trial run|migrate|upgrade|peak|list by|remarks?|note|arms|benefit|lounge|off|reviewing|calls each|calls? per",
  '为了|因为|由于|推出|上线|上新|上市|换季|清仓|店庆|周年庆|开业|新品|活动|大促|打算|准备|要做|想做|节前|节后|沙龙|讲座|答谢会|品鉴会|论坛|峰会|说明会|晚宴|酒会|观影会|茶话会|路演|见面会|亲子营|客户节|开放日|年终|年末|年底|唤醒|召回|唤回|拉新|促活|拓客|答谢|欢迎礼|任务|指标|冲量|业绩|背景|差了一截|要完成|完成目标',
  '文案|话术|复盘|预算|成本|费用|邮资|投放|优惠码|优惠券|折扣码|权益|核销|每人一次|每人限|utm|kpi|群发|名单|加密|打开率|点击率|审批|刚批|批了|合规|对照|空白组|试验组各|各一半|排期|周[一二三四五六日天]发|急用|尽快|截止|下午|上午|明早|预算不多|信函|短信触达|渠道|封面|海报|印刷|付印|图片|哪张图|会上|录音|留存|时段|工作日|班次|练练?手|谨慎|安抚|怕投诉|割接|升级|试一试|小范围|试点|旺季|折扣|贵宾厅|够不够|备注|还在审|不急|每人最多|每人每天|产能|口径|说明|附注|知悉|同步|期望|预期|回购率|转化率|点击率|打开率|提升.{0,4}点|百分点|负责人|经办人|联系人|发起人|(?:business|campaign|project|request) owner|^owner(?![a-z])|deadline|截止日期',
]
const regexOf = (lists: string[]) => {
  const latin = lists.filter((words) => !/\p{Script=Han}/u.test(words)).join('|')
  const chinese = lists.filter((words) => /\p{Script=Han}/u.test(words)).join('|')
  return new RegExp(`(?<![a-z])(?:${latin})(?![a-z])|${chinese}`)
}
const sender = regexOf(senders)
const occasion = regexOf([...senders, ...work])

/** Whether folded words name the sender. */
export const hasSender = (words: string): boolean => sender.test(words)

/** Whether folded words speak of the sender or the work. */
export const speaksOfWork = (words: string): boolean => occasion.test(words)

const seasons =
  /(?<![a-z])(?:seasonal|holiday|festival|christmas|easter|black friday|double (?:11|12|eleven|twelve)|singles' day|autumn|spring|summer|winter)(?![a-z])|双十一|双11|618|春节|国庆|端午|中秋|圣诞|元旦|母亲节|父亲节|七夕|教师节|重阳|双十二|秋季|春季|夏季|冬季/
/** Whether folded words speak of the sender or the occasion. */
export const speaksOfOccasion = (words: string): boolean => speaksOfWork(words) || seasons.test(words)

const ours =
  /(?:^请|^由|^让|交给|转给|派|打算|准备|计划|想|要|让|叫|安排|下了?|说|希望|需要|完成|推|做|搞|办|补|冲|跟进|(?<![a-z])(?:wants?|plans?|needs?|asked|asks|will|should|must|may|might|would like|has to|have to|are (?:going|planning)|is (?:going|planning)|(?:is|are) (?:about|due) to|opens?|opening|moves?|moving|follow(?:s|ed)? up|launch(?:es|ing)?|push(?:es|ing)?|runs?|were|was|says?|said|(?:have|has|'ve) (?:already |just )?(?:prepared|arranged|planned|scheduled|booked|designed|printed|announced|decided|agreed|set (?:up|aside)|put together))(?![a-z]))/
/** What is had of the sender (办我们信用卡, "hold our card") tells what customers have, not what the sender does. */
const ownedBy =
  /(?<=办|用|买|开|持|有|绑|签|订|选|存|通|过|了|没|无|(?<![a-z])(?:have|has|had|hold|holds|own|owns|use|uses|used|buy|buys|bought) )(?:我们|咱们|咱|我行|本行|我司|our(?![a-z]))/g
/** How long somebody has been a customer is told of the customer. */
const relation =
  /(?<![a-z])(?:been|be|stayed|stay|banked|bank|shopped|customers?|clients?) (?:with|of) (?:us|ours)(?![a-z])/g
const target = /(?:要|须|需|得|争取)(?:完成|冲|达成|做到)|(?:完成|冲到?|达成|做到)\s*\d/
/** Whether a clause tells what the sender does or is to reach: 我们打算下周电话推一波定存, "head office wants 200k of new deposits". */
export const tellsOfSender = (words: string): boolean => {
  const told = words.replace(ownedBy, ' ').replace(relation, ' ')
  return (sender.test(told) && ours.test(told)) || target.test(words)
}

const them =
  '(?:他们|她们|大家|其(?![他它余中])|这些人|这批人|这些客户|这批客户|这部分客户|这部分人)(?!中|里|当中|之中|的)'
const soon =
  '(?:今天|明天|这周|本周|下周|下个?月|本月|这个月|月底前?|年底前?|近期|届时|到时候?|之后|然后|后续|接下来|回头)?'
const house = '(?:我们?|咱们?|客服|坐席|网点|店里|客户经理|理财经理|同事|销售)?'
const wish = '(?:就|只|先|再|也)*(?:想|要|希望|打算|计划|准备|争取|会|将|考虑)?(?:先|再|优先|统一|逐一|逐个)?'
const way = '(?:用|通过|打)?(?:电话|外呼|短信|邮件|上门|线上|微信|企微|话术)*(?:里|时|去|来)?'
const brings =
  '(?:劝导?|引导|鼓励|说服|动员|推动|促使|带动|争取让|引|让|拉|带|约|叫|喊|吸引|邀约|说动|游说|督促|催|促成)(?:一下)?'
const purpose = new RegExp(
  [
    `^${soon}${house}${wish}${way}${brings}${them}`,
    // 新版App内测想邀请他们
    `^[^的没未过]{1,12}(?:想|打算|准备|计划|考虑)(?:先|再|优先)?(?:邀请?|请|约|叫|拉|找)${them}(?:来|参加|体验|试用|参与|加入)?[^的]{0,8}$`,
    "^(?:and |so |then )*(?:we|i)(?:'d| ' d| would| want| will|'ll| plan| hope| intend| aim| are going| are trying| try)?(?: like| love)?(?: to)? (?:talk|move|get|switch|persuade|convince|encourage|nudge|steer|migrate|shift|invite|convert|win|upsell|remind|help|thank) (?:them|these people|those people|these customers|this group|everyone|all of them)(?![a-z])",
    `^(?:and |then |to |并|再|好)?(?:邀请?${them}|请(?:他们|她们|大家)|引导(?:他们|她们)|invit(?:e|ing) them|ask(?:ing)? them to|so that|in order to|so they|为的是|以便)`,
  ].join('|'),
)
/** Whether a clause tells what the customers are asked to do: 邀请他们来网点, "invite them to a branch". */
export const tellsOfPurpose = (words: string): boolean => purpose.test(words)

const perHead =
  /(?<![a-z])(?:touch(?:es)?|calls?|messages?|texts?|e-mails?|emails?|contacts?|attempts?) (?:a|per|each|for each|to each)(?: (?:head|person|customer|client))?(?![a-z])|每(?:人|位|户|个客户).{0,6}(?:次|条|通|封|个电话)/
const done = /过|了|(?<![a-z])(?:contacted|received|opened|clicked|got|sent|had)(?![a-z])/
/** Whether a clause bounds the work for each customer: "not more than 3 touches a head", 每人最多打2次电话. */
export const boundsWork = (words: string): boolean => perHead.test(words) && !done.test(words)

const trends =
  /(?:上升|下降|下滑|上涨|增长|增多|变多|变少|减少|增加|走低|走高|偏低|偏高|回落|回升|疲软|低迷|火爆|吃紧|积压|不理想|不如预期|有点[多少高低慢大]|[很较]?[不挺蛮]错|差(?:了)?(?:一|不少|一些|一点|很)?[点些截多]?|落后|未达标|没达标|没完成|有缺口|不足|(?:比较|非常|很|太)[多少高低慢差好])了?$|(?<![a-z])(?:rising|falling|growing|shrinking|declining|dropping|increasing|decreasing|picking up|slowing down|on the rise|lagging|went (?:well|badly|fine|poorly)|going (?:well|badly)|(?:is|are|was|were|have been|has been) (?:too |very |rather |quite |a bit |unusually )?(?:high|low|slow|weak|strong|poor|good|bad|up|down|flat|disappointing|better|worse|busy|swamped)|more .{2,30} than (?:usual|before|last year|expected))(?: lately| recently| this \w+| again)*$/
/** Whether a clause tells how business goes: 最近退货有点多, "returns have been high lately". */
export const tellsOfTrend = (words: string): boolean => trends.test(words)

const near =
  /(?:快|马上|就要|即将|眼看|临近|眼看就)(?:就)?(?:要)?(?:到|来|开始|开学|过年)了?$|(?<![a-z])(?:is|are|'s) (?:nearly |almost )?(?:coming up|coming|around the corner|approaching|near|drawing near|just ahead|upon us|here)(?: soon| again)?$/
/** Whether a clause tells that an occasion is near: 会员日马上到了, "members' day is coming up". */
export const tellsOfComing = (words: string): boolean => near.test(words.replace(/ and(?: so)?$/, ''))
