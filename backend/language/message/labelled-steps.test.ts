import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  'Step A: logged in\nStep B: within 30 days after A, bought a LANTERN',
  'Event 1: logged in; event 2: bought a LANTERN within 30 days after event 1',
  '步骤A：登录过\n步骤B：A之后30天内买过LANTERN',
  '第一步：登录过；第二步：第一步之后30天内买过LANTERN',
])('follows the step that it points back at: %j', (text) =>
  expect(audience(text)).toMatch(/^login then purchase \{item contains lantern\} within 30 day$/i),
)

it('leaves steps of the work alone', () =>
  expect(audience('Step 1: students; step 2: exclude the married; step 3: balance over 1,000')).toBe(
    'job = student & marital != married & balance > 1000',
  ))
