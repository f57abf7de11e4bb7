import { createTrie, type Trie } from '../lexicon/trie.ts'
import { tokenise } from '../normalise.ts'

/** What a stretch of a question says about the question itself. */
export type Cue =
  | { is: 'ask' }
  | { is: 'effect' }
  | { is: 'split' }
  | { is: 'significance' }
  | { is: 'concentration' }
  | { is: 'why' }
  | { is: 'moved' }
  | { is: 'by' }
  | { is: 'which' }
  | { is: 'best'; order: 'desc' | 'asc' }
  | { is: 'average' }
  | { is: 'total' }
  | { is: 'share' }
  | { is: 'previous' }
  | { is: 'year-before' }
  | { is: 'grain'; grain: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | { is: 'campaigns' }
  | { is: 'channels' }
  | { is: 'control' }
  | { is: 'again' }
  | { is: 'holds' }
  | { is: 'empty' }

/** THE words that make a question, parted by bars. */
const words: [Cue, string][] = [
  [
    { is: 'ask' },
    "what|what is|what's|what was|what were|what are|how much|how many|how high|how low|how did|how does|how is|how was|how well|show|show me|tell me|give me|did|does|was|were|is|are|多少|几|是多少|有多少|怎么样|如何|怎样|怎么|看看|看一下|看下|查一下|查看|统计|统计一下|展示|给我看|吗|了吗|?|？|是什么|有没有",
  ],
  [
    { is: 'effect' },
    'add|added|adds|lift|lifted|uplift|increment|incremental|incrementality|effect|impact|work|worked|works|effective|make a difference|made a difference|bring|brought|gain|gained|raise|raised|help|helped|pay off|提升|增量|带来|带来了|带动|拉动|效果|成效|起作用|有效|有用|提高|影响|增加',
  ],
  [
    { is: 'split' },
    'split|srm|sample ratio|sample ratio mismatch|randomisation|randomization|assignment|allocation|balanced|分流|分组|分组比例|样本比例|样本比例失衡|分配比例|随机分组|均衡|均匀',
  ],
  [
    { is: 'holds' },
    'right|correct|ok|okay|fine|even|valid|as planned|对吗|对不对|正确|正常|合理|没问题|有问题|可靠|符合计划',
  ],
  [
    { is: 'significance' },
    'significant|significance|significantly|statistically|by chance|chance|just noise|noise|显著|显著性|统计显著|偶然|随机波动',
  ],
  [
    { is: 'concentration' },
    'concentration|concentrated|pareto|集中度|集中|二八|帕累托|account for|accounts for|contribute|contributes|make up|makes up|generate|generates|bring in|贡献|占了|占',
  ],
  [{ is: 'why' }, 'why|why did|what drove|what explains|what caused|reason|reasons|为什么|为何|为啥|原因|怎么会'],
  [
    { is: 'moved' },
    'drop|dropped|fall|fell|decline|declined|decrease|decreased|rise|rose|increase|increased|grow|grew|change|changed|jump|jumped|go up|went up|go down|went down|下降|下跌|跌|降|降低|减少|上升|上涨|涨|变化|变动|掉|下滑|变少|变多|增长',
  ],
  [
    { is: 'by' },
    'by|per|for each|for every|across|broken down by|split by|grouped by|by each|in each|按|按照|分|各|各个|每个|每种|不同|分别|各自|的分布',
  ],
  [{ is: 'which' }, 'which|what kind of|哪个|哪些|哪种|哪类|哪次|哪一次|哪一个|什么'],
  [
    { is: 'best', order: 'desc' },
    'best|better|most|highest|top|largest|biggest|strongest|leading|rank|ranking|ranked|最好|最高|最多|最大|最强|排名|排行|排序|领先|前|好|更好',
  ],
  [{ is: 'best', order: 'asc' }, 'worst|least|lowest|smallest|weakest|bottom|最差|最低|最少|最小|最弱|倒数|后|垫底'],
  [{ is: 'average' }, 'average|mean|avg|the average|平均|均值|人均|平均每人'],
  [{ is: 'total' }, 'total|sum of|overall|总|合计|总共|总计|总和'],
  [
    { is: 'share' },
    'share|share of|percentage|percentage of|proportion|proportion of|percent of|what share|what percentage|占比|比例|百分比|比重|份额',
  ],
  [
    { is: 'previous' },
    'previous period|the period before|period before|period on period|month on month|month over month|mom|week on week|compared to last month|compared with last month|versus last month|vs last month|vs the month before|against the month before|than the month before|环比|对比上期|较上期|和上期比|比上个月|较上月|与上期相比',
  ],
  [{ is: 'grain', grain: 'day' }, 'daily|by day|per day|each day|every day|按日|按天|每天|每日|逐日'],
  [{ is: 'grain', grain: 'week' }, 'weekly|by week|per week|each week|每周|按周|逐周'],
  [
    { is: 'grain', grain: 'month' },
    'monthly|by month|per month|each month|every month|trend|over time|month by month|每月|按月|每个月|逐月|月度|走势|趋势|变化趋势|各月',
  ],
  [
    { is: 'grain', grain: 'quarter' },
    'quarterly|by quarter|per quarter|each quarter|every quarter|每季度|按季度|每季|每个季度|各季度|逐季|分季度',
  ],
  [{ is: 'grain', grain: 'year' }, 'yearly|by year|per year|annually|每年|按年|年度'],
  [{ is: 'campaigns' }, 'campaign|campaigns|past campaigns|活动|营销活动|往期活动|历次活动|各次活动'],
  [{ is: 'channels' }, 'channel|channels|渠道|触达渠道'],
  [
    { is: 'control' },
    'over control|over the control|versus control|vs control|against control|compared with control|compared to control|relative to control|over no e-mail|over no email|than control|the control group|control group|control|holdout|对照组|对照|相比对照|比对照组|相对对照组|与对照组相比|较对照组|留白组',
  ],
  [
    { is: 'again' },
    'and|and for|what about|how about|and what about|same|same but|the same|the same but|same for|only|just|now|ok|okay|so|then|also|instead|那|那么|换成|换|改成|只看|仅看|同样|呢|再看|另外|其中|还有',
  ],
  [
    { is: 'empty' },
    'the|a|an|of|for|in|on|to|it|this|that|there|was it|is it|do|we|our|us|you|please|can|could|have|has|had|among|amongst|within|with|from|at|than|as|those|these|them|they|customers|customer|people|client|clients|who|whom|for whom|households|results|result|outcome|outcomes|rate|rates|value|values|much|any|actually|really|overall|different|difference|group|groups|arm|arms|test|experiment|的|了|是|有|对|在|中|里|和|与|我们|请|帮我|一下|它|这|这个|那个|这次|客户|用户|人|位|结果|情况|数据|表现|其|把|被|用|会|能|可以|些|次|率|组|起来|得|使|让|从|到底|究竟|我|您|你|水平|同比例',
  ],
]

/** Cue phrases by their tokens. */
export const cueTrie = (): Trie<Cue> => {
  const trie = createTrie<Cue>((text) => text, true)
  for (const [cue, said] of words)
    for (const phrase of said.split('|'))
      trie.add(
        tokenise(phrase).map(({ text }) => text),
        cue,
      )
  return trie
}
