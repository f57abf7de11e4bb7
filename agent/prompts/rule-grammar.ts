/** The rule language in a few lines, for models. The zod schema in backend/segments/rule.ts decides; this only teaches. */
export const ruleGrammar = `A rule: one JSON object with "kind". Names of fields, events and values come from search_catalog.
{"kind":"compare","field":F,"op":"eq|ne|gt|gte|lt|lte","value":V}; over/more than/超过 = gt, at least/以上 = gte, 以下/at most = lte
{"kind":"between","field":F,"min":A,"max":B} both included; {"kind":"in","field":F,"values":[…]}; {"kind":"missing","field":F}
{"kind":"text","field":F,"op":"contains|starts_with|ends_with","value":S}; {"kind":"date","field":F,"window":W}
{"kind":"event","event":E,"measure":M,"where":R?,"window":W?,"op":OP,"value":N}; never did it = count eq 0
M: {"type":"count|orders|products|days|order_value"} or {"type":"distinct|sum|avg|min|max","property":P}; R: compare/between/in/text/missing/date/all/any/not on event properties
{"kind":"occurrence","which":"first|last","event":E,"window":W}; {"kind":"segment","id":ID}
{"kind":"rank","by":Q,"direction":"top|bottom","percent":P or "count":N}; {"kind":"average","of":Q,"direction":"above|below"}
Q: {"of":"attribute","field":F} or {"of":"event","event":E,"measure":M,"window":W?}
{"kind":"all|any","of":[rule,…]}; {"kind":"not","of":rule}
W: {"type":"last","n":90,"unit":"day"}, {"type":"calendar","unit":"month","offset":-1}, {"type":"range","from":"2011-01-01","to":"2011-03-31"}, {"type":"ago","min":90,"unit":"day"}, {"type":"next","n":30,"unit":"day"}`
