import type { Bilingual, Lang } from '../bilingual.ts'
import type { Objective } from '../plans/objectives.ts'

/** What one approach says, in parts that channels of different room put together. */
export interface Approach {
  label: Bilingual
  /** At most about ten 汉字 or twenty letters, with the product left out. */
  title: Bilingual
  /** One short sentence. */
  hook(product: string, lang: Lang): string
  /** Why, for channels with room. */
  reason(product: string, lang: Lang): string
}

const say =
  (zh: (product: string) => string, en: (product: string) => string) =>
  (product: string, lang: Lang): string =>
    lang === 'zh' ? zh(product) : en(product)

const benefit = { zh: '说利益', en: 'benefit' }
const care = { zh: '说关怀', en: 'care' }

/** THE approaches per objective; the first sentence must carry the message alone. */
export const approaches: Record<Objective, readonly [Approach, Approach]> = {
  reactivate: [
    {
      label: benefit,
      title: { zh: '有新内容等您', en: 'Something new' },
      hook: say(
        (product) => `${product}有了新变化，值得回来看看。`,
        (product) => `There is news about ${product}: have a look.`,
      ),
      reason: say(
        (product) => `您有一段时间没有使用我们的服务了。这段时间里${product}做了调整，几分钟就能了解是否适合您。`,
        (product) =>
          `You have not used us for a while. ${product} has changed since; a few minutes show whether it suits you.`,
      ),
    },
    {
      label: care,
      title: { zh: '好久不见', en: 'Good to see you' },
      hook: say(
        (product) => `好久不见，关于${product}，我们随时为您服务。`,
        (product) => `It has been a while. We are here to help with ${product}.`,
      ),
      reason: say(
        (product) => `如果之前有什么不方便，欢迎告诉我们。需要了解${product}时，可以随时联系客服。`,
        (product) =>
          `If something got in your way, do tell us. For questions about ${product}, our service team is there.`,
      ),
    },
  ],
  retain: [
    {
      label: benefit,
      title: { zh: '为您保留的权益', en: 'Kept for you' },
      hook: say(
        (product) => `您在${product}上的权益仍然有效，可随时查看。`,
        (product) => `Your benefits with ${product} are still there.`,
      ),
      reason: say(
        (product) => `继续使用${product}，现有的权益和设置都会保留，不需要重新办理。`,
        (product) =>
          `Stay with ${product} and your benefits and settings stay as they are; nothing has to be set up again.`,
      ),
    },
    {
      label: care,
      title: { zh: '感谢一路相伴', en: 'Thank you' },
      hook: say(
        (product) => `感谢您的信任，${product}使用中有问题请告诉我们。`,
        (product) => `Thank you for your trust. Tell us how ${product} works for you.`,
      ),
      reason: say(
        (product) => `我们想知道${product}哪里还可以做得更好，您的意见会有专人跟进。`,
        (product) => `We would like to know where ${product} can do better; someone will follow up on what you say.`,
      ),
    },
  ],
  upsell: [
    {
      label: benefit,
      title: { zh: '更适合的选择', en: 'A better fit' },
      hook: say(
        (product) => `按您的使用情况，${product}可能更合适。`,
        (product) => `${product} may fit the way you use us better.`,
      ),
      reason: say(
        (product) => `您已经熟悉我们的服务，${product}在此基础上多了一些选择，可以先比较再决定。`,
        (product) => `You know our service; ${product} adds some choices to it. Compare first, then decide.`,
      ),
    },
    {
      label: care,
      title: { zh: '一点建议', en: 'A suggestion' },
      hook: say(
        (product) => `想把现在的服务用得更好，可以了解${product}。`,
        (product) => `To get more from what you have, see ${product}.`,
      ),
      reason: say(
        (product) => `我们整理了${product}的适用情况和费用，您可以按自己的需要判断。`,
        (product) => `We have listed whom ${product} suits and what it costs, so that you can judge for yourself.`,
      ),
    },
  ],
  activate: [
    {
      label: benefit,
      title: { zh: '现在就能用', en: 'Ready to use' },
      hook: say(
        (product) => `${product}已准备好，几步即可开始使用。`,
        (product) => `${product} is ready: a few steps and you are set.`,
      ),
      reason: say(
        (product) => `打开后按提示完成设置，就能使用${product}的全部功能。`,
        (product) => `Follow the steps on the screen and all of ${product} is yours to use.`,
      ),
    },
    {
      label: care,
      title: { zh: '需要帮忙吗', en: 'Need a hand?' },
      hook: say(
        (product) => `${product}开通遇到问题？我们可以帮您。`,
        (product) => `Trouble setting up ${product}? We can help.`,
      ),
      reason: say(
        (product) => `如果在设置${product}时卡住了，客服可以一步步协助您完成。`,
        (product) => `If setting up ${product} got stuck, our service team can go through it with you.`,
      ),
    },
  ],
  acquire: [
    {
      label: benefit,
      title: { zh: '邀请您了解', en: 'An invitation' },
      hook: say(
        (product) => `邀请您了解${product}，看看能为您做什么。`,
        (product) => `See what ${product} can do for you.`,
      ),
      reason: say(
        (product) => `${product}的条件、费用和办理方式都写得清清楚楚，方便您比较。`,
        (product) => `Terms, fees and how to apply for ${product} are set out plainly, so that you can compare.`,
      ),
    },
    {
      label: care,
      title: { zh: '您可能会问', en: 'You may ask' },
      hook: say(
        (product) => `关于${product}的常见问题，我们为您整理好了。`,
        (product) => `The usual questions about ${product}, answered.`,
      ),
      reason: say(
        (product) => `先看看别人常问的问题，再决定${product}是否适合您。`,
        (product) => `Read what others ask first, then decide whether ${product} is for you.`,
      ),
    },
  ],
  inform: [
    {
      label: { zh: '直说', en: 'plain' },
      title: { zh: '更新通知', en: 'An update' },
      hook: say(
        (product) => `${product}有更新，请您知晓。`,
        (product) => `There is an update about ${product}.`,
      ),
      reason: say(
        (product) => `这次更新涉及${product}的使用方式，您现有的设置不受影响。`,
        (product) => `It concerns how ${product} is used; your settings stay as they are.`,
      ),
    },
    {
      label: care,
      title: { zh: '给您提个醒', en: 'A reminder' },
      hook: say(
        (product) => `提醒您留意${product}的新安排。`,
        (product) => `A reminder of what is new in ${product}.`,
      ),
      reason: say(
        (product) => `如对${product}的变化有疑问，请随时联系我们。`,
        (product) => `Should you have questions about ${product}, do contact us.`,
      ),
    },
  ],
  cross_sell: [
    {
      label: benefit,
      title: { zh: '多一个选择', en: 'One more choice' },
      hook: say(
        (product) => `为您介绍${product}，多一个可以比较的选择。`,
        (product) => `Meet ${product}: one more choice to compare.`,
      ),
      reason: say(
        (product) => `${product}的期限、费用和适用情况都可以事先查看，适合再办理。`,
        (product) => `Term, fees and whom ${product} suits can be read beforehand; take it only if it fits.`,
      ),
    },
    {
      label: { zh: '问需要', en: 'question' },
      title: { zh: '正在考虑吗', en: 'Considering it?' },
      hook: say(
        (product) => `正在考虑${product}吗？可以先看看介绍。`,
        (product) => `Thinking about ${product}? Start with the facts.`,
      ),
      reason: say(
        (product) => `我们整理了选择${product}之前值得想清楚的几个问题，供您参考。`,
        (product) => `Here are some questions worth settling before choosing ${product}.`,
      ),
    },
  ],
}
