import type { FieldEntry, ValueSet } from './entry.ts'
import { countries } from './places.ts'
import { job } from './value-sets.ts'

const enumerated: FieldEntry['types'] = ['enum', 'text']
const kind = (names: string, zh: string, en: string, values?: ValueSet): FieldEntry => ({
  names,
  types: enumerated,
  zh,
  en,
  ...(values && { values }),
})

const employment: ValueSet = {
  rows: [
    ['employed|full time|full-time|在职', '在职|有工作|全职', 'employed|full-time|working'],
    ['part time|part-time|兼职', '兼职', 'part-time'],
    ['self employed|self-employed|自雇', '自雇|个体经营', 'self-employed'],
    ['unemployed|失业|无业', '失业|无业|没有工作', 'unemployed|not working'],
    ['retired|退休', '退休|已退休', 'retired'],
    ['student|学生', '学生', 'student'],
    ['medical leave', '病休', 'on medical leave'],
    ['disabled', '因残疾不工作', 'not working through disability'],
  ],
}

const seasons: ValueSet = {
  rows: [
    ['spring|春|春季', '春季|春天', 'spring'],
    ['summer|夏|夏季', '夏季|夏天', 'summer'],
    ['autumn|fall|秋|秋季', '秋季|秋天', 'autumn|fall'],
    ['winter|冬|冬季', '冬季|冬天', 'winter'],
  ],
}

const lifecycle: ValueSet = {
  rows: [
    ['new|新客|新客户|引入期', '新客户|新客|引入期', 'new|new customer'],
    ['growing|growth|成长期', '成长期', 'growing|growth stage'],
    ['mature|active|成熟期', '成熟期', 'mature|mature stage'],
    ['dormant|sleeping|沉睡|休眠期|沉睡客户', '沉睡客户|沉睡|休眠期', 'dormant|sleeping'],
    ['at risk|预警|衰退期', '衰退期|流失预警', 'at risk|declining'],
    ['lost|churned|流失|流失期', '流失客户|流失期|流失', 'lost|churned'],
  ],
}

/** Kinds and groups that files put customers, orders and products into. */
export const traitFields: FieldEntry[] = [
  kind('customer type|client type|user type|客户类型|用户类型', '客户类型', 'customer type|kind of customer'),
  kind(
    'customer segment|customer group|segment name|客户分层|客户分群|客群|客群名称|人群',
    '客群|客户分层|客户分群',
    'customer segment|customer group|segment',
  ),
  kind(
    'lifecycle|lifecycle stage|life stage|生命周期|生命周期阶段|客户生命周期',
    '生命周期阶段|生命周期',
    'lifecycle stage|life stage',
    lifecycle,
  ),
  kind('membership type|subscription type|plan type|会员类型', '会员类型', 'membership type|subscription type'),
  kind(
    'register channel|signup channel|注册渠道|获客来源|traffic source|来源',
    '获客渠道|注册渠道|来源渠道|来源',
    'acquisition channel|signup channel|source',
  ),
  kind('preferred payment method|常用支付方式|偏好支付方式', '常用支付方式', 'preferred payment method'),
  kind('device type|设备类型|终端类型', '设备类型|终端', 'device type|device'),
  kind('geography|所在地区|所属地区|country code', '国家或地区|国家|地区', 'country|geography|region', countries),
  kind(
    'employment status|employment type|employment|就业状况|就业情况',
    '就业状况|就业情况',
    'employment status|employment',
    employment,
  ),
  kind('job title|position|职位|职务|岗位', '职位|职务', 'job title|position', job),
  kind('employer type|单位类型|单位性质|工作单位性质', '单位性质|单位类型', 'type of employer|employer type'),
  kind('industry|行业|所属行业', '行业', 'industry|line of business'),
  kind('housing type|residence type|住房类型|居住类型', '住房类型|居住情况', 'housing type|type of residence'),
  kind('order status|shipping status|delivery status|订单状态|物流状态', '订单状态', 'order status|delivery status'),
  kind('season|季节', '季节', 'season', seasons),
  kind('size|尺码|规格', '尺码|规格', 'size'),
  kind('color|colour|颜色', '颜色', 'colour|color'),
  kind(
    'product category|item category|商品分类|一级类目|二级类目|商品类目|类目',
    '品类|商品分类|类目',
    'product category|category',
  ),
  kind('policy type|险种', '险种', 'policy type|kind of policy'),
  kind('coverage|coverage type|保障范围', '保障范围|保障', 'coverage'),
  kind('vehicle class|car type|车型', '车型', 'vehicle class|car type'),
  kind('verification status|认证状态', '认证状态', 'verification status'),
  {
    names: 'family|family member count|家庭人口数|家庭人数',
    types: ['integer'],
    zh: '家庭人口数|家庭人数',
    en: 'family size|household size',
    unit: 'people',
  },
  {
    names: 'dependent count|子女数量|子女个数|number of dependent',
    types: ['integer', 'decimal'],
    zh: '子女数|抚养人数|孩子数',
    en: 'number of dependents|dependent count|number of children',
    unit: 'people',
    sensitivity: 'protected',
  },
  {
    names: 'has child|has children|is parent|有孩子|是否有孩子|是否有子女',
    types: ['boolean', 'enum', 'integer'],
    zh: '孩子|子女',
    en: 'children|parenthood',
    yes: { zh: '有孩子|有子女|有小孩', en: 'has children|with children|parent' },
    no: { zh: '没有孩子|无子女|没有小孩', en: 'no children|childless|without children' },
    sensitivity: 'protected',
  },
  {
    names: 'experience|work experience|工龄|工作年限',
    types: ['integer', 'decimal'],
    zh: '工作年限|工龄',
    en: 'years of experience|work experience',
    unit: 'year',
  },
  {
    names: 'annual inc|家庭年收入|个人年收入',
    types: ['integer', 'decimal'],
    zh: '年收入|收入|家庭年收入',
    en: 'annual income|income|yearly income',
    unit: 'money',
  },
  {
    names: '积分余额|point balance|points balance|剩余积分',
    types: ['integer', 'decimal'],
    zh: '积分|积分余额|会员积分',
    en: 'point balance|points|loyalty points',
    unit: 'points',
  },
  {
    names: 'phone home|home phone|家庭电话|单位电话',
    types: ['text', 'integer', 'enum'],
    zh: '电话|家庭电话',
    en: 'phone number|home phone',
    sensitivity: 'pii',
  },
  {
    names: '收货地址|delivery address|shipping address|单位地址',
    types: ['text', 'enum'],
    zh: '收货地址|地址',
    en: 'delivery address|shipping address',
    sensitivity: 'pii',
  },
  {
    names: '收件人|收货人|recipient|姓名拼音|联系人',
    types: ['text', 'enum'],
    zh: '收件人|联系人',
    en: 'recipient|contact person',
    sensitivity: 'pii',
  },
  {
    names: 'customer id|customer no|client id|user id|member id|客户号|客户编号|会员号|会员编号|用户编号',
    zh: '客户编号|客户号|会员号',
    en: 'customer number|customer id',
  },
  { names: '备注|remark|note|comment|memo', types: ['text', 'enum'], zh: '备注', en: 'note|remark|comment' },
  {
    names: '门店名称|shop name|store name',
    types: ['text', 'enum'],
    zh: '门店|店铺|门店名称',
    en: 'store|shop|store name',
  },
  {
    names: 'sku编码|商品id|商品货号',
    types: ['text', 'integer', 'enum'],
    zh: '商品编码|货号',
    en: 'product code|sku',
    role: 'product_code',
  },
  {
    names: '购买数量|销售数量',
    types: ['integer', 'decimal'],
    zh: '数量|购买数量',
    en: 'quantity|units bought',
    unit: 'pieces',
    role: 'quantity',
  },
  {
    names: '实付金额|支付金额|应付金额|实收金额|销售额',
    types: ['integer', 'decimal'],
    zh: '金额|实付金额|支付金额|消费金额',
    en: 'amount|amount paid|spend',
    unit: 'money',
    role: 'amount',
  },
]
