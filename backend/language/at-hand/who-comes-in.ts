import { mostlyHan } from '../message/mostly-han.ts'

const comesZh =
  /^(?:(?:再|另外|还有|还|把|让|对了|然后|所有的?|全部的?)[，, ]*)*(.{1,16}?的?)(?:客户|用户|人)?(?:们)?(?:也|都|一起|一并)*(?:可以|能|要|收|算|加|进|放|来|纳入|欢迎|让|行|带上|留)(?:进|上|入|到|下)?(?:来|去|里面|里)?(?:吧|了|的)*$/u
const isWiderZh = /也|加进|加上|算上|算进|纳入|放进|进来|带上/u

const lead = '(?:(?:and|also|but|then|now|ok|okay|please|oh|plus)[, ]+)*'
const comesEn = [
  new RegExp(
    `^${lead}(.+?) (?:can|may|could|should|are|is|do|will|get to) (?:also |all |then )?(?:be )?(?:come in|come along|join(?: in)?|be (?:included|added|let in)|included|added|welcome|in|let in|go in|get in|fine|ok|okay)(?: too| as well| also)*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:also |please )*(?:add|include|bring in|bring|let in|let|take in|take|put in|allow|accept|welcome)(?: in)? (?:also )?(.+?)(?: in)?(?: too| as well| also| in)*$`,
    'i',
  ),
  new RegExp(`^${lead}(.+?)(?: too| as well| also)+$`, 'i'),
]

/** Who is let in by a message that says no more than that: "retirees can join too", 退休的也可以进来; undefined where it lets in nobody. */
export const whoComesIn = (text: string): string | undefined => {
  const said = text.replace(/[\s.!。！]+$/u, '').trim()
  const han = mostlyHan(said)
  if (han && !isWiderZh.test(said)) return undefined
  return (han ? [comesZh] : comesEn).map((form) => form.exec(said)?.[1]).find((who) => who !== undefined)
}
