import type { Bilingual, Lang } from './bilingual.ts'

export type Details = Record<string, unknown>
type Sentence = (details: Details) => string

const joined = (value: unknown, separator: string) =>
  Array.isArray(value) ? value.join(separator) : String(value ?? '')
const list = (value: unknown) => joined(value, ', ')

/**
 * THE closed set of errors that a user or a model can act on, each with its sentence in both languages.
 * A sentence names the place (file, row, field) and what would be accepted.
 */
export const errorTable = {
  unknown_workspace: {
    zh: (d) => `没有名为“${d.workspace}”的工作区。已有:${list(d.available) || '无'}。`,
    en: (d) => `There is no workspace named "${d.workspace}". Existing: ${list(d.available) || 'none'}.`,
  },
  invalid_input: {
    zh: (d) => `输入无效（${d.placeZh ?? d.place ?? '请求'}）：${d.problemZh ?? d.problem}`,
    en: (d) => `Invalid input (${d.place ?? 'request'}): ${d.problem}`,
  },
  unknown_field: {
    zh: (d) => `数据中没有字段“${d.field}”。相近的字段：${list(d.nearest) || '无'}。`,
    en: (d) => `There is no field "${d.field}" in the data. Nearest: ${list(d.nearest) || 'none'}.`,
  },
  tool_not_allowed: {
    zh: (d) => `角色“${d.role}”不能使用“${d.tool}”（${d.effect}）。可以使用的角色：${list(d.allowed) || '无'}。`,
    en: (d) =>
      `The role "${d.role}" may not use "${d.tool}" (${d.effect}). Allowed roles: ${list(d.allowed) || 'none'}.`,
  },
  unknown_tool: {
    zh: (d) => `没有名为“${d.tool}”的工具。可用的工具：${list(d.available)}。`,
    en: (d) => `There is no tool named "${d.tool}". Available: ${list(d.available)}.`,
  },
  unknown_plan: {
    zh: (d) => `没有编号为“${d.id}”的方案。`,
    en: (d) => `There is no plan with the id "${d.id}".`,
  },
  unknown_term: {
    zh: (d) => `这里没有人定义过“${d.word}”。已有的定义：${list(d.zh) || '无'}。`,
    en: (d) => `Nobody has defined "${d.word}" here. Defined: ${list(d.en) || 'none'}.`,
  },
  term_not_allowed: {
    zh: (d) => `不能这样定义“${d.word}”：${d.zh}`,
    en: (d) => `"${d.word}" cannot be defined like this: ${d.en}`,
  },
  glossary_fixed: {
    zh: () => '这个工作区的业务口径不能修改。',
    en: () => 'The glossary of this workspace cannot be changed.',
  },
  unknown_copy: {
    zh: (d) => `没有编号为“${d.id}”的文案。`,
    en: (d) => `There is no copy with the id "${d.id}".`,
  },
  unknown_campaign: {
    zh: (d) => `没有编号为“${d.id}”的活动。`,
    en: (d) => `There is no campaign with the id "${d.id}".`,
  },
  unknown_past_campaign: {
    zh: (d) => `数据中没有名为“${d.campaign}”的往期活动。已有：${list(d.zh) || '无'}。`,
    en: (d) => `The data hold no past campaign "${d.campaign}". There are: ${list(d.en) || 'none'}.`,
  },
  unknown_metric: {
    zh: (d) => `没有名为“${d.metric}”的指标。相近的：${list(d.zh) || '无'}。指标在数据目录里声明。`,
    en: (d) =>
      `There is no metric "${d.metric}". Nearest: ${list(d.en) || 'none'}. Metrics are declared in the catalog.`,
  },
  metric_without_denominator: {
    zh: (d) =>
      `指标“${d.zh}”没有分母，是一个总数，不同大小的组之间不能比较。请改用比率或人均指标，如：${list(d.ratesZh) || '无'}。`,
    en: (d) =>
      `The metric "${d.en}" has no denominator: it is a total and cannot be compared between groups of different size. Use a rate or a mean instead: ${list(d.ratesEn) || 'none'}.`,
  },
  metric_not_divisible: {
    zh: (d) => `指标“${d.zh}”不能${d.howZh}。`,
    en: (d) => `The metric "${d.en}" cannot be ${d.how}.`,
  },
  growth_not_measurable: {
    zh: (d) => `还不能拆解增长公式：${d.zh}。`,
    en: (d) => `The growth formula cannot be computed: ${d.en}.`,
  },
  fact_not_in_data: {
    zh: (d) => `数据没有说明“${d.fact}”，所以算不出“${d.zh}”。`,
    en: (d) => `The data do not say "${d.fact}", so "${d.en}" cannot be computed.`,
  },
  campaign_has_no_arm: {
    zh: (d) => `活动“${d.zh}”没有名为“${d.arm}”的组。它的组：${list(d.armsZh) || '无'}。`,
    en: (d) => `Campaign "${d.en}" has no arm "${d.arm}". Its arms: ${list(d.armsEn) || 'none'}.`,
  },
  no_campaign_outcome: {
    zh: (d) => `数据没有写明这些活动的结果。请说明要比较的指标${d.zh ? `，如${d.zh}` : ''}。`,
    en: (d) =>
      `The data hold no outcome of these campaigns. Name what is to be compared${d.en ? `, such as ${d.en}` : ''}.`,
  },
  campaign_running: {
    zh: (d) => `活动“${d.zh}”要到 ${d.end} 才结束（现在是 ${d.now}），结果请届时再读。`,
    en: (d) => `Campaign "${d.en}" runs until ${d.end} (now ${d.now}); read its result then.`,
  },
  mixed_currencies: {
    zh: (d) =>
      `金额的币种不同（${list(d.currencies)}），不能相加。${d.fieldZh ? `请只看一种“${d.fieldZh}”，或按“${d.fieldZh}”分开看，或` : '请'}先换算成同一币种。`,
    en: (d) =>
      `The amounts are in different currencies (${list(d.currencies)}) and cannot be added. ${d.fieldEn ? `Look at one "${d.fieldEn}", or at each by "${d.fieldEn}", or convert` : 'Convert'} them to one first.`,
  },
  plan_has_errors: {
    zh: (d) => `方案还不能提交，先解决这些问题：${list(d.zh)}`,
    en: (d) => `The plan cannot be submitted before these are solved: ${list(d.en)}`,
  },
  plan_without_basis: {
    zh: (d) => `方案“${d.id}”是旧版本生成的，无法按文案重算费用，请重新生成方案。`,
    en: (d) => `Plan "${d.id}" was made by an earlier version and cannot be priced for its copy; draft it again.`,
  },
  plan_cost_moved: {
    zh: (d) =>
      `按要送审的文案，方案花费为 ${d.now}（触达 ${d.reachNow}），与方案所写的 ${d.planned}（触达 ${d.reach}）不符。请重新生成文案，费用会随之更新。`,
    en: (d) =>
      `With the copy that is to be sent the plan costs ${d.now} (reach ${d.reachNow}), not ${d.planned} (reach ${d.reach}) as it says. Draft the copy again and the cost follows.`,
  },
  audience_moved: {
    zh: (d) =>
      `人群现在有 ${d.now} 位客户，已超出方案的范围（${d.low}–${d.high}，方案为 ${d.planned}）。请重新生成方案。`,
    en: (d) =>
      `The audience now holds ${d.now} customers, outside the plan's band (${d.low}–${d.high}, planned ${d.planned}). Draft the plan again.`,
  },
  copy_blocked: {
    zh: (d) =>
      `渠道“${d.channel}”没有可用的文案：每个渠道至少要有一条未被拦截的文案。命中的规则：${list(d.rules) || '无'}。`,
    en: (d) =>
      `Channel "${d.channel}" has no usable copy: each channel needs at least one variant that is not blocked. Rules hit: ${list(d.rules) || 'none'}.`,
  },
  copy_of_other_plan: {
    zh: (d) => `文案“${d.copy}”属于另一个方案（${d.plan}），请为当前方案生成文案。`,
    en: (d) => `Copy "${d.copy}" belongs to another plan (${d.plan}); draft copy for this plan.`,
  },
  channel_not_in_plan: {
    zh: (d) => `方案里没有渠道“${d.channel}”。方案的渠道：${list(d.channels)}。`,
    en: (d) => `The plan has no channel "${d.channel}". Its channels: ${list(d.channels)}.`,
  },
  unknown_variable: {
    zh: (d) => `文案中的变量“{{${d.variable}}}”不在数据里。相近的字段：${list(d.nearest) || '无'}。`,
    en: (d) => `The copy uses "{{${d.variable}}}", which is not in the data. Nearest: ${list(d.nearest) || 'none'}.`,
  },
  private_variable: {
    zh: (d) => `变量“{{${d.variable}}}”含有受保护的信息（${d.sensitivity}），不能写进文案。个人信息中只有姓名可以用。`,
    en: (d) =>
      `"{{${d.variable}}}" holds ${d.sensitivity} data and may not be put into copy. Of personal data only the name may be used.`,
  },
  bad_template: {
    zh: (d) => `文案的变量写法有误：${d.problem}。可以写成 {{字段名}}，或 {{字段名 | default: "客户"}}。`,
    en: (d) =>
      `The copy's personalisation cannot be read: ${d.problem}. Write {{attribute}} or {{attribute | default: "customer"}}.`,
  },
  in_review_by_another: {
    zh: (d) => `“${d.author}”提交的活动“${d.id}”正在复核，面向同一批客户。请先由其撤回，再提交这一个。`,
    en: (d) =>
      `Campaign "${d.id}" of "${d.author}" is in review for the same customers. They withdraw it first; then submit this one.`,
  },
  campaign_not_in_review: {
    zh: (d) => `活动“${d.id}”的状态是“${d.status}”，只有待复核的活动可以撤回。`,
    en: (d) => `Campaign "${d.id}" is ${d.status}; only a campaign in review can be withdrawn.`,
  },
  not_permitted: {
    zh: (d) => `角色“${d.role}”不能${d.actionZh ?? d.action}。`,
    en: (d) => `The role "${d.role}" may not ${d.action}.`,
  },
  invalid_workspace_name: {
    zh: (d) => `工作区名称“${d.workspace}”不可用：请用小写字母、数字、“-”或“_”，以字母或数字开头，最多 40 个字符。`,
    en: (d) =>
      `"${d.workspace}" cannot name a workspace: use lower-case letters, digits, "-" or "_", starting with a letter or digit, at most 40 characters.`,
  },
  data_locked: {
    zh: (d) => `数据“${d.path}”正被另一个进程使用${d.pid ? `（进程号 ${d.pid}）` : ''}，请先停止它。`,
    en: (d) => `The data in ${d.path} are in use by another process${d.pid ? ` (pid ${d.pid})` : ''}; stop it first.`,
  },
  no_customers: {
    zh: (d) => `工作区“${d.workspace}”还没有客户。请先导入客户文件或事件文件，再导入属于客户的数据。`,
    en: (d) =>
      `The workspace "${d.workspace}" has no customers yet. Import a file of customers or of events first, then what belongs to them.`,
  },
  no_cluster: {
    zh: (d) =>
      d.engine === 'duckdb'
        ? '客户数据在内置引擎中，只能用一台机器。请先把 WAREHOUSE_URL 设为 Citus 的协调节点，并在那里导入。'
        : 'WAREHOUSE_URL 的服务器没有 Citus 扩展。请先安装 Citus，执行 create extension citus，并用 citus_add_node 加入工作节点。',
    en: (d) =>
      d.engine === 'duckdb'
        ? 'The customer data are in the embedded engine, which is one machine. Set WAREHOUSE_URL to the coordinator of a Citus cluster and import there first.'
        : 'The server of WAREHOUSE_URL has no Citus extension. Install Citus, run create extension citus, and add the workers with citus_add_node.',
  },
  data_unreadable: {
    zh: (d) => `无法打开数据“${d.path}”：${d.reason}`,
    en: (d) => `The data in ${d.path} cannot be opened: ${d.reason}`,
  },
  file_unreadable: {
    zh: (d) => `无法读取文件“${d.path}”：${d.reason}`,
    en: (d) => `The file ${d.path} cannot be read: ${d.reason}`,
  },
  not_a_table: {
    zh: (d) => `文件“${d.path}”不是可导入的表：${d.zh}`,
    en: (d) => `The file ${d.path} is not a table that can be imported: ${d.en}`,
  },
  unknown_column: {
    zh: (d) => `文件“${d.path}”中没有列“${d.column}”（${d.option}）。现有的列：${list(d.available)}。`,
    en: (d) => `The file ${d.path} has no column "${d.column}" (${d.option}). Its columns: ${list(d.available)}.`,
  },
  too_many_bad_rows: {
    zh: (d) =>
      `没有导入：文件“${d.path}”的 ${d.total} 行中有 ${d.bad} 行无法读取，最多允许 ${d.allowed} 行。前几个：${joined(d.zh, '；')}。全部列在 ${d.rejects}。请改正这些行；或用 --max-bad 放行，它们不会导入；不是这种类型的列可用 --text 按文本保存。`,
    en: (d) =>
      `Nothing was imported: ${d.bad} of ${d.total} rows of ${d.path} cannot be read, at most ${d.allowed} are allowed. First ones: ${joined(d.en, '; ')}. All are listed in ${d.rejects}. Correct them, or leave them out with --max-bad; a column that is not of that type stays text with --text.`,
  },
  invalid_expression: {
    zh: (d) => `表达式“${d.expression}”第 ${d.position} 个字符处无法读取：需要${d.zh}。`,
    en: (d) => `The expression "${d.expression}" cannot be read at character ${d.position}: expected ${d.en}.`,
  },
  unknown_receipt: {
    zh: (d) => `没有编号为“${d.receipt}”的凭据。`,
    en: (d) => `There is no receipt "${d.receipt}".`,
  },
  workspace_exists: {
    zh: (d) => `工作区“${d.workspace}”已经存在。`,
    en: (d) => `The workspace "${d.workspace}" exists already.`,
  },
  host_refused: {
    zh: (d) => `在有登录功能之前，服务只监听本机：HOST 只能是 127.0.0.1 或 localhost，收到的是“${d.host}”。`,
    en: (d) =>
      `Until sign-in exists the server listens on this machine only: HOST may be 127.0.0.1 or localhost, not "${d.host}".`,
  },
  port_in_use: {
    zh: (d) => `端口 ${d.port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。`,
    en: (d) => `Port ${d.port} is in use. Stop what uses it, or choose another one with PORT.`,
  },
  invalid_setting: {
    zh: (d) => `设置 ${d.name}=“${d.value}”无效，应为${d.zh}。`,
    en: (d) => `The setting ${d.name}="${d.value}" is not valid: expected ${d.en}.`,
  },
  server_unavailable: {
    zh: (d) => `无法连接正在运行的 Fairlead（${d.url}）：${d.reason}`,
    en: (d) => `The running Fairlead at ${d.url} cannot be reached: ${d.reason}`,
  },
  origin_refused: {
    zh: (d) => `拒绝来自“${d.origin}”的请求：只接受本机页面的请求。`,
    en: (d) => `A request from "${d.origin}" is refused: only this machine's own page may call.`,
  },
  token_required: {
    zh: () => '此操作只能由本机的命令行执行。',
    en: () => "Only this machine's command line may do this.",
  },
  unknown_route: {
    zh: (d) => `没有这个接口：${d.method} ${d.path}。`,
    en: (d) => `There is no such address: ${d.method} ${d.path}.`,
  },
  json_required: {
    zh: () => '请求正文必须是 JSON，并声明 Content-Type: application/json。',
    en: () => 'The request body must be JSON, declared as Content-Type: application/json.',
  },
  json_malformed: {
    zh: () => '请求正文不是有效的 JSON。',
    en: () => 'The request body is not well-formed JSON.',
  },
  body_too_large: {
    zh: (d) => `请求正文超过 ${d.limit} 字节。`,
    en: (d) => `The request body exceeds ${d.limit} bytes.`,
  },
  unknown_event: {
    zh: (d) => `数据中没有事件“${d.event}”。可用的事件：${list(d.available) || '无'}。`,
    en: (d) => `There is no event "${d.event}" in the data. Available: ${list(d.available) || 'none'}.`,
  },
  wrong_type: {
    zh: (d) =>
      d.type
        ? `字段“${d.field}”的类型是 ${d.type}，不适用于这个条件；可接受：${d.acceptedZh}。`
        : `字段“${d.field}”不接受“${d.value}”，可接受：${d.acceptedZh}。`,
    en: (d) =>
      d.type
        ? `Field "${d.field}" is of type ${d.type}, which this condition does not take; accepted: ${d.accepted}.`
        : `Field "${d.field}" does not accept "${d.value}"; accepted: ${d.accepted}.`,
  },
  unknown_value: {
    zh: (d) =>
      `字段“${d.field}”没有取值“${d.value}”。${d.values ? `它的取值：${list(d.values)}` : `相近的取值：${list(d.nearest) || '无'}`}。`,
    en: (d) =>
      `Field "${d.field}" has no value "${d.value}". ${d.values ? `Its values: ${list(d.values)}` : `Nearest: ${list(d.nearest) || 'none'}`}.`,
  },
  value_means_missing: {
    zh: (d) => `字段“${d.field}”的“${d.value}”表示缺失，请改用“缺失”条件（missing）。`,
    en: (d) => `"${d.value}" in field "${d.field}" stands for a missing value; use the condition "missing".`,
  },
  impossible_range: {
    zh: (d) => `“${d.field}”的范围 ${d.min} 到 ${d.max} 不包含任何值，下限应小于上限。`,
    en: (d) => `The range ${d.min} to ${d.max} of "${d.field}" is empty; the lower bound must be below the upper one.`,
  },
  unknown_entity: {
    zh: (d) => `数据中没有关联对象“${d.entity}”。可用的：${list(d.available) || '无'}。`,
    en: (d) => `There is no related entity "${d.entity}" in the data. Available: ${list(d.available) || 'none'}.`,
  },
  unknown_list: {
    zh: (d) => `没有编号为“${d.id}”的名单。`,
    en: (d) => `There is no list with the id "${d.id}".`,
  },
  bad_list: {
    zh: (d) => `名单的第 ${d.at} 个编号“${d.id}”不能使用：${d.zh}。每行一个编号，或用逗号、分号、制表符隔开。`,
    en: (d) =>
      `Entry ${d.at} of the list, "${d.id}", cannot be used: ${d.en}. Give one id a line, or separate them by commas, semicolons or tabs.`,
  },
  list_too_long: {
    zh: (d) => `名单有 ${d.count} 个编号，最多 ${d.most} 个。`,
    en: (d) => `The list has ${d.count} ids; at most ${d.most} are accepted.`,
  },
  list_of_strangers: {
    zh: (d) => `名单的 ${d.count} 个编号都不是这里的客户，没有保存。前几个：${list(d.first)}。`,
    en: (d) =>
      `None of the ${d.count} ids on the list is a customer here; nothing was saved. The first: ${list(d.first)}.`,
  },
  list_in_use: {
    zh: (d) => `名单“${d.name}”还在使用中，不能删除：${list(d.zh)}。`,
    en: (d) => `List "${d.name}" is in use and cannot be removed: ${list(d.en)}.`,
  },
  record_fixed: {
    zh: (d) => `“${d.zh}”（${d.id}）不能修改或删除：只有手写的笔记可以改，导入的结果可以整批撤回。`,
    en: (d) =>
      `"${d.en}" (${d.id}) cannot be changed or removed: only notes written by hand can be changed, and an import be taken back as a whole.`,
  },
  record_in_use: {
    zh: (d) => `“${d.zh}”（${d.id}）还在使用中，不能删除：${list(d.names)}。`,
    en: (d) => `"${d.en}" (${d.id}) is in use and cannot be removed: ${list(d.names)}.`,
  },
  list_name_taken: {
    zh: (d) => `已有名为“${d.name}”的名单（${d.id}，${d.count} 个编号）。请换一个名称，或先删除那一个。`,
    en: (d) =>
      `There is a list "${d.name}" already (${d.id}, ${d.count} ids). Choose another name, or remove that one.`,
  },
  segment_name_taken: {
    zh: (d) => `已有名为“${d.name}”的人群（${d.id}，第 ${d.version} 版）。请换一个名称，或保存为它的新版本。`,
    en: (d) =>
      `There is a segment "${d.name}" already (${d.id}, version ${d.version}). Choose another name, or save a new version of it.`,
  },
  segment_exists: {
    zh: (d) => `这些条件已保存为人群“${d.name}”（${d.id}，第 ${d.version} 版）。`,
    en: (d) => `These conditions are saved already as segment "${d.name}" (${d.id}, version ${d.version}).`,
  },
  unknown_consent: {
    zh: (d) => `数据没有说明渠道“${d.channel}”的授权或联系方式，请在数据目录里为该渠道指定字段。`,
    en: (d) =>
      `The data do not say who consents to "${d.channel}" or how to reach them; name the attributes of that channel in the catalog.`,
  },
  unknown_fact: {
    zh: (d) => `数据中没有带活动编号并说明“${d.fact}”的事件，请在数据目录里标出。`,
    en: (d) => `No event of the data names a campaign and says "${d.fact}"; mark it in the catalog.`,
  },
  missing_place: {
    zh: (d) =>
      list(d.given)
        ? `字段 ${list(d.given)} 不都是数字字段，不能用作纬度和经度。`
        : '数据中没有标为纬度（latitude）和经度（longitude）的数字字段，无法按距离筛选。',
    en: (d) =>
      list(d.given)
        ? `The fields ${list(d.given)} are not both number fields, so they cannot be a latitude and a longitude.`
        : 'The data have no number fields with the roles latitude and longitude, which a distance needs.',
  },
  missing_since: {
    zh: (d) =>
      `字段“${d.field}”没有指明起始日期，无法判断保持了多久。请在 catalog.yaml 里该字段下写 since: ${list(d.dates) || '日期字段名'}。`,
    en: (d) =>
      `Field "${d.field}" names no date since which its value holds, so how long it has held is not known. Write since: ${list(d.dates) || '(a date field)'} below it in catalog.yaml.`,
  },
  unsafe_pattern: {
    zh: (d) => `字段“${d.field}”的正则“${d.pattern}”第 ${d.at} 个字符处不能使用：${d.zh}。`,
    en: (d) => `The pattern "${d.pattern}" for field "${d.field}" cannot be used at character ${d.at}: ${d.en}.`,
  },
  empty_window: {
    zh: (d) => `时间范围${d.windowZh ? `“${d.windowZh}”` : ''}不能使用：${d.whyZh}。`,
    en: (d) => `The time ${d.window ? `"${d.window}" ` : ''}cannot be used: ${d.why}.`,
  },
  missing_role: {
    zh: (d) => `事件“${d.event}”没有标为 ${d.role} 的属性，无法这样统计。它的属性：${list(d.properties) || '无'}。`,
    en: (d) =>
      `Event "${d.event}" has no property with the role ${d.role}, which this measure needs. Its properties: ${list(d.properties) || 'none'}.`,
  },
  rule_too_deep: {
    zh: (d) => `规则嵌套 ${d.depth} 层，最多 ${d.most} 层。`,
    en: (d) => `The rule is nested ${d.depth} levels deep; at most ${d.most} are accepted.`,
  },
  rule_too_long: {
    zh: (d) =>
      `规则${d.through ? '连同所引用的人群共' : '有'} ${d.count} 项${d.field ? `（字段“${d.field}”）` : ''}，最多 ${d.most} 项。`,
    en: (d) =>
      `The rule has ${d.count} entries${d.field ? ` (field "${d.field}")` : ''}${d.through ? ', with those of the segments that it uses' : ''}; at most ${d.most} are accepted.`,
  },
  segment_in_use: {
    zh: (d) => `人群“${d.name}”还在使用中，不能删除：${list(d.zh)}。`,
    en: (d) => `Segment "${d.name}" is in use and cannot be removed: ${list(d.en)}.`,
  },
  prohibited_attribute: {
    zh: (d) => `不能用“${list(d.zh)}”保存人群：${d.groundZh}不得作为筛选依据。`,
    en: (d) => `A segment may not be saved that selects by ${list(d.en)}: ${d.groundEn} may not choose customers.`,
  },
  too_many: {
    zh: (d) => `${d.whatZh}一次最多 ${d.most} 个，收到 ${d.count} 个。`,
    en: (d) => `At most ${d.most} ${d.what} at once; ${d.count} were asked for.`,
  },
  unknown_customer: {
    zh: (d) => `没有编号为“${d.id}”的客户。`,
    en: (d) => `There is no customer with the id "${d.id}".`,
  },
  unknown_segment: {
    zh: (d) => `没有编号为“${d.id}”${d.version ? `、第 ${d.version} 版` : ''}的人群。`,
    en: (d) => `There is no segment with the id "${d.id}"${d.version ? ` and version ${d.version}` : ''}.`,
  },
  cyclic_segment: {
    zh: (d) => `人群“${d.id}”不能引用自己：${Array.isArray(d.path) ? d.path.join(' → ') : ''}。`,
    en: (d) => `Segment "${d.id}" cannot refer to itself: ${Array.isArray(d.path) ? d.path.join(' → ') : ''}.`,
  },
  internal: {
    zh: (d) => `出现内部错误，本轮已中止。错误编号：${d.trace}。请重试；若再次出现，请凭编号查看日志。`,
    en: (d) =>
      `Something failed inside and this turn was ended. Trace ${d.trace}. Try again; if it happens again, look for the trace in the log.`,
  },
  too_many_calls: {
    zh: (d) => `本轮的${d.kind === 'model' ? '模型' : '工具'}调用超过 ${d.limit} 次，已停止。请把请求拆小再试。`,
    en: (d) => `This turn made more than ${d.limit} ${d.kind} calls and was ended. Split the request and try again.`,
  },
  not_shown_yet: {
    zh: () => '方案或文案是本轮刚生成的，用户还没有看到。请先展示，等用户明确要求后再提交。',
    en: () =>
      'The plan or copy was made in this very turn and has not been shown yet. Show it first; submit when asked.',
  },
  thread_busy: {
    zh: (d) => `会话“${d.thread}”正在处理上一条消息。请等待它完成，或先停止。`,
    en: (d) => `The conversation "${d.thread}" is still working on the last message. Wait for it, or stop it first.`,
  },
  unknown_thread: {
    zh: (d) => `没有会话“${d.thread}”。请先新建会话。`,
    en: (d) => `There is no conversation "${d.thread}". Create one first.`,
  },
  bad_message: {
    zh: (d) => `消息须为 1 到 ${d.limit} 个字符，收到 ${d.length} 个。`,
    en: (d) => `A message has 1 to ${d.limit} characters; this one has ${d.length}.`,
  },
  run_interrupted: {
    zh: () => '程序在本轮进行中退出，本轮没有完成。请重新发送。',
    en: () => 'The program ended during this turn, so it was not finished. Send the message again.',
  },
  model_unavailable: {
    zh: (d) =>
      `模型服务（${d.model}）无法完成请求：${(d.problem as Bilingual).zh}。请稍后重试，或运行 fairlead doctor 检查。`,
    en: (d) =>
      `The model server (${d.model}) could not answer: ${(d.problem as Bilingual).en}. Try again later, or check it with fairlead doctor.`,
  },
  stopped: {
    zh: () => '已按要求停止。',
    en: () => 'Stopped as asked.',
  },
  invalid_catalog_file: {
    zh: (d) => `文件“${d.file}”第 ${d.line} 行无法使用（${d.field}）：${d.zh}。`,
    en: (d) => `${d.file}, line ${d.line}, cannot be used (${d.field}): ${d.en}.`,
  },
  unknown_label: {
    zh: (d) => `标签文件里的“${d.field}”不在数据中。相近的名称：${list(d.nearest) || '无'}。`,
    en: (d) => `The label file names "${d.field}", which is not in the data. Nearest: ${list(d.nearest) || 'none'}.`,
  },
  unknown_record: {
    zh: (d) => `没有编号为“${d.id}”的知识记录。`,
    en: (d) => `There is no record of knowledge with the id "${d.id}".`,
  },
  unknown_alert: {
    zh: (d) => `没有编号为“${d.id}”的提醒。`,
    en: (d) => `There is no alert with the id "${d.id}".`,
  },
  bad_outcomes: {
    zh: (d) => `没有导入：文件有 ${d.count} 处问题。前几处：${list(d.zh)}。`,
    en: (d) =>
      `Nothing was imported: the file has ${d.count === 1 ? 'one fault' : `${d.count} faults`}. First ones: ${joined(d.en, '; ')}.`,
  },
  embedding_unavailable: {
    zh: (d) => `向量服务（${d.model}）无法完成请求：${(d.problem as Bilingual).zh}。已有的内容没有丢失，可以稍后继续。`,
    en: (d) =>
      `The embedding server (${d.model}) could not answer: ${(d.problem as Bilingual).en}. Nothing is lost; go on later.`,
  },
  invalid_case_file: {
    zh: (d) => `文件“${d.file}”第 ${d.line} 行的用例无法使用（${d.field}）：${d.zh}。`,
    en: (d) => `The case in ${d.file}, line ${d.line}, cannot be used (${d.field}): ${d.en}.`,
  },
  unknown_suite: {
    zh: (d) => `没有评测集“${d.suite}”。可用：${list(d.available)}，或一个 JSONL、YAML 文件。`,
    en: (d) => `There is no suite "${d.suite}". There are: ${list(d.available)}, or give a JSONL or YAML file.`,
  },
  unknown_run: {
    zh: (d) => `“${d.path}”不是一次评测的结果：${d.zh}。`,
    en: (d) => `${d.path} holds no results of a run: ${d.en}.`,
  },
  run_busy: {
    zh: (d) => `已有一次评测在运行${d.path ? `（${d.path}）` : ''}。请等它结束，或先停止它。`,
    en: (d) =>
      `An evaluation is already running${d.path ? ` in ${d.path}` : ''}. Wait until it ends, or stop it first.`,
  },
  collector_unavailable: {
    zh: (d) => `没有送到 ${d.url}：${d.reason}`,
    en: (d) => `The spans could not be sent to ${d.url}: ${d.reason}`,
  },
  personal_data_left: {
    zh: () => '这段话里还有邮箱地址、电话号码、卡号或证件号码。请先删去再保留。',
    en: () => 'An e-mail address, a telephone, card or identity number still stands in these words. Take it out first.',
  },
  price_unknown: {
    zh: (d) => `不知道模型“${d.model}”的价格，无法按预算停止。请用 --price 输入价,输出价 给出每百万 token 的美元价格。`,
    en: (d) =>
      `The price of the model "${d.model}" is not known, so no budget can be kept. Give --price IN,OUT in US dollars per million tokens.`,
  },
} satisfies Record<string, { zh: Sentence; en: Sentence }>

export type ErrorCode = keyof typeof errorTable

/** An expected failure: a code from the closed set plus typed details. Anything else that is thrown is our bug. */
export class FairleadError extends Error {
  readonly code: ErrorCode
  readonly details: Details

  constructor(code: ErrorCode, details: Details = {}) {
    super(errorTable[code].en(details))
    this.name = 'FairleadError'
    this.code = code
    this.details = details
  }
}

/** Where a fault lies in a saved segment that a rule uses, which one. */
const within: Record<Lang, Sentence> = {
  zh: (d) => (d.segment ? `人群“${d.segment}”里：` : ''),
  en: (d) => (d.segment ? `In the segment "${d.segment}": ` : ''),
}

/** The sentence for an error, in one language. */
export const describeError = (code: ErrorCode, details: Details, lang: Lang): string =>
  within[lang](details) + errorTable[code][lang](details)

/** The sentence for an error, in both languages. */
export const describeErrorBoth = (code: ErrorCode, details: Details): Bilingual => ({
  zh: describeError(code, details, 'zh'),
  en: describeError(code, details, 'en'),
})
