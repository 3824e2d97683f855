/** Puts the standing of a person's own essay into words: what Q11, Q12 and Q13 share. */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf, daysBetween } from '@quan-triet/shared/time/calendar'
import { getOwnEssay, type OwnEssay } from '../../services/answers/get-own-essay.ts'
import type { PersonalAnswer, PersonalQuestion } from '../question.ts'
import { quizVerdict } from './quiz-instead.ts'

type HandedIn = NonNullable<OwnEssay['essay']>

/** In the group a pointer that is the same for everybody; a notice in the Mini App where no chat is open (ruling 3). */
const essayPointer: PersonalAnswer['pointer'] = ({ hasPrivateChat, linkTo }) =>
  hasPrivateChat
    ? chatStudy.pointer.essay
    : chat.withLink(chatStudy.pointer.essayInApp, linkTo({ to: 'essay' }))

/** The same, with the rule that anybody may hear (Q14). */
export const essayPointerWithRule: PersonalAnswer['pointer'] = ({ hasPrivateChat, linkTo }) => {
  const { essay, essayInApp, rule, both } = chatStudy.pointer
  return hasPrivateChat
    ? both(essay, rule)
    : chat.withLink(both(essayInApp, rule), linkTo({ to: 'essay' }))
}

export const readOwnEssay = ({ asker, unitId }: PersonalQuestion): Promise<OwnEssay> =>
  getOwnEssay({ ctx: asker, input: { unitId } })

export const dueOf = (dueAt: Instant | null, today: Day) => {
  if (dueAt === null) return null
  const day = dayOf(dueAt)
  return { day, days: daysBetween(today, day) }
}

/** While nothing was handed in: whether anything is to be, and by when. */
export const nothingHandedIn = ({ duty, isOpen, opens, dueAt }: OwnEssay, today: Day): string => {
  if (duty.kind === 'not_of_branch') return chat.own.notOfThisBranch
  if (duty.kind === 'guest') return chatStudy.duty.guest
  if (duty.kind === 'not_obliged') return chatStudy.duty.notObliged(duty.because)
  const due = dueOf(dueAt, today)
  return isOpen ? chatStudy.own.notReceived(due) : chatStudy.own.opensLater(opens, due)
}

/** The verdict, or that there is none yet. */
export const verdictOf = ({ state, rewriteReason, comment, version }: HandedIn): string => {
  const words = chatStudy.own
  if (state === 'da_nop') return words.waiting(version)
  if (state === 'dang_cham') return words.grading(version)
  return state === 'dat' ? words.passed : words.rewrite(rewriteReason, comment)
}

/** The answer about an essay that was handed in; while none was, all three questions hear the same. */
export const ownEssayAnswer = (say: (essay: HandedIn, today: Day) => string): PersonalAnswer => ({
  access: 'P',
  route: '/essay',
  pointer: essayPointer,
  answer: async (question) => {
    const own = await readOwnEssay(question)
    if (own.essay?.form === 'trac_nghiem') return quizVerdict(own.essay.state)
    return own.essay ? say(own.essay, question.today) : nothingHandedIn(own, question.today)
  },
})
