/** What is done with the customers once they are chosen: "the branch will phone them", 让网点打电话, 送机场贵宾厅. */
const act =
  /(?<![a-z])(?:call|phone|ring|contact|write to|mail|e-mail|email|text|invite|visit|thank|reward|remind|review|list|win|greet|chase|follow up with|reach out to|speak to|talk to) (?:them|him|her|these|each of them)(?! who| that)(?![a-z])|(?:让|叫|请|由|安排|派)(?!他们|她们).{1,8}(?:打电话|联系|触达|跟进|回访|复核|拜访|上门|慰问|邀约|电联|外呼|去打|去做|去聊|处理)|^(?:再|并|还)?(?:要|准备|打算|想|拿来|用来|统一|另外|单独)*(?:给(?:他们|她们|每人|每位))?(?:寄|送|赠送?|派发|奖励|回馈|慰问|建包|打包|二次触达|补发|补推|做回访|做复核|做慰问)(?!来|到|过|了|货)|^(?:这批|这些|这群|这部分)人?(?:要|准备|打算|拿去|拿来|用来|是要|得).{0,4}(?:触达|跟进|回访|复核|外呼|推|打|寄|送|发|做|建)/
/** For whom or what the list is, behind a pause: "for an anniversary card", "for next week's salon". */
const occasion =
  /^(?:it is |it's |they are |they're |this is )?(?:for|meant for|intended for) (?:(?:a|an|our|the|this|next|tomorrow's|monday's|their) )?.*(?:cards?|gifts?|parcels?|calls?|reviews?|salons?|events?|letters?|mailing|mailshot|campaigns?|pushe?s?|meetings?|visits?|surveys?|raffles?|draws?|pilots?|tests?|promos?|promotions?|newsletters?|e-mails?|emails?|check|study|workshop|webinar|party|dinner|project|exercise|round|drive|lists?)$/
/** What else there is does not matter: 其他品类不用管, "other categories do not interest me". */
const concedes =
  /^(?:其他|其它|别的|其余|剩下)的?.{0,8}(?:不用管|不管|不看|不论|无所谓|不重要|不关心|忽略|随便|都行|不挑)|^(?:the )?(?:other|others|rest|anything else|everything else|all else)(?![a-z]).*(?:(?:do not|don ?'? ?t|doesn ?'? ?t|does not) (?:matter|interest|concern|bother)|(?:is|are) (?:irrelevant|of no interest|not important))/
/** What they are called once they meet a condition: 这两种都算高风险, "both count as risky". */
const classes =
  /^(?:in my book |for us |for me )?(?:both|all|they|they all|these|either|any of (?:them|these)|that|this|which)(?: (?:of them|of these|groups|kinds|sorts|types|cases))?(?: is| are| all| both| will| would| then)* (?:counts?|class|classed|rates?|rated|qualif(?:y|ies)|regarded|seen|treated|considered)(?: as)?(?![a-z])|^(?:这两种|这两类|这几类|两种|两类|两者|这些|这类|这种|它们|他们|我们)?(?:人|客户|情况)?(?:在我们这里?|对我们来说)?(?:都|就|也)算(?!上|进|入|在|了|数|$)/
/** What the list is used for, in Chinese, and what is thought of those on it: 做一对一回访用, 想看看是不是在流失, 疑似小批发商. */
const usedFor =
  /^(?:好|用来|用于|拿来|准备|打算|计划|我们|想|要|再|去|拟|给他们|给她们)*(?:做|搞|办|开展|进行|推|打|发|寄|送|补|建)(?!过|了)[^的]{0,14}(?:用|回访|召回|拜访|营销|推送|推一[轮波次]|活动|券|礼包|礼|通知|关怀|调研|测试|外呼|电话|沙龙|提醒|祝福|资料|一轮|一波|标签|分析|核查|体验)$|^(?:疑似|可能是|应该是|估计是|怀疑是|看着像|像是|多半是|大概率是)|^(?:想|要|来|去|好|以便|用来)*(?:看看|看一?下|了解|知道|核实|判断|排查|确认)(?:一下|下)?(?:是不是|是否|有没有|会不会|能不能)|^(?:这批|这些|这部分)?(?:人|客户)?(?:要|需要|得|需)(?:补录?|完善|更新|核实|登记|走访)(?:一下)?(?:资料|信息|档案|数据|证件|联系方式)$/
/** What happens to the customers or to the list, named again: "have these customers called back", 名单给私行经理, 拿他们试一款新卡. */
const handled =
  /^(?:please |then |and |so |we (?:will|want to|'ll|would like to|plan to) |i (?:will|want to|'ll|would like to) )*(?:have|get) (?:all )?(?:these|those|the|them)(?: (?:customers|clients|people|ones|members))? \w+(?:ed|en|ung|nt)(?: back| up| first| in person| by \w+| this week| next week| today| tomorrow)*$|^(?:the|this|that|my|our) (?:list|names|selection|file|result|results|segment|audience|output) (?:goes|go|will go|is going|should go|will be sent|is sent|is meant|are meant|is intended|is needed|is for|are for|gets? sent|belongs?) ?(?:straight |directly )?(?:to|for|by|with)?(?![a-z])|(?<![a-z])(?:is|are|'s|'re) (?:already |currently |still )*(?:dealing with|handling|looking after|taking care of|working on|covering|responsible for|in touch with|talking to|in charge of) (?:those|them|these|it|that|the rest|the others)(?: ones| customers| people| cases| already)*$|(?<![a-z])(?:try|test|trial|pilot|discuss|share|start|begin|do|run|use) .{0,40}(?:with|on) (?:them|these customers|these people|those customers|those people)(?: first)?$|^(?:名单|清单|人群包|结果|数据|这份名单|这些名单)(?:请|先|直接|要|都|会|尽快|回头|最后|统一|是)*(?:给到?|发给|发到|发|交给|转给|推给|提供给|同步给|送到|移交|下发)(?!过)|^(?:这些|这批|这类|这部分|以上|上述)?(?:客户|用户|人|会员)?(?:请|先|都|要|需要|统一|尽快|想)*(?:安排|进行|做个?|做一次|转)(?:一次|一轮|个)?(?:电话|人工|短信|上门)*(?:回访|跟进|触达|外呼|电联|复核|拜访|关怀|慰问)(?:一下)?$|(?:我们|我|先|想|要|打算|准备|计划|给|拿|用|让|请|找)+(?:他们|她们|这些客户|这批客户|这些人|这批人|这部分人|大家)(?:来|去|先|一起)*(?:做|试|测|用|体验|参加|填|聊|谈|看|寄|送|发|推|办|介绍|讲|搞|开|提供|打)(?!过|了)/
/** 都列出来核对账务: what the list is wanted for. */
const listedFor =
  /^(?:请|帮我|麻烦|都|全|也|把?(?:他们|这些人|这批人|名单))*(?:列|拉|挑|找|选|圈|导|捞|筛|拎|提|调)(?:出来?|个|一下|一份|一个)(?:名单|清单)?(?:来|去|用来|用于|拿来|好|给|供|以便|方便|准备|我们|大家|财务|业务|再|逐一|逐个)*(?:核对|核实|核查|复核|对账|检查|排查|回访|联系|跟进|走访|关怀|慰问|分析|看看|确认|通知|提醒|催收|处理|备查|存档|补录|做)[^的]{0,12}$/
/** 这拨人可以重新放进池子 */
const pooled =
  /^(?:这|那)(?:拨|波|批|些|群|类|部分)(?:人|客户|用户)?(?:就|也|都|可以|能|要|应该|该|会|先|统一|重新|再)*(?:放|进|纳|拉|加|收|归|划|移)[^的过了]{1,8}$/
const past = /过(?!节|年)|(?:寄|送|发|打|联系)了|(?<![a-z])(?:have|has|had|were|was|not|never)(?![a-z])|没|未/

/** Whether a clause tells what is done with the customers, what for, what does not matter, or what they are called. */
export const tellsOfAct = (words: string): boolean =>
  concedes.test(words) ||
  classes.test(words) ||
  (usedFor.test(words) && !past.test(words)) ||
  occasion.test(words) ||
  handled.test(words) ||
  listedFor.test(words) ||
  pooled.test(words) ||
  (act.test(words) && !past.test(words))
