import { mostlyHan } from './mostly-han.ts'

const arrow = '(?:->|=>|→|⇒|➔|➜|⟶)'
const parted = '[,;:，；：]'
const fieldName = `[^${parted.slice(1, -1)}\\d<>=≥≤]{2,40}?`

const becomes = new RegExp(
  `^(?:(${fieldName}) ?[:：] ?)?(.{1,40}?) ?(?:${arrow}|becomes?|变为|变成) ?(.{1,60}?)[.。!！]*$`,
  'is',
)
const anewEn = new RegExp(
  `^(?:the )?(${fieldName}) ?[:：] ?(?:please )?(?:change(?:d)?(?: it| this| that)? to|set (?:it )?to|now|make (?:it|that)|new(?: value)?:?|raise(?:d)? to|lower(?:ed)? to|extend(?:ed)? to) (.{1,60}?)[.!]*$`,
  'is',
)
const anewZh = new RegExp(
  `^(${fieldName}) ?[：:] ?(?:请)?(?:改[为成到]|调整?[为成到]|换成|变[为成]|设[为成]|更新为|放宽到|放宽至|提高到|降低?到|缩短到|延长到)(.{1,40}?)[。.!！]*$`,
  'us',
)
/** "City: add Ningbo", 城市：去掉杭州: a list that gets longer or shorter. */
const listedEn = new RegExp(
  `^(?:the )?(${fieldName}) ?[:：] ?(?:please )?(?:(?:also|and|plus|add(?: also)?|include|also (?:add|include)) (.{1,60}?)|(?:remove|drop|delete|take out|without|minus|not) (.{1,60}?))[.!]*$`,
  'is',
)
const listedZh = new RegExp(
  `^(${fieldName}) ?[：:] ?(?:请)?(?:(?:再|也)?(?:增加|新增|添加|加上|加入|追加|补充|加)(.{1,40}?)|(?:删除|删掉|去掉|去除|移除|不要)(.{1,40}?))[。.!！]*$`,
  'us',
)
const exchanges =
  /^(?:(?:replace|swap|exchange|switch|change|substitute)(?![a-z]).+(?:with|for|by|to)(?![a-z])|.+(?<![a-z])(?:instead of|rather than|in place of|replaced (?:by|with))(?![a-z])|.+(?:替换[为成]|换[为成]|改[为成]|代替|取代))/isu
const labelled = new RegExp(`^(${fieldName}) ?[:：] ?(.+)$`, 'su')

/** Longer messages say more. */
const longest = 120

/**
 * Changes as they are noted, in the words of a request: "500 -> 800" as "change 500 to 800", "Tier: change to gold or above" as "change the tier to gold or
 * above", 购买渠道：多渠道替换为网站 as 多渠道替换为网站. What may be meant, the most certain first.
 */
export const exchangesNoted = (text: string): string[] => {
  if (text.length > longest) return []
  const zh = mostlyHan(text)
  const [, label, old, fresh] = becomes.exec(text) ?? []
  if (old && fresh) {
    const named = label?.toLowerCase()
    return zh
      ? [...(label ? [`${label}从${old}改成${fresh}`] : []), `把${old}改成${fresh}`]
      : [...(named ? [`change the ${named} from ${old} to ${fresh}`] : []), `change ${old} to ${fresh}`]
  }
  const [, field, value] = (zh ? anewZh : anewEn).exec(text) ?? []
  if (field && value) return [zh ? `${field}改成${value}` : `change the ${field.toLowerCase()} to ${value}`]
  const [, , added, gone] = (zh ? listedZh : listedEn).exec(text) ?? []
  if (added) return zh ? [`再加上${added}的`, `再加上${added}`] : [`add ${added}`]
  if (gone) return zh ? [`去掉${gone}的`, `去掉${gone}`] : [`remove ${gone}`]
  const [, , exchange] = labelled.exec(text) ?? []
  return exchange && exchanges.test(exchange) ? [exchange] : []
}
