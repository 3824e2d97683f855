import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { answerDataRequest } from '@quan-triet/bot-server/services/personal-data/answer-data-request'
import { askAboutMyData } from '@quan-triet/bot-server/services/personal-data/ask-about-my-data'
import { escalateRequests } from '@quan-triet/bot-server/services/personal-data/escalate-requests'
import { exportRequestedData } from '@quan-triet/bot-server/services/personal-data/export-requested-data'
import { extendDataRequest } from '@quan-triet/bot-server/services/personal-data/extend-data-request'
import { getDataRequest } from '@quan-triet/bot-server/services/personal-data/get-data-request'
import { listDataRequests } from '@quan-triet/bot-server/services/personal-data/list-data-requests'
import { listMyDataRequests } from '@quan-triet/bot-server/services/personal-data/list-my-data-requests'
import { recordPaperRequest } from '@quan-triet/bot-server/services/personal-data/record-paper-request'
import { removeCalendarDay } from '@quan-triet/bot-server/services/personal-data/remove-calendar-day'
import { setCalendarDay } from '@quan-triet/bot-server/services/personal-data/set-calendar-day'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId
const nothing = { field: null, value: '', note: '' }
const birthYear = {
  kind: 'dinh_chinh',
  field: 'nam_sinh',
  value: '1964',
  note: 'Giấy khai sinh ghi 1964',
} as const

const told = async (house: House, index: number) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('body')
    .where('person_id', '=', idOf(index))
    .where('dedupe_key', 'like', 'data-request:%')
    .orderBy('order_key')
    .execute()
  return rows.map((row) => (JSON.parse(row.body) as { text: string }).text)
}
const ADMIN = 36

describe('a request about the own data', () => {
  it('is due in two working days, waits once of each kind, and its words are sealed', async () => {
    const house = await makeHouse()
    const ctx = house.member(6)
    const request = await askAboutMyData({ ctx, input: birthYear })
    expect(request).toMatchObject({
      dueAt: '2026-03-16T16:59:59.000Z',
      workingDaysLeft: 2,
      isOverdue: false,
    })
    await expect(askAboutMyData({ ctx, input: birthYear })).rejects.toMatchObject({
      code: 'request_answered',
    })
    const row = await house.db.selectFrom('data_request').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('1964')
    const { requests } = await listMyDataRequests({ ctx })
    expect(requests[0]).toMatchObject({ value: '1964', note: birthYear.note })
    expect((await listMyDataRequests({ ctx: house.member(7) })).requests).toEqual([])
  })

  it('counts the days off that an administrator has entered, for requests from then on', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const input = { day: '2026-03-16', kind: 'nghi', note: 'Nghỉ theo thông báo' } as const
    await expect(setCalendarDay({ ctx: house.officer('bi_thu'), input })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await setCalendarDay({ ctx: admin, input })
    const asked = await askAboutMyData({ ctx: house.member(6), input: birthYear })
    expect(asked.dueAt).toBe('2026-03-17T16:59:59.000Z')
    await removeCalendarDay({ ctx: admin, input: { day: '2026-03-16' } })
    const again = await askAboutMyData({ ctx: house.member(7), input: birthYear })
    expect(again.dueAt).toBe('2026-03-16T16:59:59.000Z')
  })

  it('is seen by who answers for the unit from above, and does not exist for others', async () => {
    const house = await makeHouse()
    const { id } = await askAboutMyData({ ctx: house.member(6), input: birthYear })
    const admin = house.officer('quan_tri')
    const { requests } = await listDataRequests({ ctx: admin, input: { show: 'open' } })
    expect(requests.map((one) => [one.id, one.person.fullName, one.unitName])).toEqual([
      [id, 'Lê Hữu Tường', 'Khu phố 3'],
    ])
    expect(await getDataRequest({ ctx: admin, input: { id } })).toMatchObject({
      value: '1964',
      heldValue: '1963',
      extendableUntil: '2026-03-31',
    })
    for (const ctx of [house.secretary, house.member(6)])
      await expect(getDataRequest({ ctx, input: { id } })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    for (const ctx of [house.outsider, house.officer('bi_thu'), house.officer('kiem_tra')])
      await expect(getDataRequest({ ctx, input: { id } })).rejects.toMatchObject({
        code: 'not_found',
      })
    const looks = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('action', 'like', 'look-data%')
      .execute()
    expect(looks).toHaveLength(2)
  })

  it('may come on paper through the secretary, who cannot read the answer', async () => {
    const house = await makeHouse()
    const { id } = await recordPaperRequest({
      ctx: house.secretary,
      input: { ...birthYear, personId: idOf(6) },
    })
    expect((await listMyDataRequests({ ctx: house.member(6) })).requests[0]).toMatchObject({
      id,
      value: '1964',
    })
    await expect(
      recordPaperRequest({ ctx: house.secretary, input: { ...birthYear, personId: idOf(33) } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(getDataRequest({ ctx: house.secretary, input: { id } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('the answer', () => {
  it('that accepts a correction changes the record and leaves only fingerprints in the log', async () => {
    const house = await makeHouse()
    const ctx = house.member(6)
    const { id } = await askAboutMyData({
      ctx,
      input: { ...birthYear, field: 'ho_ten', value: ' Lê  Hữu Tưởng ' },
    })
    const admin = house.officer('quan_tri')
    await answerDataRequest({
      ctx: admin,
      input: { id, outcome: 'chap_nhan', answer: 'Đã sửa theo giấy khai sinh.' },
    })
    const person = await house.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', idOf(6))
      .executeTakeFirstOrThrow()
    expect([person.full_name, person.search_key]).toEqual(['Lê Hữu Tưởng', 'le huu tuong'])
    const lines = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'correct-identity')
      .execute()
    expect(lines).toHaveLength(1)
    expect(lines[0]?.detail).toMatch(/"field":"ho_ten".*"from":".+","to":".+"/)
    expect(lines[0]?.detail).not.toContain('Hữu')
    expect((await listMyDataRequests({ ctx })).requests[0]).toMatchObject({
      state: 'chap_nhan',
      answer: 'Đã sửa theo giấy khai sinh.',
    })
    const again = { id, outcome: 'tu_choi', answer: 'x' } as const
    await expect(answerDataRequest({ ctx: admin, input: again })).rejects.toMatchObject({
      code: 'request_answered',
    })
  })

  it('that refuses changes nothing, and says why to the person alone', async () => {
    const house = await makeHouse()
    const ctx = house.member(6)
    const { id } = await askAboutMyData({ ctx, input: birthYear })
    await answerDataRequest({
      ctx: house.officer('quan_tri'),
      input: { id, outcome: 'tu_choi', answer: 'Hồ sơ ghi 1963.' },
    })
    const person = await house.db
      .selectFrom('person')
      .select('birth_year')
      .where('id', '=', idOf(6))
      .executeTakeFirst()
    expect(person?.birth_year).toBe(1963)
    expect((await told(house, 6)).join()).not.toContain('Hồ sơ')
    expect((await listMyDataRequests({ ctx })).requests[0]?.answer).toBe('Hồ sơ ghi 1963.')
  })

  it('may be put off once, by at most fifteen days, with a reason', async () => {
    const house = await makeHouse()
    const { id } = await askAboutMyData({ ctx: house.member(6), input: birthYear })
    const ctx = house.officer('quan_tri')
    const extend = (until: string) =>
      extendDataRequest({ ctx, input: { id, until, reason: 'Chờ xác minh hồ sơ' } })
    await expect(extend('2026-04-01')).rejects.toMatchObject({ code: 'extension_refused' })
    await expect(extend('2026-03-16')).rejects.toMatchObject({ code: 'extension_refused' })
    await extend('2026-03-31')
    await expect(extend('2026-03-30')).rejects.toMatchObject({ code: 'extension_refused' })
    expect((await listMyDataRequests({ ctx: house.member(6) })).requests[0]).toMatchObject({
      dueAt: '2026-03-31T16:59:59.000Z',
      isExtended: true,
      extensionReason: 'Chờ xác minh hồ sơ',
    })
  })

  it('hands out a copy only where one was asked for', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const seen = await askAboutMyData({
      ctx: house.member(6),
      input: { ...nothing, kind: 'xem' },
    })
    const other = await askAboutMyData({ ctx: house.member(6), input: birthYear })
    const file = await exportRequestedData({ ctx, input: { id: seen.id, format: 'html' } })
    expect(new TextDecoder().decode(file.bytes)).toContain('Lê Hữu Tường')
    await expect(
      exportRequestedData({ ctx, input: { id: other.id, format: 'html' } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the clock of requests', () => {
  it('tells those who answer at half its time, on the last day and when it is over, once each', async () => {
    const house = await makeHouse()
    await askAboutMyData({ ctx: house.member(6), input: birthYear })
    const runAt = async (now: string) => {
      house.clock.moveTo(now)
      await escalateRequests({ ctx: house.system })
      return escalateRequests({ ctx: house.system })
    }
    expect(await told(house, ADMIN)).toHaveLength(1)
    expect(await runAt('2026-03-13T02:00:00.000Z')).toBe(0)
    expect(await told(house, ADMIN)).toHaveLength(1)
    await runAt('2026-03-14T16:00:00.000Z')
    await runAt('2026-03-16T01:00:00.000Z')
    await runAt('2026-03-16T18:00:00.000Z')
    const texts = await told(house, ADMIN)
    expect(texts).toHaveLength(4)
    expect(texts[3]).toContain('Quá hạn')
    expect(texts.join()).not.toContain('Tường')
    const { requests } = await listDataRequests({
      ctx: house.officer('quan_tri'),
      input: { show: 'open' },
    })
    expect(requests[0]).toMatchObject({ isOverdue: true, workingDaysLeft: 0 })
  })

  it('stops processing on the last day by itself when nobody answers a withdrawal', async () => {
    const house = await makeHouse()
    await withdrawConsent({ ctx: house.member(6) })
    const bound = () =>
      house.db
        .selectFrom('bot_identity')
        .select('person_id')
        .where('person_id', '=', idOf(6))
        .executeTakeFirst()
    house.clock.moveTo('2026-03-31T10:00:00.000Z')
    await escalateRequests({ ctx: house.system })
    expect(await bound()).toBeDefined()
    house.clock.moveTo('2026-04-01T10:00:00.000Z')
    await escalateRequests({ ctx: house.system })
    expect(await bound()).toBeUndefined()
    expect(await escalateRequests({ ctx: house.system })).toBe(0)
  })

  it('runs only for the house itself', async () => {
    const house = await makeHouse()
    await expect(escalateRequests({ ctx: house.secretary })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
