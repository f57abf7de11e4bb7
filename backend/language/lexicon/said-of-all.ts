/** Words that say no more than that a condition is of everybody named before, whichever of them it is. */

const kindsEn = ['group', 'kind', 'sort', 'type', 'set', 'one', 'of the two', 'of them', 'case']
/** "either way, …", "whichever it is, …". */
export const englishOfAll = [
  ...kindsEn.flatMap((kind) => [`whichever ${kind}`, `whichever ${kind} it is`, `no matter which ${kind}`]),
  ...['group', 'kind', 'sort', 'type', 'set'].flatMap((kind) => [
    `whichever ${kind} they are in`,
    `whichever ${kind} they belong to`,
    `regardless of the ${kind}`,
    `in both ${kind}s`,
    `for both ${kind}s`,
    `in either ${kind}`,
  ]),
  ...['wherever', 'no matter where', 'regardless of where', 'irrespective of where'].flatMap((where) =>
    ['they', 'those', 'he or she'].flatMap((who) =>
      [
        'live',
        'lives',
        'are',
        'are from',
        'are based',
        'come from',
        'may be',
        'may live',
        'happen to be',
        'happen to live',
      ].map((doing) => `${where} ${who} ${doing}`),
    ),
  ),
  'whichever it is|whichever they are|whichever it may be|whichever|no matter which|no matter which it is|in all cases|for both|for both of them|for all of them|in each case|in every case',
].join('|')

const kindsZh = '类 种 拨 批 组 群 边 个 部分'.split(' ')
/** 不管哪一类, 无论是哪种人. */
export const chineseOfAll = ['不管', '无论', '不论', '甭管']
  .flatMap((whatever) =>
    ['', '是', '属于'].flatMap((is) =>
      ['哪', '哪一'].flatMap((which) =>
        kindsZh.flatMap((kind) => ['', '人', '客户'].map((people) => `${whatever}${is}${which}${kind}${people}`)),
      ),
    ),
  )
  .concat(
    ['不管', '无论', '不论', '甭管'].flatMap((whatever) =>
      ['', '是', '在', '住在', '住', '人在', '来自', '身在'].flatMap((verb) =>
        '哪 哪里 哪儿 哪个省 哪个城市 哪个地方 哪个地区 哪个国家 什么地方 何处'
          .split(' ')
          .map((where) => `${whatever}${verb}${where}`),
      ),
    ),
  )
  .join(' ')
