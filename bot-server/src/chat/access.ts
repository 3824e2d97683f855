/** Decides where each text of an answer may go: the group, the person who asks, or nowhere (4.4, INV-41). */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { pageOf } from '../domain/chat/page-list.ts'
import { mayDo } from '../domain/rights.ts'
import { noteListTold } from '../services/answers/note-list-told.ts'
import { ServiceError } from '../services/errors.ts'
import type {
  Answerer,
  ListAnswer,
  OrderAnswer,
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
  /** Which page of a list of names was told to the person who asks; 0: none. */
  listPage: number
}

const inThisChat = (text: string): RoutedAnswer => ({
  here: text,
  privately: null,
  toSecretary: null,
  route: '/',
  listPage: 0,
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
    case 'secretary':
      return personal && mayDo(personal.person, 'run_branch', question.unitId)
        ? routeOrder(answerer, personal)
        : inThisChat(words.orders.onlySecretary)
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
  if (runsBranch) return tellList(answerer, personal, counts)
  if (!question.isGroup || answerer.isForAsker) return inThisChat(counts)
  const names = await answerer.names({ ...question, asker: question.branch })
  const first = names === null ? null : onePage(names, question.page)
  return { ...inThisChat(counts), toSecretary: first, route }
}

/** To somebody who runs the branch: counts where it was asked, names in private, a page at a time. */
const tellList = async (
  answerer: ListAnswer,
  personal: PersonalQuestion,
  counts: string,
): Promise<RoutedAnswer> => {
  const { isGroup, unitId, page = 1 } = personal
  const all = await answerer.names(personal)
  const { route } = answerer
  if (all === null) return { ...inThisChat(counts), route }
  if (answerer.isForAsker)
    return isGroup
      ? { ...inThisChat(counts), privately: all, route }
      : inThisChat(`${counts}\n${all}`)
  await noteListTold({ ctx: personal.asker, input: { unitId, list: route } })
  const names = onePage(all, personal.page)
  const told = { route, toSecretary: null, listPage: page }
  if (isGroup) return { ...told, here: counts, privately: names }
  return { ...told, here: page > 1 ? names : `${counts}\n${names}`, privately: null }
}

const onePage = (names: string, page: number | undefined): string => {
  if (page === undefined) return names
  const one = pageOf(names, page)
  if (!one) return words.lists.noMore
  return one.left === 0 ? one.text : `${one.text}\n${words.lists.more(one.left)}`
}

/** Why something is refused may be about the person: it goes where the answer would have gone. */
export const orRefusal = async (answer: () => Promise<string>): Promise<string> => {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof ServiceError) return error.detail ?? errors[error.code]
    throw error
  }
}

const routePersonal = async (
  answerer: PersonalAnswer,
  personal: PersonalQuestion,
): Promise<RoutedAnswer> => {
  const text = await orRefusal(() => answerer.answer(personal))
  return personal.isGroup
    ? {
        ...inThisChat(answerer.pointer(personal)),
        privately: text,
        route: answerer.route,
      }
    : inThisChat(text)
}

const routeOrder = async (
  answerer: OrderAnswer,
  personal: PersonalQuestion,
): Promise<RoutedAnswer> => {
  const text = await orRefusal(() => answerer.prepare(personal))
  return personal.isGroup
    ? { ...inThisChat(words.orders.received), privately: text, route: answerer.route }
    : inThisChat(text)
}
