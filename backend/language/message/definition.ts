/** What a message does with the meaning of a word. */
export interface Definition {
  act: 'define' | 'ask' | 'take_back' | 'keep' | 'list'
  /** Absent where the word of the last question is meant. */
  word?: string
  /** The words that give the meaning, and where they begin in the text. */
  meaning?: { text: string; start: number }
}

const open = '[“"「\'‘]?'
const close = '[”"」\'’]?'
const zhWord = `${open}([\\p{Script=Han}a-z][\\p{Script=Han}a-z0-9 ]{0,14}?)${close}`
const people = '(?:的)?(?:客户|用户|会员|人群|人)?'
const fromNow =
  '(?:(?:以后|今后|从现在起|从今以后|从今天起|从今往后|请记住|记住|规定|在我们这里|我们这里|我们行|我行)[,，:：]?\\s*)'

const zhForms: [RegExp, number, number][] = [
  // 余额100万以上的算高净值
  [
    new RegExp(
      `^${fromNow}?(?:把|将)?(.+?)${people}?(?:就|都)?(?:(?<![也打预计核总])算(?![进上在入了]|[^,，。]{1,12}也)是?|算作|视为|视作|(?<!(?:别|不|不要|不用|先|再|去))叫做?(?!了)|称为|称作|定义为|定义成|归为)${zhWord}${people}[。.!！]*$`,
      'u',
    ),
    2,
    1,
  ],
  // 从现在起，活跃指近30天有登录
  [
    new RegExp(
      `^${fromNow}(?:把|将)?${zhWord}${people}(?:就|都)?(?:指的?是?|是指|的意思是|的?定义为|的定义是|是)[:：]?(.+?)[。.!！]*$`,
      'u',
    ),
    1,
    2,
  ],
  [
    new RegExp(
      `^${fromNow}?(?:把|将)?${zhWord}${people}(?:就|都)?(?:指的是|是指|定义为|定义成|的(?:定义|标准|口径)(?:是|为|改成|改为|换成|调整为))[:：]?(.+?)[。.!！]*$`,
      'u',
    ),
    1,
    2,
  ],
]
const enWord = `["'“‘]?([a-z][a-z -]{1,30}?)["'”’]?`
const enForms: [RegExp, number, number][] = [
  [
    /^(?:please |from now on,? )*(?:call|consider|count|treat|label) (?:the )?(.+?) (?:as )?["'“‘]([a-z][a-z -]{1,30})["'”’](?: customers?| clients?)?[.!]*$/iu,
    2,
    1,
  ],
  [
    /^(?:please |from now on,? )*(?:count|treat|consider|regard) (?:the )?(.+?) as ([a-z][a-z -]{1,30}?)(?: customers?| clients?)?[.!]*$/iu,
    2,
    1,
  ],
  [
    new RegExp(
      `^(?:(?:from now on|going forward|for us|in this workspace|here|remember(?: that)?)[,:]? )*${enWord}(?: customers?| clients?| members?)? (?:should |will |shall |now )?(?:means?|is defined as|are defined as|refers? to|stands? for) (.+?)[.!]*$`,
      'iu',
    ),
    1,
    2,
  ],
  [
    new RegExp(`^(?:please )?(?:re)?define ${enWord}(?: customers?| clients?)? (?:as|to be|to mean) (.+?)[.!]*$`, 'iu'),
    1,
    2,
  ],
  [
    new RegExp(
      `^(?:please )?(?:change|set|update) (?:the )?(?:definition|meaning) of ${enWord}(?: customers?| clients?)? (?:to|as) (.+?)[.!]*$`,
      'iu',
    ),
    1,
    2,
  ],
]
const notAWord =
  /客户|不算|吗|^[进入上里数]|在内|customers?\b|\bwho\b|^(?:多少|几|怎么|什么|这|那|它|谁|哪|他们|这个|那个|结果|this|that|it|they|the|what|which|who|how|we|you|i)(?:\s|$|个|样|些)?/iu
const asksZh = new RegExp(
  `^(?:请问|那)?(?:在?(?:这里|我们这里|我们行|我们|系统里|你们)的?)?(?:说的)?${zhWord}${people}(?:是什么意思|什么意思|指的?是什么|是指什么|指什么|怎么定义的?|是怎么定义的|如何定义|的(?:定义|口径|标准)(?:是什么|是啥|呢)?)[?？。]*$`,
  'u',
)
const asksWhat = new RegExp(`^(?:请问|那)?(?:什么|啥)(?:是|叫|算)${zhWord}${people}[?？。]*$`, 'u')
const asksEn: RegExp[] = [
  new RegExp(
    `^what (?:does|do) (?:we mean by )?${enWord}(?: customers?| clients?)? mean(?: here| to us| for us| in this workspace)?[?.]*$`,
    'iu',
  ),
  new RegExp(`^what do we mean by ${enWord}(?: customers?| clients?)?[?.]*$`, 'iu'),
  new RegExp(
    `^how (?:is|are|do we define|do you define) ${enWord}(?: customers?| clients?)?(?: defined)?(?: here)?[?.]*$`,
    'iu',
  ),
  new RegExp(
    `^(?:what(?:'s| is)|show(?: me)?|tell me) (?:our |the |your )?(?:definition|meaning) of ${enWord}(?: customers?| clients?)?[?.]*$`,
    'iu',
  ),
  new RegExp(`^(?:what|who) counts as (?:an? )?${enWord}(?: customers?| clients?)?[?.]*$`, 'iu'),
]
const takesBack: RegExp[] = [
  new RegExp(
    `^(?:撤销|撤回|取消|恢复|删除|去掉)(?:刚才|上次)?(?:对|关于)?${zhWord}(?:的)?(?:新)?(?:定义|口径)[。.!！]*$`,
    'u',
  ),
  new RegExp(
    `^(?:please )?(?:undo|take back|revert|forget|remove|delete) (?:the )?(?:last )?(?:definition|meaning) of ${enWord}[.!]*$`,
    'iu',
  ),
]
const takesLastBack =
  /^(?:撤销|撤回|取消)(?:刚才|这个|上一个)?(?:的)?(?:定义|口径)[。.!！]*$|^(?:please )?(?:undo|take back|revert) (?:the|this|that) (?:definition|meaning)[.!]*$/iu
const keeps =
  /^(?:好的?|行|可以|是的?)?[,，]?\s*(?:就|以后都?|今后)?(?:按|用|保留|记住|存为?|作为|保存)(?:这个|这样|它)?(?:作为|为|成|的)?(?:以后的)?(?:定义|口径)(?:吧|来)?[。.!！]*$|^(?:yes,? |ok,? |please )*(?:keep|save|remember|use) (?:it|this|that)(?: one)? as (?:the|our|its|a) (?:definition|meaning)(?: from now on)?[.!]*$/iu
const lists =
  /^(?:有哪些|列出|看看|查看|我们有哪些|现在有哪些)(?:业务)?(?:定义|口径|术语)(?:过)?(?:有哪些)?[?？。]*$|^(?:业务口径|术语表)(?:有哪些)?[?？。]*$|^(?:what|which) (?:terms|words|definitions) (?:are|have been|do we have|have we)(?: defined)?(?: here)?[?.]*$|^(?:show|list)(?: me)? (?:the |our |all )?(?:glossary|definitions|defined terms)[.]*$/iu

/** What a message says about the meaning of a word: "call customers with a balance over 1m 'high net worth'", 活跃指近30天有登录, "what does active mean here?". */
export const definitionOf = (typed: string): Definition | undefined => {
  const text = typed.trim()
  if (text.length > 200) return undefined
  if (keeps.test(text)) return { act: 'keep' }
  if (lists.test(text)) return { act: 'list' }
  if (takesLastBack.test(text)) return { act: 'take_back' }
  for (const pattern of takesBack) {
    const word = pattern.exec(text)?.[1]?.trim()
    if (word && !/条件|修改|操作|步/.test(word)) return { act: 'take_back', word }
  }
  for (const pattern of [asksZh, asksWhat, ...asksEn]) {
    const word = pattern.exec(text)?.[1]?.trim()
    if (word && !notAWord.test(word)) return { act: 'ask', word }
  }
  // 钻石会员就算逾期也保留: even if
  if (/(?:就算|即便|即使|哪怕)[^,，。;；]{1,16}[也都]/u.test(text)) return undefined
  for (const [pattern, wordAt, meaningAt] of [...zhForms, ...enForms]) {
    const found = pattern.exec(text)
    const [word, meaning] = [found?.[wordAt]?.trim(), found?.[meaningAt]?.trim()]
    if (!word || !meaning || notAWord.test(word) || /[也还]$/.test(meaning) || /[?？吗]$/.test(text)) continue
    return { act: 'define', word, meaning: { text: meaning, start: typed.indexOf(meaning) } }
  }
  return undefined
}
