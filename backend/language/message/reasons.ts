import { speaksOfWork, tellsOfSender } from './occasion.ts'
import type { Stretch } from './stretches.ts'

const concludes =
  /^(?:and )?(?:so|therefore|hence|that is why|that's why|所以|因此|那就|那么|于是|故此?)[ ,]*(?:please |let us |let's |we (?:will |want to |need to |would like to |should )?|i (?:want to |need to |would like to )?|请|就|想|我们)* ?(?:take|pick|select|target|choose|find|get|pull|go for|reach|use|挑|选|圈|找|拉|取|捞|筛|给|要)/
/** "The boss does not want us to bother recent buyers, so let us take …": whatever the sender says before it is the reason. */
export const reasonsIn = (stretches: Stretch[]): Stretch[] => {
  const at = stretches.findLastIndex(({ words, end }, n) =>
    concludes.test(end === 'turn' ? `${words} ${stretches[n + 1]?.words ?? ''}` : words),
  )
  return stretches.slice(0, Math.max(at, 0)).filter(({ words }) => tellsOfSender(words) || speaksOfWork(words))
}
