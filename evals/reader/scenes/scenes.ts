import type { WorldName } from '../world.ts'
import type { ChoiceWords, DoneWords, FlagWords, NumberWords } from './condition.ts'

/** Conditions on the data of one world that audiences of conversations are made of. */
export interface Scene {
  world: WorldName
  numbers: NumberWords[]
  choices: ChoiceWords[]
  flags: FlagWords[]
  done: DoneWords[]
}

const amount = (column: string, en: string, zh: string, steps: number[], unit = ''): NumberWords => ({
  column,
  field: { en, zh },
  who: { en: `have a ${en} over {}`, zh: `${zh}超过{}` },
  be: `have a ${en} over {}`,
  people: { en: `customers with a ${en} over {}`, zh: `${zh}超过{}的客户` },
  steps,
  unit,
})

const having = (column: string, en: string, zh: string, article = 'a '): FlagWords => ({
  field: { en, zh },
  who: { en: `have ${article}${en}`, zh: `有${zh}` },
  be: `have ${article}${en}`,
  people: { en: `customers with ${article}${en}`, zh: `有${zh}的客户` },
  sql: column,
})

const married = (column: string): FlagWords => ({
  field: { en: 'marital status', zh: '婚姻状况' },
  who: { en: 'are married', zh: '已婚' },
  be: 'be married',
  people: { en: 'married customers', zh: '已婚客户' },
  sql: `${column} = 'married'`,
})

const kinds = (column: string, en: string, choices: ChoiceWords['choices']): ChoiceWords => ({
  column,
  field: { en, zh: '职业' },
  choices,
  who: { en: 'are {}', zh: '职业是{}' },
  be: 'be {}',
  people: { en: '{}', zh: '{}客户' },
})

const places = (
  column: string,
  field: ChoiceWords['field'],
  livesIn: string,
  choices: ChoiceWords['choices'],
): ChoiceWords => ({
  column,
  field,
  choices,
  who: { en: 'live in {}', zh: `${livesIn}{}` },
  be: 'live in {}',
  people: { en: 'customers in {}', zh: '{}的客户' },
})

const demo: Scene = {
  world: 'demo',
  numbers: [
    amount('deposit_balance', 'deposit balance', '存款余额', [5000, 8000, 20000, 50000]),
    amount('monthly_income', 'monthly income', '月收入', [6000, 8000, 12000, 15000]),
    amount('credit_score', 'credit score', '信用分', [620, 650, 680, 720], '分'),
    {
      column: 'points',
      field: { en: 'points', zh: '积分' },
      who: { en: 'have more than {} points', zh: '积分超过{}' },
      be: 'have more than {} points',
      people: { en: 'customers with more than {} points', zh: '积分超过{}的客户' },
      steps: [500, 1000, 2000, 3000],
    },
  ],
  choices: [
    places('city', { en: 'city', zh: '城市' }, '住在', [
      ['成都', 'Chengdu', '成都'],
      ['杭州', 'Hangzhou', '杭州'],
      ['上海', 'Shanghai', '上海'],
      ['武汉', 'Wuhan', '武汉'],
    ]),
    kinds('occupation', 'occupation', [
      ['teacher', 'teachers', '教师'],
      ['civil servant', 'civil servants', '公务员'],
      ['student', 'students', '学生'],
      ['technician', 'technicians', '技术人员'],
    ]),
  ],
  flags: [
    having('has_mortgage', 'mortgage', '房贷'),
    having('has_credit_card', 'credit card', '信用卡'),
    {
      field: { en: 'complaints', zh: '投诉' },
      who: { en: 'have complained', zh: '投诉过' },
      be: 'have complained',
      people: { en: 'customers who have complained', zh: '投诉过的客户' },
      sql: 'complained',
    },
    married('marital_status'),
  ],
  done: [
    {
      event: 'login',
      who: { en: 'logged in within the last {}', zh: '近{}登录过' },
      be: 'have logged in within the last {}',
      people: { en: 'customers who logged in within the last {}', zh: '近{}登录过的客户' },
      steps: [14, 30, 60, 90],
    },
    {
      event: 'transaction',
      who: { en: 'made a transaction in the last {}', zh: '近{}有过交易' },
      be: 'have made a transaction in the last {}',
      people: { en: 'customers who made a transaction in the last {}', zh: '近{}有过交易的客户' },
      steps: [7, 15, 30, 45],
    },
  ],
}

const bank: Scene = {
  world: 'bank',
  numbers: [
    amount('balance', 'balance', '余额', [500, 1000, 1500, 3000]),
    {
      column: 'age',
      field: { en: 'age', zh: '年龄' },
      who: { en: 'are over {}', zh: '年龄超过{}' },
      be: 'be over {}',
      people: { en: 'customers over {}', zh: '年龄超过{}的客户' },
      steps: [30, 35, 40, 45],
      unit: '岁',
    },
  ],
  choices: [
    kinds('job', 'job', [
      ['retired', 'retirees', '退休人员'],
      ['technician', 'technicians', '技术人员'],
      ['student', 'students', '学生'],
    ]),
  ],
  flags: [having('housing', 'housing loan', '房贷'), having('loan', 'personal loan', '个人贷款'), married('marital')],
  done: [],
}

const telco: Scene = {
  world: 'telco',
  numbers: [
    amount('MonthlyCharges', 'monthly charge', '月费', [40, 55, 70, 90]),
    amount('TotalCharges', 'total charge', '累计费用', [500, 1000, 1500, 3000]),
  ],
  choices: [
    {
      column: 'Contract',
      field: { en: 'contract', zh: '合约' },
      choices: [
        ['Month-to-month', 'month-to-month', '按月合约'],
        ['One year', 'one-year', '一年合约'],
        ['Two year', 'two-year', '两年合约'],
      ],
      who: { en: 'are on a {} contract', zh: '是{}' },
      be: 'be on a {} contract',
      people: { en: 'customers on a {} contract', zh: '{}的客户' },
    },
    {
      column: 'PaymentMethod',
      field: { en: 'payment method', zh: '付款方式' },
      choices: [
        ['Electronic check', 'electronic check', '电子支票'],
        ['Mailed check', 'mailed check', '邮寄支票'],
      ],
      who: { en: 'pay by {}', zh: '用{}付款' },
      be: 'pay by {}',
      people: { en: 'customers who pay by {}', zh: '用{}付款的客户' },
    },
  ],
  flags: [
    having('Partner', 'partner', '伴侣'),
    having('Dependents', 'dependents', '家属', ''),
    having(`TechSupport = 'Yes'`, 'tech support', '技术支持', ''),
    having('PaperlessBilling', 'paperless billing', '电子账单', ''),
  ],
  done: [],
}

const retail: Scene = {
  world: 'retail',
  numbers: [],
  choices: [
    places('Country', { en: 'country', zh: '国家' }, '在', [
      ['Germany', 'Germany', '德国'],
      ['France', 'France', '法国'],
      ['Spain', 'Spain', '西班牙'],
      ['Belgium', 'Belgium', '比利时'],
    ]),
  ],
  flags: [],
  done: [
    {
      event: 'purchase',
      who: { en: 'bought something in the last {}', zh: '近{}买过东西' },
      be: 'have bought something in the last {}',
      people: { en: 'customers who bought something in the last {}', zh: '近{}买过东西的客户' },
      steps: [30, 60, 90, 180],
    },
  ],
}

export const scenes = [demo, bank, telco, retail]
