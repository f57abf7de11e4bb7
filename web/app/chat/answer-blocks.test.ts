import { describe, expect, it } from 'vitest'
import { answerBlocks } from './answer-blocks.ts'

const number = (text: string, word: string) => {
  const start = text.indexOf(word)
  return { start, end: start + word.length, resultId: 'r', cell: '0.count', verified: true }
}

describe('answerBlocks', () => {
  it('cuts the numbers out at their offsets', () => {
    const text = '找到 3,917 位客户（2.4%）。'
    const [block] = answerBlocks(text, [number(text, '2.4%'), number(text, '3,917')])
    expect(block?.pieces.map(({ text, number }) => [text, number !== undefined])).toEqual([
      ['找到 ', false],
      ['3,917', true],
      [' 位客户（', false],
      ['2.4%', true],
      ['）。', false],
    ])
  })

  it('finds the numbers of list items and of bold words', () => {
    const text = 'Found:\n- **200** retired\n\n## Next'
    const blocks = answerBlocks(text, [number(text, '200')])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'paragraph'])
    expect(blocks[1]?.pieces).toMatchObject([
      { text: '200', bold: true, number: { cell: '0.count' } },
      { text: ' retired' },
    ])
    expect(blocks[2]?.pieces).toMatchObject([{ text: 'Next' }])
  })

  it('leaves links and images of the answer as text', () => {
    const text = '![x](https://evil.example/a.png) <img src=x>'
    expect(answerBlocks(text, [])[0]?.pieces).toEqual([{ text, start: 0, bold: false }])
  })

  it('gives every character of a plain answer once', () => {
    const text = '一、200 位\n二、3 位'
    const words = answerBlocks(text, [number(text, '200')]).flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    expect(words.join('')).toBe(text.replace('\n', ''))
  })
})
