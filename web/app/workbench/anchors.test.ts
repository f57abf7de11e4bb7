import { describe, expect, it } from 'vitest'
import type { Variant } from '../../../backend/copy/copy.ts'
import { anchored } from './anchors.ts'

const variant = (body: string, rendered: string, spans: [string, number][]): Variant => ({
  id: 'v',
  channel: 'sms',
  lang: 'zh',
  label: 'x',
  body,
  rendered: { body: rendered },
  variables: ['name'],
  length: { used: 1, limit: 70, unit: 'ucs2', parts: 1 },
  verdict: {
    outcome: 'block',
    pack: 'p',
    findings: spans.map(([text, start]) => ({
      ruleId: 'r',
      severity: 'block',
      span: { field: 'body', text, start, end: start + text.length },
      why: { zh: '', en: '' },
      fix: { zh: '', en: '' },
      source: 's',
    })),
  },
})
const marked = (one: Variant) => anchored(one, 'body').map(({ text, finding }) => (finding ? `[${text}]` : text))

describe('anchored', () => {
  it('marks the offending words in the filled text, which the variables have shifted', () => {
    expect(marked(variant('{{name}}收益最高', '欧阳晓明收益最高', [['最高', 10]]))).toEqual(['欧阳晓明收益', '[最高]'])
  })

  it('marks the same occurrence of a repeated word', () => {
    expect(marked(variant('最高，最高。', '最高，最高。', [['最高', 3]]))).toEqual(['最高，', '[最高]', '。'])
  })

  it('marks overlapping findings once', () => {
    expect(
      marked(
        variant('收益最高', '收益最高', [
          ['收益最高', 0],
          ['最高', 2],
        ]),
      ),
    ).toEqual(['[收益最高]'])
  })

  it('leaves a text alone whose finding lies in a variable', () => {
    expect(marked(variant('{{name}}好', '王好', [['{{name}}', 0]]))).toEqual(['王好'])
  })
})
