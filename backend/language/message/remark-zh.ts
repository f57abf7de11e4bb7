import { asksOfThem } from './asks-of-them.ts'
import { hasSender, speaksOfWork } from './occasion.ts'
import { people, saidOfPeople, titles } from './people-words.ts'
import type { RemarkContext } from './remark-context.ts'

/** What must hold of customers, or is to be done with the audience: no remark. */
export const demandsZh =
  /不要了?[吧呢啊]?$|不看|不卡|不限|不管|去掉|去除|剔|排除|排掉|拿掉|拿走|删|除外|刨掉|踢|加[上进回]|放[进回]|补[上进]|算[上进]|改[成为看用到按查选]|换[成为作]|降到|降低到|提到|提高|放宽|放到|收紧|调[到成高低]|拉长|缩短|延长|限[定制于在]?(?:这|那|在|为|定)|也(?:可以|能)(?:来|参加|加入)|只(?:要|看|留|取|算|保留|选|发给|做)|保留|留着|留下|也算|也要|也行|才要|才算|取前|前[\d一二两三四五六七八九十百]|撤[销回]|恢复|别[要发带放叫联]|(?:必须|务必|需要|应当)|(?:以上|以下|以内|之内|之间)[的吧呢]?$/
/** A clause that ends so names people. */
const attributive = /(?:的|的客户|的人|客户|用户|会员|人群|顾客)[吧呢啊了]*$/
const statedAs = /是(?!否)[^，。]{1,14}的[。！!]*$/

const leads =
  /^(?:而且|但是?|不过|可是?|主要|就|也|还)*(?:是?因为|由于|毕竟|反正|不然|否则|要不然?|免得|省得|以免|以防|考虑到|生怕|就?怕(?!是)|担心|其实|说实话|老实说|正好|刚好|结果|这样(?:一来|的话)?|这么一来|主要是|(?:我)?就是想?想|(?:合规|风控|法务|领导|老板|经理|总行|上面|上级|客户经理)(?:部门?|那边)?(?:的)?(?:要求|规定|说|定)的?$)/
const subject =
  /^(?:而且|但是?|不过|可是?|就是|嗯|唉|哎|现在|目前|今天|早上|上午|下午|昨天|刚才|刚刚|最近|本来|原来|估计|看来|感觉|好像|听说|据说|因为|所以|这次|这回)*(?:我们?|咱们?|大家|别人|\p{Script=Han}{0,4}(?:那边|这边|那块|这块)|那边|这边|这里|那里|那儿|这儿|上面|上头|其他(?:人|地方|省|城市)|其余(?:人|地方)?|别的(?:人|地方|省|城市)|不是(?:谁|人人|每个人|所有人)|前面|后面|[老小阿][\p{Script=Han}](?!客户|用户|会员)|\p{Script=Han}(?:姐|哥|总|工|经理|老师|主任|行长|科长|处长|师傅)|师傅|名单|人数|数据|人(?=就|也|太|已经|本来)|(?:会议室|场地|座位|礼品|礼盒|奖品|名额|预算|库存|系统|测试|活动|人手|档期|坐席|沙龙|讲座|主题|截止|时间))/u
/** Those who were just named. */
const ofThem =
  /^(?:而且|但是?|不过|可是?|因为)*(?:他们|她们|它们|人家|(?:这|那)(?:些|批|部分|类|帮|拨|群|种|块)(?:人|客户|用户)?)(?!里|中|当中|要|得|必须|都要|只)/
const tells =
  /不准|不可靠|不全|有问题|撞车|本来人?就|不过来|不上来|不完|不满|不下|不动|不起|不到位|收不到|用不上|够不着|不够[^\d，]|不划算|不合算|不值|没必要|没法|没办法|没意义|意义不大|没用|没几个|没多少|没什么|没人|没剩|没装好|没准备好|没到位|还没(?:好|定|装|开|弄|准备)|有专人|专门的|太[^，。]{1,3}了|有点|偏[多少高低长短大小]|比较|一向|向来|本来就|据说|听说|刚(?:开|装|换|接|知道|听说|收到|定)|打烦|打扰|去惹|烦人|糊涂|照旧|照常|不变|不动|白打|抱怨|再跟|对一下|下手|放一放|不着急|不急/
const interjects =
  /^(?:嗯|啊|哦|唉|好的?|行|可以|不错|完美|很好|太好了|了解|收到|明白|知道了?|懂了|辛苦了?|谢谢|多谢|感谢|对了|最后(?:一[点条步个件])?|还有一[点条件]|再有一[点条]|另外一[点条]|补充一[点条下句]|说明一下|大概是?这样的?|总之|简单说|我糊涂了?|我的错|抱歉|不好意思|麻烦[你您]?[了啦]|辛苦[啦了]|试试看?|呃|额|哎呀|天哪|哇|大家好|各位好|各位早|你好|您好|早上好|下午好)[呀啊哈吧了的呢]*$/
const amounts = /(\d+(?:\.\d+)?)(万|千|百|亿|k)?/gi
const scale: Record<string, number> = { 万: 10_000, 千: 1000, 百: 100, 亿: 100_000_000, k: 1000 }
const measured = /[一二两三四五六七八九十百千半几]+(?:次|天|个?月|年|岁|笔|单|元|块|万|千|百|成|周|个?季度)/
const bounded = (words: string, known: ReadonlySet<number>): boolean =>
  measured.test(words) ||
  [...words.matchAll(amounts)].some(([, digits, unit]) => !known.has(Number(digits) * (scale[unit ?? ''] ?? 1)))
/** How many there is room for. */
const capacity = /坐|座|容|名额|打得了|打不了|只有|最多|顶多|能[打跟接发做办放]|场地|会议室|库存|预算|份/
const wishes = /想|要|找|圈|挑|选|捞|拉|请|约|邀|联系|触达|召回|唤醒|看/

/** Whether a Chinese clause is a remark. */
export const remarkZh = (clause: string, context: RemarkContext): boolean => {
  const { isCondition, holdsCondition, known, fresh, behindDemand, namesField } = context
  const words = clause.replace(/[\s“”"'（）()]+/g, '')
  if (interjects.test(words)) return true
  if (holdsCondition && asksOfThem(words)) return false
  if (demandsZh.test(words) || saidOfPeople(words) || (attributive.test(words) && !statedAs.test(words))) return false
  if (leads.test(words)) return true
  if (isCondition || (bounded(words, known) && !capacity.test(words))) return false
  if (ofThem.test(words)) return !fresh
  if (
    holdsCondition &&
    (people.test(words.replace(titles, '')) || (/^(?:我们?|咱们?)/.test(words) && wishes.test(words)))
  )
    return false
  if (subject.test(words) || (behindDemand && (tells.test(words) || statedAs.test(words)))) return true
  return !holdsCondition && (tells.test(words) || hasSender(words) || speaksOfWork(words)) && !namesField(words)
}
