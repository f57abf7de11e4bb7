import { expect, it } from 'vitest'
import { customersNamed } from './customers.ts'

it.each([
  ['household_id', '家庭', 'household'],
  ['hh_id', '家庭', 'household'],
  ['PatientID', '患者', 'patient'],
  ['member_no', '会员', 'member'],
  ['患者编号', '患者', 'patient'],
])('%s tells what customers are called', (id, zh, en) => {
  const {
    zh: [first],
    en: [noun],
  } = customersNamed(id) ?? { zh: [], en: [] }
  expect([first, noun]).toEqual([zh, en])
})

it('knows no customers of other columns', () => expect(customersNamed('id')).toBeUndefined())
