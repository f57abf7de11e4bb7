import type { EntityEntry } from './entry.ts'

/** Kinds of things that belong to customers. */
export const entityEntries: EntityEntry[] = [
  { names: 'account|acct|accounts|账户', zh: '账户|帐户|账号', en: 'account' },
  { names: 'card|credit card|debit card|cards|卡|银行卡|信用卡', zh: '银行卡|卡片|卡', en: 'card|bank card' },
  { names: 'loan|loans|credit|贷款|借款', zh: '贷款|借款', en: 'loan|credit' },
  { names: 'policy|policies|insurance policy|保单', zh: '保单|保险单', en: 'policy|insurance policy' },
  {
    names: 'holding|holdings|position|positions|product held|持仓|持有产品',
    zh: '持仓|持有产品',
    en: 'holding|position|product held',
  },
  { names: 'deposit|deposits|time deposit|存单|定期存款', zh: '存单|定期存款', en: 'deposit|time deposit' },
  { names: 'contract|contracts|agreement|合同|合约', zh: '合同|合约', en: 'contract|agreement' },
  { names: 'subscription|subscriptions|plan|plans|订阅|套餐', zh: '订阅|套餐', en: 'subscription|plan' },
  { names: 'device|devices|phone|设备|终端', zh: '设备|终端', en: 'device' },
  { names: 'vehicle|vehicles|car|cars|车辆', zh: '车辆|车', en: 'vehicle|car' },
  { names: 'address|addresses|地址', zh: '地址', en: 'address' },
  { names: 'coupon|coupons|voucher|优惠券|卡券', zh: '优惠券|卡券', en: 'coupon|voucher' },
]
