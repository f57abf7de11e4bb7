import type { Bilingual } from '../bilingual.ts'
import type { Attribute } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import type { Clarification } from './reading.ts'

type Option = NonNullable<Clarification['options']>[number]

/** Sentences with which the reader asks, in both languages. */
export const notices = {
  empty: {
    zh: '请说明要找哪些客户，例如“余额5万以上的退休客户”。',
    en: 'Please say which customers you mean, for example "retired clients with a balance over 5000".',
  },
  noData: {
    zh: '这个工作区还没有数据。请先导入客户，例如 fairlead import customers.csv。',
    en: 'This workspace holds no data yet. Import customers first, for example with fairlead import customers.csv.',
  },
  offTopic: {
    zh: '我只能帮忙圈选客户、制定营销计划和撰写文案。请描述要找的客户。',
    en: 'I can select customers, plan campaigns and draft copy. Please describe the customers you mean.',
  },
  personal: {
    zh: '不能导出个人信息。可以按条件圈选客户并查看人数。',
    en: 'Personal data cannot be exported. You can select customers by conditions and see how many they are.',
  },
  protectedBenefit: {
    zh: '优惠、权益或授信给谁不给谁，不能按性别、婚姻状况这类受保护的属性来定。请改用其他条件。',
    en: 'Who gets a benefit or credit, and who does not, may not be decided by a protected trait such as gender or marital status. Please use other conditions.',
  },
  protected: {
    zh: '不能按宗教、民族、健康等受保护的特征圈选客户。请换用其他条件。',
    en: 'Customers cannot be selected by protected traits such as religion, ethnicity or health. Please use other conditions.',
  },
  credit: {
    zh: '授信、放贷的决定不能依据婚姻状况或性别。请换用与还款能力有关的条件。',
    en: 'Decisions about credit cannot rest on marital status or gender. Please use conditions that tell of the ability to repay.',
  },
  whichTwo: {
    zh: '要比较的是哪两群客户？',
    en: 'Which two audiences are to be compared?',
  },
  calling: {
    zh: '这里的渠道里没有电话，所以另选了渠道；要用哪个渠道可以直接说',
    en: 'Calling is none of the channels here, so another one is chosen; say which one to use',
  },
  language: {
    zh: '目前只支持中文和英文。',
    en: 'Only Chinese and English are read for now.',
  },
  tooLong: {
    zh: '内容太长，只读了开头 2000 个汉字（或 4000 个字母），请缩短。',
    en: 'The message is too long: only its first 4000 characters (2000 in Chinese) were read; please shorten it.',
  },
  document: {
    zh: '这段内容像一整份文档，没有读取，以免漏掉后面的条件。请只发送描述客户的那一段，最多 2000 个汉字。',
    en: 'This is a whole document; none of it was read, so that no condition in it is lost. Please send the part that says which customers you mean, up to 4000 characters.',
  },
} satisfies Record<string, Bilingual>

const quote = (words: string[], lang: 'zh' | 'en') =>
  words.map((word) => (lang === 'zh' ? `“${word}”` : `"${word}"`)).join(lang === 'zh' ? '、' : ', ')

const names = (attributes: Attribute[], lang: 'zh' | 'en') =>
  attributes.map(({ labels }) => labels[lang]).join(lang === 'zh' ? '、' : ', ')

/** A word without a measure that the message itself tells by a condition. */
export const meantBeside = (word: string): Bilingual => ({
  zh: `“${word}”按所附的条件理解`,
  en: `"${word}" is taken as the condition beside it`,
})

/** A comment behind notation. */
export const commented = (words: string): Bilingual => ({
  zh: `“${words}”按注释理解，不作条件`,
  en: `"${words}" is taken as a comment, not as a condition`,
})

/** A limit that the message itself takes back, and what it says about it. */
export const replaced = (words: string): Bilingual => ({
  zh: `“${words}”被后面的说法取代`,
  en: `"${words}" is replaced by what is said after it`,
})

/** Words that the data cannot answer, with the attributes that come nearest. */
export const missingData = (words: string[], nearest: Attribute[]): Clarification => ({
  reason: 'missing_data',
  question:
    nearest.length > 0
      ? {
          zh: `数据中没有与${quote(words, 'zh')}对应的内容。可用的相近字段：${names(nearest, 'zh')}。要改用这些条件，还是去掉它？`,
          en: `The data hold nothing for ${quote(words, 'en')}. Nearest fields: ${names(nearest, 'en')}. Use one of these, or leave it out?`,
        }
      : {
          zh: `数据中没有与${quote(words, 'zh')}对应的内容，也没有相近的字段。要去掉它，还是换一个条件？`,
          en: `The data hold nothing for ${quote(words, 'en')}, and no field comes near. Leave it out, or use another condition?`,
        },
})

/** Words that were not understood. */
export const unreadWords = (words: string[]): Clarification => ({
  reason: 'unread',
  question: {
    zh: `没有读懂${quote(words, 'zh')}。请换一种说法，或说明它指哪个字段。`,
    en: `I could not read ${quote(words, 'en')}. Please say it another way, or name the field that it means.`,
  },
})

/** A question with several readings to choose from. */
export const ambiguous = (words: string[], options: Option[]): Clarification => ({
  reason: 'ambiguous',
  question: {
    zh:
      options.length > 0
        ? `${quote(words, 'zh')}可以有几种理解，请选择一种，或给出具体标准。`
        : `${quote(words, 'zh')}没有统一标准，请给出具体条件，例如金额、次数或时间范围。`,
    en:
      options.length > 0
        ? `${quote(words, 'en')} can mean several things. Please choose one, or give a measure of your own.`
        : `${quote(words, 'en')} has no fixed measure. Please give one, such as an amount, a count or a time range.`,
  },
  ...(options.length > 0 ? { options } : {}),
})

/** Conditions that no customer can meet together. */
export const contradiction = (attribute: Pick<Attribute, 'labels'>): Clarification => ({
  reason: 'contradiction',
  question: {
    zh: `关于“${attribute.labels.zh}”的条件互相矛盾，没有客户能同时满足。要改成“或”，还是修改其中一个？`,
    en: `The conditions on ${attribute.labels.en} contradict each other: no customer can meet them all. Should they be joined by "or", or should one change?`,
  },
})

/** A reading that may be wrong: how the message was read, to be confirmed. */
export const doubtful = (words: string[], readBack: Bilingual, rule: Rule): Clarification => ({
  reason: 'ambiguous',
  question: {
    zh: `${words.length > 0 ? `${quote(words, 'zh')}可能没有读对。` : ''}我读成了：${readBack.zh}。对吗？不对的话请换一种说法。`,
    en: `${words.length > 0 ? `${quote(words, 'en')} may have been misread. ` : ''}This is how I read it: ${readBack.en}. Is that right? If not, please say it another way.`,
  },
  options: [{ label: { zh: '对，就这样', en: 'Yes, that is right' }, say: '对，就这样', rule }],
})
