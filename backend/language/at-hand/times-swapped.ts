import type { Window } from '../../segments/window.ts'
import { mapped } from '../message/leaves.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { changedTo, type OfHand } from './around.ts'

const en =
  /^(?:(?:please|ok|okay|now|then|and|so|sorry|oops|no|actually|let's|can you)[, ]+)*(?:swap|switch|exchange|flip|reverse) (?:round |around )?(?:the |those |these )?(?:two |both )?(?:windows|periods|times|time windows|time ranges|lengths|date ranges)(?: round| around| over| please)*[.! ]*$/i
const zh =
  /^(?:(?:那|再|请|就|不对|说反了|抱歉|把)[，, ]*)*(?:这|那)?(?:两个|两边的?|两段)?(?:时间|时间窗口?|窗口期?|时段|周期|天数)(?:窗口|段)?(?:对调|互换|对换|换一下|调换|交换|反一下|倒过来|换过来)(?:一下|下)?(?:吧|了)*[。.! ]*$/u

/** "Swap the two windows", 两个时间对调一下: of two conditions each is of the time of the other; undefined where the audience names not just two. */
export const timesSwapped: OfHand = (text, around) => {
  if (!(mostlyHan(text) ? zh : en).test(text.trim())) return undefined
  const times: Window[] = []
  mapped(around.current, (leaf) => {
    if (leaf.window) times.push(leaf.window as Window)
    return undefined
  })
  const [first, second, third] = times
  if (!first || !second || third) return undefined
  return changedTo(
    mapped(around.current, (leaf) =>
      leaf.window ? { ...leaf, window: leaf.window === first ? second : first } : undefined,
    ),
    around,
  )
}
