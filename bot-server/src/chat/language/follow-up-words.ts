/** Knows the words of messages that lean on the question before; folded, but for the one that its mark decides. */

const BEFORE =
  '(?:(?:da|a|the|vay|roi|con|cho|toi|em|minh|tui|xin|gui|doc|xem|lay|hoi|them|cai|dong chi|bot|oi|ok) )*'
const AFTER =
  '(?: (?:di|a|nhe|nha|nhi|voi|em|toi|giup|ho|duoc|khong|ko|k|nua|bot|oi|dong chi|xem|nao))*'
const wholly = (words: string): RegExp => new RegExp(`^${BEFORE}(?:${words})${AFTER}$`)

const NEXT_PART = wholly(
  'phan (?:tiep theo|tiep|sau|sau do|ke tiep|ke|toi|nua)|tiep theo|tiep tuc|tiep',
)
const PART_BEFORE = wholly('phan (?:truoc do|lien truoc|truoc)')
/** Folded, "phần sáu" is "phần sau": typed with its mark it names a number. */
const SIX = /sáu/iu

const MORE_NAMES = wholly(
  '(?:ai|nhung ai|cac ai) (?:nua|khac)|(?:lai )?(?:ai|nhung ai)|lai|nua|tiep theo|tiep tuc|tiep|trang sau|danh sach tiep',
)

/** Nothing but a session, a part or a day, and the small words around them. */
const BARE = new RegExp(
  '^(?:(?:da|a|the nao|the|vay|roi|con|ve|cho|toi|em|hoi|va|hay|thi sao|thi|sao|ntn|nhi|nhe|nha|nua|khong|ko|k|so|thu|' +
    'buoi|phan|bai|b|p|ngay|thang|nam|tuan|hom nay|nay|sau|toi|mai|kia|mot|hai|ba|tu|bon|bay|tam|chin|muoi|nhat|' +
    'chu nhat|cn|t[2-7]|[bp]?\\d+(?:[/.-]\\d+)*|[ivx]+|bot|oi|dong chi)(?: |$))+$',
)

/** @param key what was written, folded and without punctuation @param typed the same as it was typed */
export const partStepOf = (key: string, typed: string): 1 | -1 | undefined => {
  if (NEXT_PART.test(key)) return SIX.test(typed) ? undefined : 1
  return PART_BEFORE.test(key) ? -1 : undefined
}

export const asksForMoreNames = (key: string): boolean => MORE_NAMES.test(key)

export const isBare = (key: string): boolean => BARE.test(key)
