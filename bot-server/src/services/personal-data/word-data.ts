/** Puts all that is held about one person into words, section by section, each with how long it is kept. */
import { formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appDisplay } from '@quan-triet/shared/i18n/vi/app-display'
import { digests } from '@quan-triet/shared/i18n/vi/digests'
import { exports as exportWords, exportRhythms } from '@quan-triet/shared/i18n/vi/exports'
import { appRating } from '@quan-triet/shared/i18n/vi/app-rating'
import { auditActions } from '@quan-triet/shared/i18n/vi/audit-actions'
import { myData, personalData } from '@quan-triet/shared/i18n/vi/personal-data'
import { mailing, mailStateLabels } from '@quan-triet/shared/i18n/vi/mailing'
import { quizzes } from '@quan-triet/shared/i18n/vi/quizzes'
import { retention } from '@quan-triet/shared/i18n/vi/retention'
import type { MyDataSection } from '@quan-triet/shared/models/my-data'
import {
  absenceCodeLabels,
  attendanceMethodLabels,
  attendanceStateLabels,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { essayFormLabels, rewriteReasonLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { deliveryStateLabels } from '@quan-triet/shared/vocabulary/delivery-states'
import { exemptionKindLabels } from '@quan-triet/shared/vocabulary/exemption-kinds'
import { memberStageLabels } from '@quan-triet/shared/vocabulary/member-stages'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { venueRoleLabels } from '@quan-triet/shared/vocabulary/venue-roles'
import type { Kind } from '../../domain/personal-data/retention.ts'
import type { CollectedData } from './collect-data.ts'
import { wordPlans } from './word-plans.ts'

type Key = keyof typeof myData.sections

/** What each section is kept by. */
const keptAs: Record<Key, Kind> = {
  identity: 'roster',
  memberships: 'roster',
  roles: 'roster',
  exemptions: 'roster',
  attendance: 'attendance',
  essays: 'essays',
  matters: 'essays',
  plans: 'roster',
  assignments: 'attendance',
  accounts: 'roster',
  signIns: 'sign_ins',
  messages: 'messages',
  notices: 'notices',
  consents: 'consents',
  requests: 'requests',
  looks: 'audit',
}

const { facts, period } = myData

/** The sections in the order of `i18n/vi/personal-data.ts`; an empty one says so. */
export const wordData = (data: CollectedData): MyDataSection[] => {
  const lines: Record<Key, string[]> = {
    ...wordStanding(data),
    ...wordStudy(data),
    ...wordAccess(data),
    ...wordTraces(data),
  }
  return sectionKeys.map((key) => ({
    key,
    title: myData.sections[key],
    kept: retention[keptAs[key]].how,
    lines: lines[key],
  }))
}

const sectionKeys = [
  'identity',
  'memberships',
  'roles',
  'exemptions',
  'attendance',
  'essays',
  'matters',
  'plans',
  'assignments',
  'accounts',
  'signIns',
  'messages',
  'notices',
  'consents',
  'requests',
  'looks',
] as const satisfies readonly Key[]

const days = (from: string, to: string | null): string =>
  period(formatDay(from), to === null ? null : formatDay(to))

const moments = (from: string, to: string | null): string =>
  period(formatDayTime(from), to === null ? null : formatDayTime(to))

const wordStanding = ({ identity, memberships, roles, exemptions }: CollectedData) => ({
  identity: [
    myData.name(identity.full_name),
    identity.birth_year === null ? myData.noBirthYear : myData.birthYear(identity.birth_year),
    myData.personKinds[identity.person_kind],
  ],
  memberships: memberships.map((one) =>
    facts(
      one.unit,
      memberStageLabels[one.stage],
      myData.attaches[one.attach],
      days(one.from, one.to),
    ),
  ),
  roles: roles.map((one) => facts(roleLabels[one.role], one.unit, moments(one.from, one.to))),
  exemptions: exemptions.map((one) => facts(exemptionKindLabels[one.kind], days(one.from, one.to))),
})

const wordCheckIns = ({ invitations, troubles }: CollectedData): string[] => [
  ...invitations.map((one) =>
    facts(
      myData.invited(`${one.title}, ${formatDayTime(one.startsAt)}`),
      formatDayTime(one.invitedAt),
    ),
  ),
  ...troubles.map((one) =>
    facts(
      myData.trouble(myData.troubleKinds[one.kind]),
      formatDayTime(one.receivedAt),
      one.deviceAt === null ? null : myData.phoneClock(formatDayTime(one.deviceAt)),
    ),
  ),
]

const wordAttendance = ({ attendance }: CollectedData): string[] =>
  attendance.map((one) =>
    facts(
      `${one.title}, ${formatDayTime(one.startsAt)}`,
      attendanceStateLabels[one.state],
      one.method === null ? null : attendanceMethodLabels[one.method],
      myData.leave[one.leave],
      one.absenceCode === null ? null : myData.absence(absenceCodeLabels[one.absenceCode]),
      one.recordedAt === null ? null : myData.recorded(formatDayTime(one.recordedAt)),
      one.deviceAt === null ? null : myData.phoneClock(formatDayTime(one.deviceAt)),
      one.deviceKey === null ? null : myData.phoneKept,
      one.place === null ? null : myData.phonePlaces[one.place],
      one.rated === null || one.rated === 0 ? null : appRating.held,
    ),
  )

const wordDraft = (one: CollectedData['drafts'][number]): string =>
  facts(one.title, myData.essayDraft, one.text)

const wordEssay = (one: CollectedData['essays'][number]): string =>
  facts(
    one.title,
    essayFormLabels[one.form],
    myData.essayStates[one.state],
    formatDayTime(one.submittedAt),
    one.gradedAt === null ? null : myData.graded(formatDayTime(one.gradedAt)),
    one.rewriteReason === null ? null : myData.rewrite(rewriteReasonLabels[one.rewriteReason]),
    one.rewriteDueAt === null ? null : myData.rewriteDue(formatDayTime(one.rewriteDueAt)),
    one.comment === null ? null : myData.comment(one.comment),
    ...one.texts.map(myData.essayText),
  )

const wordQuiz = (one: CollectedData['quizzes'][number]): string =>
  facts(
    quizzes.data.sat(one.title, one.begunAt),
    one.right === null ? quizzes.data.notScored : quizzes.data.score(one.right, one.of),
  )

const wordStudy = (data: CollectedData) => ({
  attendance: [...wordAttendance(data), ...wordCheckIns(data)],
  essays: [
    ...data.drafts.map(wordDraft),
    ...data.essays.map(wordEssay),
    ...data.quizzes.map(wordQuiz),
  ],
  matters: data.matters.map((one) =>
    facts(
      myData.matter(one.kind, one.number, formatDay(one.sentOn)),
      one.hidesName ? myData.hidesName : null,
      one.content,
      one.answer === null ? null : myData.answer(one.answer),
    ),
  ),
  plans: wordPlans(data.plans),
  assignments: data.assignments.map((one) =>
    facts(
      myData.assigned(venueRoleLabels[one.role], one.venue),
      formatDayTime(one.assignedAt),
      one.noteAt === null ? null : myData.hasNote,
    ),
  ),
})

const wordAccess = ({
  accounts,
  asked,
  mailboxes,
  display,
  digest,
  exports,
  exportSchedules,
  signIns,
  tokens,
}: CollectedData) => ({
  accounts: [
    ...accounts.app.map((one) => myData.appAccount(formatDayTime(one.boundAt))),
    ...accounts.bot.map((one) => myData.botAccount(formatDayTime(one.boundAt))),
    ...accounts.codes.map((one) => myData.code(formatDayTime(one.createdAt), one.usedAt !== null)),
    ...accounts.phones.map((one) => myData.phoneMark(formatDayTime(one.setAt))),
    ...accounts.assisted.map((one) => myData.assistedBy(one.hasHelper)),
    ...(asked === 0 ? [] : [myData.askedBot(asked)]),
    ...mailboxes.map((one) =>
      mailing.held(one.address, mailStateLabels[one.state], formatDayTime(one.since)),
    ),
    ...(display === null ? [] : [appDisplay.held(display)]),
    ...(digest === null ? [] : [digests.held(digest.atTime, digest.isOn)]),
    ...exports.map((at) => exportWords.held(at)),
    ...exportSchedules.map((rhythm) => exportWords.scheduled(exportRhythms[rhythm])),
  ],
  signIns: [
    ...signIns.map((one) =>
      facts(
        myData.signIn(
          myData.places[one.place],
          formatDayTime(one.signedInAt),
          formatDayTime(one.expiresAt),
        ),
        one.device,
      ),
    ),
    ...tokens.map((one) =>
      myData.accessToken(one.name, formatDayTime(one.createdAt), formatDayTime(one.expiresAt)),
    ),
  ],
})

const wordTraces = ({ messages, notices, consents, requests, looks }: CollectedData) => ({
  messages: messages.map((one) =>
    myData.message(formatDayTime(one.createdAt), deliveryStateLabels[one.state], one.text),
  ),
  notices: notices.map((one) => myData.notice(formatDayTime(one.createdAt), one.text)),
  consents: consents.map((one) =>
    myData.consent({
      decision: personalData.decisions[one.decision],
      time: formatDayTime(one.decidedAt),
      way: personalData.ways[one.way],
      version: one.version,
    }),
  ),
  requests: requests.map((one) =>
    facts(
      myData.request(
        personalData.kinds[one.kind],
        formatDayTime(one.askedAt),
        personalData.states[one.state],
      ),
      one.field === null ? null : `${personalData.fields[one.field]}: ${one.value}`,
      one.note || null,
      one.answer || null,
    ),
  ),
  looks: looks.map((one) =>
    myData.look({
      time: formatDayTime(one.at),
      action: auditActions[one.action] ?? one.action,
      who: myData.actors[one.who],
      unit: one.unit,
    }),
  ),
})
