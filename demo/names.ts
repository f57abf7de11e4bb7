import type { Random } from './random.ts'

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡']
const men = [...'伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林']
const women = [...'芳娜敏静丽艳娟霞秀英慧玲玉萍红颖婷雪琳倩莉蕾薇洁梅琴云莹燕悦']

/** An invented name; two in five have a given name of two characters. */
export const personName = (random: Random, gender: 'male' | 'female'): string => {
  const given = gender === 'male' ? men : women
  return random.of(surnames) + random.of(given) + (random.chance(0.6) ? random.of(given) : '')
}
