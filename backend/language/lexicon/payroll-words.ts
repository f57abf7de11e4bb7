import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { yesOf } from './flags.ts'

const payroll = /\bsalary\b|\bpayroll\b|代发/i
const ways = ['through', 'via', 'into', 'with', 'by', 'at']
const comes = [
  'salary comes',
  'salary comes in',
  'salary is paid',
  'salary is paid in',
  'salary paid in',
  'salary paid',
  'salary goes',
  'wages come in',
  'wages are paid',
]
const pays = [
  'get their salary',
  'receive their salary',
  'have their salary paid',
  'get paid',
  'gets paid',
  'are paid',
  'is paid',
]
const ours = ['我们行', '我们这儿', '我们这里', '我们', '我行', '咱们行', '本行']

/** "whose salary comes in through us", 工资在我们行发: the yes of the one field that tells whose salary is paid here. */
export const payrollWords = (attributes: Attribute[]): Entry[] => {
  const [attribute, other] = attributes.filter(
    (one) => yesOf(one) !== undefined && payroll.test(`${one.labels.en} ${one.labels.zh}`),
  )
  const value = attribute && yesOf(attribute)
  if (!attribute || other || value === undefined) return []
  const en = [...comes, ...pays].flatMap((verb) =>
    ways.flatMap((way) => ['us', 'our bank'].map((whom) => `${verb} ${way} ${whom}`)),
  )
  const zh = ours.flatMap((us) => [
    ...['在', '由', '从', '通过', '走', '经'].flatMap((by) => [`工资${by}${us}发`, `工资${by}${us}代发`]),
    `工资走${us}`,
    `工资在${us}`,
  ])
  return [saying([...en, ...zh], { is: 'value', attribute, value })]
}
