import { writtenOut } from './abbreviations.ts'
import { nameWords } from './name.ts'

/** What customers are called where the column that tells them apart is named so; names, then Chinese, then English. */
const kinds: [names: string, zh: string, en: string][] = [
  ['household|family|家庭|家户', '家庭|住户|户', 'household|family'],
  ['member|会员', '会员', 'member'],
  ['patient|患者|病人', '患者|病人', 'patient'],
  ['guest|住客', '住客|客人', 'guest'],
  ['passenger|traveller|traveler|乘客|旅客', '乘客|旅客', 'passenger|traveller'],
  ['subscriber|订户', '订户|订阅者', 'subscriber'],
  ['policyholder|insured|投保人', '投保人|保户', 'policyholder'],
  ['student|learner|学员|学生', '学员|学生', 'student|learner'],
  ['player|gamer|玩家', '玩家', 'player'],
  ['donor|捐赠人', '捐赠人|捐款人', 'donor'],
  ['merchant|商户', '商户|商家', 'merchant'],
  ['company|enterprise|firm|企业|公司', '企业|公司', 'company|business'],
  ['driver|司机', '司机', 'driver'],
  ['tenant|租户', '租户', 'tenant'],
  ['investor|投资者', '投资者|投资人', 'investor'],
]
const tails = /^(?:id|no|num|number|code|key|nr|编号|号)$/

/** What the customers of a table are called by the name of its id column: household_id holds households. */
export const customersNamed = (id: string): { zh: string[]; en: string[] } | undefined => {
  const words = writtenOut(nameWords(id)).filter((word) => !tails.test(word))
  const said = words.join(' ').replace(/(?:编号|号|ID)$/i, '')
  const found = kinds.find(([names]) => names.split('|').includes(said))
  return found && { zh: found[1].split('|'), en: found[2].split('|') }
}
