import { holdings } from '@quan-triet/bot-server/domain/personal-data/holdings'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { summariseStudy } from '@quan-triet/bot-server/services/attendance/summarise-study'
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { answerDataRequest } from '@quan-triet/bot-server/services/personal-data/answer-data-request'
import { askAboutMyData } from '@quan-triet/bot-server/services/personal-data/ask-about-my-data'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import type { PersonId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'

const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId
const nameOf = (index: number) => members[index]?.name ?? ''
/** Everybody but those who hold a role. */
const erasable = members.flatMap((member, index) => (member.role ? [] : [index]))

const erase = (house: House, index: number) =>
  eraseMember({
    ctx: house.officer('quan_tri'),
    input: { personId: idOf(index), requestId: null },
  })

/** Every number that anybody is told. */
const figures = async (house: House) => {
  const counted = await house.db
    .selectFrom('attendance')
    .select((eb) => [
      'session_id',
      'state',
      'absence_code',
      eb.fn.countAll<number | string>().as('n'),
    ])
    .groupBy(['session_id', 'state', 'absence_code'])
    .orderBy('session_id')
    .orderBy('state')
    .orderBy('absence_code')
    .execute()
  const { people } = await listRoster({ ctx: house.secretary })
  return {
    attendance: counted.map((row) => ({ ...row, n: Number(row.n) })),
    ward: await countUnit({ ctx: house.officer('bi_thu'), input: { unitId: wardUnit } }),
    branch: await countUnit({ ctx: house.secretary, input: { unitId: fixtureUnit } }),
    essays: await getEssayProgress({ ctx: house.secretary }).then(
      ({ people: _people, ...counts }) => counts,
    ),
    roster: people.map((one) => one.standing).toSorted(),
    study: await summariseStudy({ ctx: house.system, input: { unitId: fixtureUnit } }).then(
      (summary) => JSON.stringify(summary).replaceAll(/"(fullName|birthYear)":[^,}]+/g, ''),
    ),
  }
}

describe('erasing a member', () => {
  it('leaves nothing by which the person can be known, in no table', async () => {
    const house = await openHouse()
    await house.signIn(6)
    await askAboutMyData({
      ctx: house.member(6),
      input: { kind: 'han_che', field: null, value: '', note: 'Xin giữ kín' },
    })
    for (const index of [6, 8])
      await enqueueToPerson(house.system, {
        dedupeKey: `answer:1:${index}`,
        kind: 'answer',
        personId: idOf(index),
        text: `Đồng chí ${nameOf(index)} đã dự 1 buổi`,
        orgUnitId: fixtureUnit,
      })
    await erase(house, 6)
    await erase(house, 8)
    const tables = await house.db.introspection.getTables()
    const traces = fixtureAccounts
      .filter((_, index) => index === 6 || index === 8)
      .flatMap((one) => [one.displayName, one.botUserId, one.zaloUserId])
    for (const { name } of tables) {
      if (name === 'audit_log') continue
      const rows = await house.db
        .selectFrom(name as 'person')
        .selectAll()
        .execute()
      const text = JSON.stringify(rows)
      expect(traces.filter((trace) => text.includes(trace)).map((trace) => [name, trace])).toEqual(
        [],
      )
    }
    const person = await house.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', idOf(6))
      .executeTakeFirst()
    expect(person).toMatchObject({ full_name: 'Đã xóa', search_key: 'da xoa', birth_year: null })
  })

  it('decides for every column that names a person what becomes of it', async () => {
    const house = await makeHouse()
    const tables = await house.db.introspection.getTables()
    const naming = [
      'person_id',
      'helper_id',
      'zalo_user_id',
      'bot_user_id',
      'oa_user_id',
      'chat_id',
    ]
    const columns = tables
      .filter(({ name }) => !name.startsWith('kysely_'))
      .flatMap(({ name, columns: all }) =>
        all
          .filter((column) => naming.includes(column.name))
          .map((column) => `${name}.${column.name}`),
      )
    expect(columns.toSorted()).toEqual(Object.keys(holdings).toSorted())
    await erase(house, 6)
    for (const [column, fate] of Object.entries(holdings)) {
      const [table = '', name = ''] = column.split('.')
      if (fate !== 'gone' || !['person_id', 'helper_id'].includes(name)) continue
      const rows = await house.db
        .selectFrom(table as 'membership')
        .selectAll()
        .execute()
      expect(rows.filter((row) => Reflect.get(row, name) === idOf(6))).toEqual([])
    }
  })

  it('signs the person out at once and lets nobody sign in as that person', async () => {
    const house = await openHouse()
    const token = await house.signIn(6)
    await erase(house, 6)
    expect((await house.call('GET', '/api/me', { token })).status).toBe(401)
    const again = await house.signIn(6)
    expect((await house.call('GET', '/api/me', { token: again })).status).toBe(403)
  })

  it('changes no figure, whoever is erased, and leaves the log of what was done whole', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...erasable), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(some, async (indexes) => {
        const house = await makeHouse()
        const before = await figures(house)
        for (const index of indexes) await erase(house, index)
        expect(await figures(house)).toEqual(before)
        const { fault } = await verifyAudit({ ctx: house.system, input: { extent: 'whole' } })
        expect(fault).toBeNull()
        await house.close()
      }),
      { numRuns: 8 },
    )
  })

  it('waits until duties are handed over', async () => {
    const house = await makeHouse()
    await expect(erase(house, 0)).rejects.toMatchObject({ code: 'duties_held' })
    const name = await house.db
      .selectFrom('person')
      .select('full_name')
      .where('id', '=', idOf(0))
      .executeTakeFirst()
    expect(name?.full_name).toBe(nameOf(0))
  })

  it('follows from an accepted request, and is nobody’s right but of who answers them', async () => {
    const house = await makeHouse()
    const { id } = await askAboutMyData({
      ctx: house.member(6),
      input: { kind: 'xoa', field: null, value: '', note: '' },
    })
    for (const ctx of [house.secretary, house.member(6)])
      await expect(
        eraseMember({ ctx, input: { personId: idOf(6), requestId: null } }),
      ).rejects.toMatchObject({ code: 'not_allowed' })
    await answerDataRequest({
      ctx: house.officer('quan_tri'),
      input: { id, outcome: 'chap_nhan', answer: 'Đã xóa.' },
    })
    const row = await house.db.selectFrom('erasure').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ person_id: idOf(6), request_id: id, erased_by: idOf(36) })
    const { people } = await listRoster({ ctx: house.secretary })
    expect(people).toHaveLength(33)
    expect(people.some((one) => one.fullName === nameOf(6))).toBe(false)
  })
})
