import { mostlyHan } from './mostly-han.ts'
import { enStays, zhStays } from './tuned.ts'

const number = '[\\d一二两三四五六七八九十百千万半]'
const en = new RegExp(
  `^(?:(?:please|ok|okay|so|now|then|and|actually|let's|let us|can you|could you|we can)[, ]+)*(?:put|set|bring|move|take|push|change|turn|switch|shift) (?:the |their |our )?(?!it |that |this |them )([a-z][a-z -]{1,40}?) back (?:up |down )?to (.*?\\d.*?)${enStays}[.!]*$`,
  'is',
)
const zh = new RegExp(
  `^(?:(?:请|那|就|还是|再|把|将|麻烦|算了)[，, ]*)*([^，,；;。\\d]{1,12}?)(?:的)?(?:门槛|标准|要求|条件|限制)?(?:还是|再|重新|又|就|给我)*(?:(?:放|调|改|提|降|升|拉|恢复|退|换|设)(?:回|回到|复到|回去到)(?:成|到)?|还是(?:按|用)?)([^，,；;。]*?${number}[^，,；;。]*?)(?:吧|了|好了|就行)*${zhStays}[。.!！]*$`,
  'su',
)

/** "Put the assets back to 300k", 资产还是30万: a limit that stands again where it stood; undefined where a message says no such thing. */
export const putBack = (text: string): string | undefined => {
  if (text.length > 100) return undefined
  const [, what, limit] = (mostlyHan(text) ? zh : en).exec(text) ?? []
  if (!what || !limit) return undefined
  return mostlyHan(text) ? `${what}改成${limit}` : `change the ${what} to ${limit}`
}
