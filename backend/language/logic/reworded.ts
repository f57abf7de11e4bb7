/** What is said around a condition or a list, and the same said beside it, so that each condition stands in one piece. */
const rewordings: [said: RegExp, reworded: string][] = [
  // "their balance must be over 500"
  [
    /(?<![a-z])(?:their|its|the) ([a-z]+(?: [a-z]+){0,2}) (must|should|has to|have to|needs to|ought to) be (?=over|under|above|below|at (?:least|most)|more|less|between|[£$€¥]?\d)/gi,
    '$2 have $1 ',
  ],
  [/(?<![a-z])without (?:even )?(?:a single|one single|even one) /gi, 'without a '],
  [/(?<![a-z])(on top of|in addition to|besides|alongside) (?:their|having|also having) /gi, '$1 '],
  [/(?<![a-z])in addition to ([^,.;]+), (?:also )?(?:please )?(?:include|add|take)(?: in)? /gi, '$1, also include '],
  // 余额必须超过500
  [
    /(?<=^|[，,。；;]|的话|的)(?!话)([^，,。；;的得须要和或]{2,6}?)(?:必须|须|得|要求?|需要|应当?)(?=超过|大于|高于|多于|低于|小于|少于|不低于|不少于|不超过|达到|至少|最少|在\d|满\d)/gu,
    '须$1',
  ],
  [/(?<=[必须得求][^，。；]{1,6})也(?=超过|大于|高于|低于|不|少于|达到|至少)/gu, ''],
  // 恰好满足A、B其中一条, 不能A和B都有
  [/(?:恰好|正好|刚好|只|仅)(?:满足|符合)([^，。；]{4,40}?)(?:其中|之)([一两])([条项个样])/gu, '$1只满足其中$2$3'],
  [/(?:不能|不可以|不得)([^，。；]{2,12}[和与跟、][^，。；]{2,12})都有/gu, '$1不能都有'],
  // 有房贷的不要放进已婚的客户名单里, 有房贷的从已婚的客户里去掉
  [/(?:不要|别|不)(?:放进|列入|加入|纳入)([^，。；]+?的)(?:客户)?名单(?:里|中)?/gu, '排除，$1客户'],
  [
    /(?<=的(?:客户|人)?)(?:要|应|须)?从([^，。；]+?的(?:客户|人)?)(?:里面|里|中)(?:去掉|剔除|排除)(?=[，。；]|$)/gu,
    '排除，$1',
  ],
]

/** A message with what it says around its conditions said beside them. */
export const reworded = (text: string): string =>
  rewordings.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text)
