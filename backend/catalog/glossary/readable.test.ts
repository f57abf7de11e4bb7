import { expect, it } from 'vitest'
import { inferCatalog } from '../infer.ts'
import { findField } from './lookup.ts'
import { readableName, valueWords } from './readable.ts'

it.each([
  ['nbr_dependents', 'number of dependents', '受抚养人数'],
  ['acq_channel', 'acquisition channel', '获客渠道'],
  ['pay_freq', 'pay frequency', '支付频率'],
  ['policy_no', 'policy number', '保单编号'],
  ['sum_insured', 'sum insured', '保额'],
  ['is_smoker', 'smoker', '是否吸烟'],
  ['has_vehicle', 'vehicle', '是否有车辆'],
  ['储值余额(元)', 'stored value balance', '储值余额'],
  ['是否绑定医保', 'linked medical insurance', '是否绑定医保'],
  ['最近到店日期', 'last visit date', '最近到店日期'],
  ['慢病类型', 'chronic disease type', '慢病类型'],
])('names the column %s in both languages', (name, en, zh) => expect(readableName(name).labels).toEqual({ en, zh }))

it.each(['foo_bar', '高新店', '春熙路门店'])('does not make up what it does not know: %s', (name) => {
  const { labels } = readableName(name)
  expect(labels.en).toBe(labels.zh)
})

it.each([
  ['lapsed', 'zh', '失效'],
  ['auto', 'zh', '车险'],
  ['Northeast', 'zh', '东北区'],
  ['高血压', 'en', 'hypertension'],
  ['测血压', 'en', 'blood pressure check'],
] as const)('says the value %s in %s', (value, lang, wanted) => {
  const { labels, synonyms } = valueWords(value)
  expect([labels[lang], ...synonyms[lang]]).toContain(wanted)
})

it('gives a value no word of one sign and none of time or counting', () => {
  for (const value of ['monthly', 'annual', 'north', 'new', 'last', 'total']) {
    const { labels, synonyms } = valueWords(value)
    for (const word of [labels.zh, ...synonyms.zh].filter((each) => /\p{Script=Han}/u.test(each)))
      expect(word).not.toMatch(/^.$|^(?:每月|每年|最近|累计|年度)$/)
  }
})

it.each([
  ['birth_dt', 'date', 'date of birth'],
  ['acct_open_dt', 'date', 'account opening date'],
  ['preferred_lang', 'enum', 'language'],
  ['occupation_class', 'enum', 'job'],
] as const)('knows %s by its words written out', (name, type, label) =>
  expect(findField(name, type, [])?.en.split('|')[0]).toBe(label),
)

it('takes an abbreviated date of birth for personal data, and tells the age from it', () => {
  const [born, age] = inferCatalog({
    workspace: 'w',
    timeZone: 'UTC',
    profile: {
      kind: 'customers',
      idType: 'integer',
      rows: 9,
      columns: [{ name: 'birth_dt', column: 'birth_dt', type: 'date', distinct: 9, missing: 0 }],
    },
  }).attributes
  expect(born?.sensitivity).toBe('pii')
  expect(age).toMatchObject({ name: 'age', yearsSince: 'birth_dt' })
})
