import { around, type Rewording, replaced } from './rewording.ts'

const digitsZh = '零一二三四五六七八九'
const places: [number, string][] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
]

/** A whole number in Chinese: 1050 is 一千零五十. */
const chineseNumber = (number: number): string => {
  if (number >= 10_000) {
    const [high, low] = [Math.floor(number / 10_000), number % 10_000]
    return `${chineseNumber(high)}万${low ? (low < 1000 ? '零' : '') + chineseNumber(low) : ''}`
  }
  let said = ''
  let gap = false
  for (const [unit, name] of places) {
    const digit = Math.floor(number / unit) % 10
    if (digit > 0) {
      said += (gap && said ? '零' : '') + digitsZh[digit] + name
      gap = false
    } else if (said) gap = true
  }
  return said.replace(/^一十/, '十')
}

/** Other words for the same request: numbers, comparisons, times, denials, joints, frames, nouns, punctuation. */
export const chineseRewordings: Rewording[] = [
  replaced('num.words', /(?<![\d.,/\-A-Za-z年])(\d{2,5})(?![\d.,/\-A-Za-z%年月日号岁])/g, (_: string, digits: string) =>
    chineseNumber(Number(digits)),
  ),
  replaced('num.age-words', /(?<![\d.,/\-A-Za-z到至~])(\d{2})(?=岁)/g, (_: string, digits: string) =>
    chineseNumber(Number(digits)),
  ),
  replaced('num.wan', /(?<![\d.,])(\d+)(?:000)(?=[元块以,，。的])/g, (_: string, digits: string) =>
    Number(digits) >= 10 ? `${Number(digits) / 10}万` : `${digits}千`,
  ),
  replaced('num.unwan', /(\d+(?:\.\d+)?)万(?!单|人|个)/g, (_: string, digits: string) =>
    String(Math.round(Number(digits) * 10000)),
  ),
  replaced('num.comma', /(?<![\d.,])(\d{1,2})(\d{3})(?![\d年])/g, '$1,$2'),
  replaced('num.fullwidth', /\d/g, (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  replaced('num.space', /(?<![\dA-Za-z.,-])(\d+)(?=[\u4e00-\u9fff])/g, ' $1 '),
  replaced('num.k', /(?<![\d.,])(\d{1,2})000(?=[元块以,，。的])/g, '$1k'),
  replaced('num.days', /(\d+)天/g, (_: string, digits: string) => `${chineseNumber(Number(digits))}天`),
  replaced('cmp.dayu', /超过(?=\d)/g, '大于'),
  replaced('cmp.gaoyu', /超过(?=\d)/g, '高于'),
  replaced('cmp.duoyu', /超过(?=\d)/g, '多于'),
  replaced('cmp.chao', /超过(?=\d)/g, '超'),
  replaced('cmp.sign', /超过(?=\d)/g, '>'),
  replaced(
    'cmp.bubudiyu',
    /(\d[\d.]*万?[元块岁次单天]?)(以上)(?!的?(?:年|月|日))/g,
    (_: string, n: string) => `不低于${n}`,
  ),
  replaced('cmp.zhishao', /至少(?=\d|[一二两三四五六七八九十])/g, '不少于'),
  replaced('cmp.zhishao2', /至少(?=\d|[一二两三四五六七八九十])/g, '最少'),
  replaced('cmp.zhishao3', /至少(?=\d|[一二两三四五六七八九十])/g, '起码'),
  replaced('cmp.jiyi', /(?<=\d[次元块岁单])以上/g, '及以上'),
  replaced('cmp.huoyi', /(?<=\d[次元块岁单])以上/g, '或以上'),
  replaced('cmp.diyu', /(低于|不到|少于|小于)(?=\d)/g, (found: string) => (found === '低于' ? '不到' : '低于')),
  replaced('cmp.buzu', /(低于|不到|少于|小于)(?=\d)/g, '不足'),
  replaced('cmp.yixia', /(?:不超过|最多)(\d+(?:\.\d+)?[万千]?[元块岁次单个]?)/g, '$1及以下'),
  replaced('cmp.zhijian', /(\d+)[到至~—-](\d+)(岁)/g, '$1~$2$3'),
  replaced('cmp.jieyu', /(\d+)[到至~—-](\d+)(岁)/g, '介于$1和$2$3之间'),
  replaced('cmp.sui', /(\d+)岁[到至](\d+)岁/g, '$1到$2岁'),
  replaced('win.jin', /最近(?=\d|[一二两三四五六七八九十])/g, '近'),
  replaced('win.guoqu', /最近(?=\d|[一二两三四五六七八九十])/g, '过去'),
  replaced('win.nei', /最近(\d+天)(?!内|以?来)/g, '$1内'),
  replaced('win.zheji', /(?:最近|过去|近)(\d+天)(?!内|以?来)/g, '最近这$1里'),
  replaced('win.yilai', /(?:最近|过去)(\d+天)(?!内|以?来|里)/g, '近$1以来'),
  replaced('win.banian', /半年/g, '六个月'),
  replaced('win.6', /(?:6|六)个月/g, '半年'),
  replaced('win.yinian', /(?:最近|过去|近)一年/g, '近12个月'),
  replaced('win.jigeyue', /(?:最近|过去|近)(?:3|三)个月/g, '近3个月'),
  replaced('neg.meimai', /没有?买过/g, '未买过'),
  replaced('neg.congwei', /从(?:来)?没(?:有)?/g, '从未'),
  replaced('neg.conglai', /从没(?!有)/g, '从来没有'),
  replaced('neg.gouwuguo', /(?<!没|没有|未)买过/g, '购买过'),
  replaced('neg.meiyou', /没(?=[买用登来投开做办])/g, '没有'),
  replaced('neg.bushi', /不是/g, '并非'),
  replaced('neg.chu', /除了?(.{1,12}?)(?:以外|之外)/g, '除$1外'),
  replaced('neg.paichu', /排除/g, '剔除'),
  replaced('neg.buyao', /(?:排除|剔除|去掉)/g, '不要'),
  replaced('neg.buhan', /不包括|不含/g, '不算'),
  replaced('con.bingqie', /(?<!而|并|尚)且(?!慢)/g, '并且'),
  replaced('con.tongshi', /而且|并且/g, '同时'),
  replaced('con.erqie', /并且/g, '而且'),
  replaced('con.huo', /或者/g, '或'),
  replaced('con.huozhe', /(?<!或)或(?!者|以)/g, '或者'),
  replaced('con.haiyou', /(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])/g, '跟'),
  replaced('con.yiji', /(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])/g, '以及'),
  replaced('con.dun', /、/g, '，'),
  replaced('con.danshi', /但(?!是)/g, '但是'),
  replaced('con.que', /，但是?(?=没)/g, '却'),
  replaced('con.zhishi', /但是?(?=没|不)/g, '不过'),
  around('frame.bang', (text) => `帮我找一下${text}`),
  around('frame.qing', (text) => `请筛选出${text}`),
  around('frame.wo', (text) => `我想圈一批${text}`),
  around('frame.la', (text) => `麻烦拉个名单：${text}`),
  around('frame.kan', (text) => `看看有多少${text.replace(/[。！]$/, '')}`),
  around('frame.ctx', (text) => `我们下周要做一次短信活动，目标人群是${text}`),
  around('frame.ctx2', (text) => `${text.replace(/[。！]$/, '')}，准备给他们发一张满减券`),
  around('frame.ctx3', (text) => `${text.replace(/[。！]$/, '')}，谢谢`),
  around('frame.ba', (text) => `把${text.replace(/[。！]$/, '')}都找出来`),
  around('frame.gei', (text) => `给${text.replace(/[。！]$/, '')}发条短信`),
  around('frame.zhe', (text) => `老板要${text.replace(/[。！]$/, '')}的名单`),
  around('frame.hi', (text) => `你好，${text}`),
  around('frame.zhendui', (text) => `针对${text.replace(/[。！]$/, '')}，做一波唤醒`),
  replaced('noun.yonghu', /客户/g, '用户'),
  replaced('noun.guke', /客户/g, '顾客'),
  replaced('noun.ren', /的客户/g, '的人'),
  replaced('noun.renqun', /的客户$/g, '的人群'),
  replaced('noun.naxie', /的客户$/g, '的那些人'),
  replaced('noun.none', /的客户$/g, '的'),
  replaced('noun.dou', /那些/g, ''),
  replaced('punct.comma', /，/g, ','),
  replaced('punct.space', /，/g, ' '),
  replaced('punct.semi', /，/g, '；'),
  replaced('punct.none', /，/g, ''),
  around('punct.stop', (text) => text.replace(/[。！]?$/, '。')),
  around('punct.emoji', (text) => `${text}😊`),
  replaced('verb.xiadan', /(?<!没有?|未|不)下过单/g, '下过订单'),
  replaced('verb.huafei', /消费(?=超过|满|了|至少)/g, '花费'),
  replaced('verb.leiji', /累计消费/g, '总消费'),
  replaced('verb.leiji2', /累计消费/g, '总共花了'),
  replaced('verb.goumai', /购买/g, '买'),
  replaced('verb.zhuzai', /住在/g, '在'),
  replaced('verb.laizi', /来自|住在/g, '位于'),
]
