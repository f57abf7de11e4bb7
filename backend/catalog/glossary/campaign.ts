import type { FieldEntry } from './entry.ts'
import { months, weekdays } from './value-sets.ts'

const call = 'pdays|poutcome'
const mailing = 'segment|visit|conversion'

/** Columns of which each shows a table to be of calls that were to sell something; beside a bare duration with the way of contact. */
const sales = ['subscribed', 'term deposit subscribed', '是否认购', 'previous', 'y']
const callDuration: Omit<FieldEntry, 'names'> = {
  zh: '通话时长|通话时间|最近通话时长|通话长度|打了多久',
  en: 'call duration|duration|call length|length of the call|talk time|last call duration|duration of the call',
  unit: 'second',
  sensitivity: 'leak',
  leaks: 'y|subscribed|term deposit subscribed|是否认购',
  note: {
    zh: '最近一次通话的秒数，只有打完电话才知道，不能用来挑选要联系的客户。',
    en: 'Seconds of the last call. Known only after the call, so it cannot choose whom to call.',
  },
}
/** How long one talked is usage where a telephone company counts it, and an outcome where calls sell. */
const callDurations: FieldEntry[] = [
  { names: 'duration|call duration|last call duration|通话时长', beside: call, ...callDuration },
  ...sales.map((beside) => ({ names: 'call duration|last call duration|通话时长', beside, ...callDuration })),
  ...sales.map((beside) => ({ names: 'duration', beside: `${beside}|contact`, ...callDuration })),
]

/** Contacts, campaigns and their outcomes. */
export const campaignFields: FieldEntry[] = [
  {
    names: 'contact|contact type|contact method|联系方式类型',
    types: ['enum'],
    zh: '联系方式|联络方式|联系渠道|通讯方式|联系手段',
    en: 'contact type|contact method|contact channel|communication type|type of contact',
    values: {
      rows: [
        [
          'cellular|mobile|cell',
          '手机|移动电话|手机联系',
          'cellular|mobile|mobile phone|cell phone|cellphone|by mobile',
        ],
        ['telephone|landline', '座机|固定电话|固话|电话', 'telephone|landline|fixed line|land line|by telephone'],
      ],
    },
  },
  {
    names: 'day',
    beside: 'month',
    zh: '联系日|最近联系日|联系日期是几号',
    en: 'contact day|day of the month|last contact day|day of month',
  },
  {
    names: 'month',
    types: ['enum', 'text'],
    zh: '联系月份|最近联系月份|月份|上次联系月份',
    en: 'contact month|month|last contact month|month of last contact|contacted in',
    values: months,
  },
  {
    names: 'day of week|weekday|dow|星期',
    zh: '联系星期|星期|周几|星期几',
    en: 'weekday|day of the week|day of week|contact weekday',
    values: weekdays,
  },
  ...callDurations,
  { names: 'duration|call duration|通话时长', zh: '时长|持续时间', en: 'duration|length' },
  {
    names: 'campaign|number of contacts|contact count|联系次数|contacts',
    types: ['integer', 'decimal'],
    zh: '本次活动联系次数|联系次数|本次联系次数|接触次数|被联系次数',
    en: 'contacts in this campaign|number of contacts|times contacted|contact count|campaign contacts|contacts during this campaign|calls in this campaign',
    unit: 'times',
  },
  {
    names: 'campaign|campaign name|活动|活动名称|campaign id',
    types: ['enum', 'text'],
    zh: '活动|营销活动|活动名称|哪次活动',
    en: 'campaign|campaign name|marketing campaign',
    role: 'campaign',
  },
  {
    names: 'pdays|days since last contact|days since contact|距上次联系天数',
    zh: '距上次联系天数|上次联系距今天数|距上次活动天数|距上一次联系的天数|多少天前联系过',
    en: 'days since the previous contact|days since last contact|days since previous contact|days since the last campaign|days since last contacted|days since previous campaign',
    unit: 'day',
    absentMin: -1,
    absentMax: 999,
    note: {
      zh: '距上一次活动联系的天数；从未联系过的没有此值。',
      en: 'Days since the contact of an earlier campaign; absent for those never contacted.',
    },
  },
  {
    names: 'previous|previous contacts|以往联系次数',
    types: ['integer', 'decimal'],
    zh: '以往联系次数|此前联系次数|历史联系次数|之前联系次数|过往联系次数|以前联系过的次数',
    en: 'previous contacts|earlier contacts|number of previous contacts|prior contacts|contacts before this campaign|past contacts|previously contacted times',
    unit: 'times',
  },
  {
    names: 'poutcome|previous outcome|上次活动结果',
    zh: '上次活动结果|上次营销结果|以往活动结果|前次活动结果|上次结果|上一次活动的结果',
    en: 'previous outcome|previous campaign outcome|outcome of the previous campaign|last campaign result|previous result|prior outcome|previous campaign result|last campaign outcome|earlier outcome',
    values: {
      rows: [
        [
          'success|成功',
          '上次成功|成功|之前成功|以前买过|上次买了|上次活动成功|曾经买过',
          'success|successful|bought before|converted before|previous success|accepted before|said yes before|bought last time',
        ],
        [
          'failure|失败',
          '上次失败|失败|没成功|未成功|上次没买|上次活动失败',
          'failure|failed|unsuccessful|declined before|previous failure|refused before|said no before',
        ],
        ['other|其他', '其他结果|其他', 'other outcome|other'],
        ['nonexistent', '无往期活动|没有往期活动|没参加过活动', 'no previous campaign|nonexistent|no earlier campaign'],
      ],
    },
  },
  {
    names: 'y|subscribed|term deposit subscribed|是否认购',
    types: ['boolean', 'enum', 'integer'],
    zh: '认购定期存款|定期存款认购|认购|认购定存|办理定期|订购定期',
    en: 'term deposit subscription|subscribed to a term deposit|subscription|subscribe|subscribed|term deposit|outcome of the call',
    sensitivity: 'leak',
    leaks: 'y|subscribed|term deposit subscribed|是否认购',
    yes: {
      zh: '已认购定期存款|已认购|认购了|认购的|买了定期|办了定期|买了定期存款|成交',
      en: 'subscribed|has subscribed|bought the term deposit|said yes|took the term deposit|took up the deposit|subscriber',
    },
    no: {
      zh: '未认购定期存款|未认购|没有认购|没认购',
      en: 'not subscribed|has not subscribed|did not subscribe|said no|non-subscriber',
    },
    note: {
      zh: '本次活动的结果，活动之后才知道：可以统计，不能用来挑选要联系的客户。',
      en: 'The result of this campaign, known only afterwards: fit for questions, not for choosing whom to contact.',
    },
  },
  {
    names: 'segment',
    beside: mailing,
    zh: '邮件分组|试验组|实验分组|邮件组|分组',
    en: 'e-mail group|treatment group|test group|arm|email group|experiment group|campaign arm|mailing',
    values: {
      rows: [
        [
          'womens e-mail',
          '女装邮件|女装邮件组|女士邮件|收到女装邮件',
          "women's e-mail|womens email|women's email|women's mailing|women's e-mail group",
        ],
        [
          'mens e-mail',
          '男装邮件|男装邮件组|男士邮件|收到男装邮件',
          "men's e-mail|mens email|men's email|men's mailing|men's e-mail group",
        ],
        [
          'no e-mail',
          '未发邮件|对照组|没收到邮件|不发邮件',
          'no e-mail|control group|no email|control|holdout|not mailed',
        ],
      ],
    },
  },
  {
    names: 'visit|visited|是否访问',
    types: ['integer', 'boolean', 'enum'],
    zh: '活动后访问|访问|访问网站|到访|来访',
    en: 'visit|site visit|website visit|visited the site',
    sensitivity: 'leak',
    leaks: 'visit|visited|是否访问|conversion|converted|是否转化|转化|spend',
    yes: { zh: '访问过网站|访问了|访问过|来过网站', en: 'visited|visited the site|visited the website|visitor' },
    no: { zh: '没有访问网站|未访问|没访问', en: 'did not visit|not visited|non-visitor' },
    note: { zh: '发送邮件之后两周内的结果。', en: 'Result within two weeks after the e-mail.' },
  },
  {
    names: 'conversion|converted|是否转化|转化',
    types: ['integer', 'boolean', 'enum'],
    zh: '活动后购买|转化|购买转化|成交转化',
    en: 'conversion|purchase after the e-mail|conversion after the campaign',
    role: 'converted',
    sensitivity: 'leak',
    leaks: 'visit|visited|是否访问|conversion|converted|是否转化|转化|spend',
    yes: { zh: '已转化|转化了|转化的|活动后买了', en: 'converted|made a purchase|bought after the e-mail|converter' },
    no: { zh: '未转化|没转化|没有转化', en: 'not converted|did not convert|non-converter' },
    note: { zh: '活动之后才知道的结果。', en: 'A result known only after the campaign.' },
  },
  {
    names: 'spend',
    beside: mailing,
    zh: '活动后消费额|活动后消费|消费额|花费|消费金额',
    en: 'spend after the e-mail|spend|spending|amount spent|dollars spent',
    unit: 'money',
    sensitivity: 'leak',
    leaks: 'visit|visited|是否访问|conversion|converted|是否转化|转化|spend',
    note: { zh: '发送邮件之后两周内的消费。', en: 'Spend within two weeks after the e-mail.' },
  },
  {
    names: 'accepted cmp#|accepted campaign#',
    zh: '接受第#次活动|第#次活动|活动#接受',
    en: 'accepted campaign #|campaign #|campaign # accepted|offer #',
    yes: {
      zh: '接受了第#次活动|参加了第#次活动|响应了第#次活动',
      en: 'accepted campaign #|took offer #|responded to campaign #',
    },
    no: { zh: '未接受第#次活动|没接受第#次活动', en: 'did not accept campaign #' },
  },
  {
    names: 'response|responded|是否响应',
    types: ['integer', 'boolean', 'enum'],
    zh: '响应最近一次活动|最近活动响应|响应|活动响应',
    en: 'response to the last campaign|response|last campaign response|accepted the last campaign',
    sensitivity: 'leak',
    leaks: 'response|responded|是否响应',
    yes: {
      zh: '响应了最近一次活动|有响应|响应了|响应的',
      en: 'responded|responded to the last campaign|accepted the last offer|responder',
    },
    no: { zh: '未响应最近一次活动|没响应|未响应|没有响应', en: 'did not respond|non-responder|no response' },
  },
  {
    names: 'arm|test arm|treatment group|experiment group|test group|实验组别|组别',
    types: ['enum', 'text'],
    zh: '实验组别|组别|实验分组',
    en: 'test arm|arm|experiment group|test group',
    role: 'arm',
    values: {
      rows: [
        [
          'treatment|test|treated|实验组|试验组',
          '试验组|实验组|触达组',
          'treatment|treatment group|treated|test group',
        ],
        ['control|holdout|对照组', '对照组|留白组', 'control|control group|holdout'],
      ],
    },
  },
  {
    names: 'opened|email opened|message opened|是否打开',
    types: ['boolean', 'enum', 'integer'],
    zh: '打开|打开消息',
    en: 'opened|message opened',
    role: 'opened',
    yes: { zh: '打开了|打开过', en: 'opened|has opened' },
    no: { zh: '没有打开|未打开', en: 'not opened|did not open' },
  },
  {
    names: 'clicked|email clicked|link clicked|是否点击',
    types: ['boolean', 'enum', 'integer'],
    zh: '点击|点击链接',
    en: 'clicked|link clicked',
    role: 'clicked',
    yes: { zh: '点击了|点击过', en: 'clicked|has clicked' },
    no: { zh: '没有点击|未点击', en: 'not clicked|did not click' },
  },
  {
    names: 'emp var rate',
    zh: '就业变动率|就业变化率',
    en: 'employment variation rate|employment variation',
    unit: 'percent',
  },
  { names: 'cons price idx|cpi', zh: '消费者价格指数|CPI|物价指数', en: 'consumer price index|cpi' },
  { names: 'cons conf idx', zh: '消费者信心指数|信心指数', en: 'consumer confidence index|consumer confidence' },
  {
    names: 'euribor3m|euribor',
    zh: '三个月欧元同业拆借利率|欧元拆借利率|Euribor',
    en: '3-month euribor|euribor|euribor rate',
    unit: 'percent',
  },
  { names: 'nr employed', zh: '就业人数|从业人数', en: 'number employed|number of employees|employment level' },
  {
    names: 'last contacted|last contact date|last touch date|last contact|最近触达日期|最近一次触达日期|上次联系日期',
    zh: '最近一次触达日期|最近触达日期|上次触达|最近联系日期|上次联系日期',
    en: 'last contacted|last contact date|last touch|last touched|date of last contact',
  },
  {
    names: 'do not disturb|退订|是否退订|dnd|do not contact|opt out|unsubscribed|免打扰|勿扰',
    zh: '免打扰|勿扰|拒绝营销|退订|不愿被打扰',
    en: 'do not disturb|do not contact|dnd|opted out|unsubscribed|opt-out',
    yes: {
      zh: '设了免打扰|免打扰客户|已退订|拒绝营销',
      en: 'do-not-disturb is on|asked not to be disturbed|opted out|unsubscribed',
    },
    no: { zh: '未设免打扰|没有退订', en: 'do-not-disturb is off|not opted out|did not opt out' },
  },
  ...(
    [
      ['sms', '短信', 'SMS', 'text message'],
      ['push', 'App推送', 'push', 'push notification'],
      ['email', '邮件', 'e-mail', 'email'],
      ['wechat', '微信', 'WeChat', 'wechat'],
      ['wecom', '企业微信', 'WeCom', 'wecom'],
    ] as const
  ).map(
    ([key, zh, en, other]): FieldEntry => ({
      names: `consent ${key}|${key} enabled|接受${zh}|是否接受${zh}|${key} consent|${key} opt in|opt in ${key}|${key} permission|${zh}授权|同意${zh}|是否同意${zh}`,
      zh: `同意${zh}|${zh}授权|${zh}许可|可发${zh}|接受${zh}`,
      en: `consent to ${en}|${other} consent|${other} opt-in|${other} permission|accepts ${other}`,
      yes: {
        zh: `同意接收${zh}|已授权${zh}|可以发${zh}`,
        en: `consents to ${en}|opted in to ${other}`,
      },
      no: { zh: `未同意接收${zh}|未授权${zh}|不能发${zh}`, en: `no ${en} consent|not opted in to ${other}` },
    }),
  ),
]
