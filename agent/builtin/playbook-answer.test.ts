import { describe, expect, it } from 'vitest'
import { playbooksAsked } from './playbook-answer.ts'

describe('a question about playbooks as such', () => {
  it.each([
    ['which playbooks have no evidence?', 'unproven'],
    ['which playbooks are untested', 'unproven'],
    ['哪些打法没有证据？', 'unproven'],
    ['哪些打法还没有验证过', 'unproven'],
    ['which playbooks are backed by randomised trials?', 'proven'],
    ['哪些锦囊有随机试验支持？', 'proven'],
    ['what playbooks do we have?', 'all'],
    ['list all playbooks', 'all'],
    ['有哪些打法？', 'all'],
    ['我们都有什么打法', 'all'],
  ])('%s: %s', (text, which) => {
    expect(playbooksAsked(text)).toBe(which)
  })
  it.each([
    'is there a playbook for dormant customers?',
    '沉睡客户唤醒有什么打法？',
    'which playbook should I use for SMS?',
  ])('one for something is not: %s', (text) => {
    expect(playbooksAsked(text)).toBeUndefined()
  })
})
