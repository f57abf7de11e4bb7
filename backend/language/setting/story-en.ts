import { isPlanNoun } from './plan-nouns-en.ts'

/** Whom the audience's own sentences begin with, or what asks for one. */
const audience =
  /^(?:and |so |then |also )*(?:please |pls |kindly )*(?:customers?|clients?|people|users?|members?|shoppers?|buyers?|subscribers?|households?|accounts?|everyone|everybody|anyone|anybody|those|the ones|all|any|who|whose|which|with|without|only|just|must|should|no|nobody|not|never|aged?|over|under|between|at least|at most|more|less|top|the top|has|have|had|lives?|living|owns?|owning|bought|spent|find|pull|give|get|show|list|select|pick|take|identify|filter|choose|target|include|exclude|leave|skip|drop|keep|add|remove)(?![a-z])/
/** Wanting somebody, in the sender's own words: "I want gardeners". */
const wants =
  /^(?:and |so |then )*(?:i|we)(?:'d|'m|'re| would| am| are)?(?: only| just| really| also)? (?:want|need|like|after|looking for|interested in|seek)(?! to(?![a-z])| a | an | our | my )/
const limits =
  /(?<![a-z])(?:only (?:those|people|customers|who)|must be|should be|ideally|at least|at most|more than|less than|or more|or older|older than|younger than|except|excluding)(?![a-z])/

/** Whether an English sentence before an audience's own tells a story: of the sender, of a thing, of what goes on; it speaks of customers, but asks for none. */
export const tellsStoryEn = (typed: string): boolean => {
  const words = typed
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s*•-]+|[\s.!?:;]+$/g, '')
    .replace(/\s+/g, ' ')
  if (words === '' || audience.test(words) || wants.test(words) || limits.test(words)) return false
  const first = words.split(' ')
  return (
    /^(?:and |but |so |well |now |since |because |as )*(?:we|i|it|this|that|there|here|our|my|your|his|her|he|she|you|the|a|an|some|these|another|next|last|this|with|for|after|before|when|while|looking|thinking|planning|being|having|during|from|on|in|at|to|quick|context|background)(?:'[a-z]+)?(?![a-z])/.test(
      words,
    ) ||
    first.slice(0, 4).some((word) => isPlanNoun(word.replace(/'s$/, ''))) ||
    /^[a-z'-]+(?: [a-z'-]+){0,3} (?:is|are|was|were|has|have|will|says?|tells?|told|said|keeps?|wants?|needs?|asked|asks|goes?|comes?|went|came|starts?|ends?|runs?|launch(?:es)?|opens?|closes?|prices?|rises?|falls?|rose|fell|about)(?![a-z])/.test(
      words,
    )
  )
}

/** What is asked for again points back to the sentence before: "Of those, …". */
export const pointsBackEn = (typed: string): boolean =>
  /^\s*(?:and |so |then |now |please |pls |find |pull |give me |get |take |keep |show )*(?:of (?:those|them|these)|among (?:those|them|these)|those(?! (?:who|with|whose|on|in|over|under))|them|they|these|it|the rest|the others|the same)(?![a-z])/i.test(
    typed,
  )
