import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('values of fields', () => {
  it.each([
    ['已婚客户', 'marital = married'],
    ['married customers', 'marital = married'],
    ['tertiary education', 'education = tertiary'],
    ['大学学历', 'education = tertiary'],
    ['province Shanghai', 'province = sh'],
    ['学历不是大学的客户', '!(education = tertiary)'],
  ])('implies the field of a value: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['黄金及以上', 'tier in gold,diamond'],
    ['gold or higher', 'tier in gold,diamond'],
    ['等级白银以下', 'tier in basic,silver'],
    ['tier gold or above', 'tier in gold,diamond'],
  ])('reads up and down an order: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['上海的客户', 'province = sh OR city = sh'],
    ['customers in Shanghai', 'province = sh OR city = sh'],
  ])('gives both readings of a value that two fields have: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['Shanghai and Guangzhou', 'city in sh,gz'],
    ['上海、广州和杭州', 'city in sh,gz,hz'],
  ])('settles on the field that all listed values have: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['同意短信', 'consent_sms = true'],
    ['consents to SMS', 'consent_sms = true'],
    ['同意短信或邮件', 'consent_sms = true | consent_email = true'],
    ['consent to SMS or e-mail', 'consent_sms = true | consent_email = true'],
    ['consents to SMS but not to e-mail', 'consent_sms = true & !(consent_email = true)'],
    ['不同意短信', 'consent_sms != true'],
  ])('asks for consent by channel: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['高净值客户', 'balance >= 600000'],
    ['high net worth customers in Guangzhou', 'balance >= 600000 & city = gz'],
  ])('finds a term of the glossary: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['balance 超过5000 的 students', 'balance > 5000 & job = student'],
    ['退休 customers with 余额 over 1万', 'job = retired & balance > 10000'],
    ['餘額超過5000的退休客戶', 'balance > 5000 & job = retired'],
    ['沒有房貸的學生', 'housing != true & job = student'],
  ])('reads mixed languages and traditional characters: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
