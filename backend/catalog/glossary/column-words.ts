/**
 * Words that headings and values are made of, English then Chinese; of each the first is the label, the others are also said.
 * Several words together come before each of them alone.
 */
const table = `
account open|account opening:开户
account close:销户
sum insured|insured amount|coverage:保额|保险金额
credit score:信用分|信用评分
sales region:销售区域|销售大区
date of birth:出生日期
last visit:最近到店|上次到店
last contact:最近联系|上次联系
medical insurance|health insurance:医保|医疗保险
chronic disease|chronic illness:慢病|慢性病
stored value|stored:储值
total spend|total spending:累计消费
amount paid|paid amount:实付金额|实付
unit price:单价
blood pressure:血压
blood sugar|blood glucose:血糖
wecom|work wechat:企微|企业微信
text message|sms:短信
account:账户
acquisition:获客|来源
active:有效|生效|生效中|在用
activity:活动
address:地址
age:年龄
agent:代理人|经纪人
amount:金额
annual|yearly:年|年度|按年|年付|年缴
app:App
application:申请
appointment:预约
area:面积|区域
arrival:到店|到达
attendance:出勤
auto|car:汽车|车|车险
average:平均
balance:余额
bank:银行
bill:账单
birth:出生
bonus:奖金
booking:预订
branch:网点|分店
brand:品牌
breed:品种
budget:预算
building:楼栋
business:业务|生意
cabin:舱位
campaign:活动
campus:校区
cancelled|canceled:已取消|取消
capacity:容量
card:卡
case:案件
cash:现金
category:品类|类别
channel:渠道
charge:费用
check|measurement:检查|检测|测|量
child|children:子女|孩子
city:城市
claim:理赔
class:类别
client:客户
clinic:诊所
club:俱乐部
coach:教练
code:代码
commission:佣金
company:公司
complaint:投诉
completed:已完成|完成
consent:同意
consultation:咨询
added:加|已加|添加
receive:接收
agree:同意
usual store:常去门店
contact:联系
contract:合同|合约
cost:成本|花费
count:次数
country:国家
county:县
coupon:优惠券
course:课程
credit:信用
currency:币种
current:当前
customer:客户
daily:每日
date:日期
day:天
debt:负债
deductible:免赔额
delivery:配送|外卖
dental:牙科
department:部门|科室
dependent:受抚养人|被抚养人
deposit:存款|押金
destination:目的地
diabetes:糖尿病
diagnosis:诊断
discount:折扣|优惠
disease:疾病
district:区
doctor:医生
dog:狗
cat:猫
drug|medication|medicine:药品|用药|药
due:到期
duration:时长
education:学历
electricity:电费|用电
email|e-mail:邮件|电子邮件
employer:雇主
employment:就业
end|expiry|expiration:结束|到期
energy:能源
equipment:器械|设备
event:事件
expired:已到期|已过期
failed:失败
family:家庭
favorite|favourite:最爱|常去
fee:费用
first:首次
fitness:健身
flight:航班
frequency:频率
fuel:燃料
gift:礼品
goal:目标
grade:等级
group:分组
guest:客人
gym:健身房
health:健康|健康险
height:身高
home:家庭|家财险|住宅
hospital:医院
hotel:酒店
hour:小时
household:家庭
hypertension|high blood pressure:高血压
inactive:不活跃|失效
income:收入
industry:行业
insurance:保险
interest:兴趣|利息
invoice:发票
item:项目|商品
kitchen:厨房
lab:化验
language:语言
lapsed:失效|已失效
last|latest:最近|上次
lead:线索
lesson:课
level:等级|级别
licence|license:执照
life:寿险|人寿
limit:额度
loan:贷款
login:登录
loyalty:忠诚度
maintenance:保养
manager:经理
marital:婚姻
market:市场
meal:餐
member:会员
membership:会籍|会员资格
merchant:商户
mileage:里程
monthly:月|按月|月付|月缴
month:月
name:名称
nationality:国籍
net:净
new:新
next:下次
night:晚
note:备注
number:数量
occupation:职业
office:办公室
offline:线下
online:线上
open:开立|打开
order:订单
organic:自然流量
scan:扫码
red:红色
blue:蓝色
green:绿色
black:黑色
white:白色
silver:银色
electric:电动
hybrid:混动
petrol|gasoline:汽油
diesel:柴油
origin:出发地|来源
owner:业主|车主
package:套餐
paid:已付|支付
parking:停车
partner:合作伙伴|合作方
party:人数
passenger:乘客
patient:患者
payment:支付|付款|缴费
pending:待处理|处理中
pet:宠物
phone:电话
plan:套餐|方案
platform:平台
point:积分
policy:保单
position:职位
postcode:邮编
preferred:首选|偏好
premium:保费
price:价格
priority:优先级
product:产品
product line:产品线|险种
program|programme:项目|专业
promotion:促销
property:房产
provider:供应商
province:省份
purchase:购买
quantity:数量
quarterly:季|按季|季付|季缴
quote|quotation:报价|询价
rate:比率|利率
rating:评分|评级
reason:原因
referral:推荐|转介绍
refund:退款
region:地区|区域
registration:注册
relationship:关系
renewal:续保|续费|续约
rent:租金
repair:维修
request:请求|申请
reservation:预订|预约
result:结果
retail:零售
return:退货
revenue:收入
review:评价
reward:奖励
risk:风险
role:角色
room:房间|房
route:航线|线路
salary:工资
sales:销售
satisfaction:满意度
school:学校
score:评分|分数
season:季节
seat:座位
sector:行业
segment:分群
seller:卖家
service:服务
session:课时|会话
shipping:配送
shop|store:门店
size:规模|尺寸
smoker:吸烟|抽烟|吸烟者|烟民
smoking:吸烟
social:社交
source:来源
species:物种
spend|spending:消费
sport:运动
staff:员工
stage:阶段
start:开始|起始|生效
state:州
status:状态
subject:科目
subscription:订阅
supplement:保健品
supplier:供应商
support:客服|支持
survey:问卷
table:桌
target:目标
tax:税
teacher:教师
team:团队
tenure:在网时长
term:期限
test:检测|测试
ticket:票|工单
tier:等级
time:时间
title:头衔
total:总|累计
tour:旅行团
traffic:流量
trainer:教练
training:培训
transaction:交易
transport:交通
travel:旅行|旅游|旅行险
treatment:治疗
trial:试用|体验
trip:行程
type:类型
unit:单位
usage:用量
vaccine|vaccination:疫苗
vehicle:车辆|车
venue:场馆
verified:已验证
version:版本
visit:到店|访问
volume:量
voucher:代金券
warranty:保修
water:水费|用水
web|website:网站|网页
website visit:网站访问
week:周
weekly:每周|按周
weight:体重
wholesale:批发
width:宽度
worker:工人
year:年
yoga:瑜伽
zone:区
retired:退休|已退休
self employed|self-employed:自雇|自由职业|个体
student:学生
unemployed:失业|无业
walk in|walk-in:到店|上门
north:北区|北部|北
south:南区|南部|南
east:东区|东部|东
west:西区|西部|西
northeast:东北|东北区
northwest:西北|西北区
southeast:东南|东南区
southwest:西南|西南区
midwest:中西部
central:中部|中区
standard:标准
basic:基础
single:单身
married:已婚
linked:绑定|已绑定
often visited|usual:常去
`

/** A word or several, with what it is in the other language. */
export interface ColumnWord {
  en: string[]
  zh: string[]
}

/** THE list of words that headings and values are made of. */
export const columnWords: ColumnWord[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [en = '', zh = ''] = line.split(':')
    return { en: en.split('|'), zh: zh.split('|') }
  })
