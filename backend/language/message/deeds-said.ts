import { mostlyHan } from './mostly-han.ts'

const waivedEn =
  /^(?:(?:so|well|ok|okay|actually|now|then|and|but) )*(?:(?:they|customers?|people|it|the customers|who)(?: really| actually)? )?(?:needn't|need not|don't need|do not need|don't have|do not have|no need|mustn't necessarily|not necessarily|no longer need|no longer have)(?: for them)?(?: to)?(?: necessarily)?(?: have)? (.+?)(?: any ?more| any longer)?$/i
const waivedEnBehind =
  /^(?:the )?(.+?) (?:is not|isn't|isn't really|is no longer) (?:needed|necessary|required|a must)(?: any ?more)?$/i
const enoughEn =
  /^(?:(?:so|well|ok|okay|actually|now|then|and|but) )*(?:having |just |only |those who |who(?:ever)? |if they )*(.+?)(?: it| the campaign| that)? (?:is|are|would be|will be) (?:quite |already |just )?(?:enough|sufficient|fine|ok|okay|plenty|all (?:we|i) need)(?: for (?:us|me|now))?$/i
const waivedZh =
  /^(?:那|其实|就|也|再|先|倒)*(?:不用|不必|不需要|不需|无需|不要求|不一定要?|不强求|没必要|不非得|不再要求)(?:非得?|一定要?|必须|他们|客户)*(.+?)(?:过)?(?:了|也行|也可以|都行)*$/u
const enoughZh =
  /^(?:那|其实|就|也|再|但|只要|有|能|会)*(.+?)(?:就|即|也)(?:行|可以|够|可|好|算|足够|ok)(?:了|吧|数)*$/iu
/** 点击太少了, "that's too strict", "hm": why less is asked. */
const complaint =
  /^(?:(?!不用|不必).{0,12}(?:太|有点|有些|过于)(?:少|严|苛刻|窄|高|难)\p{Script=Han}{0,2}|.{0,10}(?:不够|没几个|没多少)(?:了|人|多)?|.{0,30}\btoo (?:few|strict|narrow|small|tight|much|harsh|demanding|hard)\b.{0,20}|.{0,20}\bnot (?:enough|many)\b.{0,20}|h+m+|well|ok(?:ay)?|no|嗯+|算了|那)$/iu

/** What is asked no longer, and what is enough. */
export interface DeedsSaid {
  waived?: string
  enough?: string
}

/** Longer messages say more. */
const longest = 80

/** "They needn't have clicked, having opened it is enough", 打开了就行: the deeds of such a message in its own words; undefined where it says anything else. */
export const deedsSaid = (text: string): DeedsSaid | undefined => {
  if (text.length > longest) return undefined
  const zh = mostlyHan(text)
  const said: DeedsSaid = {}
  const parts = text.replaceAll('’', "'").split(/[,，;；.。!！]+(?:\s*(?:but|and|但是?|不过))?/)
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '' && !complaint.test(one))) {
    const [, waived] = (zh ? waivedZh.exec(part) : (waivedEn.exec(part) ?? waivedEnBehind.exec(part))) ?? []
    const [, enough] = waived ? [] : ((zh ? enoughZh : enoughEn).exec(part) ?? [])
    if (waived && said.waived === undefined) said.waived = waived
    else if (enough && said.enough === undefined) said.enough = enough
    else return undefined
  }
  return said.waived === undefined && said.enough === undefined ? undefined : said
}
