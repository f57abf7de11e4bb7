import { judgementsEnglish } from './words-en/judgements.ts'
import { mindEnglish } from './words-en/mind.ts'
import { officeEnglish } from './words-en/office.ts'
import { phrasesEnglish } from './words-en/phrases.ts'
import { workEnglish } from './words-en/work.ts'

/** Office chatter that does not limit which customers are meant. Words that could state a condition are left out, or stand only within harmless whole
 * phrases. */
export const generalEnglish: string[] = [
  ...judgementsEnglish,
  ...mindEnglish,
  ...officeEnglish,
  ...phrasesEnglish,
  ...workEnglish,
]
