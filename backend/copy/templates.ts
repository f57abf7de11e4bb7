import type { Bilingual, Lang } from '../bilingual.ts'
import type { Objective } from '../plans/objectives.ts'

/** What one approach says, in parts that channels of different room put together. It states no fact about the product: those come from the offer. */
export interface Approach {
  label: Bilingual
  /** At most about ten 汉字 or twenty letters, with the product left out. */
  title: Bilingual
  /** One short sentence. */
  hook(product: string, lang: Lang): string
  /** The same in as few words as can be, for where it does not fit: in English at most 23 letters beside the product. */
  brief(product: string, lang: Lang): string
  /** Why, for channels with room. */
  reason(product: string, lang: Lang): string
}

const say =
  (zh: (product: string) => string, en: (product: string) => string) =>
  (product: string, lang: Lang): string =>
    lang === 'zh' ? zh(product) : en(product)

const invitation = { zh: '邀请', en: 'invitation' }
const care = { zh: '关怀', en: 'care' }
const question = { zh: '提问', en: 'question' }

/** THE approaches per objective; the first sentence must carry the message alone. */
export const approaches: Record<Objective, readonly [Approach, Approach]> = {
  reactivate: [
    {
      label: invitation,
      title: { zh: '欢迎回来看看', en: 'Welcome back' },
      hook: say(
        (product) => `欢迎回来，看看${product}是否适合现在的您。`,
        (product) => `Welcome back: see whether ${product} suits you now.`,
      ),
      brief: say(
        (product) => `欢迎回来，看看${product}。`,
        (product) => `Welcome back: see ${product}.`,
      ),
      reason: say(
        (product) => `您有一段时间没有使用我们的服务了。花几分钟看看${product}的介绍，再决定是否需要。`,
        (product) =>
          `You have not used us for a while. Take a few minutes to read about ${product}, then decide whether you need it.`,
      ),
    },
    {
      label: care,
      title: { zh: '好久不见', en: 'Good to see you' },
      hook: say(
        (product) => `好久不见，关于${product}的问题，我们随时为您解答。`,
        (product) => `It has been a while. We are glad to answer questions about ${product}.`,
      ),
      brief: say(
        (product) => `${product}有疑问？请联系我们。`,
        (product) => `Questions on ${product}? Ask us.`,
      ),
      reason: say(
        (product) => `如果之前有什么不方便，欢迎告诉我们；想了解${product}，也可以随时联系客服。`,
        (product) => `If something got in your way, do tell us; for ${product}, our service team is there.`,
      ),
    },
  ],
  retain: [
    {
      label: invitation,
      title: { zh: '接下来的安排', en: 'What comes next' },
      hook: say(
        (product) => `关于${product}接下来的安排，请您抽空看一看。`,
        (product) => `Please have a look at what comes next with ${product}.`,
      ),
      brief: say(
        (product) => `请看${product}接下来的安排。`,
        (product) => `See what is next for ${product}.`,
      ),
      reason: say(
        (product) => `我们把${product}之后可以怎样选择列在了一起，方便您比较。`,
        (product) => `We have put your choices after ${product} side by side, so that you can compare.`,
      ),
    },
    {
      label: care,
      title: { zh: '感谢一路相伴', en: 'Thank you' },
      hook: say(
        (product) => `感谢您的信任，${product}使用中有问题请告诉我们。`,
        (product) => `Thank you for your trust. Tell us how ${product} works for you.`,
      ),
      brief: say(
        (product) => `${product}用得如何？请告诉我们。`,
        (product) => `How is ${product}? Tell us.`,
      ),
      reason: say(
        (product) => `我们想知道${product}哪里还可以做得更好，欢迎直接回复您的意见。`,
        (product) => `We would like to know where ${product} can do better; your reply is welcome.`,
      ),
    },
  ],
  upsell: [
    {
      label: invitation,
      title: { zh: '多一种选择', en: 'Another choice' },
      hook: say(
        (product) => `如果想要更多选择，可以了解${product}。`,
        (product) => `For another choice, have a look at ${product}.`,
      ),
      brief: say(
        (product) => `也可以了解${product}。`,
        (product) => `Another choice: ${product}.`,
      ),
      reason: say(
        (product) => `先把${product}和您现在使用的服务比一比，再决定是否调整。`,
        (product) => `Compare ${product} with what you use today, then decide whether to change.`,
      ),
    },
    {
      label: question,
      title: { zh: '现在的够用吗', en: 'Still enough?' },
      hook: say(
        (product) => `现在的服务够用吗？也可以看看${product}。`,
        (product) => `Is what you have still enough? See ${product}.`,
      ),
      brief: say(
        (product) => `够用吗？看看${product}。`,
        (product) => `Enough? See also ${product}.`,
      ),
      reason: say(
        (product) => `${product}适合哪些情况、需要哪些费用，介绍里都有，您可以按自己的需要判断。`,
        (product) => `Whom ${product} suits and what it costs is in the description; judge by what you need.`,
      ),
    },
  ],
  activate: [
    {
      label: invitation,
      title: { zh: '开始使用', en: 'Get started' },
      hook: say(
        (product) => `可以开始使用${product}了，请按提示完成设置。`,
        (product) => `You can start to use ${product}: just follow the steps.`,
      ),
      brief: say(
        (product) => `可以开始使用${product}了。`,
        (product) => `You can start ${product} now.`,
      ),
      reason: say(
        (product) => `打开后按提示一步步完成，即可使用${product}。`,
        (product) => `Open it, follow the steps on the screen, and use ${product}.`,
      ),
    },
    {
      label: care,
      title: { zh: '需要帮忙吗', en: 'Need a hand?' },
      hook: say(
        (product) => `${product}开通遇到问题？我们可以帮您。`,
        (product) => `Trouble setting up ${product}? We can help.`,
      ),
      brief: say(
        (product) => `开通${product}需要帮忙吗？`,
        (product) => `Help with ${product}? Ask us.`,
      ),
      reason: say(
        (product) => `如果在设置${product}时卡住了，客服可以协助您完成。`,
        (product) => `If setting up ${product} got stuck, our service team can help you through.`,
      ),
    },
  ],
  acquire: [
    {
      label: invitation,
      title: { zh: '邀请您了解', en: 'An invitation' },
      hook: say(
        (product) => `邀请您了解${product}，看看能为您做什么。`,
        (product) => `See what ${product} can do for you.`,
      ),
      brief: say(
        (product) => `邀请您了解${product}。`,
        (product) => `See what ${product} offers.`,
      ),
      reason: say(
        (product) => `先看${product}的条件、费用和办理方式，比较之后再决定。`,
        (product) => `Read the terms, the fees and how to apply for ${product} first; decide once you have compared.`,
      ),
    },
    {
      label: question,
      title: { zh: '您用得上吗', en: 'Is it for you?' },
      hook: say(
        (product) => `${product}是否适合您？先看介绍再决定。`,
        (product) => `Is ${product} for you? Read first, then decide.`,
      ),
      brief: say(
        (product) => `${product}适合您吗？`,
        (product) => `Is ${product} for you? See.`,
      ),
      reason: say(
        (product) => `想清楚用在哪里、用多久，再看${product}是否合适。`,
        (product) => `Think of what you need it for and how long, then see whether ${product} fits.`,
      ),
    },
  ],
  inform: [
    {
      label: { zh: '直说', en: 'plain' },
      title: { zh: '请您知晓', en: 'Please note' },
      hook: say(
        (product) => `关于${product}，有一项通知请您查看。`,
        (product) => `Please read our note about ${product}.`,
      ),
      brief: say(
        (product) => `关于${product}，有一项通知。`,
        (product) => `A note on ${product} for you.`,
      ),
      reason: say(
        (product) => `通知的全文里写明了与${product}有关的安排，请留意其中的日期。`,
        (product) => `The full note says what it means for ${product}; please mind the dates in it.`,
      ),
    },
    {
      label: care,
      title: { zh: '给您提个醒', en: 'A reminder' },
      hook: say(
        (product) => `提醒您留意与${product}有关的通知。`,
        (product) => `A reminder to read our note about ${product}.`,
      ),
      brief: say(
        (product) => `请留意${product}的通知。`,
        (product) => `A reminder about ${product}.`,
      ),
      reason: say(
        (product) => `如对${product}的通知有疑问，请随时联系我们。`,
        (product) => `Should you have questions about ${product}, do contact us.`,
      ),
    },
  ],
  cross_sell: [
    {
      label: invitation,
      title: { zh: '多一个选择', en: 'One more choice' },
      hook: say(
        (product) => `为您介绍${product}，多一个可以比较的选择。`,
        (product) => `Meet ${product}: one more choice to compare.`,
      ),
      brief: say(
        (product) => `为您介绍${product}。`,
        (product) => `One more choice: ${product}.`,
      ),
      reason: say(
        (product) => `${product}的期限、费用和适用情况请先看清楚，适合再办理。`,
        (product) => `Read the term, the fees and whom ${product} suits first; take it only if it fits.`,
      ),
    },
    {
      label: question,
      title: { zh: '正在考虑吗', en: 'Considering it?' },
      hook: say(
        (product) => `正在考虑${product}吗？可以先看看介绍。`,
        (product) => `Thinking about ${product}? Start with the facts.`,
      ),
      brief: say(
        (product) => `正在考虑${product}吗？`,
        (product) => `Thinking of ${product}?`,
      ),
      reason: say(
        (product) => `选择${product}之前，先想清楚要用多久、能承受什么，再作决定。`,
        (product) => `Before choosing ${product}, settle for how long and what you can bear, then decide.`,
      ),
    },
  ],
}
