import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import { listMyAttendance } from '@quan-triet/bot-server/services/attendance/list-my-attendance'
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { endExemption } from '@quan-triet/bot-server/services/standing/end-exemption'
import { getPersonStanding } from '@quan-triet/bot-server/services/standing/get-person-standing'
import { getUnitStanding } from '@quan-triet/bot-server/services/standing/get-unit-standing'
import { grantExemption } from '@quan-triet/bot-server/services/standing/grant-exemption'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { GrantExemptionInput } from '@quan-triet/shared/models/standing'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { entryOf, idOf } from '../attendance/scene.ts'

const first = fixtureSession('1')
const grant = (ctx: ServiceContext, person: ServiceContext, some: Partial<GrantExemptionInput>) =>
  grantExemption({
    ctx,
    input: {
      personId: idOf(person),
      kind: 'tam_mien',
      from: '2026-03-01',
      until: '2026-08-31',
      decisionOn: '2026-03-01',
      decisionNumber: null,
      ...some,
    },
  })

describe('an exemption granted by the branch', () => {
  it('takes the member out of those who must study from its first day to its last', async () => {
    const house = await makeHouse()
    const person = house.member(21)
    const standing = await grant(house.secretary, person, { from: '2026-03-12' })
    expect(standing).toMatchObject({ standing: 'mien', unit: { id: fixtureUnit } })
    expect(standing.exemptions[0]).toMatchObject({ until: '2026-08-31', state: 'dang' })
    const { counts } = await getUnitStanding({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect(counts).toEqual({ members: 32, exempt: 3, required: 29, probationary: 2 })
    house.clock.moveTo('2026-08-31T17:00:00.000Z')
    const later = await getUnitStanding({ ctx: house.secretary, input: { unitId: fixtureUnit } })
    expect(later.counts.exempt).toBe(2)
  })

  it('is refused in words when it is too long, overlaps, or is a suspension without number', async () => {
    const house = await makeHouse()
    const person = house.member(21)
    const ask = (some: Partial<GrantExemptionInput>) => grant(house.secretary, person, some)
    await expect(ask({ until: '2027-03-01' })).rejects.toMatchObject({
      code: 'standing_refused',
      detail: expect.stringContaining('12 tháng'),
    })
    await ask({})
    await expect(ask({ kind: 'mien', until: null })).rejects.toMatchObject({
      code: 'standing_refused',
    })
    await expect(ask({ kind: 'dinh_chi', until: null })).rejects.toMatchObject({
      detail: expect.stringContaining('số quyết định'),
    })
  })

  it('is for the secretary of the home branch and the administrator to record, and for nobody else', async () => {
    const house = await makeHouse()
    const person = house.member(21)
    for (const ctx of [house.member(5), person, house.officer('bi_thu'), house.officer('kiem_tra')])
      await expect(grant(ctx, person, {})).rejects.toMatchObject({ code: /not_allowed|not_found/ })
    await expect(grant(house.secretary, house.outsider, {})).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(grant(house.secretary, house.guest, {})).rejects.toMatchObject({
      code: 'not_found',
    })
    const byOffice = await grant(house.officer('quan_tri'), person, {})
    expect(byOffice.standing).toBe('mien')
  })

  it('leaves a trace with its dates and decision, and so does whoever looks', async () => {
    const house = await makeHouse()
    const person = house.member(21)
    await grant(house.secretary, person, { decisionNumber: '03-NQ/CB' })
    await getPersonStanding({ ctx: house.secretary, input: { personId: idOf(person) } })
    const rows = await house.db
      .selectFrom('audit_log')
      .select(['action', 'detail'])
      .where('subject', '=', `person:${idOf(person)}`)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.action)).toEqual(['grant-exemption', 'look-standing'])
    expect(JSON.parse(rows[0]?.detail ?? '')).toMatchObject({
      kind: 'tam_mien',
      from: '2026-03-01',
      to: '2026-09-01',
      decisionNumber: '03-NQ/CB',
    })
  })

  it('that ends within thirty days is marked, so that the branch decides anew', async () => {
    const house = await makeHouse()
    const soon = { from: '2026-01-01', decisionOn: '2026-01-01' }
    const near = await grant(house.secretary, house.member(21), { ...soon, until: '2026-04-10' })
    const far = await grant(house.secretary, house.member(22), { ...soon, until: '2026-04-11' })
    expect([near.exemptions[0]?.endsSoon, far.exemptions[0]?.endsSoon]).toEqual([true, false])
    const { people } = await getUnitStanding({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    const marked = people.filter((one) => one.exemptions.some((exemption) => exemption.endsSoon))
    expect(marked.map((one) => one.personId)).toEqual([idOf(house.member(21))])
  })
})

describe('the state of exempt members at a session (INV-10)', () => {
  it('follows what is granted afterwards for that day, and the record stays as it was', async () => {
    const house = await makeHouse()
    const unrecorded = house.member(29)
    expect((await entryOf(house, unrecorded, first)).state).toBe('chua_ghi_nhan')
    await grant(house.secretary, unrecorded, {})
    expect((await entryOf(house, unrecorded, first)).state).toBe('mien')
    const own = await listMyAttendance({ ctx: unrecorded })
    expect(own.find((one) => one.session.id === first)?.state).toBe('mien')
    const rows = await house.db
      .selectFrom('attendance')
      .selectAll()
      .where('person_id', '=', idOf(unrecorded))
      .execute()
    expect(rows).toEqual([])
  })

  it('falls back to not recorded when the exemption is taken back, without a change of the record', async () => {
    const house = await makeHouse()
    const exempt = house.member(30)
    const before = await getRoll({ ctx: house.secretary, input: { id: first } })
    expect(before.counts).toMatchObject({ required: 30, exempt: 2 })
    const { exemptions } = await getPersonStanding({
      ctx: house.secretary,
      input: { personId: idOf(exempt) },
    })
    const id = exemptions[0]?.id ?? ''
    await endExemption({
      ctx: house.secretary,
      input: { personId: idOf(exempt), id, from: '2026-03-05' },
    })
    const after = await getRoll({ ctx: house.secretary, input: { id: first } })
    expect(after.counts).toMatchObject({ required: 31, exempt: 1, unrecorded: 2 })
    expect((await entryOf(house, exempt, first)).state).toBe('chua_ghi_nhan')
    const row = await house.db
      .selectFrom('attendance')
      .select('state')
      .where('person_id', '=', idOf(exempt))
      .where('session_id', '=', first)
      .executeTakeFirst()
    expect(row?.state).toBe('mien')
  })

  it('keeps the day before an exemption ended, and only shortens', async () => {
    const house = await makeHouse()
    const person = house.member(21)
    const { exemptions } = await grant(house.secretary, person, {})
    const id = exemptions[0]?.id ?? ''
    const end = (from: string) =>
      endExemption({ ctx: house.secretary, input: { personId: idOf(person), id, from } })
    await expect(end('2026-09-01')).rejects.toMatchObject({ code: 'standing_refused' })
    const ended = await end('2026-03-08')
    expect(ended.exemptions[0]).toMatchObject({ until: '2026-03-07', state: 'da_het' })
    expect(ended.standing).toBe('phai_hoc')
    const entry = await entryOf(house, person, first)
    expect([entry.standing, entry.state]).toEqual(['mien', 'co_mat'])
  })

  it('is refused by hand for whoever is not exempt on that day', async () => {
    const house = await makeHouse()
    await expect(
      recordAttendance({
        ctx: house.secretary,
        input: { id: first, personId: idOf(house.member(29)), state: 'mien' },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
