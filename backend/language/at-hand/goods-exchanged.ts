import { isClearChange } from '../clear.ts'
import { mapped } from '../message/leaves.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import type { Around, OfHand } from './around.ts'

const zh =
  /^(?:(?:那|再|然后|请|嗯|好的?|现在|另外|算了)[，, ]*)*(?:(?:同样|一样|相同|刚才|其他|其它|其余|别的|以上)的?(?:条件|要求|口径)?(?:都|也|全)*(?:不变|不动|照旧|一样|保持不变)?[，,；; ]+)?(?:只|就|但|把|将|不过)*(?:里面|其中)?的?(?:产品|商品|货品)(?:名称|名)?(?:改|换|变|替换)(?:成|为|到|做|作)?(?:了)?(.{1,30}?)(?:[，,；; ]+(?:其他|其它|其余|别的|条件)(?:的|条件|要求)*(?:都|也|全|还是)*(?:不变|不动|照旧|一样|保持不变))?(?:吧|就行|好了|看看)*[。.! ]*$/u
const en =
  /^(?:(?:ok|okay|and|now|then|so|please|well|actually|let's)[, ]+)*(?:(?:the )?same (?:conditions?|criteria|thing|again|filters?|rules?)(?: again)?[,:; ]+(?:but )?)?(?:(?:just |only |please )*(?:change|swap|switch|exchange|replace) the (?:product|item|article) (?:to|for|with|by|into)|(?:with )?(?:the )?(?:product|item) (?:changed|swapped|switched) (?:to|for)) (.{2,50}?)(?:[,;]? (?:and )?(?:(?:everything|all) else|the rest)[a-z ]*)?(?: instead| please)*[.! ]*$/i

/** Whether the audience is limited to some goods of its events. */
const holdsGoods = ({ current, catalog }: Around): boolean => {
  const goods = catalog.events.flatMap(({ properties }) =>
    properties.filter(({ role }) => role === 'product_code' || role === 'product_name').map(({ name }) => name),
  )
  let held = false
  mapped(current, (leaf) => {
    held ||= typeof leaf.field === 'string' && goods.includes(leaf.field)
    return undefined
  })
  return held
}

/** 同样的条件，产品换成稳享一年: the goods that the audience bought, where no plan has a product that may be meant. */
export const goodsExchanged: OfHand = (text, around) => {
  const { context, read } = around
  const name = text.length > 120 || context.plan ? undefined : (mostlyHan(text) ? zh : en).exec(text.trim())?.[1]
  if (!name || !holdsGoods(around)) return undefined
  const reading = read(mostlyHan(text) ? `换成${name}` : `make it ${name} instead`, context)
  return isClearChange(reading) ? reading : undefined
}
