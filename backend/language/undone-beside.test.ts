import { describe, expect, it } from 'vitest'
import { read, thread } from './testing/read.ts'

describe('a step back', () => {
  it.each([
    ['Nah, undo that last one'],
    ['That leaves next to nobody. Undo that.'],
    ['undo that, it leaves nobody'],
    ['Too few. Take back the last change please'],
    ["undo that last one, let's not filter on balance"],
    ['上一步撤销'],
    ['这一步撤回吧'],
    ['算了，上一步撤销，余额不卡了'],
    ['刚才那步撤了吧，人太少'],
    ['change it back'],
    ['Um, my boss wants everyone after all. Please change it back, sorry about that.'],
    ['改回去吧'],
  ])('leaves what was before, whatever it is said with: %s', (text) =>
    expect(thread('students', 'balance over 5000', text)).toBe('job = student'),
  )

  it.each([
    ['That leaves hardly anyone. Undo the last two changes.'],
    ['这样几乎没人了，最近两步改动都撤销。'],
    ['前面两步都撤回'],
  ])('goes as far as it says: %s', (text) =>
    expect(thread('students', 'balance over 5000', 'with a mortgage', text)).toBe('job = student'),
  )

  it.each([
    ['undo that and only keep those with a mortgage', 'job = student & housing = true'],
    ['Never mind, undo that last step. And add retirees too', 'job in student,retired'],
    ['这一步撤回吧。换成有房贷的', 'job = student & housing = true'],
    ['上一步撤销，再要有信用卡的', 'job = student & card = true'],
  ])('is made before another change: %s', (text, wanted) =>
    expect(thread('students', 'balance over 5000', text)).toBe(wanted),
  )

  it('asks where the other change is not read', () =>
    expect(thread('students', 'balance over 5000', 'undo that and only wombats')).toMatch(/\?|\[/))

  it.each(['students in Hangzhou, undo that', '杭州的学生，撤销'])(
    'is not taken where customers are named before it: %s',
    (text) =>
      expect(read(text, { current: { kind: 'everyone' }, history: [{ kind: 'everyone' }] }).intent).not.toBe('undo'),
  )
})
