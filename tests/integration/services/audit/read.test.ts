import { recordAudit, recordLook } from '@quan-triet/bot-server/services/audit'
import { exportAudit } from '@quan-triet/bot-server/services/audit/export-audit'
import { checkChain } from '@quan-triet/bot-server/services/audit/check-chain'
import { getChainState } from '@quan-triet/bot-server/services/audit/get-chain-state'
import { listAudit } from '@quan-triet/bot-server/services/audit/list-audit'
import { listAuditedUnits } from '@quan-triet/bot-server/services/audit/list-audited-units'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureSession,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { hashOfLine, type AuditLine } from '@quan-triet/bot-server/domain/audit/chain'
import { checkExported } from '@quan-triet/bot-server/domain/audit/check-exported'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const MINUTE_MS = 60_000

const wait = (house: House, minutes: number) =>
  house.clock.moveTo(addMs(house.clock.now(), minutes * MINUTE_MS))

const linesOf = (house: House) =>
  house.db.selectFrom('audit_log').select(['actor', 'action', 'subject']).orderBy('seq').execute()

const personOf = ({ actor }: ServiceContext) => {
  if (actor.kind !== 'person') throw new Error('nobody acts')
  return actor
}

const look = (subject: string) =>
  ({ action: 'look-test', orgUnitId: fixtureUnit, subject }) as const

describe('a look at names', () => {
  it('leaves a line: who, at what; refreshing within ten minutes leaves no other', async () => {
    const house = await makeHouse()
    for (const minutes of [0, 3, 6]) {
      wait(house, minutes)
      await getRoll({ ctx: house.secretary, input: { id: fixtureSession('1') } })
    }
    await listRoster({ ctx: house.secretary })
    const actor = `person:${personOf(house.secretary).personId}`
    const looks = [
      { actor, action: 'look-roll', subject: `session:${fixtureSession('1')}` },
      { actor, action: 'look-roster', subject: `unit:${fixtureUnit}` },
    ]
    expect(await linesOf(house)).toEqual(looks)
    wait(house, 11)
    await getRoll({ ctx: house.secretary, input: { id: fixtureSession('1') } })
    expect(await linesOf(house)).toEqual([...looks, looks[0]])
  })

  it('is a line for each person and each thing looked at, and none for the house itself', async () => {
    const house = await makeHouse()
    await recordLook(house.secretary, look('unit:a'))
    await recordLook(house.secretary, look('unit:b'))
    await recordLook(house.member(3), look('unit:a'))
    await recordLook(house.system, look('unit:a'))
    expect(await linesOf(house)).toHaveLength(3)
  })

  it('is not recorded when it was refused', async () => {
    const house = await makeHouse()
    await expect(listRoster({ ctx: house.member(3) })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await linesOf(house)).toEqual([])
  })
})

/** A line by the secretary in this unit. */
const act = (house: House, orgUnitId: OrgUnitId, action = 'record-attendance') =>
  recordAudit(house.secretary, {
    action,
    orgUnitId,
    subject: 'session:one person:two',
    detail: { from: 'co_mat', to: 'vang_co_ly_do', reason: 'ghi nhầm' },
  })

const readBy = async (ctx: ServiceContext, input: Parameters<typeof listAudit>[0]['input'] = {}) =>
  (await listAudit({ ctx, input })).lines

describe('the log as an auditor reads it', () => {
  it('holds what happened in the own unit and below, and nothing from above or elsewhere', async () => {
    const house = await makeHouse()
    for (const unit of [provinceUnit, wardUnit, fixtureUnit, otherUnit]) await act(house, unit)
    const units = (await readBy(house.officer('kiem_tra'))).map((line) => line.unit?.id)
    expect(units).toEqual([otherUnit, fixtureUnit, wardUnit])
  })

  it('is closed to everybody without that duty, the administrator too', async () => {
    const house = await makeHouse()
    const others = [house.secretary, house.member(3), house.guest, house.officer('quan_tri')]
    for (const ctx of others) {
      await expect(listAudit({ ctx, input: {} })).rejects.toMatchObject({ code: 'not_allowed' })
      await expect(getChainState({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
      await expect(checkChain({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
      const input = { search: '' }
      await expect(listAuditedUnits({ ctx, input })).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })

  it('still holds what happened in a unit that has been closed since', async () => {
    const house = await makeHouse()
    await act(house, otherUnit)
    wait(house, 2 * 24 * 60)
    const closed = '2026-03-13'
    await house.db
      .updateTable('org_path')
      .set({ valid_to: closed })
      .where('descendant_id', '=', otherUnit)
      .execute()
    wait(house, 24 * 60)
    await act(house, otherUnit, 'check-in')
    const lines = await readBy(house.officer('kiem_tra'))
    expect(lines.map((line) => line.action)).toEqual(['record-attendance'])
  })

  it('names who acted, says in words what was done, and keeps those acted upon as codes', async () => {
    const house = await makeHouse()
    await act(house, fixtureUnit)
    const [line] = await readBy(house.officer('kiem_tra'))
    if (!line) throw new Error('there is no line')
    expect(words.actor(line.actor)).toBe(personOf(house.secretary).fullName)
    expect(words.action(line.action)).toBe('Ghi điểm danh')
    expect(words.detail(line.detail)).toEqual(['từ Có mặt thành Vắng có lý do', 'lý do: ghi nhầm'])
    expect(line.subject).toBe('session:one person:two')
  })

  it('can be chosen by unit, by unit alone, by person, by action and by days', async () => {
    const house = await makeHouse()
    await act(house, wardUnit)
    await act(house, fixtureUnit, 'check-in')
    wait(house, 24 * 60)
    await act(house, otherUnit, 'close-session')
    const auditor = house.officer('kiem_tra')
    const countOf = async (input: Parameters<typeof readBy>[1]) =>
      (await readBy(auditor, input)).filter((line) => line.action !== 'look-audit').length
    expect(await countOf({ unitId: wardUnit })).toBe(3)
    expect(await countOf({ unitId: wardUnit, only: 'unit' })).toBe(1)
    expect(await countOf({ unitId: provinceUnit })).toBe(3)
    expect(await countOf({ unitId: asId<OrgUnitId>('nowhere') })).toBe(0)
    expect(await countOf({ action: 'check-in' })).toBe(1)
    expect(await countOf({ personId: personOf(house.secretary).personId })).toBe(3)
    expect(await countOf({ personId: personOf(house.member(4)).personId })).toBe(0)
    expect(await countOf({ from: '2026-03-13' })).toBe(1)
    expect(await countOf({ to: '2026-03-12' })).toBe(2)
  })

  it('comes page by page, each line once', async () => {
    const house = await makeHouse()
    for (let index = 0; index < 120; index += 1) await act(house, fixtureUnit)
    const auditor = house.officer('kiem_tra')
    const seen: number[] = []
    let before: number | undefined
    do {
      const page = await listAudit({ ctx: auditor, input: { before } })
      seen.push(...page.lines.map((line) => line.seq))
      before = page.next ?? undefined
    } while (before !== undefined)
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
  })

  it('records that it was read', async () => {
    const house = await makeHouse()
    await readBy(house.officer('kiem_tra'))
    expect(await linesOf(house)).toMatchObject([
      { action: 'look-audit', subject: `unit:${wardUnit}` },
    ])
  })

  it('finds units to choose from by a part of their name without accents, within the scope', async () => {
    const house = await makeHouse()
    const auditor = house.officer('kiem_tra')
    const find = async (search: string) =>
      (await listAuditedUnits({ ctx: auditor, input: { search } })).units.map((one) => one.id)
    expect(await find('khu pho 3')).toEqual([fixtureUnit])
    expect(await find('%')).toEqual(await find(''))
    expect(await find('')).not.toContain(provinceUnit)
  })
})

describe('the state of the chain on the auditor’s screen', () => {
  it('says how far the log was checked, and checks anew when asked', async () => {
    const house = await makeHouse()
    await act(house, fixtureUnit)
    const auditor = house.officer('kiem_tra')
    expect(await getChainState({ ctx: auditor })).toMatchObject({ seq: 1, check: null })
    const state = await checkChain({ ctx: auditor })
    expect(state.check).toEqual({ at: house.clock.now(), seq: 1, fault: null })
    await house.db.deleteFrom('audit_log').execute()
    const { check } = await checkChain({ ctx: auditor })
    expect(check?.fault).toEqual({ kind: 'truncated', seq: 1 })
  })
})

describe('an export of the log', () => {
  const days = { from: '2026-03-12', to: '2026-03-12' }

  it('carries every hash, so that whoever has it can check it without the house', async () => {
    const house = await makeHouse()
    for (const unit of [wardUnit, fixtureUnit, otherUnit]) await act(house, unit)
    const file = await exportAudit({
      ctx: house.officer('kiem_tra'),
      input: { ...days, format: 'jsonl' },
    })
    const [about, ...lines] = Buffer.from(file.bytes)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((text): unknown => JSON.parse(text))
    expect(about).toMatchObject({ kind: 'quan-triet-audit', lines: 3, head: { seq: 3 } })
    expect(checkExported(Buffer.from(file.bytes).toString('utf8'))).toMatchObject({
      lines: 3,
      fault: null,
    })
    const read = lines as AuditLine[]
    expect(read).toHaveLength(3)
    for (const line of read) expect(hashOfLine(line)).toBe(line.hash)
    expect(read.slice(1).map((line) => line.prevHash)).toEqual(
      read.slice(0, 2).map((line) => line.hash),
    )
  })

  it('is itself a line of the log, with the days and how many lines', async () => {
    const house = await makeHouse()
    await act(house, fixtureUnit)
    const ctx = house.officer('kiem_tra')
    const file = await exportAudit({ ctx, input: { ...days, format: 'xlsx' } })
    expect(file.fileName).toBe('nhat-ky-2026-03-12-2026-03-12.xlsx')
    expect(Buffer.from(file.bytes).subarray(0, 2).toString()).toBe('PK')
    const [line] = await readBy(ctx, { action: 'export-audit' })
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    expect(line?.detail).toEqual({ ...days, format: 'xlsx', count: 1, sha256 })
  })

  it('holds only what the auditor may read', async () => {
    const house = await makeHouse()
    await act(house, provinceUnit)
    const ctx = house.officer('kiem_tra')
    await exportAudit({ ctx, input: { ...days, format: 'jsonl' } })
    const [line] = await readBy(ctx, { action: 'export-audit' })
    expect(line?.detail).toMatchObject({ count: 0 })
  })
})
