import { personName } from './names.ts'
import { places } from './places.ts'
import type { Random } from './random.ts'

export interface Customer {
  id: number
  name: string
  mobile: string
  email: string | null
  gender: 'male' | 'female'
  age: number
  birthday: string
  province: string
  city: string
  occupation: string
  education: string | null
  marital: string | null
  monthlyIncome: number | null
  salaryAccount: boolean
  /** Days before the clock at which the account was opened. */
  openedDaysAgo: number
  tier: 'regular' | 'silver' | 'gold' | 'platinum' | 'diamond'
  points: number
  aum: number
  depositBalance: number
  timeDeposit: number
  wealthHoldings: number
  fundHoldings: number
  hasMortgage: boolean
  loanBalance: number
  hasCreditCard: boolean
  creditLimit: number | null
  utilisation: number | null
  overdue: boolean
  creditScore: number | null
  riskGrade: 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | null
  preferredChannel: string | null
  consent: { sms: boolean; push: boolean; email: boolean; wechat: boolean }
  doNotDisturb: boolean
  complained: boolean
  /** Transactions a month while the account is in use. */
  pace: number
  /** Days before the clock since when the account is not used; 0 = in use. */
  idleSince: number
}

const ages: [low: number, high: number, weight: number][] = [
  [18, 24, 12],
  [25, 34, 27],
  [35, 44, 24],
  [45, 54, 18],
  [55, 64, 12],
  [65, 82, 7],
]
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
const cents = (value: number) => Math.round(value * 100) / 100
const round = (value: number, step: number) => Math.round(value / step) * step

const occupationOf = (random: Random, age: number): string => {
  if (age < 23 && random.chance(0.65)) return 'student'
  if (age >= 60 && random.chance(0.8)) return 'retired'
  return random.pick([
    ['employee', 34],
    ['technician', 13],
    ['management', 9],
    ['self-employed', 12],
    ['services', 10],
    ['worker', 9],
    ['civil servant', 6],
    ['teacher', 4],
    ['entrepreneur', 2],
    ['unemployed', 1],
  ] as const)
}

const educationOf = (random: Random, age: number, occupation: string): string | null => {
  if (random.chance(0.04)) return null
  const learned = ['management', 'technician', 'teacher', 'civil servant', 'student'].includes(occupation) ? 2.2 : 1
  if (age < 22)
    return random.pick([
      ['senior high', 45],
      ['junior college', 20],
      ['bachelor', 35],
    ] as const)
  const young = age < 40 ? 1.6 : 1
  return random.pick([
    ['junior high', age > 50 ? 20 : 6],
    ['senior high', 20],
    ['junior college', 22],
    ['bachelor', 24 * learned * young],
    ['master', 5 * learned],
    ['phd', 0.6 * learned],
  ])
}

const tierOf = (aum: number): Customer['tier'] => {
  if (aum >= 5_000_000) return 'diamond'
  if (aum >= 1_000_000) return 'platinum'
  if (aum >= 200_000) return 'gold'
  return aum >= 50_000 ? 'silver' : 'regular'
}

const moneyOf = (random: Random, age: number, income: number, riskGrade: Customer['riskGrade']) => {
  const aum = cents(
    Math.exp(10.3 + 0.025 * (clamp(age, 18, 62) - 35) + 0.75 * Math.log(income / 9000) + 1.45 * random.normal()),
  )
  const appetite = { C1: 0.1, C2: 0.3, C3: 0.45, C4: 0.55, C5: 0.65 }[riskGrade ?? 'C1']
  const invested = aum < 10_000 || random.chance(0.35) ? 0 : appetite * (0.4 + 0.6 * random.next())
  const fundShare = ['C4', 'C5'].includes(riskGrade ?? '') ? 0.6 : random.chance(0.5) ? 0.2 : 0
  const wealthHoldings = cents(aum * invested * (1 - fundShare))
  const fundHoldings = cents(aum * invested * fundShare)
  const depositBalance = cents(aum - wealthHoldings - fundHoldings)
  const timeDeposit =
    depositBalance > 20_000 && random.chance(0.45) ? round(depositBalance * (0.3 + 0.5 * random.next()), 1000) : 0
  return {
    aum: cents(depositBalance + wealthHoldings + fundHoldings),
    depositBalance,
    timeDeposit,
    wealthHoldings,
    fundHoldings,
  }
}

const creditOf = (random: Random, age: number, income: number) => {
  const adult = age >= 22 && age <= 65
  const hasMortgage = age >= 26 && age <= 58 && random.chance(0.24)
  const loan = adult && random.chance(0.12)
  const hasCreditCard = adult && random.chance(income > 12_000 ? 0.62 : 0.42)
  const loanBalance =
    (hasMortgage ? round(income * (20 + 60 * random.next()), 1000) : 0) +
    (loan ? round(income * (1 + 8 * random.next()), 100) : 0)
  return {
    hasMortgage,
    loanBalance,
    hasCreditCard,
    creditLimit: hasCreditCard ? clamp(round(income * (1 + 3 * random.next()), 1000), 3000, 200_000) : null,
    utilisation: hasCreditCard ? Math.round(clamp(100 * random.next() ** 2, 0, 100) * 10) / 10 : null,
    overdue: (loanBalance > 0 || hasCreditCard) && random.chance(0.025),
  }
}

const idleSinceOf = (random: Random): number => (random.chance(0.3) ? random.int(15, 700) : 0)

const birthdayOf = (random: Random, age: number, clockYear: number): string => {
  const month = random.int(1, 12)
  // the clock stands at the end of June
  const year = clockYear - age - (month > 6 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
}

/** One invented person with an account: age shapes occupation, income, money and risk; nothing of it is about anybody. */
export const makeCustomer = (random: Random, index: number, clockYear: number): Customer => {
  const [low, high] = random.pick(ages.map(([from, to, weight]) => [[from, to] as const, weight] as const))
  const age = random.int(low, high)
  const gender = random.chance(0.49) ? 'male' : 'female'
  const place = random.pick(places.map((each) => [each, each[2]] as const))
  const occupation = occupationOf(random, age)
  const working = !['student', 'unemployed'].includes(occupation)
  const income = round(
    (working ? 9000 : 2200) * place[3] * (occupation === 'management' ? 2 : 1) * Math.exp(0.4 * random.normal()),
    100,
  )
  const riskGrade = random.chance(0.12)
    ? null
    : random.pick([
        ['C1', age > 60 ? 40 : 14],
        ['C2', 30],
        ['C3', 28],
        ['C4', age > 60 ? 5 : 19],
        ['C5', age > 60 ? 1 : 9],
      ] as const)
  const money = moneyOf(random, age, Math.max(1500, income), riskGrade)
  const openedDaysAgo = random.chance(0.12) ? random.int(1, 180) : random.int(181, Math.min(7300, (age - 17) * 365))
  return {
    id: 100_001 + index,
    name: personName(random, gender),
    // no Chinese mobile number starts with 10
    mobile: `10${String(1_000_000_000 + index * 7919).slice(1)}`,
    email: random.chance(0.55) ? `customer${100_001 + index}@example.com` : null,
    gender,
    age,
    birthday: birthdayOf(random, age, clockYear),
    province: place[0],
    city: place[1],
    occupation,
    education: educationOf(random, age, occupation),
    marital: random.chance(0.03)
      ? null
      : random.pick([
          ['married', age < 26 ? 6 : age < 32 ? 45 : 82],
          ['single', age < 26 ? 92 : age < 32 ? 50 : 9],
          ['divorced', age < 28 ? 1 : 7],
          ['widowed', age > 65 ? 12 : 0],
        ] as const),
    monthlyIncome: random.chance(0.15) ? null : income,
    salaryAccount: working && age < 60 && random.chance(0.38),
    openedDaysAgo,
    tier: tierOf(money.aum),
    points: Math.round(random.exponential(3000)),
    ...money,
    ...creditOf(random, age, income),
    creditScore: random.chance(0.2) ? null : clamp(Math.round(660 + 60 * random.normal()), 350, 950),
    riskGrade,
    preferredChannel: random.chance(0.1)
      ? null
      : random.pick([
          ['app', age > 60 ? 25 : 60],
          ['wechat', 22],
          ['branch', age > 60 ? 45 : 8],
          ['phone', 5],
        ] as const),
    consent: {
      sms: random.chance(0.78),
      push: random.chance(age > 60 ? 0.25 : 0.6),
      email: random.chance(0.35),
      wechat: random.chance(0.62),
    },
    doNotDisturb: random.chance(0.06),
    complained: random.chance(0.02),
    pace: clamp(0.3 + random.exponential(1.1), 0.3, 10),
    idleSince: Math.min(idleSinceOf(random), openedDaysAgo),
  }
}
