/** Decides where each text of an answer may go: the group, the person who asks, or nowhere (4.4, INV-41). */
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { mayDo } from '../domain/rights.ts'
import { noteListTold } from '../services/answers/note-list-told.ts'
import type {
  Answerer,
  ListAnswer,
  PersonalAnswer,
  PersonalQuestion,
  Question,
} from './question.ts'

/** One answer, cut by audience. */
export interface RoutedAnswer {
  /** For the chat in which it was asked; null says nothing there. */
  here: string | null
  /** For the person who asked, when that is another place than `here`. */
  privately: string | null
  /** For the branch's secretary, when somebody else asked in the group: the promise of `here` is kept. */
  toSecretary: string | null
  /** What a notice opens, where the person is reached by one. */
  route: string
}

const inThisChat = (text: string): RoutedAnswer => ({
  here: text,
  privately: null,
  toSecretary: null,
  route: '/',
})

/** @param personal the same question with who asks it; undefined for somebody the roster does not know */
export const routeAnswer = async (
  answerer: Answerer,
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<RoutedAnswer> => {
  switch (answerer.access) {
    case 'G':
      return inThisChat(await answerer.answer(question))
    case 'S':
      return routeList(answerer, question, personal)
    case 'P':
      return personal ? routePersonal(answerer, personal) : inThisChat(linking.unlinkedInGroup)
  }
}

const routeList = async (
  answerer: ListAnswer,
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<RoutedAnswer> => {
  const counts = await answerer.counts(question)
  const { route } = answerer
  const runsBranch = personal !== undefined && mayDo(personal.person, 'run_branch', question.unitId)
  if (runsBranch) {
    const names = await answerer.names(personal)
    if (names !== null)
      await noteListTold({
        ctx: personal.asker,
        input: { unitId: question.unitId, list: answerer.route },
      })
    if (question.isGroup) return { here: counts, privately: names, toSecretary: null, route }
    return inThisChat(names === null ? counts : `${counts}\n${names}`)
  }
  if (!question.isGroup) return inThisChat(counts)
  const names = await answerer.names({ ...question, asker: question.branch })
  return { here: counts, privately: null, toSecretary: names, route }
}

const routePersonal = async (
  answerer: PersonalAnswer,
  personal: PersonalQuestion,
): Promise<RoutedAnswer> => {
  const text = await answerer.answer(personal)
  return personal.isGroup
    ? {
        here: answerer.pointer(personal),
        privately: text,
        toSecretary: null,
        route: answerer.route,
      }
    : inThisChat(text)
}
