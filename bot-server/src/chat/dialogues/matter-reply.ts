/** Reads what is answered in the exchanges about questions and recommendations: the text, a category, how to send. */
import { MATTER_LENGTH } from '@quan-triet/shared/models/matter'
import { fold } from '@quan-triet/shared/text/fold'
import {
  RecommendationCategory,
  recommendationCategoryLabels,
} from '@quan-triet/shared/vocabulary/matters'
import { chosenNumber, isYesReply, replyKey } from './reply-key.ts'

/** How a text is to be sent, or that it is to be written anew; in the order in which they are offered. */
const CHOICES = ['named', 'hidden', 'rewrite'] as const
export type SendChoice = (typeof CHOICES)[number]

/** A plain "gửi" is none of them: nobody's name goes with a text by a guess. */
const SPOKEN: Readonly<Record<SendChoice, string>> = {
  named: '(?:gui )?(?:kem ten|co ten|ghi ten|de ten|ca ten|kem ca ten)',
  hidden:
    '(?:gui )?(?:giau ten|an ten|an danh|khong ten|(?:khong|ko) (?:ghi|de|kem|neu|co|can ghi|muon ghi|muon de) ten)',
  rewrite: '(?:viet|go|nhap|sua|lam) lai|sua',
}

const LEADING = '(?:(?:da|vang|em|toi|chon|cho|xin|muon|thi) )*'
const TRAILING = '(?: (?:a|nhe|nha|thoi|di|cho toi|giup|toi))*'

const bySpoken = CHOICES.map((choice) => ({
  choice,
  pattern: new RegExp(`^${LEADING}(?:${SPOKEN[choice]})${TRAILING}$`),
}))

/** @returns undefined for anything else, a plain yes too */
export const readSendChoice = (text: string): SendChoice | undefined => {
  const number = chosenNumber(text)
  if (number !== undefined) return CHOICES[number - 1]
  const key = replyKey(text)
  return bySpoken.find(({ pattern }) => pattern.test(key))?.choice
}

/** The categories as the list offers them, in order. */
export const categoryChoices: readonly string[] = RecommendationCategory.options.map(
  (category) => recommendationCategoryLabels[category],
)

/** The category by its number or its name. */
export const readCategory = (text: string): RecommendationCategory | undefined => {
  const number = chosenNumber(text)
  if (number !== undefined) return RecommendationCategory.options[number - 1]
  const key = replyKey(text)
  return RecommendationCategory.options.find(
    (category) => fold(recommendationCategoryLabels[category]) === key,
  )
}

/** Whether the words can be what somebody wants to ask or propose: not nothing, not a bare yes or number. */
export const isContent = (text: string): boolean =>
  /\p{L}/u.test(text) && !isYesReply(text) && chosenNumber(text) === undefined

/** Not the colon of an hour. */
const MARK = /^[^:]{1,80}(?<!\d):(?!\/\/)\s*(?<content>\S.*)$/su

/** What somebody wants to send, written behind a colon with the wish itself: "hỏi báo cáo viên: vì sao …?" */
export const contentIn = (text: string): string | undefined => {
  const content = MARK.exec(text.trim())?.groups?.['content']
  if (content === undefined || content.length > MATTER_LENGTH) return undefined
  return isContent(content) ? content : undefined
}

/** A number that the list does not have is a slip, never another question. */
export const isNumber = (text: string): boolean => chosenNumber(text) !== undefined
