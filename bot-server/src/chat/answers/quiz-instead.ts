/** Says, where an answer would be about writing, that the campaign's members sit a test in its place (feature 112). */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type { EssayMode, EssayState } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Question } from '../question.ts'

/** @returns undefined where members write */
export const quizInstead = (
  { essayMode }: { essayMode: EssayMode },
  { linkTo }: Pick<Question, 'linkTo'>,
): string | undefined =>
  essayMode === 'trac_nghiem'
    ? chat.withLink(words.chat.instead, linkTo({ to: 'quiz' }))
    : undefined

/** Where a test that was sat stands; what was wrong in it is read in the Mini App alone. */
export const quizVerdict = (state: EssayState): string =>
  state === 'dat' || state === 'viet_lai' ? words.chat[state] : words.chat.waiting
