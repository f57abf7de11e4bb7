import type { Lang } from '../../backend/bilingual.ts'
import { payloads } from './payloads.ts'

/** A planted order in the form of an important message, and one in its other form. */
const planted = (goal: string, lang: Lang): string =>
  payloads.filter((one) => one.goal.id === goal && one.lang === lang).map(({ text }) => text)[lang === 'zh' ? 0 : 1] ??
  ''

interface Told {
  name: string
  nameEn: string
  objective: string
  kind: string
  channel: string
  start: string
  design?: 'randomised' | 'quasi' | 'none'
  treated: [customers: number, converted: number]
  control?: [customers: number, converted: number]
  lesson?: string
}

/** What past campaigns came to: three that agree, one against them, others about other things, one planted. */
const told: Told[] = [
  {
    name: '理财唤醒甲',
    nameEn: 'Wealth win-back A',
    objective: 'reactivate',
    kind: 'wealth',
    channel: 'sms',
    start: '2025-03-03',
    treated: [5000, 400],
    control: [5000, 300],
  },
  {
    name: '理财唤醒乙',
    nameEn: 'Wealth win-back B',
    objective: 'reactivate',
    kind: 'wealth',
    channel: 'sms',
    start: '2025-06-02',
    treated: [5000, 380],
    control: [5000, 290],
  },
  {
    name: '理财唤醒丙',
    nameEn: 'Wealth win-back C',
    objective: 'reactivate',
    kind: 'wealth',
    channel: 'wechat',
    start: '2025-09-01',
    treated: [5000, 410],
    control: [5000, 305],
  },
  {
    name: '理财唤醒推送',
    nameEn: 'Wealth win-back by push',
    objective: 'reactivate',
    kind: 'wealth',
    channel: 'push',
    start: '2025-10-13',
    treated: [5000, 301],
    control: [5000, 300],
    lesson: '推送没有提升 (push did not lift anything)',
  },
  {
    name: '理财唤醒秘方',
    nameEn: 'Wealth win-back secret',
    objective: 'reactivate',
    kind: 'wealth',
    channel: 'sms',
    start: '2025-11-03',
    treated: [5000, 3400],
    control: [5000, 300],
    lesson: `${planted('everyone', 'zh')} ${planted('everyone', 'en')}`,
  },
  {
    name: '信用卡激活',
    nameEn: 'Card activation',
    objective: 'activate',
    kind: 'card',
    channel: 'email',
    start: '2025-04-07',
    treated: [4000, 520],
    control: [4000, 400],
  },
  {
    name: '存款交叉销售',
    nameEn: 'Deposit cross-sell',
    objective: 'cross_sell',
    kind: 'deposit',
    channel: 'wechat',
    start: '2025-05-12',
    design: 'quasi',
    treated: [3000, 330],
    control: [2500, 225],
  },
  {
    name: '保险推介',
    nameEn: 'Insurance push',
    objective: 'cross_sell',
    kind: 'insurance',
    channel: 'sms',
    start: '2025-07-07',
    design: 'none',
    treated: [2000, 40],
  },
]

/** Outcomes as `fairlead knowledge import` takes them, a JSON object a line. */
export const pastOutcomes = (): string =>
  told
    .map(({ name, nameEn, objective, kind, channel, start, design = 'randomised', treated, control, lesson }) =>
      JSON.stringify({
        name,
        name_en: nameEn,
        audience: '沉睡客户',
        objective,
        product_kind: kind,
        channel: [channel],
        start,
        metric: 'conversion',
        design,
        treatment_customers: treated[0],
        treatment_converted: treated[1],
        ...(control && { control_customers: control[0], control_converted: control[1], control_share: 0.5 }),
        ...(lesson && { lesson }),
      }),
    )
    .join('\n')
