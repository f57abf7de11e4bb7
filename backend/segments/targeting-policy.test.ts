import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import { localActor } from '../actor.ts'
import { attribute } from '../catalog/catalog.ts'
import { lintPlan } from '../plans/lint.ts'
import type { Plan } from '../plans/plan.ts'
import type { Rule } from './rule.ts'
import { groundsOf } from './targeting-policy.ts'

const field = (name: string, zh = '', en = name) =>
  attribute.parse({ name, column: name, type: 'text', labels: { zh, en } })
const policies = (name: string, zh?: string) => groundsOf(field(name, zh)).map(({ policy }) => policy)

describe('grounds', () => {
  it.each([
    'race',
    'ethnic_group',
    'religion',
    'nationality',
    'foreign_worker',
    'political_views',
    'union_member',
    'sexual_orientation',
    'dna_sample',
    'fingerprint',
    'health_status',
    'disability',
    'is_pregnant',
    'criminal_record',
    'food_stamps',
  ])('finds %s', (name) => expect(policies(name)).toEqual(['prohibited']))

  it.each([
    '民族',
    '宗教信仰',
    '国籍',
    '政治面貌',
    '工会会员',
    '性取向',
    '人脸特征',
    '健康状况',
    '残疾等级',
    '怀孕',
    '前科',
    '低保户',
  ])('finds %s', (zh) => expect(policies('f', zh)).toEqual(['prohibited']))

  it.each([
    ['gender', '性别'],
    ['generation', '代际'],
    ['general_score', '综合评分'],
    ['trace_id', '追踪号'],
    ['health_insurance', '健康险持有'],
    ['account_disabled', '账户停用'],
    ['country', '国家'],
    ['party_size', '同行人数'],
    ['brace', '支架'],
    ['embrace', '拥抱'],
  ])('leaves %s alone', (name, zh) => expect(policies(name, zh)).toEqual([]))

  it('knows traits that stand for others, and people to be spared', () => {
    expect(policies('post_code')).toEqual(['proxy'])
    expect(policies('surname')).toEqual(['proxy'])
    expect(policies('overdue_days', '逾期天数')).toEqual(['vulnerable'])
  })
})

describe('rules on such fields', () => {
  let bank: SmallBank
  beforeAll(async () => {
    bank = await smallBank((catalog) => ({
      ...catalog,
      currency: 'EUR',
      products: [
        ...catalog.products,
        { code: 'L1', labels: { zh: '贷款', en: 'Loan' }, synonyms: { zh: [], en: [] }, kind: 'loan' },
      ],
      attributes: catalog.attributes.map((each) =>
        each.name === 'city'
          ? { ...each, labels: { zh: '民族', en: 'ethnic group' } }
          : each.name === 'consent_wecom'
            ? { ...each, labels: { zh: '是否逾期', en: 'in arrears' } }
            : each,
      ),
    }))
  })
  afterAll(() => bank.close())
  const byCity: Rule = { kind: 'compare', field: 'city', op: 'eq', value: 'bj' }
  const arrears: Rule = { kind: 'compare', field: 'consent_wecom', op: 'eq', value: true }
  const codes = async (rule: Rule) => (await bank.segments.preview(rule)).warnings.map(({ code }) => code)

  it('counts them with a warning, and refuses to save them, also through another segment', async () => {
    expect(await codes(byCity)).toContain('prohibited')
    await expect(bank.segments.save({ rule: byCity, actor: localActor })).rejects.toMatchObject({
      code: 'prohibited_attribute',
      message: expect.stringContaining('ethnic group'),
    })
    await expect(bank.segments.save({ rule: { kind: 'not', of: byCity }, actor: localActor })).rejects.toMatchObject({
      code: 'prohibited_attribute',
    })
  })

  it('warns of choosing people who need protection, not of leaving them out', async () => {
    expect(await codes(arrears)).toContain('vulnerable')
    expect(await codes({ kind: 'not', of: arrears })).not.toContain('vulnerable')
    expect(await codes({ ...arrears, value: false } as Rule)).not.toContain('vulnerable')
  })

  it('selects by a leak with a warning, and refuses the plan', async () => {
    const rule: Rule = { kind: 'compare', field: 'call_seconds', op: 'gte', value: 10 }
    expect(await codes(rule)).toContain('leak')
    const segment = await bank.segments.save({ rule, actor: localActor })
    const plan = await bank.plans.draft({ segment, brief: {}, goal: 'win back quiet customers' })
    expect(plan.lint).toContainEqual(expect.objectContaining({ code: 'leak_attribute', severity: 'error' }))
    const text = { variants: [], planId: plan.id } as never
    await expect(bank.campaigns.submit({ plan, copy: text, actor: localActor })).rejects.toThrow()
  })

  it('refuses protected traits for credit where the law does, but not legal age', async () => {
    const segment = await bank.segments.save({
      rule: { kind: 'compare', field: 'gender', op: 'eq', value: 'f' },
      actor: localActor,
    })
    const { lint: _, ...plan } = await bank.plans.draft({ segment, brief: {}, goal: 'win back quiet customers' })
    const judged = (product: string, rule: Rule, currency = 'EUR') => {
      const loan: Omit<Plan, 'lint'> = { ...plan, content: { ...plan.content, product } }
      const found = lintPlan({ plan: loan, rule, catalog: { ...bank.workspace.catalog, currency } })
      return found.map(({ code }) => code)
    }
    expect(judged('L1', segment.rule)).toContain('protected_in_credit')
    expect(judged('D1', segment.rule)).not.toContain('protected_in_credit')
    expect(judged('L1', segment.rule, 'CNY')).not.toContain('protected_in_credit')
    expect(judged('L1', { kind: 'compare', field: 'gender', op: 'gte', value: 18 })).not.toContain(
      'protected_in_credit',
    )
    expect(judged('L1', byCity)).toContain('prohibited_attribute')
  })
})
