import { mostlyHan } from './mostly-han.ts'

const outEn =
  "(?:(?:so |and |then |now |please |just |let's |let us |we can |we should |you can )*(?:(?:take|leave|throw|kick|cut|keep|weed) (?:them|those|these|(?:those|these) (?:people|customers|ones)|that lot) out|(?:drop|exclude|remove|skip|ditch|lose|delete|leave out|take out) (?:them|those|these|(?:those|these) (?:people|customers|ones)|that lot))(?: please| too| as well| for now| then)*|(?:so )?they(?:'re| are) out)"
const outZh =
  '(?:所以|那么?|那就|请|麻烦|把|先|就|都|也|全部?)*(?:他们|她们|这些人|这些|这批人?|这部分人?|这类人?)?(?:都|就|先|也|全部?|直接|请|给我)*(?:去掉|排除掉?|剔除|剔掉|拿掉|删掉|踢掉|移除|刨掉)(?:掉|了|吧|就好|就行)*'
const zh = new RegExp(`^([^；;。！!]+?)[，,。；;]\\s*${outZh}[。.!！]*$`, 'u')
const en = new RegExp(`^([^;!?]+?)[,;.]\\s*${outEn}[.!]*$`, 'i')
const lead =
  /^(?:we needn't worry about|we need not worry about|no need to (?:bother|worry about|contact)|we (?:don't|do not) need|we can forget(?: about)?|forget(?: about)?|never mind|don't bother with|don't worry about)\s+/i
const predicate =
  /\s(?:are|is|aren't|isn't|don't|doesn't|do not|does not|have been|has been|can|can't|won't|will|would|never|already|probably)\s/gi
const people =
  /(?<![a-z])(?:those|anyone|anybody|everyone|everybody|the ones|people|customers|clients|members|who|whose)(?![a-z])/i
const dismissed =
  /(?:的)?(?:客户|用户|人)?(?:就|都|先|也|那就|暂时|已经)*(?:别(?:再)?(?:打扰|联系|打)(?:人家|他们|了)*|不(?:再)?(?:考虑|看|用管|用再?(?:找|看|联系|打扰)|管|打扰|联系|重要|划算|要)|算了|没(?:有)?(?:意义|必要)(?:联系|打扰|了)*)(?:了|吧)*$/u

/**
 * What is said of people who are then let go in a clause of its own, as the message that leaves them out: "the ones under 80 don't matter, take them
 * out", 已经有技术支持的不用管了，排除掉吧. The likelier come first, `told` being what was said of them; none where a message is no such thing.
 */
export const dismissedIn = (text: string): { said: string; told: string }[] => {
  const plain = text.trim().replaceAll('’', "'")
  if (mostlyHan(plain)) {
    const first = zh.exec(plain)?.[1]
    if (!first) return []
    const told = dismissed.exec(first)
    const whole = told ? [{ said: `把${first.slice(0, told.index)}的去掉`, told: told[0] }] : []
    const ends = [...first.matchAll(/的/gu)].map(({ index }) => index + 1).reverse()
    return [
      ...whole,
      ...ends
        .filter((end) => end < first.length)
        .map((end) => ({ said: `把${first.slice(0, end)}去掉`, told: first.slice(end) })),
    ]
  }
  const first = en.exec(plain)?.[1]
  if (!first) return []
  const led = lead.exec(first)?.[0]
  if (led) return [{ said: `take out ${first.slice(led.length)}`, told: led.trim() }]
  const named = people.exec(first)?.index ?? 0
  const before = [...first.matchAll(predicate)]
    .reverse()
    .filter(({ index }) => people.test(first.slice(0, index)))
    .map(({ index }) => ({ said: `take out ${first.slice(0, index)}`, told: first.slice(index).trim() }))
  // "he's already looking after anyone with two orders, so leave those people out"
  const behind = named > 0 ? [{ said: `take out ${first.slice(named)}`, told: first.slice(0, named).trim() }] : []
  return [...before, ...behind]
}
