/** Phrases parted by bars: 门槛太高了, "the bar is too high": why something is changed, before what is changed. */
export const complaint = [
  '门槛',
  '条件',
  '标准',
  '要求',
  '范围',
  '口径',
  '限制',
  '这个门槛',
  '这个要求',
  '这个条件',
  '这个标准',
]
  .flatMap((what) =>
    ['太', '有点', '有些', '有点太', '还是太', '过于', '好像太'].flatMap((how) =>
      ['高', '低', '严', '严格', '松', '窄', '宽', '紧', '苛刻', '死'].flatMap((word) => [
        `${what}${how}${word}`,
        `${what}${how}${word}了`,
      ]),
    ),
  )
  .concat(
    [
      'the bar',
      'that bar',
      'the threshold',
      'that threshold',
      'the limit',
      'that limit',
      'the criteria',
      'it',
      'that',
      'this',
    ].flatMap((what) =>
      ['too', 'a bit too', 'far too', 'way too', 'a bit', 'a little too'].flatMap((how) =>
        ['high', 'low', 'strict', 'tight', 'loose', 'narrow', 'wide', 'broad'].flatMap((word) => [
          `${what} is ${how} ${word}`,
          `${what} ' s ${how} ${word}`,
        ]),
      ),
    ),
  )
  .join('|')
