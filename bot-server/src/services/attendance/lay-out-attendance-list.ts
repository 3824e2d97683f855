/** Lays out the attendance list of a session on paper: blank to be signed, or filled with what is recorded (row 38). */
import { formatDay, formatTime, ratioText } from '@quan-triet/shared/i18n/format'
import { attendanceList as words } from '@quan-triet/shared/i18n/vi/attendance-list'
import { printedPaper } from '@quan-triet/shared/i18n/vi/printed-paper'
import type { Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { compareByGivenName } from '@quan-triet/shared/text/given-name'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  absenceCodeLabels,
  attendanceMethodLabels,
  attendanceStateLabels,
} from '@quan-triet/shared/vocabulary/attendance-states'
import type { Content, TableCell } from 'pdfmake'
import { type Paper, TABLE_POINTS } from '../../lib/pdf/paper.ts'
import { partyHeading } from '../../lib/pdf/party-heading.ts'

export type ListKind = 'blank' | 'filled'

interface ListToPrint {
  roll: Roll
  kind: ListKind
  /** As the session is called. */
  name: string
  unit: string
  superior: string | undefined
}

/** The people stand by given name, as the screen for entering the list afterwards shows them. */
export const layOutAttendanceList = (list: ListToPrint): Paper => {
  const { roll, kind, name, unit, superior } = list
  const { session } = roll
  const people = roll.people.toSorted(compareByGivenName)
  return {
    title: kind === 'blank' ? words.blankFile(name) : words.filledFile(name),
    madeAt: session.startsAt,
    margins: { left: 25, top: 18, right: 15, bottom: 20 },
    foot: printedPaper.page,
    body: [
      partyHeading({ superior, unit, day: dayOf(session.startsAt) }),
      { text: words.title, bold: true, fontSize: 16, alignment: 'center' },
      { text: name, bold: true, alignment: 'center', margin: [0, 2, 0, 8] },
      words.when(hoursOf(session)),
      { text: words.where(session.venue), margin: [0, 0, 0, 8] },
      kind === 'blank' ? blankTable(people) : filledTable(people),
      { text: totalOf(list), margin: [0, 10, 0, 12] },
      signatures(),
    ],
  }
}

const hoursOf = ({ startsAt, endsAt }: Roll['session']): string =>
  `${formatTime(startsAt)}–${formatTime(endsAt)}, ${formatDay(dayOf(startsAt))}`

const namesTwice = (people: readonly RollEntry[]): ReadonlySet<string> => {
  const byName = Map.groupBy(people, (one) => one.fullName)
  return new Set([...byName].filter(([, some]) => some.length > 1).map(([name]) => name))
}

/** Namesakes are told apart by their years of birth. */
export const nameIn = (people: readonly RollEntry[]) => {
  const twice = namesTwice(people)
  return ({ fullName, birthYear }: RollEntry): string =>
    twice.has(fullName) && birthYear !== null ? words.born(fullName, birthYear) : fullName
}

const heads = (...texts: readonly string[]): TableCell[] =>
  texts.map((text) => ({ text, bold: true, alignment: 'center' }))

const standingNote = ({ standing }: RollEntry): string => {
  if (standing === 'tam_thoi_den') return words.guest
  return standing === 'mien' ? words.exempt : ''
}

interface ListTable {
  people: readonly RollEntry[]
  /** Of all columns but the number and the name. */
  widths: readonly [number, number]
  heads: readonly [string, string]
  /** Points above and below a row. */
  room: number
  cells: (one: RollEntry) => readonly [string, string]
}

const tableOf = ({ people, widths, heads: last, room, cells }: ListTable): Content => {
  const print = nameIn(people)
  const margin: [number, number, number, number] = [0, room, 0, room]
  return {
    fontSize: TABLE_POINTS,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [26, '*', ...widths],
      body: [
        heads(words.columns.number, words.columns.name, ...last),
        ...people.map((one, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center', margin },
          ...[print(one), ...cells(one)].map((text) => ({ text, margin })),
        ]),
      ],
    },
  }
}

const blankTable = (people: readonly RollEntry[]): Content =>
  tableOf({
    people,
    widths: [115, 95],
    heads: [words.columns.signature, words.columns.note],
    // Room for a hand to sign in.
    room: 5,
    cells: (one) => ['', standingNote(one)],
  })

const filledTable = (people: readonly RollEntry[]): Content =>
  tableOf({
    people,
    widths: [110, 150],
    heads: [words.columns.state, words.columns.note],
    room: 0,
    cells: (one) => [attendanceStateLabels[one.state], noteOf(one)],
  })

/** Why somebody is away, who is a guest, and how it was recorded. */
export const noteOf = (entry: RollEntry): string => {
  const { absenceCode, method, recordedAt, recordedBy, standing } = entry
  const recorder = method === 'danh_sach_ky' ? recordedBy : null
  const isGuest = standing === 'tam_thoi_den'
  return [
    isGuest ? words.guest : '',
    absenceCode === null ? '' : absenceCodeLabels[absenceCode],
    method === null || recordedAt === null
      ? ''
      : words.recordedAt(attendanceMethodLabels[method], recorder, recordedAt),
  ]
    .filter(Boolean)
    .join('; ')
}

/** The line under the list. */
export const totalOf = ({ roll, kind }: Pick<ListToPrint, 'roll' | 'kind'>): string => {
  if (kind === 'blank') return words.totalBlank(roll.people.length)
  const { presentRequired, required, excused, unexcused, unrecorded } = roll.counts
  return words.totalFilled(
    ratioText(presentRequired, required),
    words.details(excused, unexcused, unrecorded),
  )
}

const signatures = (): Content => ({
  unbreakable: true,
  columns: [
    {
      stack: [
        { text: words.recorder, bold: true },
        { text: words.signHere, italics: true },
      ],
      alignment: 'center',
    },
    {
      stack: [
        { text: words.head, bold: true },
        { text: words.secretary, bold: true },
        { text: words.signHere, italics: true },
      ],
      alignment: 'center',
    },
  ],
})
