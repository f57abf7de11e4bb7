import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const start = '学生，且余额超过5000的客户'
const held = 'job = student & balance > 5000'

it.each([
  '有房贷的客户麻烦都剔出去',
  '请把有房贷的客户从名单里摘出去',
  '有房贷的客户先不打扰了，其余照旧',
  '这次就跳过有房贷的客户吧',
])('takes out those who are named: %s', (said) => expect(thread(start, said)).toBe(`${held} & housing != true`))

it.each([
  '在现有人群基础上再加一道门槛：有房贷',
  '得是有房贷的客户才进得来',
  '从里头挑有房贷的客户就好',
  '不满足有房贷的就都别留了',
])('narrows to those who are named: %s', (said) => expect(thread(start, said)).toBe(`${held} & housing = true`))

it.each([
  '顺便把有房贷的客户也拉进来',
  '扩一扩范围，有房贷的也算上',
  '除了这些人，还想发给有房贷的客户',
  '原来的照旧，另外追加有房贷的客户',
])('adds those who are named: %s', (said) => expect(thread(start, said)).toBe(`(${held}) | housing = true`))

it.each(['之前圈的统统不算，只看有房贷的客户', '推倒重来，这次找有房贷的客户', '清空当前人群，重新找有房贷的客户'])(
  'starts again with those who are named: %s',
  (said) => expect(thread(start, said)).toBe('housing = true'),
)

it.each([
  '请别把有房贷的客户排除在外',
  '别再排除有房贷的客户了',
  '有房贷的客户可以照发',
  '刚才剔掉的那批放回名单',
  '取消那个排除',
])('lets those back who were left out: %s', (said) => expect(thread(start, '去掉有房贷的客户', said)).toBe(held))

it.each(['余额那一条拿掉吧，不卡了', '余额高低都无所谓', '别拿余额挑人了', '关于余额，不做任何要求'])(
  'gives up the condition on a field: %s',
  (said) => expect(thread(start, said)).toBe('job = student'),
)

it.each(['余额不管了，改成必须有房贷', '余额这个条件撤掉，换成有房贷的客户'])(
  'gives one condition for another: %s',
  (said) => expect(thread(start, said)).toBe('job = student & housing = true'),
)

it.each(['余额从高往低排，截取前50名', '名额只有50个，余额高的优先', '就发50人，余额最高的那些，其余的先放一放'])(
  'takes the first of an order: %s',
  (said) => expect(thread('学生', said)).toBe('job = student & top 50 by balance within job = student'),
)

it.each(['人数改到80吧', '名额放宽到80个', '截到80，别截50'])('takes another number of an order: %s', (said) =>
  expect(thread('学生', '只要余额最高的50个', said)).toBe('job = student & top 80 by balance within job = student'),
)

it.each(['人数不设上限了，符合条件的全部都要', '50个的名额限制解除', '别卡人数了，有多少发多少'])(
  'takes all again: %s',
  (said) => expect(thread('学生', '只要余额最高的50个', said)).toBe('job = student'),
)

it.each(['刚才那一步不算', '还是回到上一版吧', '收回刚才那句话'])('takes the last change back: %s', (said) =>
  expect(thread(start, '余额改成8000', said)).toBe(held),
)

it.each(['余额的门槛往下放放，放到3000', '余额这块松一松，3000就行', '5000卡得太严，余额降到3000'])(
  'changes a number: %s',
  (said) => expect(thread(start, said)).toBe('job = student & balance > 3000'),
)

it.each([
  '要不去掉有房贷的那个限制？',
  '不是不要有房贷的',
  '有房贷的不一定去掉',
  '别只看有房贷的',
  '余额最高的50个不要',
])('takes no words for a change that they do not ask for: %s', (said) => {
  const read = thread(start, said)
  for (const wrong of [
    `${held} & housing != true`,
    `${held} & housing = true`,
    'housing = true',
    `top 50 by balance within`,
  ])
    expect(read === wrong || read.endsWith('top 50 by balance within (job = student & balance > 5000)')).toBe(false)
})

it.each(['除了有房贷的都不要', '只要有房贷的', '我们只要有房贷的，催得急呢'])(
  'leaves nobody out where two denials stand together, or none: %s',
  (said) => expect(thread(start, said)).toMatch(/\?|^(?!.*housing != true)/),
)

it('gives up a condition that names its own value, and does not say it again', () => {
  expect(thread('有房贷，且余额超过5000的客户', '至于房贷，我们不做要求')).toBe('balance > 5000')
})
