import { describe, expect, it } from 'vitest'
import { dismissedIn } from './dismissed.ts'
import { reportedLead } from './reported.ts'

describe('an English message that names something in Chinese', () => {
  it('is one of a colleague', () => {
    expect(reportedLead('Liu says leave out anyone with a 信用快贷')).toBe('Liu says '.length)
  })

  it('lets those go who are dismissed', () => {
    expect(dismissedIn("People with a 信用快贷 don't matter, take them out")[0]?.said).toBe(
      'take out People with a 信用快贷',
    )
  })
})
