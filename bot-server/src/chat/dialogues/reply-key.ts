/** Folds what a person answers in an exchange, and reads the answers that every exchange knows: a number, yes, stop. */
import { fold } from '@quan-triet/shared/text/fold'
import { tellYesFromStop } from '../language/yes-or-stop.ts'

/** The words alone: folded, without punctuation. */
export const replyKey = (text: string): string =>
  fold(tellYesFromStop(text))
    .replaceAll(/[.,!)(“”"';:]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** "Không ghi tên" is a choice, not a no. */
const CANCEL =
  /^(?:(?:da|a|em|toi|ok) )*(?:thoi|huy|(?:khong|ko)(?! (?:(?:can|muon) )?(?:ghi|de|kem|neu|co) ten)|stop)(?: |$)/

/** "thôi", "hủy", "không": the person breaks off. */
export const isCancel = (text: string): boolean => CANCEL.test(replyKey(text))

const BARE_CANCEL =
  /^(?:(?:da|a|em|toi|ok) )*(?:thoi |ma thoi )?(?:thoi|huy|huy bo|huy di|stop|stop lai|bo qua|khong|ko|(?:khong|ko) (?:can|hoi|gui|noi|kien nghi|gop y)(?: nua)?)(?: (?:a|nhe|nha|vay|em|dong chi|nua))*$/

/** The same where any words are an answer: only what cannot be one breaks off. */
export const isBareCancel = (text: string): boolean => BARE_CANCEL.test(replyKey(text))

const YES =
  /^(?:da |a )?(?:co|vang|yes|dong y|ok|oke|okay|uh|u|duoc|xac nhan|gui|gui di|chac chan|lam di)(?: (?:a|nhe|nha|em|ban|dong chi|roi|di))*$/

/** A plain yes, where the bot has asked and the answer is one. */
export const isYesReply = (text: string): boolean => YES.test(replyKey(text))

const NUMBER = /^(?:(?:da|vang|em|toi|chon|so|muc) )*(\d{1,2})(?: (?:a|nhe|nha))?$/

/** The number chosen from a list; undefined when the words are no number alone. */
export const chosenNumber = (text: string): number | undefined => {
  const number = NUMBER.exec(replyKey(text))?.[1]
  return number === undefined ? undefined : Number(number)
}
