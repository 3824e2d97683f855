import {
  asId,
  fixtureCampaign,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { claimExportJob } from '@quan-triet/bot-server/db/queries/export-jobs'
import { linesOf } from '@quan-triet/bot-server/domain/figures/report-lines'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { askExport } from '@quan-triet/bot-server/services/exports/ask-export'
import { dropExport } from '@quan-triet/bot-server/services/exports/drop-export'
import { dropOldExports } from '@quan-triet/bot-server/services/exports/drop-old-exports'
import { getExportFile } from '@quan-triet/bot-server/services/exports/get-export-file'
import { listExports } from '@quan-triet/bot-server/services/exports/list-exports'
import { scheduleExport } from '@quan-triet/bot-server/services/exports/schedule-export'
import { startDueExports } from '@quan-triet/bot-server/services/exports/start-due-exports'
import { writeExports } from '@quan-triet/bot-server/services/exports/write-exports'
import { readCells } from '@quan-triet/bot-server/services/figures/read-cells'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const input = { unitId: wardUnit, campaignId: fixtureCampaign }
const DAY_MS = 24 * 3_600_000

const countedHouse = async (): Promise<House & { officer1: ServiceContext }> => {
  const house = await makeHouse()
  while ((await rollUpMarks({ ctx: house.system })) > 0);
  return { ...house, officer1: house.officer('can_bo_tuyen_giao') }
}

const newest = async (ctx: ServiceContext) => {
  const [job] = (await listExports({ ctx })).jobs
  if (!job) throw new Error('nothing was asked for')
  return job
}

const endRoles = (house: House, { actor }: ServiceContext) =>
  house.db
    .updateTable('role_assignment')
    .set({ ends_at: house.clock.now() })
    .where('person_id', '=', actor.kind === 'person' ? actor.personId : asId<PersonId>(''))
    .execute()

const messages = async (house: House, key: string) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['body', 'person_id'])
    .where('dedupe_key', 'like', `${key}%`)
    .execute()
  return rows.map(({ body, person_id }) => ({ ...JSON.parse(body), person: person_id }))
}

describe('a table written in the background', () => {
  it('says how far it is, holds the figures of the screen for every unit below, and is given to nobody else', async () => {
    const { system, officer1, secretary, db } = await countedHouse()
    const asked = await askExport({ ctx: officer1, input })
    expect(asked.jobs).toMatchObject([{ state: 'cho', rowsDone: 0, rowsAll: null }])
    await expect(askExport({ ctx: officer1, input })).rejects.toMatchObject({
      code: 'export_running',
    })
    expect(await writeExports({ ctx: system })).toBe(1)
    const job = await newest(officer1)
    expect(job).toMatchObject({ state: 'xong', failure: null, keptUntil: '2026-03-19' })
    expect(job.rowsDone).toBe(job.rowsAll)
    await expect(getExportFile({ ctx: secretary, input: { id: job.id } })).rejects.toMatchObject({
      code: 'not_found',
    })

    const file = await getExportFile({ ctx: officer1, input: { id: job.id } })
    expect(file.fileName).toBe('tien-do-dang-bo-phuong-sao-mai-2026-03-12.xlsx')
    const reading = await readSpreadsheet(file.bytes)
    if (!reading.ok) throw new Error(reading.reason)
    const rows = reading.sheets[0]?.rows ?? []
    const head = rows[0] ?? []
    const screen = await readCells({ ctx: officer1, input })
    expect(rows.filter((row) => typeof row[3] === 'number')).toHaveLength(job.rowsAll ?? 0)
    for (const { unit, total, guests } of screen.children) {
      const row = rows.find((one) => one[0] === unit.nameOrg) ?? []
      const value = (title: string) => row[head.indexOf(title)]
      const lines = linesOf(total, { guests, targetPercent: 80, base: 'phai_hoc' })
      const text = (code: string) => lines.find((line) => line.code === code)?.text
      expect(value('Đảng viên: Tổng số')).toBe(total.members)
      expect(value('Đảng viên: Phải học')).toBe(total.members - total.exempt)
      expect(value('Đảng viên: Tỷ lệ trên phải học')).toBe(text('studied_of_required'))
      expect(value('Quần chúng: Tỷ lệ')).toBe(text('masses'))
    }
    const audited = await db.selectFrom('audit_log').select('action').execute()
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ask-export', 'export-progress']),
    )
  })

  it('is taken up again after a crash, handed on when the house stops, and given up after three tries', async () => {
    const { system, officer1, clock, db } = await countedHouse()
    await askExport({ ctx: officer1, input })
    const wall = clock.wall()
    const lost = await claimExportJob(db, { wall, lockedUntil: addMs(wall, 60_000) })
    expect(lost).toMatchObject({ state: 'dang_lam', attempts: 1 })
    expect(await writeExports({ ctx: system })).toBe(0)
    await db
      .updateTable('export_job')
      .set({ locked_until: addMs(wall, -1) })
      .execute()
    expect(await writeExports({ ctx: system, stopping: AbortSignal.abort() })).toBe(0)
    expect(await writeExports({ ctx: system })).toBe(1)
    const job = await newest(officer1)
    expect(job.state).toBe('xong')

    await db.deleteFrom('figure_count').execute()
    await askExport({ ctx: officer1, input })
    for (const again of [1, 2, 3]) {
      await db
        .updateTable('export_job')
        .set({ locked_until: addMs(wall, -1) })
        .where('state', '=', 'dang_lam')
        .execute()
      expect(await writeExports({ ctx: system }), `try ${again}`).toBe(1)
    }
    expect(await newest(officer1)).toMatchObject({ state: 'hong', failure: 'error' })
  })

  it('ends with the right of who asked, and goes with its file when taken back or after a week', async () => {
    const house = await countedHouse()
    const { system, officer1, secretary, clock, filesDir } = house
    await askExport({ ctx: officer1, input })
    await endRoles(house, officer1)
    await writeExports({ ctx: system })
    expect(await newest(officer1)).toMatchObject({ state: 'hong', failure: 'rights' })

    const branch = { ...input, unitId: fixtureUnit }
    await askExport({ ctx: secretary, input: branch })
    await writeExports({ ctx: system })
    const { id } = await newest(secretary)
    expect(await readdir(filesDir)).toHaveLength(1)
    await expect(dropExport({ ctx: officer1, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await dropExport({ ctx: secretary, input: { id } })).jobs).toEqual([])
    expect(await readdir(filesDir)).toEqual([])

    await askExport({ ctx: secretary, input: branch })
    await writeExports({ ctx: system })
    clock.moveTo(addMs(clock.now(), 7 * DAY_MS + 1))
    await dropOldExports({ ctx: system })
    expect((await listExports({ ctx: secretary })).jobs).toEqual([])
    expect(await readdir(filesDir)).toEqual([])
  })

  it('comes by itself at 07:00 as a private link, once each day, until the role ends', async () => {
    const house = await countedHouse()
    const { system, officer1, clock } = house
    const { schedules } = await scheduleExport({
      ctx: officer1,
      input: { ...input, rhythm: 'ngay' },
    })
    expect(schedules).toMatchObject([{ rhythm: 'ngay', nextAt: '2026-03-13T00:00:00.000Z' }])
    await startDueExports({ ctx: system })
    expect((await listExports({ ctx: officer1 })).jobs).toEqual([])

    clock.moveTo('2026-03-13T00:00:00.000Z')
    await rollUpMarks({ ctx: system })
    await startDueExports({ ctx: system })
    await startDueExports({ ctx: system })
    expect(await writeExports({ ctx: system })).toBe(1)
    const person = officer1.actor.kind === 'person' ? officer1.actor.personId : ''
    expect(await messages(house, 'export:')).toMatchObject([
      { to: '/office/exports', person, text: expect.stringContaining('Đảng bộ phường Sao Mai') },
    ])

    await endRoles(house, officer1)
    clock.moveTo('2026-03-14T00:00:00.000Z')
    await startDueExports({ ctx: system })
    expect((await listExports({ ctx: officer1 })).schedules).toEqual([])
    expect(await messages(house, 'export-schedule:')).toMatchObject([{ person }])
  })
})
