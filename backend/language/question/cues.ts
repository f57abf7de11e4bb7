import { createTrie, type Trie } from '../lexicon/trie.ts'
import { tokenise } from '../normalise.ts'
import { previousPhrases, yearBeforePhrases } from './period-phrases.ts'

/** What a stretch of a question says about the question itself. */
export type Cue =
  | { is: 'ask' }
  | { is: 'effect' }
  | { is: 'fared' }
  | { is: 'cost' }
  | { is: 'listed' }
  | { is: 'split' }
  | { is: 'significance' }
  | { is: 'concentration' }
  | { is: 'why' }
  | { is: 'moved' }
  | { is: 'differs' }
  | { is: 'by' }
  | { is: 'joined' }
  | { is: 'each-of' }
  | { is: 'both-ways' }
  | { is: 'which' }
  | { is: 'which-period'; grain: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | { is: 'best'; order: 'desc' | 'asc'; vague?: true }
  | { is: 'popular'; order: 'desc' | 'asc' }
  | { is: 'sold' }
  | { is: 'spends' }
  | { is: 'times' }
  | { is: 'often'; order: 'desc' | 'asc' }
  | { is: 'distribution' }
  | { is: 'average' }
  | { is: 'each' }
  | { is: 'level'; level: 'median' | 'lowest' | 'highest' | 'p25' | 'p75' }
  | { is: 'percentile' }
  | { is: 'single' }
  | { is: 'reach' }
  | { is: 'total' }
  | { is: 'share' }
  | { is: 'compared' }
  | { is: 'previous' }
  | { is: 'year-before' }
  | { is: 'grain'; grain: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | { is: 'campaigns' }
  | { is: 'channels' }
  | { is: 'control' }
  | { is: 'arms' }
  | { is: 'makes' }
  | { is: 'again' }
  | { is: 'back' }
  | { is: 'holds' }
  | { is: 'bound' }
  | { is: 'rest' }
  | { is: 'detail' }
  | { is: 'empty' }

/** THE words that make a question, parted by bars. */
const words: [Cue, string][] = [
  [
    { is: 'ask' },
    "what|what is|what's|what was|what were|what are|how much|by how much|how many|how high|how low|how big|how large|how did|how does|how do|how is|how are|how was|how well|show|show me|tell me|give me|给我|给个|报一下|报个|列一下|列出|拉一下|拉个|拉一个|拉一份|跑一下|跑个|出一个|来一份|did|does|was|were|is|are|多少|几|几倍|多少倍|是多少|有多少|有多大|有多高|多大|多高|怎么样|如何|怎样|怎么|咋样|看看|看一下|看下|查一下|查查|查看|统计|统计一下|展示|给我看|吗|了吗|?|？|是什么|有没有|是否|多多少|多了多少|少了多少|高多少|高了多少|低多少|好不好|行不行|大不大|高不高|多不多|情况如何|情况怎么样|什么情况|成立|几个点|几个百分点|多少个点|how many points|points|了没|大概|持有多少|拥有多少|目前|现在|currently|at the moment|right now|how about",
  ],
  [
    { is: 'effect' },
    '最有效|最管用|最有用|最起作用|do to|do for|did to|affect|affected|affects|influence|influenced|any effect|an effect|make any difference|made any difference|extra|additional|add|added|adds|lift|lifted|uplift|increment|incremental|incrementality|effect|impact|work|worked|works|effective|make a difference|made a difference|makes a difference|bring|brought|gain|gained|raise|raised|help|helped|pay off|paid off|worth it|worth|worthwhile|beat|beat the control|提升|增量|额外|带来|带来了|带动|拉动|效果|成效|起作用|有效果|有没有效果|有效|有用|管用|提高|影响|增加|值不值|值得|划算|划不划算|值得做',
  ],
  [
    { is: 'fared' },
    'happen|happened|do|doing|turn out|turned out|做得|做的|go|perform|performed|performance|fare|fared|表现|结果|战绩|成绩',
  ],
  [{ is: 'cost' }, 'cost|costs|spend|spent|花钱|花的钱|花了多少钱|花了多少|花多少钱|用了多少钱|花费|成本|费用|开销'],
  [
    { is: 'listed' },
    'list|recent|recently|past|so far|run|ran|have we run|did we run|have we done|did we do|launched|做过|做了|办过|办了|搞过|跑过|上线过|开展过|开展了|最近|近期|往期|历史上|以往',
  ],
  [
    { is: 'split' },
    'split|srm|sample ratio|sample ratio mismatch|randomisation|randomization|assignment|allocation|balanced|分流|分组|分组比例|样本比例|样本比例失衡|分配比例|随机分组|均衡|均匀',
  ],
  [
    { is: 'holds' },
    'right|correct|ok|okay|fine|even|valid|check|checked|as planned|检查|核对|核查|校验|对吗|对不对|正确|正常|合理|没问题|有问题|有没有问题|问题|失衡|偏斜|anything wrong|something wrong|wrong|可靠|符合计划',
  ],
  [
    { is: 'significance' },
    'significant|significance|significantly|statistically|reliable|trustworthy|robust|statistically solid|靠谱|可靠|可信|站得住脚|by chance|chance|just noise|noise|显著|显著性|统计显著|偶然|随机波动',
  ],
  [
    { is: 'concentration' },
    'concentration|concentrated|pareto|集中度|集中|二八|帕累托|account for|accounts for|accounted for|contribute|contributes|contributed|contributing|make up|makes up|made up|hold of|holds of|own of|owns of|generate|generates|generated|bring in|brings in|brought in|came from|coming from|made by|due to|attributable to|sits with|sit with|held by|comes from|come from|belongs to|80/20|80/20 rule|二八定律|二八法则|贡献|占了|占|拿着|拿了|握着|握有|手里有|手上有|手里握着',
  ],
  [
    { is: 'why' },
    'why|why did|what drove|what explains|what caused|what is behind|reason|reasons|为什么|为何|为啥|怎么回事|咋|咋回事|咋会|原因|怎么会',
  ],
  [{ is: 'differs' }, 'lower|higher|less|fewer|lower than|higher than|less than|低|高|更低|更高|低了|高了|不如'],
  [
    { is: 'moved' },
    'reduce|reduces|reduced|hurt|hurts|harm|harmed|drop|dropped|fall|fell|decline|declined|decrease|decreased|rise|rose|increase|increased|grow|grew|growth|change|changed|jump|jumped|go up|went up|gone up|go down|went down|gone down|down|up|下降|下跌|跌|跌了|降|降了|降低|减少|少了|上升|上涨|涨|涨了|变化|变动|掉|掉了|下滑|变少|变多|增长|多了|涨了没|涨没涨|降了没|跌了没|升了没|增长了没|下降了没|上升了没|grown|shrunk|增长率|涨幅|降幅|增幅|变化情况',
  ],
  [
    { is: 'by' },
    'by|per|break it down by|break that down by|split it by|split that by|for each|for every|across|over|broken down by|split by|grouped by|by each|in each|in every|按|按照|分|各|各个|每个|每种|不同',
  ],
  [
    { is: 'both-ways' },
    'with and without|with or without|with versus without|with vs without|有和没有|有与没有|有跟没有',
  ],
  [
    { is: 'each-of' },
    '分别|分别占|各占|各占了|各自|各是|各有|各为|各多少|两个数|两个数字|两个数值|respectively|each|both|both numbers|both figures|the two numbers|the two figures|the two values',
  ],
  [{ is: 'joined' }, 'and|or|还是|或|和|与|、|,|，|及|以及|x|×'],
  [{ is: 'which' }, 'which|what kind of|what type of|哪个|哪组|哪一组|哪些|哪种|哪类|哪次|哪一次|哪一个|哪一类|什么'],
  [{ is: 'which-period', grain: 'day' }, '哪天|哪一天|哪日|best day|worst day|busiest day|quietest day'],
  [{ is: 'which-period', grain: 'week' }, '哪周|哪一周|哪个星期|best week|worst week|busiest week|quietest week'],
  [{ is: 'which-period', grain: 'month' }, '哪月|哪一月|哪一个月|best month|worst month|busiest month|quietest month'],
  [{ is: 'which-period', grain: 'quarter' }, '哪季度|哪一季度|哪一季|best quarter|worst quarter|busiest quarter'],
  [{ is: 'which-period', grain: 'year' }, '哪年|哪一年|best year|worst year|busiest year'],
  [
    { is: 'best', order: 'desc' },
    'most often|most frequently|fastest|most|more|highest|top|largest|biggest|strongest|leading|rank|ranking|ranked|最高|最多|最大|最强|排名|排行|排序|排个名|排个序|排一下|排一排|排出|领先|前|更高|更多|更大|高一点|第一|最频繁|最勤|最经常|最快|最厉害|最猛|最明显',
  ],
  [{ is: 'best', order: 'desc', vague: true }, 'best|better|richest|wealthiest|最好|最佳|好|更好|好一点|最优|最棒'],
  [{ is: 'best', order: 'asc', vague: true }, 'worst|最差|更差'],
  [
    { is: 'best', order: 'asc' },
    'least often|least frequently|least|lowest|smallest|fewest|weakest|bottom|最低|最少|最小|最弱|倒数|后|垫底|更低|更少',
  ],
  [
    { is: 'popular', order: 'desc' },
    'most popular|sell best|sells best|sold best|sell most|sells most|sell the most|sells the most|bestseller|bestsellers|best selling|best-selling|bestselling|best seller|best sellers|top seller|top sellers|top selling|most used|favourite|favorite|most common|最受欢迎|卖得最好|卖的最好|卖得最多|卖的最多|卖得最快|卖得最火|卖得好|卖的好|最畅销|畅销|最热门|最火|用得最多|用的最多|最常用|主要',
  ],
  [
    { is: 'popular', order: 'asc' },
    'least popular|slowest seller|slowest sellers|slowest selling|slow seller|slow sellers|worst seller|worst sellers|worst selling|weakest seller|least used|least common|卖得最差|卖的最差|卖得最少|卖的最少|卖得最慢|卖的最慢|卖得差|最滞销|滞销|最冷门|最不受欢迎|用得最少|用的最少|最不常用',
  ],
  [
    { is: 'sold' },
    'sell|sells|sold|selling|went out|go out|shipped|brings in|bring in|brought in|brings|earns|earned|earn|takes in|took in|卖|卖了|卖出|卖出了|卖掉|卖得|卖的|售出|收|收了|赚|赚了|进账',
  ],
  [{ is: 'spends' }, 'spend|spends|spent|spending|花|花了|花得|花的|花钱|花费|消费'],
  [
    { is: 'distribution' },
    'distribution|distributed|distribute|breakdown|break down|broken down|composition|make-up|structure|mix|spread|分布|的分布|构成|组成|结构|分布情况|占比情况|分布如何',
  ],
  [{ is: 'times' }, '笔数|次数|单数|how many times|number of times|times'],
  [
    { is: 'often', order: 'desc' },
    'most often|most frequently|most regularly|最常|最常用|最经常|最频繁|最频繁地|最习惯|最爱',
  ],
  [{ is: 'often', order: 'asc' }, 'least often|least frequently|最不常|最少'],
  [{ is: 'average' }, 'average|averages|mean|avg|平均|平均数|平均值|均值|人均|户均|平均每人|平均每户|on average'],
  [
    { is: 'each' },
    'per customer|per client|per member|per head|per person|each customer|a customer|every customer|每个客户|每位客户|每客户|平均每个客户|平均每位客户|the average customer|an average customer|the average client|the average member|每人|每户|每个人|每位会员|每个会员',
  ],
  [{ is: 'level', level: 'median' }, 'median|medians|typical value|50th percentile|中位数|中位值|中间值|中位|中值'],
  [{ is: 'level', level: 'p75' }, 'upper quartile|third quartile|上四分位数|上四分位'],
  [{ is: 'level', level: 'p25' }, 'lower quartile|first quartile|下四分位数|下四分位'],
  [{ is: 'level', level: 'highest' }, 'max|maximum|highest|largest|biggest|top value|最大值|最高值|最高|最大|最多'],
  [{ is: 'level', level: 'lowest' }, 'min|minimum|lowest|smallest|最小值|最低值|最低|最小|最少'],
  [{ is: 'percentile' }, 'percentile|percentiles|quantile|分位数|分位|百分位数|百分位|分位点|分位值'],
  [{ is: 'single' }, 'single|one|单笔|一笔|单次|一单|单'],
  [
    { is: 'reach' },
    'reach|reachable|contact|contactable|can be reached|can be contacted|message|触达|触达到|联系到|联系上|联系|覆盖|覆盖到|发到|发送到',
  ],
  [{ is: 'total' }, 'total|sum of|overall|sum|总|合计|总共|总计|总和|总额|一共'],
  [
    { is: 'share' },
    'share|share of|percentage|percentage of|proportion|proportion of|percent of|percent|fraction of|what share|what percentage|how much of|what part of|占比|比例|百分比|比重|份额|百分之几|百分之多少|几成',
  ],
  [
    { is: 'compared' },
    '几倍|多少倍|side by side|stack up|stacks up|stacked up|measure up|measures up|measured up|hold up|holds up|compares|compare|compared|compared with|compared to|versus|vs|against|对比|相比|比|比较|较|对比一下|相较|相较于|并排|放在一起看|放一起看|放在一起比|放一起比|比一下|比一比|差多少|差距|差别|差异|相差|相差多少|difference between|gap between|how far apart',
  ],
  [
    { is: 'previous' },
    `previous period|the period before|period before|period on period|mom|qoq|wow|compared to last month|compared with last month|versus last month|vs last month|than last month|than last week|than last quarter|环比|对比上期|较上期|和上期比|比上期|与上期相比|${previousPhrases.join('|')}`,
  ],
  [
    { is: 'year-before' },
    `同比|去年同期|上年同期|and the year before|and a year earlier|the same period last year|${yearBeforePhrases.join('|')}`,
  ],
  [{ is: 'grain', grain: 'day' }, 'daily|by day|per day|each day|every day|day by day|按日|按天|每天|每日|逐日|日均'],
  [{ is: 'grain', grain: 'week' }, 'weekly|by week|per week|each week|every week|week by week|每周|按周|逐周|各周'],
  [
    { is: 'grain', grain: 'month' },
    'monthly|by month|per month|each month|every month|trend|trends|trending|over time|month by month|每月|按月|每个月|逐月|月度|走势|趋势|变化趋势|各月|分月|各个月',
  ],
  [
    { is: 'grain', grain: 'quarter' },
    'quarterly|by quarter|per quarter|each quarter|every quarter|每季度|按季度|每季|每个季度|各季度|逐季|分季度',
  ],
  [{ is: 'grain', grain: 'year' }, 'yearly|by year|per year|annually|each year|每年|按年|年度|历年'],
  [
    { is: 'campaigns' },
    'campaign|campaigns|across campaigns|across all campaigns|across our campaigns|across all our campaigns|past campaign|past campaigns|previous campaigns|earlier campaigns|过往活动|以往活动|过去的活动|活动|营销活动|往期活动|历次活动|过往的活动|以往的活动|各次活动|次活动|场活动|电话营销|电话推广|电话营销活动|telemarketing|phone campaign|phone campaigns|calling campaign',
  ],
  [{ is: 'channels' }, 'channel|channels|渠道|触达渠道'],
  [
    { is: 'control' },
    'over control|over the control|versus control|vs control|against control|compared with control|compared to control|relative to control|over no e-mail|over no email|than control|the control group|control group|control|holdout|对照组|对照|相比对照|比对照组|相对对照组|与对照组相比|较对照组|留白组',
  ],
  [
    { is: 'arms' },
    'both arms|both groups|each arm|each group|the two arms|the two groups|two arms|two groups|by arm|per arm|treatment|the treatment|treatment group|treatment arm|the treatment group|the treatment arm|treated group|treated customers|test group|the test group|test arm|两组|两个组|各组|每组|每个组|两边|试验组|实验组|测试组|处理组|触达组',
  ],
  [
    { is: 'makes' },
    'make|makes|made|making|get|gets|got|getting|cause|causes|caused|lead|led|drive|drove|persuade|persuaded|convince|convinced|让|使|令|促使|推动',
  ],
  [
    { is: 'rest' },
    'the rest|the others|everyone else|everybody else|all others|all the others|other customers|all other customers|其他客户|其他人|其余客户|其余的客户|其余的|其他的|别的客户|剩下的客户|剩下的',
  ],
  // in what terms an answer is told, which holds them all
  [
    { is: 'detail' },
    'relative|in relative terms|relative terms|absolute|in absolute terms|percentage points|in percentage points|percentage point|pp|95% interval|95 % interval|confidence interval|95% confidence interval|the interval for|interval for|相对|绝对|百分点|个百分点|置信区间|95%置信区间|95%区间',
  ],
  // what lies above or below a value is no rise or fall
  [{ is: 'bound' }, 'and up|and upwards|and above|or up|or above|and down|and below|or below'],
  [{ is: 'back' }, 'of that|of it|of which|of this|of those|out of that|from that|of them'],
  [
    { is: 'again' },
    'and|and for|what about|how about|and what about|same|same thing|same thing but|same thing for|the same thing|the same thing but|same again|same again but|same question for|same but|make it|make that|switch to|show it as|换为|改为|改看|换个|换一下|the same|the same but|same for|only|just|now|ok|okay|so|then|also|instead|那|那么|换成|换|改成|只看|仅看|同样|呢|再看|另外|其中|还有',
  ],
  [
    { is: 'empty' },
    'the|a|an|of|for|in|on|to|it|this|that|there|was it|is it|do|we|our|us|you|please|can|could|have|has|had|get|got|among|amongst|within|with|from|at|than|as|those|these|them|they|customers|customer|people|client|clients|who|whom|for whom|households|results|result|outcome|outcomes|rate|rates|value|values|much|any|actually|really|truly|genuinely|indeed|overall|altogether|in total|in all|all told|different|difference|group|groups|band|bands|bracket|brackets|ranges|arm|arms|test|experiment|的|了|是|有|所有|所有的|全部|对|在|中|里|和|与|我们|请|帮我|帮忙|一下|它|这|这个|那个|这次|客户|用户|人|位|结果|情况|数据|表现|其|把|被|用|会|能|可以|些|次|率|组|段|层|区间|档|起来|得|使|让|从|到底|究竟|真的|真|确实|真正|我|您|你|水平|同比例|下|here|so much|这么多|那么多|啊|呀|咱们|想|想看|想知道|请问|里面|当中|之间|持有|拥有|手里|手里的|手上|手上的|手头|手头上|手头的|手头上的|名下|名下的|账上|账上的|did we see|did we get|did we have|do we have|do we see|we see|we saw|全行|全公司|银行|公司|the bank|company',
  ],
]

/** Cue phrases by their tokens. */
export const cueTrie = (): Trie<Cue> => {
  const trie = createTrie<Cue>((text) => text, true)
  for (const [cue, said] of words)
    for (const phrase of new Set(said.split('|')))
      trie.add(
        tokenise(phrase).map(({ text }) => text),
        cue,
      )
  return trie
}
