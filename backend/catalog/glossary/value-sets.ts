import type { ValueSet } from './entry.ts'

/** Value sets that several fields share. */
export const job: ValueSet = {
  rows: [
    [
      'admin.|admin|administrative|clerical',
      '行政人员|行政|文员|办公室职员|行政岗',
      'administrative staff|admin|administrative|administrator|clerk|office worker|clerical',
    ],
    [
      'blue-collar|worker|factory worker',
      '蓝领|工人|蓝领工人|体力劳动者|产业工人',
      'blue-collar|blue collar|blue-collar worker|manual worker|factory worker|labourer|laborer',
    ],
    [
      'entrepreneur|business owner|private owner',
      '企业主|创业者|企业家|老板|私营业主',
      'entrepreneur|business owner|company owner|founder',
    ],
    [
      'housemaid|domestic',
      '家政人员|家政|保姆|家政服务人员',
      'housemaid|maid|housekeeper|domestic worker|domestic help|cleaner',
    ],
    [
      'management|manager|executive',
      '管理层|管理人员|经理|高管|管理者|管理岗',
      'management|manager|executive|managerial|manager or executive',
    ],
    [
      'retired|retiree|pensioner|退休',
      '退休人员|退休|离退休|已退休|退休的|离退休人员',
      'retired|retiree|pensioner|retired person|retired people|in retirement',
    ],
    [
      'self-employed|freelancer|个体|自由职业',
      '个体经营者|个体户|自雇|自由职业|自由职业者|自雇人士|个体',
      'self-employed|self employed|freelancer|freelance|sole trader|self-employed person',
    ],
    [
      'services|service',
      '服务业人员|服务业|服务人员|服务行业|服务业从业者',
      'services|service worker|service sector|service industry|service sector worker|service staff',
    ],
    [
      'student|学生',
      '学生|大学生|在校生|在校学生|在读学生',
      'student|pupil|undergraduate|college student|university student',
    ],
    [
      'technician|engineer|technical',
      '技术人员|技术员|技工|工程技术人员|技师',
      'technician|technical staff|technical worker|tech worker',
    ],
    [
      'unemployed|jobless|无业',
      '失业人员|失业|无业|待业|没有工作|没工作|无业人员|失业者',
      'unemployed|jobless|out of work|without a job|not working|unemployed person',
    ],
    [
      'civil servant|公务员',
      '公务员|机关干部|体制内',
      'civil servant|public servant|government employee|government worker',
    ],
    ['teacher|教师', '教师|老师', 'teacher|educator'],
    ['doctor|医生|medical', '医生|医务人员|医护人员', 'doctor|physician|medical staff'],
    [
      'employee|office worker|white-collar|企业职员|职员',
      '企业职员|职员|白领|上班族|公司职员',
      'office employee|white-collar|white collar|employee|office worker|white-collar worker|salaried worker',
    ],
    ['farmer|农民', '农民|农户|务农', 'farmer|agricultural worker'],
    ['homemaker|housewife|家庭主妇', '家庭主妇|全职太太|家庭主夫|主妇', 'homemaker|housewife|stay-at-home parent'],
  ],
}

export const marital: ValueSet = {
  rows: [
    ['married|已婚', '已婚|结婚|结了婚|已结婚|有配偶', 'married|married person|wed'],
    ['together|partner|cohabiting|同居', '同居|有伴侣', 'living together|together|cohabiting|living with a partner'],
    ['single|unmarried|未婚|单身', '单身|未婚|没结婚|没有结婚', 'single|unmarried|never married|not married|bachelor'],
    ['alone', '独居', 'living alone|alone'],
    ['divorced|离异|离婚|separated', '离异|离婚|离婚了|离过婚|已离婚', 'divorced|divorcee|separated|divorced person'],
    ['widow|widowed|丧偶', '丧偶|守寡', 'widowed|widow|widower'],
  ],
}

/** The Portuguese bank's "divorced" covers the widowed (bank-names.txt). */
export const maritalWithWidowed: ValueSet = {
  rows: [
    ['married', '已婚|结婚|结了婚|已结婚|有配偶', 'married|married person|wed'],
    ['single', '单身|未婚|没结婚|没有结婚', 'single|unmarried|never married|not married|bachelor'],
    [
      'divorced',
      '离异|离婚|离婚了|离异或丧偶|丧偶|已离婚',
      'divorced|divorcee|divorced or widowed|widowed|separated|divorced person',
    ],
  ],
}

export const education: ValueSet = {
  ordered: true,
  rows: [
    ['illiterate|文盲', '文盲|不识字|没上过学', 'illiterate|no schooling|unschooled'],
    [
      'basic.4y',
      '基础教育四年|小学四年',
      'basic education of 4 years|basic 4y|four years of school|4 years of basic education',
    ],
    [
      'basic.6y',
      '基础教育六年|小学六年',
      'basic education of 6 years|basic 6y|six years of school|6 years of basic education',
    ],
    [
      'basic.9y',
      '基础教育九年|九年义务教育|九年教育',
      'basic education of 9 years|basic 9y|nine years of school|9 years of basic education',
    ],
    [
      'primary|primary school|小学',
      '小学|初等教育|小学学历|小学文化',
      'primary|primary school|primary education|elementary school|primary-educated',
    ],
    ['junior|junior high|middle school|初中', '初中|初中学历|初中毕业', 'junior high school|middle school|junior high'],
    ['basic', '基础教育|基础学历', 'basic education|basic'],
    [
      'secondary|中学',
      '中学|中等教育|高中|中学学历|高中学历|中等学历',
      'secondary|secondary school|secondary education|high school|secondary-educated|high school educated',
    ],
    [
      'high.school|high school|senior high|高中',
      '高中|高中学历|高中毕业|中学',
      'high school|secondary school|high school graduate|secondary education',
    ],
    [
      'professional.course|vocational|中专|职高|职业教育',
      '职业课程|职业教育|职业培训|中专|职高|专业课程',
      'professional course|vocational|vocational training|vocational education|vocational school',
    ],
    [
      'associate|college diploma|junior college|大专|专科',
      '大专|专科|大专学历|专科学历',
      'associate degree|junior college|college diploma',
    ],
    [
      'university.degree|university degree|bachelor|graduation|undergraduate|本科|大学',
      '本科|大学|大学学历|本科学历|大学本科|学士|大学毕业|高等教育',
      "university degree|bachelor's degree|bachelor|university|college degree|college graduate|university graduate|college-educated|university-educated|degree holder|undergraduate degree|higher education|graduation",
    ],
    [
      'tertiary',
      '大学|高等教育|本科|大学学历|本科学历|高等学历|大学毕业|大专以上|受过高等教育|上过大学',
      'tertiary|tertiary education|university degree|university|college|college degree|college-educated|university-educated|degree holder|higher education|tertiary-educated|university education|university graduate|college graduate|college education|degree',
    ],
    ['2n cycle|second cycle', '第二阶段学历|硕士预科', 'second cycle|2n cycle|second-cycle degree'],
    ['master|masters|硕士', '硕士|硕士学历|硕士研究生', "master's degree|master|msc|master's"],
    ['postgraduate|研究生', '研究生|研究生学历', 'postgraduate|graduate school|postgraduate degree'],
    ['phd|doctorate|博士', '博士|博士学历|博士研究生', 'phd|doctorate|doctoral degree|doctor of philosophy'],
  ],
}

export const months: ValueSet = {
  ordered: true,
  rows: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => {
    const numeral = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][index]
    return [
      `${name}|${name.slice(0, 3)}|${index + 1}月`,
      `${index + 1}月|${numeral}月|${index + 1}月份|${numeral}月份`,
      name === 'may' ? 'may' : `${name}|${name.slice(0, 3)}`,
    ]
  }),
}

export const weekdays: ValueSet = {
  ordered: true,
  rows: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, index) => {
    const numeral = ['一', '二', '三', '四', '五', '六', '日'][index]
    const short = name.slice(0, 3)
    return [
      `${name}|${short}|周${numeral}|星期${numeral}`,
      `周${numeral}|星期${numeral}|礼拜${numeral}`,
      `${name}|${short}`,
    ]
  }),
}

export const gender: ValueSet = {
  rows: [
    ['male|m|man|男|男性', '男性|男|男的|男士|男生', 'male|man|gentleman'],
    ['female|f|woman|女|女性', '女性|女|女的|女士|女生', 'female|woman|lady'],
  ],
}

export const riskGrade: ValueSet = {
  ordered: true,
  rows: [
    ['c1|conservative|保守型', 'C1（保守型）|C1|保守型|谨慎型', 'C1 (conservative)|c1|conservative'],
    ['c2|稳健型', 'C2（稳健型）|C2|稳健型', 'C2 (cautious)|c2|cautious|steady'],
    ['c3|平衡型', 'C3（平衡型）|C3|平衡型', 'C3 (balanced)|c3|balanced'],
    ['c4|成长型|积极型', 'C4（成长型）|C4|成长型|积极型', 'C4 (growth)|c4|growth|growth-oriented'],
    ['c5|aggressive|进取型', 'C5（进取型）|C5|进取型|激进型', 'C5 (aggressive)|c5|aggressive'],
  ],
}

export const tier: ValueSet = {
  ordered: true,
  rows: [
    [
      '普通|普通会员|regular|basic|standard|normal',
      '普通会员|普通|普通客户|大众客户',
      'regular member|regular|standard|ordinary',
    ],
    ['铜|青铜|铜卡|bronze', '青铜会员|青铜|铜卡|铜卡会员', 'bronze member|bronze'],
    ['白银|银卡|silver', '白银会员|白银|银卡|银卡会员|白银客户', 'silver member|silver|silver tier'],
    [
      '黄金|金卡|gold',
      '黄金会员|黄金|金卡|金卡会员|金牌|黄金客户|黄金级',
      'gold member|gold|gold tier|gold card holder',
    ],
    ['白金|白金卡|platinum', '白金会员|白金|白金卡|白金卡会员|白金客户', 'platinum member|platinum|platinum tier'],
    ['钻石|钻石卡|diamond', '钻石会员|钻石|钻石卡|钻石卡会员|钻石客户', 'diamond member|diamond|diamond tier'],
    ['vip', '贵宾|VIP|贵宾客户', 'vip|vip customer'],
  ],
}

export const channels: ValueSet = {
  rows: [
    ['mobile app|app|手机银行', '手机银行|App|手机App|掌上银行', 'mobile app|app|mobile banking'],
    ['wechat|微信|微信银行', '微信|微信银行|公众号', 'wechat'],
    ['sms|短信', '短信', 'sms|text message'],
    ['push|推送', 'App推送|推送', 'push|push notification'],
    ['email|e-mail|邮件', '邮件|电子邮件|邮箱', 'email|e-mail'],
    ['card|pos|刷卡', '刷卡|银行卡|POS机', 'card|pos|card payment'],
    ['branch|网点|柜台|counter', '网点|柜台|营业厅|线下网点', 'branch|counter|bank branch'],
    ['atm', 'ATM|自助机|取款机', 'atm|cash machine'],
    ['store|门店|offline|in-store', '门店|线下|实体店|店里', 'store|in-store|offline|shop'],
    ['web|online|website|网上', '网站|网上|线上|网购|网页|互联网', 'web|online|website|internet'],
    ['phone|telephone|call center|电话', '电话|电话渠道|客服电话', 'phone|telephone|call centre|call center'],
    ['catalog|catalogue|目录', '目录邮购|目录', 'catalogue|catalog|mail order'],
    ['multichannel|multi-channel|omnichannel', '多渠道|全渠道', 'multichannel|multi-channel|omnichannel'],
  ],
}

export const spending: ValueSet = {
  rows: [
    ['dining|restaurant|餐饮', '餐饮|吃饭|餐厅|外卖', 'dining|restaurant|eating out|food and drink'],
    ['grocery|groceries|supermarket|超市', '超市|生鲜|日用品|买菜', 'grocery|groceries|supermarket'],
    [
      'online_shopping|online shopping|e-commerce|网购',
      '网购|电商|线上购物',
      'online shopping|e-commerce|web shopping',
    ],
    ['transport|transportation|交通', '交通出行|交通|出行|打车|加油', 'transport|commuting|taxi'],
    ['utilities|utility|水电煤', '水电煤|生活缴费|水电费', 'utilities|utility bill|household bill'],
    ['transfer|转账', '转账|汇款', 'transfer|remittance'],
    ['travel|旅游', '旅游|旅行|酒店机票|出游', 'travel|trip|hotel and flight'],
    ['education|教育', '教育支出|培训|学费', 'education spend|tuition|training'],
    ['cash|withdrawal|取现', '取现|现金|取钱', 'cash|cash withdrawal'],
    ['salary|工资', '工资入账|发工资', 'salary payment|payroll credit'],
  ],
}

export const devices: ValueSet = {
  rows: [
    ['android|安卓', '安卓|Android', 'android|android phone'],
    ['ios|iphone|苹果', '苹果|iOS|iPhone', 'ios|iphone|apple'],
    ['web|pc|网页', '网页|电脑', 'web|desktop|computer'],
  ],
}

/** Texts that stand for a missing value, in any column. */
export const unknownWords =
  'unknown|unk|not known|n/a|na|nan|null|nil|missing|unspecified|not specified|undefined|not available|-|--|?|未知|不详|未填写|未填|缺失|不明|无记录|未登记|其它未知'

/** Spellings of yes and no that texts use. */
export const yesWords = 'true|yes|y|1|t|是|有|开通|已开通|启用'
export const noWords = 'false|no|n|0|f|否|无|没有|未开通|停用'
