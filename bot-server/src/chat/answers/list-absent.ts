/** Q02: who was absent or is not recorded: counts to all, names and reasons to the secretary. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import type { SessionSummary } from '../../services/attendance/summarise-session.ts'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import type { ListAnswer } from '../question.ts'
import { nameOf } from '../session-meant.ts'
import { isBeforeCheckIn, readSessionSummary } from './read-session-summary.ts'
import { isSmallBranch } from './small-branch.ts'

export const listAbsent: ListAnswer = {
  access: 'S',
  route: '/sessions',
  counts: async (question) => {
    const summary = await readSessionSummary(question.branch, question)
    if (!summary) return words.noSession
    return isBeforeCheckIn(summary, question.now)
      ? words.notHeldYet(nameOf(summary.session), summary.session.startsAt)
      : `${countsOf(summary)}. ${words.absent.listIsPrivate}`
  },
  names: async (question) => {
    const summary = await readSessionSummary(question.asker, question)
    return !summary || isBeforeCheckIn(summary, question.now) ? null : listsOf(summary)
  },
}

const countsOf = ({ session, counts }: SessionSummary): string => {
  const split: [number, (n: number) => string][] = [
    [counts.excused, words.absent.excused],
    [counts.unexcused, words.absent.unexcused],
    [counts.unrecorded, words.absent.unrecorded],
  ]
  return [
    words.absent.present(nameOf(session), counts.presentRequired, counts.required),
    ...(isSmallBranch(counts.members)
      ? []
      : split.filter(([n]) => n > 0).map(([n, word]) => word(n))),
  ].join(', ')
}

const listsOf = (summary: SessionSummary): string => {
  const session = nameOf(summary.session)
  const lists: [RollEntry[], (names: readonly string[]) => string][] = [
    [summary.unrecorded, words.absent.unrecordedList],
    [summary.excused, words.absent.excusedList],
    [summary.unexcused, words.absent.unexcusedList],
    [summary.awaiting, words.absent.awaitingList],
  ]
  const labelled = tellPeopleApart([...summary.present, ...lists.flatMap(([people]) => people)])
  const labels = new Map(labelled.map((person) => [person.personId, person.label]))
  const lines = lists
    .filter(([people]) => people.length > 0)
    .map(([people, line]) => line(people.map((person) => nameWithCode(person, labels))))
  return lines.length === 0
    ? words.absent.nobody(session)
    : [words.absent.listTitle(session), ...lines].join('\n')
}

const nameWithCode = (person: RollEntry, labels: ReadonlyMap<string, string>): string => {
  const name = labels.get(person.personId) ?? person.fullName
  return person.state === 'vang_co_ly_do' && person.absenceCode !== null
    ? words.absent.withCode(name, person.absenceCode)
    : name
}
