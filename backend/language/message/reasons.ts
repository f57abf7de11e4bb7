import { speaksOfWork, tellsOfSender } from './occasion.ts'
import type { Stretch } from './stretches.ts'

const concludes =
  /^(?:and )?(?:so|therefore|hence|that is why|that's why|所以|因此|那就|那么|于是|故此?)[ ,]*(?:please |let us |let's |we (?:will |want to |need to |would like to |should )?|i (?:want to |need to |would like to )?|请|就|想|我们)* ?(?:this time )?(?:we |i )?(?:only )?(?:take|pick|select|target|choose|find|get|give|show|list|send|need|want|pull|go for|reach|use|write|call|contact|cover|invite|offer|text|mail|only|挑|选|圈|找|拉|取|捞|筛|给|要|发|联系|覆盖|针对|面向|触达|推|请|邀|这次|本次|只)/
/** What goes out as subject: "the text can only go to mobiles", 这次短信只能发到手机上. */
const ofMessage =
  /^(?:the|this|these|our|that|这次|这回|本次|本轮|这批|我们的?|因为|由于)*(?:的)? ?(?:texts?|sms|messages?|letters?|mails?|e-mails?|emails?|calls?|offers?|vouchers?|gifts?|events?|campaigns?|mailings?|rounds?|invitations?|pushe?s?|短信|邮件|信件|信函|推送|电话|礼品|优惠券?|邀请函) ?(?:can|will|is|are|has to|have to|must|should|only|cannot|goes|go|只能|只|要|会|得|是|不能|发|寄)/
/** 最近客户投诉短信太频繁, "people complained about too many texts": of all of them, and no condition. */
const complains =
  /(?:投诉|抱怨|反映|嫌).{0,12}(?:短信|电话|邮件|推送|频繁|太多|打扰)|(?<![a-z])complain(?:ed|ing|s)? (?:about|of|that)(?![a-z])/
/** "The boss does not want us to bother recent buyers, so let us take …": whatever the sender says before it is the reason. */
export const reasonsIn = (stretches: Stretch[]): Stretch[] => {
  const at = stretches.findLastIndex(({ words, end }, n) =>
    concludes.test(end === 'turn' ? `${words} ${stretches[n + 1]?.words ?? ''}` : words),
  )
  return stretches
    .slice(0, Math.max(at, 0))
    .filter(
      ({ words }) => tellsOfSender(words) || speaksOfWork(words) || ofMessage.test(words) || complains.test(words),
    )
}
