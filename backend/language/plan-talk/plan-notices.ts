import type { Bilingual } from '../../bilingual.ts'

/** What must be asked or told about a change of the plan. */
export const notices = {
  noChannel: {
    zh: '这样方案就没有渠道了。改用哪个渠道？',
    en: 'That leaves the plan without a channel. Which one should it use?',
  },
  noBudget: {
    zh: '这个方案还没有说过预算，无从加减。预算是多少？',
    en: 'The plan has no budget yet to change by a share. How much is it?',
  },
  badBudget: {
    zh: '预算要大于零。改成多少？',
    en: 'A budget is more than nothing. How much is it?',
  },
  noHoldout: {
    zh: '还没有定过对照比例，无从加减。对照留百分之几？',
    en: 'No control share was said yet to change. What share should it be?',
  },
  badHoldout: {
    zh: '对照比例要在 0% 到 95% 之间。留百分之几？',
    en: 'The control share lies between 0% and 95%. What share should it be?',
  },
  noDates: {
    zh: '还没有定过日期，无从提前或推迟。从哪天开始，到哪天结束？',
    en: 'No dates were said yet to move. On which day does it start, and on which does it end?',
  },
  endBeforeStart: {
    zh: '这样结束日期会早于开始日期。从哪天开始，到哪天结束？',
    en: 'It would end before it starts. On which day does it start, and on which does it end?',
  },
  oneChannel: {
    zh: '方案只有一个渠道，没有先后可换。要加哪个渠道？',
    en: 'The plan has one channel, so there is no order to change. Which channel should be added?',
  },
  fixedGap: {
    zh: '第二个渠道固定在三天后发给没有反应的人，别的间隔现在设不了',
    en: 'the second channel follows after three days to those who have not responded; no other gap can be set',
  },
} satisfies Record<string, Bilingual>
