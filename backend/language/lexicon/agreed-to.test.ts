import { expect, it } from 'vitest'
import { inferCatalog } from '../../catalog/infer.ts'
import { createReader } from '../reader.ts'
import { inShort } from '../testing/read.ts'

const reader = createReader(
  inferCatalog({
    workspace: 'w',
    timeZone: 'Asia/Shanghai',
    profile: {
      kind: 'customers',
      idType: 'integer',
      rows: 90,
      columns: [{ name: '是否接收短信', column: '是否接收短信', type: 'boolean', distinct: 2, missing: 3 }],
    },
  }),
)
const read = (text: string) => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

it.each([
  ['同意接收短信的会员', '是否接收短信 = true'],
  ['没有同意接收短信的会员', '是否接收短信 != true'],
  ['未同意接收短信的会员', '是否接收短信 != true'],
  ['不接收短信的会员', '是否接收短信 != true'],
])('reads agreement to what is received, and its denial: %s', (text, wanted) => expect(read(text)).toBe(wanted))
