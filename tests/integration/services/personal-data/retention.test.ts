import { terms } from '@quan-triet/bot-server/domain/personal-data/retention'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { answerDataRequest } from '@quan-triet/bot-server/services/personal-data/answer-data-request'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { archiveCounts } from '@quan-triet/bot-server/services/personal-data/archive-counts'
import { askAboutMyData } from '@quan-triet/bot-server/services/personal-data/ask-about-my-data'
import { retention } from '@quan-triet/shared/i18n/vi/retention'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { codesOf, saturday, scan } from '../attendance/scene.ts'

const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId

const count = async (house: House, table: 'attendance' | 'essay' | 'outbox' | 'notice') =>
  (await house.db.selectFrom(table).selectAll().execute()).length

const runAt = (house: House, now: string) => {
  house.clock.moveTo(now)
  return applyRetention({ ctx: house.system })
}

describe('the terms of keeping', () => {
  it('are said in words for every kind, the same in the app and in the document', async () => {
    expect(Object.keys(retention)).toEqual(Object.keys(terms))
    const path = new URL('../../../../docs/data-protection/retention.md', import.meta.url)
    const document = await readFile(path, 'utf8')
    for (const { what, how } of Object.values(retention)) {
      expect(document).toContain(what)
      expect(document).toContain(how)
    }
  })

  it('end private messages after 90 days, and notices when read as long ago, or after a year', async () => {
    const house = await makeHouse()
    const send = (index: number) =>
      enqueueToPerson(house.system, {
        dedupeKey: `notice:${index}`,
        kind: 'notice',
        personId: idOf(index),
        text: 'Tin riêng',
        orgUnitId: null,
      })
    await send(2)
    await send(5)
    await send(6)
    await house.db
      .updateTable('notice')
      .set({ read_at: '2026-03-12T03:00:00.000Z' })
      .where('person_id', '=', idOf(2))
      .execute()
    await house.db
      .updateTable('outbox')
      .set({ state: 'delivered' })
      .where('person_id', '=', idOf(6))
      .execute()
    const before = await count(house, 'outbox')
    await runAt(house, '2026-06-10T01:59:00.000Z')
    expect([await count(house, 'outbox'), await count(house, 'notice')]).toEqual([before, 2])
    await runAt(house, '2026-06-10T03:01:00.000Z')
    // Member 5 and 2 have written to nobody: their messages are notices; parts sent to the group stay.
    expect([await count(house, 'outbox'), await count(house, 'notice')]).toEqual([before - 3, 1])
    await runAt(house, '2027-03-12T03:01:00.000Z')
    expect(await count(house, 'notice')).toBe(0)
  })

  it('forget by which phone somebody checked in, and what was noted of it, 30 days after the session', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await scan(house.member(4), qr, { deviceId: 'phone-of-a-member' })
    await scan(house.member(4), qr, { deviceId: 'phone-of-another' })
    const kept = async () => [
      (
        await house.db
          .selectFrom('attendance')
          .select('person_id')
          .where('device_key', 'is not', null)
          .execute()
      ).length,
      (await house.db.selectFrom('check_in_trouble').select('id').execute()).length,
    ]
    // The session ends at 11:00, the trouble was noted at 08:00.
    await runAt(house, '2026-04-13T03:59:00.000Z')
    expect(await kept()).toEqual([1, 0])
    await runAt(house, '2026-04-13T04:01:00.000Z')
    expect(await kept()).toEqual([0, 0])
  })

  it('empty the words of a request a year after its answer, and keep when it was asked and answered', async () => {
    const house = await makeHouse()
    const { id } = await askAboutMyData({
      ctx: house.member(6),
      input: { kind: 'han_che', field: null, value: '', note: 'Xin giữ kín' },
    })
    const ctx = house.officer('quan_tri')
    await answerDataRequest({ ctx, input: { id, outcome: 'tu_choi', answer: 'Không' } })
    await runAt(house, '2027-03-12T01:00:00.000Z')
    const row = () => house.db.selectFrom('data_request').selectAll().executeTakeFirstOrThrow()
    expect((await row()).sealed_texts).not.toBeNull()
    await runAt(house, '2027-03-12T03:00:00.000Z')
    expect(await row()).toMatchObject({ sealed_texts: null, state: 'tu_choi' })
  })

  it('turn attendance and essays into counts only when archived, and the year after the review is over', async () => {
    const house = await makeHouse()
    const states = await house.db.selectFrom('attendance').select(['session_id', 'state']).execute()
    const essays = await count(house, 'essay')
    const setNodes = (state: 'luu_tru' | 'bao_cao') =>
      house.db.updateTable('campaign_node').set({ state }).execute()
    await setNodes('luu_tru')
    await runAt(house, '2027-12-31T10:00:00.000Z')
    expect(await count(house, 'attendance')).toBe(states.length)
    await setNodes('bao_cao')
    await runAt(house, '2027-12-31T18:00:00.000Z')
    expect(await count(house, 'attendance')).toBe(states.length)
    await setNodes('luu_tru')
    await runAt(house, '2027-12-31T18:00:00.000Z')
    expect([await count(house, 'attendance'), await count(house, 'essay')]).toEqual([0, 0])
    const kept = await house.db.selectFrom('kept_count').selectAll().execute()
    const sum = (subject: string) =>
      kept.filter((row) => row.subject === subject).reduce((n, row) => n + row.people, 0)
    expect([sum('attendance'), sum('essay')]).toEqual([states.length, essays])
    for (const [state, of] of Map.groupBy(states, (row) => `${row.session_id} ${row.state}`))
      expect(kept.find((row) => `${row.session_id} ${row.state}` === state)?.people).toBe(of.length)
    expect(JSON.stringify(kept)).not.toContain('person-')
  })

  it('take a bounded number at a time and lose nothing on the way', async () => {
    const house = await makeHouse()
    await house.db.updateTable('campaign_node').set({ state: 'luu_tru' }).execute()
    const all = await count(house, 'attendance')
    const archive = () => archiveCounts(house.system, { before: '2027-01-01', limit: 7 })
    await archive()
    expect(await count(house, 'attendance')).toBe(all - 7)
    for (let left = all; left > 0; left -= 7) await archive()
    const kept = await house.db.selectFrom('kept_count').selectAll().execute()
    const people = kept.filter((row) => row.subject === 'attendance').map((row) => row.people)
    expect(people.reduce((a, b) => a + b, 0)).toBe(all)
  })

  it('take the names of who left two year-ends ago, never of members or of who holds a duty', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('membership')
      .set({ valid_to: '2026-12-31' })
      .where('person_id', 'in', [idOf(6), idOf(7), idOf(0)])
      .execute()
    await house.db
      .insertInto('membership')
      .values({
        id: 'moved',
        person_id: idOf(7),
        org_unit_id: otherUnit,
        stage: 'chinh_thuc',
        attach: 'chinh_thuc',
        valid_from: '2026-12-31',
        valid_to: null,
      })
      .execute()
    const names = async () =>
      (await house.db.selectFrom('person').select('full_name').orderBy('id').execute()).filter(
        (row) => row.full_name === 'Đã xóa',
      ).length
    await runAt(house, '2027-12-31T10:00:00.000Z')
    expect(await names()).toBe(0)
    await runAt(house, '2028-01-01T03:00:00.000Z')
    expect(await names()).toBe(1)
    expect(await house.db.selectFrom('erasure').select('person_id').execute()).toEqual([
      { person_id: idOf(6) },
    ])
  })

  it('are kept by the house alone', async () => {
    const house = await makeHouse()
    await expect(applyRetention({ ctx: house.officer('quan_tri') })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
