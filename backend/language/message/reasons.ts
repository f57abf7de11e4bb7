import { speaksOfWork, tellsOfSender } from './occasion.ts'
import type { Stretch } from './stretches.ts'

const concludes =
  /^(?:and )?(?:so|therefore|hence|that is why|that's why|所以|因此|那就|那么|于是|故此?)[ ,]*(?:please |let us |let's |we (?:will |want to |need to |would like to |should )?|i (?:want to |need to |would like to )?|请|就|想|我们)* ?(?:take|pick|select|target|choose|find|get|give|show|list|send|need|want|pull|go for|reach|use|挑|选|圈|找|拉|取|捞|筛|给|要)/
/** What goes out as subject: "the text can only go to mobiles", 这次短信只能发到手机上. */
const ofMessage =
  /^(?:the|this|these|our|that|这次|这回|本次|本轮|这批|我们的?|因为|由于)*(?:的)? ?(?:texts?|sms|messages?|letters?|mails?|e-mails?|emails?|calls?|offers?|vouchers?|gifts?|events?|campaigns?|mailings?|rounds?|invitations?|pushe?s?|短信|邮件|信件|信函|推送|电话|礼品|优惠券?|邀请函) ?(?:can|will|is|are|has to|have to|must|should|only|cannot|goes|go|只能|只|要|会|得|是|不能|发|寄)/
/** "The boss does not want us to bother recent buyers, so let us take …": whatever the sender says before it is the reason. */
export const reasonsIn = (stretches: Stretch[]): Stretch[] => {
  const at = stretches.findLastIndex(({ words, end }, n) =>
    concludes.test(end === 'turn' ? `${words} ${stretches[n + 1]?.words ?? ''}` : words),
  )
  return stretches
    .slice(0, Math.max(at, 0))
    .filter(({ words }) => tellsOfSender(words) || speaksOfWork(words) || ofMessage.test(words))
}
