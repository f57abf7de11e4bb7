import type { RequestAct, RequestThing } from './request.ts'

/** Nouns for what a request is about. */
const nouns: Record<RequestThing, { zh: string; en: string }> = {
  campaign: {
    zh: '(?:提案|方案|活动|计划|投放|送审|提交|申请|审批|审批申请|复核申请|复核|营销活动)',
    en: '(?:campaign|plan|proposal|submission|approval request|request|launch)s?',
  },
  audience: {
    zh: '(?:人群|客群|分群|客户群|群组|名单|列表|清单|包|人群包)',
    en: '(?:segment|audience|group|list|selection|saved segment|customer list|cohort)s?',
  },
  data: {
    zh: '(?:(?:所有|全部)的?)?(?:客户)?(?:数据|数据库|客户资料|资料)',
    en: '(?:(?:customer|client) )?(?:data|database|records|everything in the database)',
  },
  conversation: { zh: '(?:对话|会话|聊天|聊天记录|历史记录)', en: '(?:conversation|chat|thread|history)s?' },
}

const which = {
  zh: '(?:这个|那个|该|此|这|那|刚才的?|刚刚的?|我的?|当前的?|上面的?|已?保存的|刚?存的|整个|所有的?|全部的?)*',
  en: '(?:(?:the|this|that|these|those|my|our|all|all of|whole|entire|current|last|saved|it|them)\\b ?)*',
}
const tail = {
  zh: '(?:吧|了|掉|一下|下来|出来|下|给我|我|好|好了|好吗|可以吗|行吗|行不行|吗|呢|哈|呀|啊)*',
  en: '(?: (?:please|now|right now|again|for me|for us|today|already|yet|out|down|off|then))*',
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u')

/** A verb of Chinese before or behind its object, and one of English before it. */
const acting = (
  act: RequestAct,
  { zh, en }: { zh: string; en: string },
  things: RequestThing[],
  bare: boolean,
): { act: RequestAct; thing?: RequestThing; said: RegExp }[] => [
  ...things.map((thing) => {
    const { zh: noun, en: name } = nouns[thing]
    const of = { zh: `${which.zh}(?:客户的?)?${noun}`, en: `${which.en}${name}` }
    return {
      act,
      thing,
      said: whole(
        `(?:请|我|我们|你|帮我|替我|就|直接)*(?:${zh})${tail.zh}${of.zh}${tail.zh}|(?:把|将)?${of.zh}(?:都|给我|先|就)*(?:${zh})${tail.zh}|(?:i |i'll |we |you can |i want to |i'd like to )?(?:${en}) ${of.en}${tail.en}`,
      ),
    }
  }),
  ...(bare
    ? [
        {
          act,
          said: whole(
            `(?:请|我来?|我们|你|帮我|替我|就|直接|那就|把它|把这个|它)*(?:${zh})(?:它|这个)?${tail.zh}|(?:i |i'll |we |you can )?(?:${en})(?: (?:it|this|that|them|these))?${tail.en}`,
          ),
        },
      ]
    : []),
]

const list = {
  zh: '(?:客户|人群|用户|会员)?的?(?:名单|清单|列表|客户名单|编号|客户编号|客户号|id|明细|客户明细|csv|excel|表格|文件|人群包)',
  en: '(?:list|lists|customer list|list of (?:customers|ids|customer ids|names)|(?:customer |client )?ids?|customers|segment|audience|members|csv|excel|spreadsheet|file|table|results?)',
}
const asFile = '(?: (?:to|as|in|into) (?:a |an )?(?:csv|excel|spreadsheet|file|xlsx)(?: file)?)?'

/** THE forms of requests about the work; each is a whole message, and the first that fits counts. */
export const forms: readonly { act: RequestAct; thing?: RequestThing; said: RegExp }[] = [
  {
    act: 'agree',
    said: /^(?:好|好的|好吧|好啊|好呀|好嘞|可以|可以的|行|行的|行吧|没问题|没毛病|是|是的|对|对的|嗯|嗯嗯|确定|确认|同意|就这样|就这么办|没错|继续|接着做?|请继续|go on|go ahead|continue|proceed|ok|okay|oke|kk|yes|yep|yeah|yup|sure|fine|good|great|perfect|right|correct|exactly|agreed|confirm|confirmed|sounds good|looks good|looks right|looks fine|all good|that works|works for me|do it|go for it|that's (?:right|fine|good|ok|okay|correct))(?:[ ,]*(?:please|thanks|thank you|then|的|吧|了|呀|啊|哦|嗯|谢谢|ok|yes))*$/u,
  },
  {
    act: 'decline',
    said: /^(?:不|不是|不对|不要|不要了|不用|不用了|不行|不好|不需要|算了|先不|先算了|都不是|都不对|都不要|no|nope|nah|no thanks|no thank you|not now|neither|none|none of (?:them|these|those)|never ?mind|forget it|leave it|skip it|don't|do not)(?:[ ,]*(?:please|thanks|thank you|then|的|吧|了|呀|啊|谢谢|先))*$/u,
  },
  {
    act: 'status',
    said: /^(?:is|has|was) (?:it|this|that|the (?:campaign|plan|proposal)|my (?:campaign|plan|proposal))(?: been)?(?: already)? (?:approved|sent|live|out|submitted|running|in review|rejected|withdrawn|done)(?: (?:yet|already|now|out))*$|^(?:what(?:'s| is) the status|status|what(?:'s| is) happening)(?: (?:of|with) (?:it|this|that|my|the)?(?: ?(?:campaign|plan|proposal))?)?$|^where (?:are we|does it stand|is it now|is my (?:campaign|plan|proposal))$|^(?:did (?:it|you) (?:go out|send it|get approved|submit it)|have (?:you|they) (?:sent|approved|submitted) it)(?: yet| already)*$|^(?:那个|这个|我的)?(?:方案|活动|提案|它|短信|消息)?(?:现在|已经)?(?:批|批准|审批|审|发|发出去|发送|提交|通过|审批通过|上线)(?:了|过了|好了)(?:吗|没|没有|么)$|^(?:这个|我的|现在|目前)*(?:方案|活动|提案|审批|复核)?(?:现在|目前)?(?:到)?(?:是)?(?:什么|哪)?(?:状态|进度|哪一?步|进展)(?:了|是什么|如何|怎么样|呢|怎样)*$|^(?:审批|复核|审核)(?:到|进行到)?(?:哪|哪一步|哪里|怎么样)了?$/u,
  },
  ...acting(
    'approve',
    {
      zh: '批准|批了|批|审批通过|通过审批|审批|核准|签批|签字|驳回|否决|审核通过|复核通过',
      en: 'approve|sign off on|sign off|sign|green ?- ?light|reject|decline|give (?:it )?the go ?- ?ahead(?: to)?|okay|authori[sz]e',
    },
    ['campaign'],
    true,
  ),
  ...acting(
    'cancel',
    {
      zh: '撤回|撤销|撤下|撤掉|撤|取消|收回|作废|终止|停掉|停止|中止',
      en: 'withdraw|recall|retract|pull back|pull|take back|call off|cancel|abort|scrap|stop|revoke|drop',
    },
    ['campaign'],
    false,
  ),
  {
    act: 'cancel',
    said: /^(?:把它|把这个)?(?:撤回|撤下|撤下来|撤回来|取消|不做了|不搞了|先不做了|作废)(?:它|这个)?(?:吧|了)*$|^(?:withdraw|recall|retract|cancel|abort|stop|call|pull)(?: (?:it|this|that))?(?: off| back)?(?: please| now)*$/u,
  },
  {
    act: 'export',
    thing: 'audience',
    said: whole(
      `(?:请|我想|我要|帮我|给我|能不能|能|可以|怎么|如何|直接)*(?:把|将)?${which.zh}(?:导出|下载|输出|拉取|拉|打印|导|要|给我|发我|发给我)(?:一下|一份|个|成|为|下来|出|出来)*${which.zh}${list.zh}${tail.zh}|(?:请|我想|我要|帮我|给我)*(?:把|将)?(?:导出|下载)(?:一下)?${which.zh}(?:客户|人群|用户)${tail.zh}|(?:把|将)${which.zh}(?:客户|人群|用户)(?:给我|都)?(?:导出|下载)(?:来|出来|下来|成|为)*(?:csv|excel|表格|文件)?${tail.zh}|(?:把|将)?${which.zh}${list.zh}(?:给我|帮我|都|能)*(?:导出|下载|输出|拉|打印|导|发我|发给我|发过来|给我|转|存)(?:一下|一份|来|出来|下来|成|为|到)*(?:csv|excel|表格|文件)?${tail.zh}|(?:导出|下载)(?:csv|excel|来)?${tail.zh}|(?:how (?:do|can) i |can i |can you |i need to |i want to |please )?(?:export|download|extract|dump|print|pull)(?: ${which.en}${list.en}?|)${asFile}${tail.en}|(?:send me|e ?- ?mail me|give me|get me|show me|i need|i want) ${which.en}(?:list|customer list|list of (?:customers|ids|customer ids)|(?:customer |client )?ids|csv|excel|spreadsheet|file)${asFile}${tail.en}|who are they|who is (?:in it|on it|on the list|in the list)|(?:都)?(?:有|是)(?:哪些|谁)(?:客户|人)?|具体是哪些(?:人|客户)`,
    ),
  },
  ...acting(
    'delete',
    {
      zh: '删除|删掉|删了|删|清除|清掉|归档|销毁|清空',
      en: 'delete|remove|erase|wipe|wipe out|trash|archive|get rid of|destroy|clear|purge',
    },
    ['audience', 'data', 'conversation'],
    false,
  ),
  ...acting('cancel', { zh: '删除|删掉|删了|删', en: 'delete|remove|trash|get rid of' }, ['campaign'], false),
  ...acting(
    'send',
    {
      zh: '发出去|发出|发出来|群发|直接发|马上发|立即发送|立刻发送|现在发|发送|开始发送|开始发|执行|上线|投放|开始投放|启动|开跑|跑起来',
      en: 'launch|execute|go live(?: with)?|start|fire|run|activate|kick off|roll out|send out|publish',
    },
    ['campaign'],
    false,
  ),
  {
    act: 'send',
    said: /^(?:那就|就|直接|马上|现在|立即|立刻|帮我|把它|把短信|把邮件|把消息|都)*(?:发出去|发出|群发|直接发|发送|执行|上线|投放|启动|发吧|开始发送?|群发出去|发给(?:他们|客户|大家))(?:它|出去)?(?:吧|了|啊)*$|^(?:launch|execute|fire|activate|publish)(?: (?:it|this|that|them))?(?: (?:now|today|please|right away))*$|^(?:run|start) (?:it|this|that) (?:now|right away|today|please)$|^go live(?: (?:now|today|please))*$|^(?:just )?send (?:it|this|that|them|the (?:messages?|sms|e ?- ?mails?|texts?))(?: out)?(?: to (?:them|everyone|everybody|the (?:customers|list|audience)|all (?:of them|customers)|customers))(?: (?:now|today|please|right away))*$|^send (?:it|this|that|them|the (?:messages?|sms|e ?- ?mails?|texts?)) out(?: (?:now|today|please|right away))*$/u,
  },
  {
    act: 'restart',
    said: /^(?:let's |let us )?(?:start|begin)(?: all)? (?:over|again|afresh|fresh|anew|from scratch|from the beginning|something new)(?: from scratch)?(?: please| again)*$|^(?:restart|reset|reset (?:it|everything|all)|clear|clear (?:it|everything|all|it all|all of it)|wipe everything|forget (?:everything|it all|all of (?:it|that|this))|from scratch|new (?:goal|campaign|conversation|segment|audience|topic|one))(?: please| now)*$|^(?:我们|咱们|全部|都|一切)?(?:重新开始|重新来过?|从头开始|从头来过?|重头再?来|推倒重来|重来|清空|重置|全部清空|都清掉|全清掉|清空重来|清空条件|换个(?:话题|目标|活动|人群)|新(?:目标|活动|话题|对话)|开个新的|来个新的)(?:一遍|一次|吧|了)*$/u,
  },
  {
    act: 'count',
    said: /^(?:so |and |now )*how many(?: (?:customers|clients|people|of them|members|users))?(?: (?:are|is|do we have|have we got))?(?: (?:there|they|we))?(?: (?:are|is))?(?: (?:left|remaining|remain|still in|in it|in there|in that|in this|now|so far|at this point|in the (?:segment|audience|list|group)|in (?:this|that) (?:segment|audience|list|group)|after that|still))+$|^how many (?:(?:are|is) (?:they|that|it|those|these|there)|people|people are there|of them(?: are there)?)$|^(?:just )?count (?:it|them|these|those)(?: again| please)*$|^(?:and |so )*(?:the )?(?:head ?)?count(?: now| please)*$|^what(?:'s| is) the (?:count|size|headcount|number)(?: now| of (?:it|them|the (?:segment|audience|list|group)))?$|^how (?:big|large) is (?:it|that|this|the (?:segment|audience|list|group))(?: now)?$|^(?:现在|那|那么|目前|这样|这下|一共|总共)*(?:还)?(?:剩|剩下|剩余|留下)(?:了)?(?:多少|几)(?:个|位|名)?(?:人|客户|用户|会员)?(?:了|呢|吗)*$|^(?:现在|目前|这样|这下|这个人群|这群人|这批人|这批|这些|它|他们|里面|这里面)+(?:一共|总共|还|现在)*(?:是|有|剩)?(?:多少|几)(?:个|位|名)?(?:人|客户|用户|会员)?(?:了|呢)*$|^(?:那|一共|总共|共)*有?(?:多少|几)(?:个|位|名)?人(?:呢)?$|^(?:人数|数量|规模)(?:是|有)?(?:多少|呢|多大)?$/u,
  },
  {
    act: 'rule',
    said: /^(?:(?:please )?(?:show|give|tell|print|display|repeat)(?: me)?|what(?:'s| is| are| were)?|which|see|view|let me see|i want to see)(?: (?:the|my|our|your|its|all|all the|current|this|exact))* (?:rules?|conditions?|criteria|filters?|definition|logic)(?: (?:again|now|so far|behind (?:it|this|that)|for (?:it|this|that)|of (?:it|this|that|the (?:segment|audience))|in (?:it|use|place)|we have|do we have|are there|(?:you )?(?:used|applied|are using)))*$|^(?:how is (?:it|this|the (?:segment|audience)) defined|what(?:'s| is) in the (?:segment|audience))$|^(?:把)?(?:现在|当前|目前|这个人群|这群人|它|人群|客群|筛选|圈选|具体|完整|用)*的?(?:的)?(?:用|有|是)?(?:哪些|什么|所有|全部)?(?:规则|条件|筛选条件|圈选条件|规则条件|口径|定义)(?:都)?(?:是|有)?(?:什么|哪些|怎样的?|怎么样的?|啥)?(?:给我|让我|我)?(?:看一?看|看一下|看下|列一下|列出来|展示一下|再说一遍|复述一下|亮出来|说一下|读一下)?(?:呢|吧)*$|^(?:给我|让我|我想|帮我|我要)?(?:看|查看|展示|显示|列出|列一下|看看|看一下|看下|读一下|复述|说说|说一下)(?:一下)?(?:现在|当前|目前|这个|人群|的|圈选|筛选|完整|所有)*(?:规则|条件|筛选条件|口径|定义)(?:吧|呢)*$/u,
  },
  {
    act: 'author',
    said: /^who (?:made|created|built|defined|wrote|saved|set up|owns|submitted|did|prepared|drafted)(?: (?:the|this|that|it|my|our))*(?: (?:segment|audience|list|group|campaign|plan|proposal|one))?$|^who(?:'s| is) the (?:author|owner|creator)(?: of .{1,30})?$|^(?:这个|这|那个|该|此|它|人群|客群|分群|名单|活动|方案|提案|的)*(?:是)?(?:谁|哪位|什么人)(?:建|创建|做|弄|圈|保存|存|提交|写|定义|搞|新建|送审)(?:的|出来的)*(?:这个|那个|该|人群|客群|分群|名单|活动|方案|提案)*(?:的|呢|啊)*$|^(?:这个|那个|该)?(?:人群|客群|分群|名单|活动|方案|提案)?的?(?:创建人|创建者|作者|负责人|提交人)(?:是)?(?:谁|哪位)?$/u,
  },
  {
    act: 'approver',
    said: /^who (?:approves|approved|can approve|has to approve|must approve|should approve|will approve|signs off|needs to (?:approve|sign off)|is the approver|decides|reviews)(?: (?:on )?(?:it|this|that|the (?:campaign|plan|proposal)))?$|^(?:how (?:does|do|is|will) (?:it|this|i|we|the (?:approval|campaign|plan))(?: get)? (?:approved?|approval work)|how does (?:the )?approval work|where (?:do|can) (?:i|we) approve(?: it)?)$|^(?:要|由|该|应该|需要|现在|这个|方案|活动|提案)*(?:谁|哪位|什么人)(?:来|能|可以|负责|去|有权)*(?:批准|审批|批|审核|复核|审|签字)(?:的|它|这个|方案|活动|提案|呢|啊)*$|^(?:复核人|审批人|批准人)(?:是)?(?:谁|哪位)?$|^(?:怎么|如何|在哪里?|去哪里?|到哪里?)(?:才能)?(?:批准|审批|批)(?:它|这个)?$/u,
  },
  {
    act: 'viewer',
    said: /^who (?:can|may|is allowed to|is able to) (?:see|view|read|open|access|edit|change|use)(?: (?:it|this|that|the|my|these|our))*(?: (?:list|segment|audience|data|campaign|plan|conversation))?$|^(?:有)?(?:谁|哪些人|什么人)(?:能|可以|有权限?|会)(?:看到|看|查看|访问|用|修改|改|打开)(?:到)?(?:这个|这些|我的)*(?:名单|人群|数据|活动|方案|对话)?$/u,
  },
  {
    act: 'saved',
    thing: 'audience',
    said: /^(?:(?:please )?(?:show|list|give|see|view)(?: me)?|what|which)(?: (?:all|the|my|our|saved|existing|are|of the))* (?:segments?|audiences?|groups|lists)(?: (?:do (?:we|i|you) have|have (?:we|i) (?:saved|got|made)|are (?:there|saved|available)|exist|we have|i have|i saved|we saved|so far|saved))*$|^(?:现在|目前|我们|我|系统里|之前)*(?:都)?(?:有|存了|保存了|建了|列出|看看|查看|显示|看一下)(?:哪些|什么|所有|全部|一下)*(?:已|已经)?(?:保存|存|建|建好|存好)?(?:过)?(?:的)?(?:人群|客群|分群|名单)(?:列表)?(?:了|呢)*$|^(?:已)?保存(?:过|好)?的(?:人群|客群|分群)(?:有)?(?:哪些|列表)?$/u,
  },
  {
    act: 'saved',
    thing: 'campaign',
    said: /^(?:(?:please )?(?:show|list|give|see|view)(?: me)?|what|which)(?: (?:all|the|my|our|past|submitted|existing|are|of the))* (?:campaigns|proposals|plans)(?: (?:do (?:we|i|you) have|have (?:we|i) (?:submitted|got|made)|are (?:there|waiting|pending|running|in review|in the data)|exist|we have|i have|so far|in review|waiting|pending))*$|^(?:现在|目前|我们|我|系统里)*(?:都)?(?:有|列出|看看|查看|显示|看一下)(?:哪些|什么|所有|全部|一下)*(?:已)?(?:在审|待审|待审批|待复核|送审|提交)?(?:过)?(?:的)?(?:活动|方案|提案|营销活动)(?:列表)?(?:了|呢|在审|在等|待审批|待复核|在等复核|在等审批)*$/u,
  },
  {
    act: 'assumed',
    said: /^what (?:did you|have you|are you|do you|was|were|is|has been)(?: (?:just|been))? (?:assume|assumed|assuming|take for granted|taken for granted)$|^(?:what|which|any|list the|show me the|show the|tell me the|what are (?:the|your)|what were (?:the|your)) assumptions?(?: (?:did you make|were made|have you made|are there|are made|here))?$|^(?:你|这里|刚才|方案)?(?:都)?(?:假设|默认|假定|推断)了?(?:哪些|什么|啥)(?:东西|内容|条件)?(?:呢)?$|^(?:你)?(?:做了|有)(?:哪些|什么)(?:假设|默认|假定)(?:呢)?$|^(?:哪些|什么)是(?:你)?(?:假设|默认|猜)的$/u,
  },
  {
    act: 'next',
    said: /^(?:so )?what(?:'s| is| comes| now| do i do| should i do| happens| do we do| should we do)? ?(?:next|now)$|^(?:and )?(?:now what|next step|next steps|what are the next steps|what then)$|^(?:那|那么)?(?:下一步|接下来|然后|之后|后面)(?:该|要|应该|可以|能)?(?:怎么|做|干|是|咋)?(?:办|什么|做|啥|弄)?(?:呢)?$/u,
  },
]
