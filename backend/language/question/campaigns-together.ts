const several =
  /\bcampaigns\b|(?:[各每几历]|几)(?:次|场|个|项)?[^，。？?]{0,4}活动|(?:所有|全部|往期|以往|过去|我们)的?[^，。？?]{0,6}活动/i
const beside =
  /\b(?:compare[ds]?|comparing|comparison|side by side|stacks? up|measures? up)\b|对比|比较|比一[下比]|放(?:在)?一起[看比]|并排/i

/** 历次活动的提升对比, "compare our campaigns": all of them are put side by side, and no one of them is named. */
export const putsCampaignsTogether = (text: string): boolean => several.test(text) && beside.test(text)
