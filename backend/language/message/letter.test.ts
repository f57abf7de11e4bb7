import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['Hi Tom, quick one: can you pull students with a mortgage? Cheers, Bea', 'job = student & housing = true'],
  ['Dear team, kindly share the list of married managers. Regards, Ana', 'marital = married & job = manager'],
  [
    'Hope this finds you well. I need retired people with a balance over 500. Kind regards, Maria Lopez, Marketing',
    'job = retired & balance > 500',
  ],
  ['Sorry to bother you again: divorced managers. Thanks a lot in advance!', 'marital = divorced & job = manager'],
  ['王姐你好，帮忙拉一下离异的管理人员，谢谢！小陈', 'marital = divorced & job = manager'],
  ['各位好，麻烦今天内出一份数：退休、余额2000以上。辛苦！ 小李', 'job = retired & balance >= 2000'],
  ['领导早，需求如下：单身学生。此致 敬礼 张三', 'marital = single & job = student'],
])('reads the letter and leaves its frame: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['students please. Thanks, retirees too', 'job = student & job = retired ?contradiction'],
  ['学生，谢谢，退休人员也要', 'job in student,retired'],
])('takes no customers for a name: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
