import type { Word } from '../token.ts'

const list = '(?:list|audience|segment|selection|campaign|mailing|file|group|scope)'
const verb =
  '(?:pull|get|find|list|select|take|show|give|send|identify|export|extract|prepare|compile|provide|create|build|make|target|include|contact|reach|choose|pick|return|search for|look for|start from|start with|begin with|fetch|draw|address|approach|invite|call|e-?mail|write to|keep)'
const polite = '(?:(?:could|can|would|will) you )?(?:please )?(?:kindly )?'
const wish =
  "(?:i|we)(?:'d| would| do)? ?(?:like|want|need|wish)(?: to)?|(?:i am|i'm|we are|we're) (?:looking for|after|searching for|interested in|going to)"

/** Words that ask for an audience in English, and do nothing else: before it and behind it. */
export const askingEn: Word[] = [
  {
    pattern: new RegExp(
      `(?:${wish}|${polite}(?:please|${verb})|${polite}${verb}|${wish} (?:${verb}|see|have))(?: (?:me|us))?(?: (?:a|the|one) ${list}(?: of| with| for)?)?(?![a-z'])`,
      'iy',
    ),
  },
  {
    pattern: new RegExp(
      `(?:the|this|my|our) ${list} (?:should|must|needs to|has to) (?:contain|hold|include|have)(?![a-z])`,
      'iy',
    ),
  },
  {
    pattern: new RegExp(
      `(?:(?:should|must|can|may|will|are to|is to|has to|have to|needs? to) |to )?(?:be |is |are )?(?:stay )?(?:also )?(?:on|in|included in|part of|kept on|kept in|put on|placed on|added to|left on) (?:the|this|my|our|that) ${list}(?![a-z])`,
      'iy',
    ),
  },
  {
    pattern:
      /(?:(?:should|must|can|may|will|are to|is to|has to|have to|needs? to) be |are |is )(?:included|selected|retained|kept|eligible|in scope|in automatically)(?![a-z])(?! (?:only|in|if))|(?<=[a-z0-9] )qualify(?=[.,;:]| subject)/iy,
  },
]
