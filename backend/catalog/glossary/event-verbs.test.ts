import { expect, it } from 'vitest'
import { nounAndVerb } from './event-verbs.ts'

const said = (name: string) => {
  const entry = nounAndVerb(name)
  return [...(entry?.verbs.en.split('|') ?? []), ...(entry?.verbs.zh.split('|') ?? [])]
}

it.each([
  ['claim_filed', ['file claim', 'filed claim', '报理赔', '报过理赔']],
  ['quote_request', ['request quote', 'requested quote', '询价', '询过价']],
  ['premium_payment', ['pay premium', 'paid premium', '缴过保费']],
  ['app_login', ['log in to app', 'logged in to app', '登录App', '登录过App']],
  ['support_call', ['call support', 'called support', '打过客服电话']],
  ['cancelled_order', ['cancelled order', '取消过订单']],
  ['ClassAttended', ['attend class', 'attended class', '上过课']],
  ['pmt_returned', ['returned payment']],
])('gives the verb phrases of %s', (name, wanted) => expect(said(name)).toEqual(expect.arrayContaining(wanted)))

it.each(['wobble', '到店服务', 'status', 'a_very_long_name_of_something_filed'])('leaves %s alone', (name) =>
  expect(nounAndVerb(name)).toBeUndefined(),
)
