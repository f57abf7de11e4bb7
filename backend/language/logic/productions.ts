import {
  type Build,
  besideGroup,
  both,
  butNot,
  counted,
  denied,
  either,
  eitherPair,
  leftOut,
  negated,
  none,
  ofPeople,
  onlyOne,
  twice,
  within,
} from './builds.ts'
import { onlyWith, onlyWithFirst, outExcept, outList, sparedIf, sparedOrOut, unlessDenied } from './exceptions.ts'

/** A piece of a build that is one condition by itself: `x`, or `z` and `Z` where it says who is left out. */
export interface Production {
  pattern: RegExp
  build: Build
  gives: 'x' | 'z' | 'Z'
}

const item = '[mp]*x[pd]*'
/** Items with a mark each, parted by semicolons, commas, 、 or words; never by two of these. */
const lists = [
  `\\^[:,]?${item}(?:[,;.j]*[&|]?\\^[:,]?${item})+`,
  `${item}(?:;[&|]?${item})+`,
  'px(?:\\.px)+',
  '(?<!l)[mp]*x(?:l[mp]*x)*l[|&][mp]*x[pd]*',
  '(?<![lmp])[mp]*x(?:l[mp]*x)+(?:[|&][mp]*x)?[pd]*',
  '(?<![,lmp])[mp]*x(?:,m?x)+d?',
  `${item}(?:,\\|${item})+`,
  'xd(?:,xd)+',
  `${item}(?:j${item})+(?:[j,]?[|&=]${item})?`,
  `${item}(?:,?[&|]${item})+`,
]
/** Where a whole list or exclusion ends. */
const ends = '(?=[.;)ubsoktfvw|]|,[ebkisgvnmcyz|]|[.,;]*p*[.,;]*$)'
/** No condition follows what was said behind a list. */
const last = '(?![pm]*x)'
const behind = '[,:.;(]*b?[pdm]*'

/** A comma of a pattern stands for that of a Chinese clause and for an English one. */
const withCommas = (pattern: string): string =>
  pattern.replace(/\[[^\]]*\]|,/g, (piece) => (piece === ',' ? '[,l]' : piece.replace(',', ',l')))

const production = (pattern: string, build: Build, gives: 'x' | 'z' | 'Z' = 'x'): Production => ({
  pattern: new RegExp(withCommas(pattern)),
  build,
  gives,
})
const leaving = (pattern: string, build: Build): Production => production(pattern, build, 'z')
const leavingBehind = (pattern: string, build: Build): Production => production(pattern, build, 'Z')

/** The builds that are one condition, in the order in which they bind. */
export const productions: Production[] = [
  production('\\(p?xd?\\)', both),
  production('\\(x(?:[&=j,]x)+\\)', both),
  // besides the one, the other; only one or only the other
  production('Ax,?[pm]*&?[pm]*x', both),
  production('h?Ox,?\\|Ox', onlyOne),
  // 有房贷的学生; "married customers with a loan, and students"
  production('(?<![xd][|&j])xdxd(?![|&j])', ofPeople),
  production('(?<=^|[.;:])xp+x(?=,?[&|]p)', both),
  production('(?<=^|[.;:])x,?[&|]px', besideGroup),
  // together, at the same time
  production('x=!x', butNot),
  production('(?<![xd])=x(?:[=&j]p?x)+', both),
  production('x(?:jx)+=x', both),
  production('h?x(?:d?=p?x)+(?!d?=)', both),
  production('hp?x&p?x', both),
  production('hp?x(?:,?\\|p?x)+', either),
  production('x(?:[,j]p?x)+[,j]?&p?xt', both),
  production('x&p?x&p?xt', both),
  // students, if they have a loan; no students, unless they have one
  production('x[pd]*i[p]*x(?![pd]*[,:]?[mcfv])', both),
  production('x,?ux', unlessDenied),
  production('x[&j]p?xt', both),
  // the groups of a choice
  production('(?<=\\^[:,]?)p?x(?:,?[&=,j]m?p?x)+(?=d?[;.,]?(?:\\^|[qQ]|s|$))', both),
  production('(?<=^|[.])[mp]*x(?:,[mp]*x)+(?=;,?\\|)', both),
  production('(?<=;,?\\|,?)[mp]*x(?:,[mp]*x)+(?=$|[.;])', both),
  production('(?<=[qQ]:)x[&=]x(?=;)', both),
  production('(?<=[qQ]:x;)x[&=]x', both),
  production('(?<=(?<![&|,j][pd]*)p)x&x(?=,&p)', both),
  production('(?<=,&p)x&x(?![&|=])', both),
  production('(?<![&|,jqQ][pd]*)[mp]*x[&b][mp]*x(?=[,;.]\\|)', both),
  production('(?<=[,;.]\\|,?)[mp]*x[&b=][mp]*x(?![&|])', both),
  // so many of a list
  ...lists.map((list) => leaving(`u${list}[,:]?[qQ]`, (part) => negated(counted(part)))),
  ...lists.map((list) => leaving(`i?m?[qQ][pd]*,?[fv][:;.,(]*${list}\\)?${ends}`, (part) => negated(counted(part)))),
  ...lists.map((list) =>
    production(`m?(?:q[pd]*|[qQ][pd]*[:;.,(]+|[qQ][pd]*(?=\\^))[:;.,(]*${list}\\)?${ends}`, counted),
  ),
  production('xd(?:[&j]xd)+,?bw', (part) => within(part, leftOut(part))),
  production('xd(?:[&j]xd)+,?b[qQ]d?[vf]', (part) => within(part, negated(counted(part)))),
  production('[pm]*x(?:[lj]x)*[lj]?\\|(?:x\\|)*[pm]*x[pd]*,?[b&]?e[pd]*[qQ]', (part) =>
    within(part, negated(counted(part))),
  ),
  production('[pm]*x(?:[,j]x)*[,j]?\\|[pm]*x[pd]*,?b[qQ]', (part) => within(part, counted(part))),
  ...lists.map((list) => production(`${list}${behind}[qQ][pd]*,?b?[qQ]${last}`, twice)),
  ...lists.map((list) => leaving(`${list}${behind}w`, leftOut)),
  ...lists.map((list) => leaving(`${list}[,]?[qQ][pd]*,?[fv](?!:)`, (part) => negated(counted(part)))),
  ...lists.map((list) => leaving(`[ev]:?p?${list}[qQ][pd]*(?=[,.;]|$)`, (part) => negated(counted(part)))),
  ...lists.map((list) => production(`${list}${behind}[qQ]\\)?${last}`, counted)),
  production(`n${item}(?:,?r${item})+`, none),
  leaving('!x(?:,?r!?x)+', none),
  leaving('h?!x[pd]*(?:[,;j]*&?!x[pd]*)+', none),
  // who is left out, where it is said before the others
  leaving('(?<=^|[.;])e:?px(?:,px)+(?:,?&px)?(?=[,.;]?$|[.;])', outList),
  leaving('(?<=[^.;])e:?px(?:,px)+(?:,?&px)?(?=[,.;]?$|[.;])', none),
  leaving('(?<=^|[.;])e[pd]*x[pd]*(?=,p)', none),
  // alternatives
  production(`${item}(?:;${item})+;\\|${item}`, either),
  production('(?<![|&=]|g[pm]*)[mp]*x(?:[lj]x)*[lj]?\\|x(?:[lj]?\\|x)*d*', either),
  production('(?<=,&)[mp]*x\\|x(?:\\|x)*d*', either),
  production('xoxd,[&|]xoxd?', eitherPair),
  production('xoxd?(?=,\\||,xo)', both),
  production('(?<=,\\|?)xoxd?(?=$|[.;]|,?[qQ])', both),
  production('(?<![|&=]|g[pm]*)[mp]*x[pd]*(?:[,;.j]*\\|,?[mp]*x[pd]*)+', either),
  production('(?<![|&=])px(?:lpx)+,?\\|px', either),
  production('(?:p[mp]*x|xp)(?:[,;]?&(?:px|xp))+', either),
  production('xd(?:[,j]xd)*[,j]xd,?a(?:,[qQ])?', either),
  production('xd(?:[,j]*[&j]xd)+', either),
  // exceptions to an exclusion, and to nothing else
  leaving('e[pd:]*x[pd]*[,.;]?u[pd:]*x', onlyWith),
  leaving('(?:[ev]p?x[pd]*|xd?v),?ep?x[pd]*', outExcept),
  leaving('!x,?ux', onlyWith),
  leaving('ux,[pm]*x[pd]*,?[fv]', onlyWithFirst),
  leaving('i[pd]*x[pd]*,ux,?[fv]', onlyWith),
  leaving('(?:i[pd]*x[pd]*,?[fv]|xd?[fv]|vp?xd)[,.;]?ux', onlyWith),
  leaving('(?:xd?v|vxd?|xd?f)[,.;]b?[ipo]*x[pd]*,?y', onlyWith),
  leaving('(?:xd?[vf]|vxd?)[,;]b?x[pd]*f', sparedOrOut),
  leaving('(?:xd?v|[ve]p?xd?)[,.;]b?[pio]*xp?d?i?[&=]?x[pd]*y', sparedIf),
  production('i[pd]*x[pd]*(?:[,:;.]*m+|:)x(?:[,.;]!?xd?R)?', onlyWith),
  production('(?<=[xd].*[.;]p*)px[pd]*m+x', onlyWith),
  production('^p+xm+x$', onlyWith),
  production('(?<=x[pd]*[,.;])xd,?m+x(?:[,.;]!?xd?R)?', onlyWith),
  production('(?<=o,?)xd,?m+x(?:[,.;]!?xd?R)?', onlyWith),
  production('[ib]?p?x[pd]*c[:,]?m*x', onlyWith),
  production('(?<=o,?|[ibp,.;])x[pd]*C[:,]?m*x(?:d?[,.;]!?xd?R)?', onlyWith),
  production('i[pd]*x[pd]*,c[:,]?m*x', onlyWith),
  // who is left out
  leaving('(?<=^|[.;])e[pd]*x[pd]*(?=,[p:])', none),
  leaving('^exd?(?=,x)', none),
  leaving('epx&x(?=$|[.;]|,$)', denied),
  leaving(`e:?p?x[pd]*(?:,?&?ep?x[pd]*)*${ends}`, none),
  leaving('!x', none),
  leavingBehind('(?<![|&=j][pd]*)i?[pd]*x[pd]*c?,?[fv](?=$|[,.;])', none),
  leaving('v:?p?x[pd]*(?![&|=j])', none),
]

/** What holds at once: sentences and clauses, and those of some who are named first. */
export const conjunctions: Production[] = [
  production('^[.,;:pki]*g[pm]*xd?o?,?[kp]*x', both),
  production(
    '^[.,;:pkib]*g?[pm]*[xzZ][pdo]*(?:(?:(?<=o)|[,;.&b:])[,;.&b:po]*(?:[kg]p|k|m*)[xzZ][pd]*|k&?[xzZ][pd]*|(?<=[xzZ]p)p*[xzZ][pd]*|(?<=z)gp+[xzZ][pd]*|(?<=[xzZ][pd]*)z[pd]*)*(?=[.,;:pds]*$)',
    both,
  ),
]
