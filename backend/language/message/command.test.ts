import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

describe('commands', () => {
  it.each(['撤销', 'undo', 'go back', '回到上一步', 'take that back', '刚才那一步撤回来', 'take that last step back'])(
    'takes %s as undo',
    (text) => {
      expect(read(text).intent).toBe('undo')
    },
  )

  it.each(['提交审核', '提交审批吧', 'submit for review', 'yes, submit it for approval'])(
    'takes %s as submit',
    (text) => {
      expect(read(text).intent).toBe('submit')
    },
  )

  it.each([
    '换一版文案',
    '重写一版短信文案',
    'write another version',
    'another version of the copy',
    'make it shorter',
  ])('takes %s as copy', (text) => {
    expect(read(text).intent).toBe('copy')
  })

  it.each(['怎么算的', '为什么这么少', 'how did you get this number', 'why so few'])('takes %s as explain', (text) => {
    expect(read(text).intent).toBe('explain')
  })

  it.each(['有哪些字段', '数据里有什么字段', 'what data do you have', 'list the fields'])(
    'takes %s as catalog',
    (text) => {
      expect(read(text).intent).toBe('catalog')
    },
  )

  it.each(['你能做什么', 'help', 'what can you do'])('takes %s as help', (text) => {
    expect(read(text).intent).toBe('help')
  })

  it.each([
    'anything unusual this week?',
    'is there anything odd in the numbers lately?',
    'what stands out?',
    'any alerts?',
    '这周有什么异常吗',
    '哪些指标最近异常？',
    '最近数据有没有异动',
  ])('takes %s as a question for what stands out', (text) => {
    expect(read(text).intent).toBe('watch')
  })

  it.each(['交易异常的客户', 'customers with unusual transactions'])('takes %s as people', (text) => {
    expect(read(text).intent).toBe('segment')
  })

  it.each(['你好', 'hi', '谢谢', 'thanks'])('takes %s as greeting', (text) => {
    expect(read(text).intent).toBe('greeting')
  })

  it.each(['上次短信活动效果怎么样', '哪个渠道效果最好', 'did the spring e-mail work', 'which channel performed best'])(
    'takes %s as performance',
    (text) => {
      expect(read(text).intent).toBe('performance')
    },
  )

  it.each([
    ['保存为春季客户', '春季客户'],
    ['把这个人群保存为“高价值学生”', '高价值学生'],
    ['save it as Spring students', 'Spring students'],
    ['save this segment as Rich Students', 'Rich Students'],
  ])('keeps the name in %s', (text, name) => {
    expect(read(text)).toMatchObject({ intent: 'save', brief: { name } })
  })

  it.each([
    ['有没有关于宠物的数据', '宠物'],
    ['do you have data on pets', 'pets'],
  ])('tells what %s is about', (text, topic) => {
    const { intent, unread } = read(text)
    expect([intent, unread.map((span) => span.text)]).toEqual(['catalog', [topic]])
  })

  it.each(['买过三次的客户', 'customers who saved 5000', '余额超过5000'])('leaves %s to the grammar', (text) => {
    expect(['undo', 'save', 'submit', 'copy', 'explain', 'catalog', 'help']).not.toContain(read(text).intent)
  })
})

describe('a command after a word of giving up', () => {
  it.each([
    ['那就算了，看看有哪些字段', 'catalog'],
    ['never mind, what data do you have', 'catalog'],
    ['好吧，提交审核', 'submit'],
  ])('is read: %s', (text, intent) => {
    expect(read(text).intent).toBe(intent)
  })
})
