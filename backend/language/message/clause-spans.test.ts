import { describe, expect, it } from 'vitest'
import { clauseSpans } from './clause-spans.ts'

const clauses = (text: string) => clauseSpans(text).map(({ start, end }) => text.slice(start, end))

describe('clauses of a message', () => {
  it('parts at stops and before reasons', () => {
    expect(clauses('Drop the limit, we ran out. Thanks!')).toEqual(['Drop the limit', 'we ran out', 'Thanks'])
    expect(clauses('only students because they answer')).toEqual(['only students', 'because they answer'])
    expect(clauses('只要学生，不然白印了。')).toEqual(['只要学生', '不然白印了'])
  })

  it('keeps numbers and names whole', () => {
    expect(clauses('at 1,000.50 or more, in total')).toEqual(['at 1,000.50 or more', 'in total'])
    expect(clauses('5万以上，约2.5万')).toEqual(['5万以上', '约2.5万'])
  })

  it('gives back every letter between the first clause and the end', () => {
    const text = 'First this; then that: and so on — at last.'
    const spans = clauseSpans(text)
    expect(spans.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text)
  })
})
