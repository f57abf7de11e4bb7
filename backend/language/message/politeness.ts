/** Courtesies before a command. */
export const polite =
  /^(?:(?:please|pls|ok|okay|yes|great|fine|looks good|good|now|and|then|can you|could you|would you|let's|lets|i want to|i would like to|never ?mind|forget it|right|sure|hm+|er+|um+|well|ah|oh|ok then|oh well|no no|哎呀?|诶|唔|啊|呃|额|还是留着吧|留着吧|好吧|好的?|可以|行吧?|嗯|(?:那就|那)?算了|没关系|没事|那就|那|请|麻烦|帮我|帮忙|我想|我要|现在|直接|还是|看看|看一下|给我看看|就|还是算了|不对|no|nope|nah|hmm|oops|sorry|actually|wait|hang on|hold on|on second thoughts?|唉|哦|嗯嗯|等等|等一下|等下)[ ,.!]*)+/
/** Marks behind one. */
export const closingMarks = /[ ,.!?~。、…]+$/
/** Courtesies behind one. */
export const closing = /[ ,.!?~。、…]*(?:please|thanks|thank you|now|吧|啊|呢|了|哈|谢谢|一下|啦)*[ ,.!?~。、…]*$/
