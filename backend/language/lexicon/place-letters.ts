/** One letter for a country, a province or a city, as notes and news write them; several names where it may stand for several. */
const letters =
  '德:德国 法:法国 英:英国 美:美国 西:西班牙 意:意大利 荷:荷兰 葡:葡萄牙 奥:奥地利 瑞:瑞士,瑞典 比:比利时 挪:挪威 丹:丹麦 芬:芬兰 爱:爱尔兰 希:希腊 波:波兰 澳:澳大利亚 日:日本 韩:韩国 加:加拿大 新:新加坡 俄:俄罗斯 ' +
  '沪:上海 京:北京 津:天津 渝:重庆 穗:广州 深:深圳 杭:杭州 甬:宁波 蓉:成都 宁:南京 苏:苏州,江苏 锡:无锡 汉:武汉 鹏:深圳 粤:广东 浙:浙江 川:四川 皖:安徽 鲁:山东 闽:福建 湘:湖南 鄂:湖北 豫:河南 冀:河北 赣:江西 辽:辽宁 陕:陕西 滇:云南 黔:贵州 桂:广西 琼:海南 晋:山西'

/** What a single letter may be short for. */
export const letterPlaces: ReadonlyMap<string, string[]> = new Map(
  letters.split(' ').map((pair) => {
    const [letter = '', names = ''] = pair.split(':')
    return [letter, names.split(',')]
  }),
)

/** Codes of two letters that are words of English as well. */
export const wordCodes = new Set(
  'it in no or at is be me my so to do am as id us an ad al by go he if la ma of on pa re we hi al'.split(' '),
)
