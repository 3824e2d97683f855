import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { exportAttendanceList } from '@quan-triet/bot-server/services/attendance/export-attendance-list'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

describe('the attendance list as an Excel file', () => {
  it('holds everybody of the roll once with the state on the screen, and its looks are noted', async () => {
    const { secretary, db } = await makeHouse()
    const input = { id: fixtureSession('1') }
    const roll = await getRoll({ ctx: secretary, input })
    const file = await exportAttendanceList({ ctx: secretary, input })
    expect(file.fileName).toMatch(/^Danh sách đã điểm danh - .+\.xlsx$/)
    const reading = await readSpreadsheet(file.bytes)
    if (!reading.ok) throw new Error(reading.reason)
    const rows = reading.sheets[0]?.rows ?? []
    const head = rows.findIndex((row) => row[0] === 'TT')
    const { presentRequired, required } = roll.counts
    expect(rows[head - 1]?.[0]).toContain(`Có mặt ${presentRequired}/${required} (`)
    const people = rows.slice(head + 1)
    expect(people.map((row) => row[0])).toEqual(roll.people.map((_, index) => index + 1))
    for (const { fullName, state } of roll.people) {
      const row = people.find(([, name]) => typeof name === 'string' && name.startsWith(fullName))
      expect(row?.[2]).toBe(attendanceStateLabels[state])
    }
    const looks = await db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'look-roll')
      .execute()
    expect(looks.length).toBeGreaterThan(0)
  })
})
