import type { AttributeType, Catalog } from '../../catalog/catalog.ts'
import { inferCatalog } from '../../catalog/infer.ts'
import type { ColumnProfile } from '../../catalog/profile.ts'

const column = (name: string, type: AttributeType, more: Partial<ColumnProfile> = {}): ColumnProfile => ({
  name,
  column: name,
  type,
  distinct: 900,
  missing: 10,
  ...more,
})
const sorts = (name: string, ...values: string[]) =>
  column(name, 'enum', { distinct: values.length, values: values.map((value) => ({ value, count: 100 })) })
const flag = (name: string, yes: string, no: string) =>
  column(name, 'boolean', { distinct: 2, values: [yes, no].map((value) => ({ value, count: 100 })) })
const number = (name: string, min: number, max: number) => column(name, 'integer', { min, max })
const money = (name: string, min: number, max: number) => column(name, 'decimal', { min, max })

const clock = '2026-11-25T02:00:00Z'

/** A credit union that no glossary was written for, as an import would describe it. */
export const union: Catalog = (() => {
  const customers = inferCatalog({
    workspace: 'union',
    timeZone: 'America/New_York',
    currency: 'USD',
    clock,
    profile: {
      kind: 'customers',
      idType: 'text',
      rows: 6000,
      columns: [
        column('birth_date', 'date'),
        sorts('branch', 'Riverside', 'Old Town', 'Northgate'),
        sorts('occupation', 'nurse', 'teacher', 'driver'),
        money('checking_balance', -2000, 90000),
        money('savings_balance', 0, 90000),
        number('credit_score', 420, 850),
        column('joined_on', 'date'),
        number('postcode', 10001, 94112),
        number('coupon_count', 0, 12),
      ],
    },
  })
  return inferCatalog({
    workspace: 'union',
    timeZone: 'America/New_York',
    currency: 'USD',
    previous: customers,
    profile: {
      kind: 'event',
      event: 'transaction',
      idType: 'text',
      rows: 60000,
      columns: [
        money('amount', 0, 9000),
        sorts('merchant_category', 'groceries', 'fuel', 'dining', 'travel'),
        sorts('channel', 'card', 'online', 'branch'),
        sorts('kind', 'purchase', 'transfer', 'withdrawal'),
      ],
    },
  })
})()

/** A chain of pharmacies with Chinese columns. */
export const pharmacy: Catalog = (() => {
  const customers = inferCatalog({
    workspace: 'pharmacy',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    clock,
    profile: {
      kind: 'customers',
      idType: 'integer',
      rows: 5000,
      columns: [
        column('出生日期', 'date'),
        sorts('城市', '杭州', '宁波'),
        sorts('会员等级', '普通', '银卡', '金卡'),
        column('注册日期', 'date'),
        column('最近一次到店日期', 'date'),
        flag('是否绑定微信', '是', '否'),
        sorts('慢病类型', '高血压', '糖尿病', '无'),
        number('优惠券张数', 0, 10),
      ],
    },
  })
  return inferCatalog({
    workspace: 'pharmacy',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    previous: customers,
    profile: {
      kind: 'event',
      event: 'purchase',
      idType: 'integer',
      rows: 40000,
      columns: [
        column('订单号', 'text'),
        money('实付金额', 1, 3000),
        sorts('品类', '感冒药', '维生素', '护肤'),
        sorts('门店', '西湖店', '鼓楼店'),
        flag('是否使用优惠券', '是', '否'),
      ],
    },
  })
})()
