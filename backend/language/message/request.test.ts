import { describe, expect, it } from 'vitest'
import type { Rule } from '../../segments/rule.ts'
import { read } from '../testing/read.ts'

const job = (value: string): Rule => ({ kind: 'compare', field: 'job', op: 'eq', value })

describe('a request about the work', () => {
  it.each([
    [
      'approve',
      '批准吧',
      '审批通过',
      '把这个方案批了',
      '我来批',
      'approve it',
      'please sign off on the plan',
      'I approve',
      'reject the proposal',
    ],
    [
      'cancel',
      '撤回',
      '撤回提案',
      '取消送审',
      '把方案作废',
      'cancel',
      'withdraw the proposal',
      'call it off',
      'delete the plan',
    ],
    [
      'export',
      '导出名单',
      '把客户名单导出来',
      '给我一份名单',
      '能导出excel吗',
      '都有哪些客户',
      'export the list',
      'download it as csv',
      'send me the customer ids',
      'who are they?',
    ],
    [
      'delete',
      '删掉这个人群',
      '把数据都删了',
      '删除对话',
      'delete that segment',
      'wipe the database',
      'get rid of this audience',
    ],
    ['send', '直接发出去吧', '马上群发', '上线吧', 'launch it', 'send it out now', 'send it to them', 'go live'],
    ['restart', '重新开始', '清空重来', '从头来', 'start over', "let's start from scratch", 'reset everything'],
    ['saved', '有哪些已保存的人群', '看看有哪些活动', 'what segments do we have', 'list my campaigns'],
    ['author', '这个人群是谁建的', '谁做的这个方案', 'who made this segment', "who's the author of it"],
    ['approver', '谁来批', '怎么批准', '该谁审核', 'who approves?', 'how does approval work'],
    ['viewer', '谁能看到名单', '哪些人可以查看', 'who can see the list'],
    ['status', '批了吗', '发出去了吗', '现在什么状态', 'is it approved yet?', "what's the status", 'has it been sent'],
    ['assumed', '你默认了什么', '做了哪些假设', 'what did you assume?', 'list the assumptions'],
    ['next', '接下来呢', '下一步怎么做', "what's next?"],
    ['agree', '好的', '没问题', '就这样', 'yes', 'ok', 'sounds good'],
    ['decline', '算了', '不用了', '都不是', 'no', 'never mind', 'none of them'],
  ])('to %s is read in either language', (act, ...said) => {
    for (const text of said) expect([text, read(text).request?.act]).toEqual([text, act])
  })

  it.each([
    ['改名叫秋季唤醒', '秋季唤醒'],
    ['把这个人群改名为“金卡沉睡”', '金卡沉睡'],
    ['名字改成国庆活动', '国庆活动'],
    ['rename it to Autumn comeback', 'Autumn comeback'],
    ['change the name of the segment to VIP', 'VIP'],
    ['call it Mugs 2026', 'Mugs 2026'],
    ['name it Germany twice', 'Germany twice'],
    ['重命名为流失客户', '流失客户'],
    ['就叫广州召回吧', '广州召回'],
  ])('keeps the new name in %s', (text, name) => {
    expect(read(text)).toMatchObject({ intent: 'request', request: { act: 'rename', name } })
  })

  it.each([
    '提交审批',
    '申请复核',
    'submit it for approval',
    '撤销',
    'undo',
    '去掉有房贷的',
    'remove the age condition',
    '改成短信',
    'cancel the last change',
    '买过三次的客户',
    'call customers over 60',
    'export the phone numbers of students',
  ])('is none in %s', (text) => {
    expect(read(text, { current: job('student') }).request).toBeUndefined()
  })
})

describe('a question about the audience at hand', () => {
  const current = job('student')
  it.each([
    '还剩多少人',
    '现在有多少人',
    '有多少人',
    'how many are left?',
    'how many now',
    'how big is it',
    'just count them',
  ])('counts it: %s', (text) => expect(read(text, { current })).toMatchObject({ intent: 'segment', rule: current }))
  it.each([
    '规则给我看看',
    '现在有哪些条件',
    '看一下筛选条件',
    'show me the rule',
    'what are the conditions?',
    'what criteria do we have',
  ])('shows its rule: %s', (text) =>
    expect(read(text, { current })).toMatchObject({ intent: 'explain', rule: current }),
  )
  it.each(['一共有多少客户', 'how many customers are there'])('is about everybody in %s without one', (text) => {
    expect(read(text)).toMatchObject({ intent: 'segment', rule: { kind: 'everyone' } })
  })
})

describe('a question about the tool and its data', () => {
  it.each([
    '你能帮我做什么呀',
    '你都会干啥',
    '这个系统有什么功能',
    'what can I do here',
    'how can you help me',
    'what are your features',
  ])('is help: %s', (text) => expect(read(text).intent).toBe('help'))
  it.each([
    '都有啥数据',
    '有什么字段',
    '可用的标签有哪些',
    'what fields do you have',
    'list the fields',
    'which data can I use',
  ])('is about the catalog and nothing in it: %s', (text) =>
    expect(read(text)).toMatchObject({ intent: 'catalog', unread: [] }),
  )
})
