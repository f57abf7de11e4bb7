import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

const students = 'job = student & balance > 2000'
const around: [string, string][] = [
  ['Candidates for the greenhouse experiment: students with a balance over 2000', students],
  ['Poster idea for students with a balance over 2000', students],
  ['Students with a balance over 2000. Priya brings the sandwiches.', students],
  ['Version B talks to students with a balance over 2000', students],
  ['Students with a balance over 2000. They will get a call from the pottery club.', students],
  ['my supervisor needs students with a balance over 2000', students],
  ['Our porters keep telling me the kettle is broken. Students with a balance over 2000', students],
  ['Pull a tidy and colourful list of students with a balance over 2000', students],
  ['small savers = students with a balance over 2000', students],
  ['余额2000以上的学生，让小林一个个去讲', 'balance >= 2000 & job = student'],
  ['师傅让我拉一份余额2000以上的学生', 'balance >= 2000 & job = student'],
  ['B版写给余额2000以上的学生', 'balance >= 2000 & job = student'],
  ['【腰鼓队冬季巡演计划】\n余额2000以上的学生', 'balance >= 2000 & job = student'],
  ['余额2000以上的学生，先送他们三张陶艺体验票试试', 'balance >= 2000 & job = student'],
  ['柜员反映自行车棚又满了。余额2000以上的学生', 'balance >= 2000 & job = student'],
  ['茶歇由老陈去买，余额2000以上的学生', 'balance >= 2000 & job = student'],
]

const limiting = [
  'Beekeepers among students with a balance over 2000',
  'Students with a balance over 2000. They also keep bees.',
  'Students with a balance over 2000, ideally with a garden',
  'Students with a balance over 2000. Only those who sing in a choir.',
  '余额2000以上的学生，平时骑车上班的',
  '余额2000以上的学生，家里养了蜜蜂',
  '限会下围棋的：余额2000以上的学生',
]

describe('what a first message tells around its audience', () => {
  for (const [text, wanted] of around)
    it(`is background: ${text}`, () => {
      expect(read(text).unread).toEqual([])
      expect(audience(text)).toBe(wanted)
    })

  for (const text of limiting)
    it(`is asked about where it may say who is meant: ${text}`, () => {
      const { unread, clarification } = read(text)
      expect(unread.length > 0 || clarification !== undefined).toBe(true)
    })
})
