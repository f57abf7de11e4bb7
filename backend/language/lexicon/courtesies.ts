/** Courtesies and words of handing over work, which say nothing of customers; phrases are parted by a bar. */
export const englishCourtesies = [
  "good day|good day to you|let's say|let us say|hope you are well|hope you're well|hope you are doing well|i hope you are well|hope this finds you well",
  'i hope this finds you well|hope all is well|sorry to bother you|sorry to bother you again|sorry to bug you',
  'sorry for the bother|sorry for the short notice|be grateful|i would be grateful|be grateful for|in advance',
  'thanks in advance|thank you in advance|many thanks in advance|thanks a lot|thanks a lot for your help|thank you for your help|thanks for your help|thanks for the help|for your help|for your support|need to know about|want to know about|would like to know about|to learn about|know about|covers only|cover only|covers just|is limited to|are limited to|is restricted to|are restricted to|is reserved for|are reserved for|is aimed at|are aimed at|is open to|are open to|thanks so much|thanks so much in advance',
  'thank you so much|thank you very much|thanks very much|thanks a million|thanks a bunch|thanks a ton|have a nice day',
  'have a good day|have a great day|have a nice weekend|have a good one|me again|it is me again|fyi|fyi only',
  'for your information|do the needful|sent from my iphone|sent from my phone|let me know|let me know if you have questions',
  'looking forward to hearing from you|looking forward|appreciated|would be appreciated|would be much appreciated',
  'much obliged|kindest regards|best regards|kind regards|warm regards|regards|best wishes|yours sincerely|yours faithfully',
  'sincerely|cheers mate|mate|quick question|quick request|a quick request|small request|one more thing|favour|a favour',
  'a favor|do me a favour|do me a favor|please advise|advise|kindly share|please share|pls share|and share|do share|share with me|share with us|share the|share a|share me|send me|send us|send me over|someone send me',
  'could someone|can someone|can anyone|anyone able to|good morning|good afternoon|good evening|below is|as below',
  'as discussed|as agreed|per our call|as per our call|per our discussion|attached|see below|figures needed today',
  'needed today|today please|hand over|hand me|pass me|pass along|forward me|leave me with|leave us with|leaves me with|end up with',
  'from the rest|from what is left|from what remains|of the rest|of what is left|of those left|of those who are left|to be exact|to be precise',
  'i would kindly request|i kindly request|we would kindly request|we kindly request|i hereby request|i would like to request|we would like to request|i request|we request|it is requested that|it is kindly requested that|i require|we require',
  'be selected|shall be selected|should be selected|are to be selected|be considered|are to be considered|shall be considered|be included|shall be included|be taken into account|are to be taken into account',
  'shall be formed by|shall be formed of|shall consist of|shall comprise|is formed by|is made up of|shall be made up of|is to consist of|the target group|target group|target audience',
  'be so kind as to|would you be so kind as to|so kind as to|be so good as to|would you be so good as to|so good as to|could i trouble you for|may i trouble you for|can i trouble you for|let me have|let us have|may i ask for|might i ask for|ask for|we herewith ask for|herewith|i herewith request',
  'possess|possesses|do possess|limited to|limited to our|restricted to|restricted to our|confined to|confined to our|to their name|so far|thus far|whereby only such|whereby only those|whereby|insofar as|in so far as|anymore|any more|any longer|all told|having their seat in|with their seat in|seated in|dates back|lies back|dating back|anyway|back in|back then|in question|in any manner|as the case may be|in person',
].join('|')

/** The same in Chinese, parted by blanks. */
export const chineseCourtesies = [
  '需要知道 需要了解 想了解 要了解 要知道 的情况 的情况如何 的基本情况 的整体情况 打扰了 打扰一下 不好意思 不好意思打扰 麻烦了 多谢了 万分感谢 非常感谢 十分感谢 先谢过 先谢了 先谢谢 提前感谢 此致 敬礼 祝好 顺祝商祺 盼复 尽快 尽快给我 今天内 今天之内 今天就要 今天要 下班前 下班前给我 出数',
  '出一份数 出个数 跑数 跑一下 跑个数 跑一份 附件是需求 需求如下 口径如下 要求如下 数据组 下面的 清单 需求是 需求 所以 所以就 因此 于是 从剩下的人里面 从剩下的人里 从剩下的里面 从剩下的里 从剩下的客户里 从剩下的 从剩余的 从剩余的人里 剩下的人里面 剩下的人里 给到我 给到 给到我们',
  '谢啰 谢喽 谢囉 多谢啰 感恩 拜托啰 啰 喽 唷 耶 喔 抓一下 抓出来 抓给我 捞给我 全部捞给我 捞出来给我 筛出来 筛给我 列给我 拉给我 为限 为准 请协助 协助提供 烦请 烦请提供 惠予 惠请 谨请 兹 兹请 谢谢您 大大 跑来 自己跑来 贵单位 贵部门 贵部 贵司 贵行 提供 提供给我 均予 予',
].join(' ')
