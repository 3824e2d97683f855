/** Gives the branch's secretaries the attendance list of a session as an Excel file, as it is recorded (row 38). */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { formatDay, formatTime } from '@quan-triet/shared/i18n/format'
import { attendanceList as words } from '@quan-triet/shared/i18n/vi/attendance-list'
import type { Roll } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { compareByGivenName } from '@quan-triet/shared/text/given-name'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { nameIn, noteOf, totalOf } from './lay-out-attendance-list.ts'
import { loadRoll } from './load-roll.ts'
import { nameUnits } from './name-units.ts'

/** The same people, order and words as on the printed list. @throws ServiceError `not_allowed`, `not_found` */
export const exportAttendanceList = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<FileAnswer> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  await recordLook(ctx, {
    action: 'look-roll',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail: { printed: 'xlsx' },
  })
  const name = nameOf(session)
  const { unit } = await nameUnits(ctx, session)
  const roll = await loadRoll(ctx, session)
  return {
    fileName: words.sheetFile(name),
    contentType: XLSX_TYPE,
    bytes: await asTable(roll, [unit, `${words.title}: ${name}`]),
  }
}

const asTable = (roll: Roll, titles: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
  const { number, name, state, note } = words.columns
  const { startsAt, endsAt, venue } = roll.session
  const people = roll.people.toSorted(compareByGivenName)
  const print = nameIn(people)
  const hours = `${formatTime(startsAt)}–${formatTime(endsAt)}, ${formatDay(dayOf(startsAt))}`
  return writeTable({
    sheetName: words.sheet,
    titles: [...titles, words.when(hours), words.where(venue), totalOf({ roll, kind: 'filled' })],
    columns: [
      { title: number, width: 6, kind: 'number' },
      { title: name, width: 34, kind: 'text' },
      { title: state, width: 22, kind: 'text' },
      { title: note, width: 60, kind: 'text' },
    ],
    rows: people.map((one, index) => [
      index + 1,
      print(one),
      attendanceStateLabels[one.state],
      noteOf(one),
    ]),
  })
}
