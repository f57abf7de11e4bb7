/** Something that a record is about: how records say it and, in other words, how questions do. */
export interface Facet {
  id: string
  zh: { said: string[]; asked: string[] }
  en: { said: string[]; asked: string[] }
}

const facet = (id: string, zh: [string, string], en: [string, string]): Facet => {
  const forms = ([said, asked]: [string, string]) => ({ said: said.split('|'), asked: asked.split('|') })
  return { id, zh: forms(zh), en: forms(en) }
}
/** Proper names are asked for as they are written. */
const name = (id: string, zh: string, en: string): Facet => facet(id, [zh, zh], [en, en])

/** Questions use other words than records; within a language about a tenth of these pairs name no concept in common. */
export const goals: Facet[] = [
  facet('reactivate', ['唤醒|激活沉睡', '召回|挽回'], ['reactivation|wake-up', 'win back|bringing back']),
  facet('retain', ['留存|防流失', '挽留|不让客户走'], ['retention|keeping', 'churn prevention|stop leaving']),
  facet('cross_sell', ['交叉销售', '搭配销售|再买一种'], ['cross-sell', 'a second product|selling something else']),
  facet('upsell', ['升级|加购', '提额|增购'], ['upgrade', 'upsell|trade up']),
  facet('activate', ['首次使用|开通', '首单|新户激活'], ['first use|activation', 'onboarding|getting started']),
  facet('acquire', ['拉新|获客', '新客获取|引流'], ['acquisition', 'attracting new people|sign up']),
  facet('inform', ['告知|通知', '公告'], ['notice', 'announcement']),
]
export const levers: Facet[] = [
  facet('coupon', ['优惠券|红包', '代金券|立减'], ['coupon|voucher', 'money off|discount']),
  facet('points', ['双倍积分', '积分加倍'], ['double points', 'twice the loyalty points']),
  facet('rate_bonus', ['加息券', '利率上浮'], ['rate bonus', 'a higher rate']),
  facet('fee_waiver', ['免手续费', '手续费减免'], ['fee waiver', 'no fee']),
  facet('odd_amount', ['非整数激励', '零头金额的奖励'], ['odd-amount incentive', 'non-round amount']),
  facet('pre_exposure', ['权益前置', '提前曝光权益'], ['pre-exposure', 'benefit shown ahead']),
  facet('referral', ['老带新', '邀请好友'], ['referral', 'invite a friend']),
  facet('birthday', ['生日礼', '生日权益'], ['birthday gift', 'gift on the birthday']),
  facet('lottery', ['抽奖', '抽大奖'], ['prize draw', 'lottery draw']),
  facet('gift', ['实物礼品', '送礼品'], ['physical gift', 'gift in kind']),
  facet('trial', ['免费体验', '体验金'], ['free trial', 'trying it free']),
  facet('seminar', ['线下沙龙', '沙龙活动'], ['branch seminar', 'seminar at the branch']),
]
const cityNames =
  '北京 Beijing,上海 Shanghai,广州 Guangzhou,深圳 Shenzhen,杭州 Hangzhou,南京 Nanjing,苏州 Suzhou,武汉 Wuhan,成都 Chengdu,重庆 Chongqing,西安 Xian,天津 Tianjin,青岛 Qingdao,大连 Dalian,厦门 Xiamen,长沙 Changsha,郑州 Zhengzhou,济南 Jinan,合肥 Hefei,福州 Fuzhou,昆明 Kunming,贵阳 Guiyang,南宁 Nanning,海口 Haikou,沈阳 Shenyang,哈尔滨 Harbin,长春 Changchun,太原 Taiyuan,兰州 Lanzhou,银川 Yinchuan'
export const cities: Facet[] = cityNames.split(',').map((pair) => {
  const [zh = '', en = ''] = pair.split(' ')
  return name(en.toLowerCase(), zh, en)
})
const series: [string, string][] = [
  ['稳享', 'Steady'],
  ['日日盈', 'Daily Gain'],
  ['安心', 'Calm'],
  ['悦享', 'Joy'],
  ['金彩', 'Golden'],
  ['远航', 'Voyage'],
]
const kinds: [string, string, string][] = [
  ['wealth', '理财', 'wealth plan'],
  ['deposit', '定期存款', 'term deposit'],
  ['fund', '基金', 'fund'],
  ['loan', '消费贷', 'consumer loan'],
  ['card', '信用卡', 'credit card'],
  ['insurance', '年金保险', 'annuity'],
  ['wealth', '养老理财', 'pension plan'],
  ['deposit', '大额存单', 'certificate'],
  ['fund', '指数基金', 'index fund'],
  ['insurance', '医疗险', 'medical cover'],
]
export const products: (Facet & { kind: string })[] = series.flatMap(([zh, en], s) =>
  kinds.map(([kind, zhKind, enKind], k) => ({ ...name(`p${s}_${k}`, `${zh}${zhKind}`, `${en} ${enKind}`), kind })),
)
export const channels = ['sms', 'push', 'email', 'wechat', 'wecom', 'group_chat', 'call']
