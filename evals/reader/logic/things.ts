import type { Lang } from '../../../backend/bilingual.ts'
import type { WorldName } from '../world.ts'

/** Something that customers hold, behind "with" or 有, and its reference. */
export interface Thing {
  name: Record<Lang, string>
  sql: string
}

const thing = (sql: string, en: string, zh: string): Thing => ({ name: { en, zh }, sql })

/** Things of each world whose flags have nouns; the others have none. */
export const things: Partial<Record<WorldName, Thing[]>> = {
  demo: [
    thing('has_mortgage', 'a mortgage', '房贷'),
    thing('has_credit_card', 'a credit card', '信用卡'),
    thing('salary_account', 'a salary account', '代发工资'),
  ],
  bank: [
    thing('housing', 'a housing loan', '房贷'),
    thing('loan', 'a personal loan', '个人贷款'),
    thing('"default"', 'a credit default', '违约记录'),
  ],
  telco: [
    thing(`TechSupport = 'Yes'`, 'tech support', '技术支持'),
    thing(`OnlineBackup = 'Yes'`, 'online backup', '在线备份'),
    thing(`DeviceProtection = 'Yes'`, 'device protection', '设备保护'),
    thing('PaperlessBilling', 'paperless billing', '电子账单'),
  ],
}
