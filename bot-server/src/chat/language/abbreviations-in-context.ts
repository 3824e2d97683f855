/** Short forms whose meaning the words beside them decide: `dc`, `kh`, `h`, `p`, `b`, `t`, `hok`. */
import type { Word } from './words.ts'

type Context = { before: Word | undefined; after: Word | undefined; isLast: boolean }
type Rule = (context: Context) => string | undefined

const NUMBER = /^\d+$/
const COMRADES = /^(cac|cua|bai|thua|chao|nhung|may|ca|moi|voi|2|cho|va|mot|nhac)$/
const VERB = /^(ghi|diem|tinh|cham|hoc|nop|viet|dat|chua|gui|may|khong|k|ko|xac|cong|ch|k)$/
const LESSON = /^(di|lich|gio|buoi|lop|hoc|bat|dau|nghi)$/
const QUESTION_END = /^(v|z|a|nhi|vay|the|ha|nhe|ad|ạ|roi|r|nua|chua|day|hen|nghen)$/

const isNumber = (word: Word | undefined): boolean => word !== undefined && NUMBER.test(word.raw)
const endsHere = ({ after, isLast }: Context): boolean =>
  isLast || after === undefined || QUESTION_END.test(after.key)

const comradeOrCan: Rule = ({ before, after }) => {
  if (before === undefined) return VERB.test(after?.key ?? '') ? 'được' : 'đồng chí'
  if (COMRADES.test(before.key)) return 'đồng chí'
  return after?.isCapital === true ? 'đồng chí' : 'được'
}

const notOrStudy: Rule = (context) =>
  (context.before !== undefined && LESSON.test(context.before.key)) || !endsHere(context)
    ? 'học'
    : 'không'

const notOrPlan: Rule = (context) => {
  const isAfterVerb =
    context.before !== undefined && /^(nop|han|lam|duyet|ve)$/.test(context.before.key)
  return endsHere(context) && !isAfterVerb && context.before !== undefined ? 'không' : 'kế hoạch'
}

const hourOrNow: Rule = ({ before }) =>
  before !== undefined && (isNumber(before) || before.key === 'may') ? 'giờ' : 'giờ'

const RULES: Record<string, Rule> = {
  dc: comradeOrCan,
  đc: comradeOrCan,
  hok: notOrStudy,
  hk: notOrStudy,
  kh: notOrPlan,
  h: hourOrNow,
  p: ({ after }) =>
    isNumber(after) || /^(m[aấ]y|n[aà]o)$/u.test(after?.raw ?? '') ? 'phần' : undefined,
  b: ({ after }) => (isNumber(after) ? 'buổi' : 'bạn'),
  t: ({ after }) => (isNumber(after) ? 'thứ' : 'tôi'),
  c: ({ after }) => (after === undefined ? undefined : 'chị'),
  a: ({ after, before }) => (after === undefined && before !== undefined ? 'ạ' : undefined),
  ct: ({ after }) => (/^(hd|hđ|hanh)$/.test(after?.key ?? '') ? 'chương trình' : undefined),
  hd: ({ before }) => (before?.key === 'ct' ? 'hành động' : undefined),
  hđ: ({ before }) => (before?.key === 'ct' ? 'hành động' : undefined),
}

/** What a short form means beside its neighbours, or undefined if it is none of these. */
export const meantInContext = (words: readonly Word[], index: number): string | undefined => {
  const word = words[index]
  if (word === undefined || word.raw.length > 3) return undefined
  const rule = Object.hasOwn(RULES, word.raw) ? RULES[word.raw] : undefined
  return rule?.({
    before: words[index - 1],
    after: word.stop === 'none' ? words[index + 1] : undefined,
    isLast: word.stop !== 'none',
  })
}
