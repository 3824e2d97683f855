/** Reads the answer to the list of reasons: a number, the words of a reason, or a wish to stop. */
import { fold } from '@quan-triet/shared/text/fold'
import { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'

export type AbsenceReply =
  | { kind: 'reason'; code: AbsenceCode }
  | { kind: 'cancel' }
  /** Something else: "vang" too, which may be "vâng" or "vắng" (X5). */
  | { kind: 'other' }

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
const CANCEL = /^(?:(?:da|a|em|toi) )*(?:thoi|huy|khong|ko|dung)(?: |$)/

/** @param text what the person wrote while the list was open */
export const readAbsenceReply = (text: string): AbsenceReply => {
  const key = fold(text)
    .replaceAll(/[.,!)(“”"';:]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const number = byNumber.exec(key)?.[1]
  const code =
    number === undefined
      ? byWords.find(({ pattern }) => pattern.test(key))?.code
      : AbsenceCode.options[Number(number) - 1]
  if (code !== undefined) return { kind: 'reason', code }
  return { kind: CANCEL.test(key) ? 'cancel' : 'other' }
}
