import type { ValueSet } from './entry.ts'

const set = (rows: string): ValueSet => ({
  rows: rows.split(' ').map((row) => {
    const [zh = '', en = '', spelling = en.toLowerCase()] = row.split(':')
    const words = en.replaceAll('_', ' ')
    return [`${zh}|${spelling.replaceAll('_', ' ')}`, zh, `${words}|${words.toLowerCase()}`]
  }),
})

/** Larger cities of China; files name them in either language, with or without 市. */
export const cities = set(
  '北京:Beijing 上海:Shanghai 广州:Guangzhou 深圳:Shenzhen 天津:Tianjin 重庆:Chongqing 杭州:Hangzhou 宁波:Ningbo 温州:Wenzhou 苏州:Suzhou 南京:Nanjing 无锡:Wuxi 成都:Chengdu 武汉:Wuhan 西安:Xi’an:xian 长沙:Changsha 青岛:Qingdao 济南:Jinan 厦门:Xiamen 福州:Fuzhou 佛山:Foshan 东莞:Dongguan 珠海:Zhuhai 合肥:Hefei 郑州:Zhengzhou 沈阳:Shenyang 大连:Dalian 哈尔滨:Harbin 长春:Changchun 昆明:Kunming 贵阳:Guiyang 南宁:Nanning 南昌:Nanchang 太原:Taiyuan 石家庄:Shijiazhuang 兰州:Lanzhou 乌鲁木齐:Urumqi 呼和浩特:Hohhot 海口:Haikou 银川:Yinchuan 西宁:Xining 拉萨:Lhasa 香港:Hong_Kong 澳门:Macao',
)

export const provinces = set(
  '北京:Beijing 上海:Shanghai 天津:Tianjin 重庆:Chongqing 广东:Guangdong 浙江:Zhejiang 江苏:Jiangsu 山东:Shandong 四川:Sichuan 湖北:Hubei 湖南:Hunan 福建:Fujian 安徽:Anhui 河南:Henan 河北:Hebei 辽宁:Liaoning 吉林:Jilin 黑龙江:Heilongjiang 陕西:Shaanxi 山西:Shanxi 江西:Jiangxi 云南:Yunnan 贵州:Guizhou 甘肃:Gansu 青海:Qinghai 海南:Hainan 广西:Guangxi 内蒙古:Inner_Mongolia 宁夏:Ningxia 新疆:Xinjiang 西藏:Tibet 台湾:Taiwan 香港:Hong_Kong 澳门:Macao',
)

/** Countries that public sales data name, with how they are said. */
export const countries = set(
  '法国:France 德国:Germany 西班牙:Spain 荷兰:Netherlands 比利时:Belgium 瑞士:Switzerland 葡萄牙:Portugal 澳大利亚:Australia 挪威:Norway 意大利:Italy 芬兰:Finland 塞浦路斯:Cyprus 瑞典:Sweden 奥地利:Austria 丹麦:Denmark 日本:Japan 波兰:Poland 以色列:Israel 新加坡:Singapore 冰岛:Iceland 加拿大:Canada 希腊:Greece 马耳他:Malta 黎巴嫩:Lebanon 立陶宛:Lithuania 巴西:Brazil 捷克:Czech_Republic 巴林:Bahrain 沙特阿拉伯:Saudi_Arabia 中国:China 印度:India 韩国:South_Korea',
)
countries.rows.push(
  ['united kingdom|uk|great britain', '英国', 'United Kingdom|united kingdom|uk|britain|great britain'],
  ['eire|ireland', '爱尔兰', 'Ireland|ireland|eire'],
  ['usa|us|united states', '美国', 'United States|united states|usa|america'],
  ['united arab emirates|uae', '阿联酋', 'United Arab Emirates|united arab emirates|uae|emirates'],
  ['rsa|south africa', '南非', 'South Africa|south africa|rsa'],
  ['channel islands', '海峡群岛', 'Channel Islands|channel islands'],
  ['european community', '欧共体', 'European Community|european community'],
)
