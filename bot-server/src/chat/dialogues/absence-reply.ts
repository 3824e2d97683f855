/** Reads the answer to the list of reasons: a number, or the words of a reason. */
import { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { replyKey } from './reply-key.ts'

/** Folded words people use for a reason; nothing of what ails them is read, let alone kept. */
const SPOKEN: Readonly<Record<AbsenceCode, string>> = {
  om_dau: 'om|om dau|benh|bi om|bi benh|suc khoe',
  cong_tac: 'cong tac|di cong tac',
  truc_ca: 'truc|truc ca|di truc|di ca',
  lam_an_xa: 'lam an xa|di lam xa|lam xa',
  di_hoc: 'di hoc|ban hoc|hoc',
  viec_gia_dinh: 'viec gia dinh|gia dinh|viec nha|ban viec gia dinh',
  thai_san: 'thai san|nghi thai san',
  khac: 'khac|ly do khac',
}

const LEADING = '(?:(?:da|vang|em|toi|chon|so|ly do|vi|do|muc) )*'
const TRAILING = '(?: (?:a|nhe|nha|thoi))?'
const wholly = (words: string): RegExp => new RegExp(`^${LEADING}(?:${words})${TRAILING}$`)

const byWords = AbsenceCode.options.map((code) => ({ code, pattern: wholly(SPOKEN[code]) }))
const byNumber = wholly(String.raw`(\d+)`)

/**
 * @param text what the person wrote while the list was open
 * @returns undefined for anything else: "vang" too, which may be "vâng" or "vắng" (X5)
 */
export const readAbsenceReply = (text: string): AbsenceCode | undefined => {
  const key = replyKey(text)
  const number = byNumber.exec(key)?.[1]
  return number === undefined
    ? byWords.find(({ pattern }) => pattern.test(key))?.code
    : AbsenceCode.options[Number(number) - 1]
}
