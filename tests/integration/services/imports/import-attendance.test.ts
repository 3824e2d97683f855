import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { listSessions } from '@quan-triet/bot-server/services/attendance/list-sessions'
import { mendRows } from '@quan-triet/bot-server/services/imports/mend-rows'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { ImportSummary } from '@quan-triet/shared/models/import'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal } from '../parts/drafting.ts'

const second = fixtureSession('2')
const csv = (lines: readonly string[]) => new Uint8Array(Buffer.from(lines.join('\n')))
const rowsOf = async (ctx: ServiceContext, { id }: ImportSummary) =>
  (await listImportRows({ ctx, input: { id, offset: 0 } })).rows

describe('attendance taken in another system', () => {
  it('is recorded once for whoever is known, asked about where it differs, and the same file again changes nothing', async () => {
    const { secretary: ctx, clock } = await makeHouse()
    clock.moveTo(at('2026-03-14', '11:30'))
    const [one, other, late, settled, ...rest] = (
      await getRoll({ ctx, input: { id: second } })
    ).people.filter((entry) => entry.state === 'chua_ghi_nhan' && entry.standing === 'phai_hoc')
    if (!one || !other || !late || !settled) throw new Error('the branch is too small')
    const absent = { state: 'vang_co_ly_do', absenceCode: 'om_dau' } as const
    await recordAttendance({ ctx, input: { id: second, personId: settled.personId, ...absent } })
    const before = await getRoll({ ctx, input: { id: second } })
    const bytes = csv([
      'XUẤT DỮ LIỆU ĐIỂM DANH;;;;;',
      'STT;Họ và tên;Năm sinh;Số CCCD;Trạng thái;Thời gian điểm danh',
      `1;${one.fullName.toUpperCase()};${one.birthYear};012345678901;Đã điểm danh;14/03/2026 07:58:11`,
      `2;Đ/c ${other.fullName};${other.birthYear};;Vắng không phép;`,
      `3;${late.fullName};${late.birthYear};;;14/3/2026 08:40`,
      '4;Không Có Ai Tên Này;1970;;Có mặt;',
      `5;${one.fullName};${one.birthYear};;Có mặt;`,
      `6;${settled.fullName};${settled.birthYear};;Có mặt;`,
    ])
    const target = {
      kind: 'attendance',
      orgUnitId: fixtureUnit,
      sessionId: second,
      fileName: 'diem-danh.csv',
    } as const
    const summary = await stageImport({ ctx, input: { ...target, bytes } })
    expect(summary.dropped).toContain('Số CCCD')
    expect(summary.unitName).toMatch(/Buổi 2/)
    expect(summary.missing.count).toBeGreaterThanOrEqual(rest.length)
    const rows = await rowsOf(ctx, summary)
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      ['not_on_roll'],
      ['person_twice'],
      ['recorded_otherwise'],
    ])
    expect((await getRoll({ ctx, input: { id: second } })).people).toEqual(before.people)
    await mendRows({
      ctx,
      input: {
        id: summary.id,
        rows: rows.filter(({ verdict }) => verdict === 'nghi_van').map(({ row }) => row),
        answer: { code: 'recorded_otherwise', value: 'theo_tep' },
      },
    })
    const result = await confirmImport({ ctx, input: { id: summary.id } })
    expect(result).toMatchObject({ added: 3, updated: 1, same: 0, notSaved: 2 })
    expect(await confirmImport({ ctx, input: { id: summary.id } })).toEqual(result)
    const roll = await getRoll({ ctx, input: { id: second } })
    const stateOf = (entry: typeof one) =>
      roll.people.find(({ personId }) => personId === entry.personId)
    expect(stateOf(one)).toMatchObject({ state: 'co_mat', method: 'tai_len_tu_cap_tren' })
    expect(stateOf(other)?.state).toBe('vang_khong_ly_do')
    expect(stateOf(late)?.state).toBe('muon')
    expect(stateOf(settled)).toMatchObject({ state: 'co_mat', absenceCode: null })
    const again = await stageImport({ ctx, input: { ...target, bytes } })
    expect(again.counts).toMatchObject({ moi: 0, cap_nhat: 0, khong_doi: 4 })
  })

  it('waits for the session to begin, needs one, and is the own secretaries’ alone', async () => {
    const house = await makeHouse()
    const { secretary: ctx } = house
    const input = {
      kind: 'attendance',
      orgUnitId: fixtureUnit,
      fileName: 'a.csv',
      bytes: csv(['Họ và tên;Trạng thái', 'Ai Đó Khác;Có mặt']),
    } as const
    await expectRefusal(stageImport({ ctx, input }), 'import_refused', /chọn buổi học/)
    await expectRefusal(
      stageImport({ ctx, input: { ...input, sessionId: second } }),
      'import_refused',
      /chưa bắt đầu/,
    )
    await expect(stageImport({ ctx: house.member(5), input })).rejects.toThrow()
  })
})

describe('many sessions from one sheet', () => {
  it('are created all or none, and twice the same sheet creates them once', async () => {
    const { secretary: ctx } = await makeHouse()
    const input = {
      kind: 'sessions',
      orgUnitId: fixtureUnit,
      fileName: 'buoi.csv',
      bytes: csv([
        'Tên buổi;Ngày;Giờ;Đến giờ;Địa điểm;Hình thức',
        'Học chuyên đề 5;18/4/2026;14h;16h30;Nhà văn hóa;Trực tuyến',
        'Học chuyên đề 4;11/4/2026;08:00 - 11:00;;Nhà văn hóa;',
        'Học chuyên đề 6;32/4/2026;14h;13h;;',
        'Học chuyên đề 4;11/4/2026;08:00;11:00;Nhà văn hóa;',
      ]),
    } as const
    const count = async () => (await listSessions({ ctx })).sessions.length
    const before = await count()
    const staged = await stageImport({ ctx, input })
    const rows = await rowsOf(ctx, staged)
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      [],
      ['no_session_day', 'bad_hours', 'no_venue'],
      ['session_twice'],
    ])
    await expectRefusal(
      confirmImport({ ctx, input: { id: staged.id } }),
      'import_refused',
      /Còn dòng chưa đúng/,
    )
    expect(await count()).toBe(before)
    await mendRows({
      ctx,
      input: { id: staged.id, rows: rows.slice(2).map(({ row }) => row), isSkipped: true },
    })
    expect(await confirmImport({ ctx, input: { id: staged.id } })).toMatchObject({ added: 2 })
    const { sessions } = await listSessions({ ctx })
    expect(sessions).toHaveLength(before + 2)
    const last = sessions.at(-1)
    expect(last).toMatchObject({
      title: 'Học chuyên đề 5',
      mode: 'truc_tuyen',
      startsAt: at('2026-04-18', '14:00'),
    })
    expect(last?.number).toBe((sessions.at(-2)?.number ?? 0) + 1)
    const again = await stageImport({ ctx, input })
    expect(again.counts).toMatchObject({ moi: 0, khong_doi: 2 })
    const many = Array.from(
      { length: 101 },
      (_, n) => `Buổi thêm ${n};18/4/2026;14h;15h;Nhà văn hóa;`,
    )
    const tooMany = csv(['Tên buổi;Ngày;Giờ;Đến giờ;Địa điểm;Hình thức', ...many])
    await expectRefusal(
      stageImport({ ctx, input: { ...input, bytes: tooMany } }),
      'import_refused',
      /tối đa 100/,
    )
  })
})
