/** Where a name was written, found by what stands around it. */
export interface FoundName {
  start: number
  end: number
  text: string
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常易乔赖庞樊兰殷施洪翟安颜倪牛俞章鲁葛'
const twoSurnames = '欧阳|司马|上官|诸葛|司徒|慕容|皇甫|东方|尉迟|公孙|令狐|夏侯|端木|南宫|独孤|长孙|宇文'
/** Surnames that are as often the first half of a word. */
export const wordlike = new Set('高金白付万于曾任常方钱江石龙严向余周许何范程史夏田段雷毛武孔汤温易安章兰牛施洪顾')

/** How ordinary words begin that begin with a surname, by their first two characters. */
const beginnings = new Set(
  '余额 余款 金卡 金额 金融 金牌 金葵 高价 高净 高端 高频 高活 高风 高龄 高级 高于 高额 高中 高消 高收 高潜 高资 高粘 高意 高管 高校 高铁 白名 白金 白领 白银 周末 周一 周二 周三 周四 周五 周六 周日 周边 周期 周均 周度 周转 周年 任意 任何 任务 任一 方案 方便 方式 方面 方向 付费 付款 付息 付出 龙卡 黄金 黄卡 许多 许可 石油 万能 万元 万以 万里 钱包 常用 常驻 常规 常见 常客 常来 曾买 曾经 曾在 曾有 曾购 曾办 于今 于本 于近 于上 于去 何时 何种 何地 何以 江苏 江西 江浙 江南 江门 沈阳 武汉 苏州 苏南 苏北 徐州 郑州 温州 兰州 常州 秦皇 张家 王府 安徽 安全 安心 安装 章程 陈列 孙子 孙女 范围 程度 程序 马上 马来 严重 严格 史上 毛利 毛额 贺卡 夏季 夏天 唐山 陆续 陆家 谢谢 谢啦 谢了 谢过 常网 常购 常买 常逛 钟点 段位 顾客 顾问 雷达 洪水 施工 温度 易流 易受 易方 向上 向下 向他 牛市 田间 叶子 杜绝 蒋村 石家 汤臣 丁香 林业 林区 罗列 韩国 韩系 宋代 梁山 鲁能 葛根'.split(
    ' ',
  ),
)
/** Characters that no given name begins with, or that speak on behind a name. */
const speaking = new Set(
  '的了在是有和与或及跟内外上下今本近已未曾不没会能要想可应被把到从对为因所以于额卡级费款单量率值数类型户群元万千百个位名人岁月年日天次笔发买去来说问打给最昨刚还也都就又办存取转投持现等们吗呢吧啊',
)
const titles = '先生|女士|小姐|太太|阿姨|叔叔|老师|经理|行长|主任|董事|医生|大夫|律师|教授|师傅|同志'
const announcing =
  '客户经理|客户|用户|会员|联系人|收件人|持卡人|申请人|投保人|负责人|经办人|姓名|名字|名叫|我叫|叫做|我是|本人|尊敬的|亲爱的|致电|联系|回访|拜访'

export const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
export const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)
export const surnameOf = (text: string): string | undefined =>
  new RegExp(`^(?:${twoSurnames})`).exec(text)?.[0] ?? (surnames.includes(text[0] ?? '-') ? text[0] : undefined)

/** How many characters of a text that stands behind a word such as 客户 are a name; 0 where it is an ordinary word. */
export const hanNameLength = (text: string): number => {
  const surname = surnameOf(text)
  if (surname === undefined || beginnings.has(text.slice(0, 2))) return 0
  const [first = ''] = [...segmenter.segment(text.slice(0, 8))].map(({ segment }) => segment)
  // a word of the dictionary that begins with a surname: a name where the surname is hardly ever anything else
  if (surname.length === 1 && first.length > 1)
    return first.length <= 3 && !wordlike.has(surname) && isHan(first) ? first.length : 0
  const given = [...segmenter.segment(text.slice(surname.length, surname.length + 6))].map(({ segment }) => segment)
  const [one = '', two = ''] = given
  if (!isHan(one) || speaking.has(one[0] as string) || one.length > 2) return 0
  if (one.length === 2) return wordlike.has(surname) ? 0 : surname.length + 2
  return surname.length + (isHan(two) && two.length === 1 && !speaking.has(two) ? 2 : 1)
}

const hanNames = (text: string): FoundName[] => {
  const given = `[^${[...speaking].join('')}\\P{Script=Han}]{0,2}`
  const titled = [
    ...text.matchAll(new RegExp(`(?<!基)(?:${twoSurnames}|[${surnames}])${given}(?=${titles})`, 'gu')),
    ...text.matchAll(
      new RegExp(
        `(?<![\\d一二三四五六七八九十百千])[${surnames}](?=总(?![额数量资计共部体的是有会在金收支费价分行公成交消余存订次人用客]))`,
        'gu',
      ),
    ),
  ]
  const announced = [...text.matchAll(new RegExp(`(?:${announcing})[ 是叫为:：“"]*`, 'gu'))].flatMap(
    ({ 0: word, index }) => {
      const start = index + word.length
      const length = hanNameLength(text.slice(start))
      return length > 0 ? [{ start, end: start + length, text: text.slice(start, start + length) }] : []
    },
  )
  return [
    ...titled
      .filter(([name]) => !beginnings.has(name.slice(0, 2)))
      .map(({ 0: name, index }) => ({ start: index, end: index + name.length, text: name })),
    ...announced,
  ]
}

/** Words in capitals that stand behind "customer" or "Dear" and are no names. */
const notNames = new Set(
  'Customer Customers Client Clients Member Members Sir Madam All Team Valued Friend Friends Colleague Lifetime Value Gold Silver Platinum Diamond Service Services Care Segment Segments Satisfaction Experience ID Success Account Accounts Relationship Retention Churn Base Group Groups Data Platform Journey Acquisition Loyalty Support Insights The A An I We Our My Your In On At For From To Of With And Or But Not No Who Which That Did Does Do Has Have Had Is Are Was Were Will Would Should Can Could January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Q1 Q2 Q3 Q4 SMS WeChat Email North South East West New City County State'.split(
    ' ',
  ),
)
export const latinWord = "\\p{Lu}(?:[\\p{L}'’-]+|\\.)"
const latinForms: { pattern: RegExp; least: number }[] = [
  {
    pattern: new RegExp(
      `(\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Madam)\\.?\\s+)(${latinWord}(?:\\s+${latinWord}){0,2})`,
      'gu',
    ),
    least: 1,
  },
  {
    pattern: new RegExp(
      `(\\b(?:[Dd]ear|[Nn]amed|[Nn]ame is|I am|I'm|[Ss]igned by|[Oo]n behalf of)\\s+)(${latinWord}(?:\\s+${latinWord}){0,2})`,
      'gu',
    ),
    least: 1,
  },
  {
    pattern: new RegExp(
      `((?:\\b(?:[Cc]ustomer|[Cc]lient|[Mm]ember|[Cc]ardholder|[Hh]older|[Aa]pplicant|[Cc]ontact|[Uu]ser)\\s+|(?:客户|用户|会员|联系人|姓名|联系|致电|回访|拜访)[ 是叫:：“"]*))(${latinWord}(?:\\s+${latinWord}){1,2})`,
      'gu',
    ),
    least: 2,
  },
]

/** The words of a run of capitalised ones up to the first that is no name. */
export const nameWithin = (run: string, least: number): string | undefined => {
  const words = run.split(/(?<=\S)(?=\s)/)
  const stop = words.findIndex((word) => notNames.has(word.trim()))
  const own = stop < 0 ? words : words.slice(0, stop)
  return own.length >= least ? own.join('') : undefined
}

const latinNames = (text: string): FoundName[] =>
  latinForms.flatMap(({ pattern, least }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 1: before = '', 2: run = '' }) => {
      const name = nameWithin(run, least)
      const start = index + before.length
      return name === undefined ? [] : [{ start, end: start + name.length, text: name }]
    }),
  )

/** Names that a title (王先生, Ms Ann Smith), a greeting, or a word such as customer or 客户 shows. */
export const announcedNames = (text: string): FoundName[] => [...hanNames(text), ...latinNames(text)]

const months = /^(?:March|April|May|June|July|August)$/
/** Forms in which people who were named once may be written again: the whole name, and the last word of a Latin one. */
export const formsOf = ({ text }: FoundName): string[] => {
  if (isHan(text)) return text.length > 1 ? [text] : []
  const last = text.split(/\s+/).at(-1) ?? ''
  return text === last
    ? last.length > 3 && !months.test(last)
      ? [text]
      : []
    : [text, ...(last.length > 3 && !months.test(last) ? [last] : [])]
}
