import { describe, expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { stepsBack } from './undo-several.ts'

describe('several steps back', () => {
  it.each([
    ['undo the last three changes', 3],
    ['go back two steps, please', 2],
    ['undo that twice', 2],
    ['撤销最近两次修改。', 2],
    ['往回退3步', 3],
    ['把前面两条都撤掉', 2],
  ])('are counted: %s', (text, steps) => expect(stepsBack(tokenise(text))).toBe(steps))

  it.each([
    'back to the original audience',
    'undo everything',
    'go back to where we started',
    '还是回到最开始的那版吧',
    '恢复到最初的条件',
  ])('go to the first audience: %s', (text) => expect(stepsBack(tokenise(text))).toBe('all'))

  it.each(['undo', '撤销上一步', 'customers with two orders', '去掉前两名', 'first orders', '第一次购买的客户'])(
    'are none in: %s',
    (text) => expect(stepsBack(tokenise(text))).toBeUndefined(),
  )
})
