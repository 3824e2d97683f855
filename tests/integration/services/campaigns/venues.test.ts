import { addVenues } from '@quan-triet/bot-server/services/campaigns/add-venues'
import { assignToVenue } from '@quan-triet/bot-server/services/campaigns/assign-to-venue'
import { listAssignments } from '@quan-triet/bot-server/services/campaigns/list-assignments'
import { listMyAssignments } from '@quan-triet/bot-server/services/campaigns/list-my-assignments'
import { listVenues } from '@quan-triet/bot-server/services/campaigns/list-venues'
import { planClass } from '@quan-triet/bot-server/services/campaigns/plan-class'
import { readVenueNote } from '@quan-triet/bot-server/services/campaigns/read-venue-note'
import { withdrawFromVenue } from '@quan-triet/bot-server/services/campaigns/withdraw-from-venue'
import { writeVenueNote } from '@quan-triet/bot-server/services/campaigns/write-venue-note'
import { findSession } from '@quan-triet/bot-server/db/queries/sessions'
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { appoint, openByWard } from './scene.ts'

const COMMITTEE = 9
const MEMBER = 5

const session = (title: string, from: string, to: string) => ({
  title,
  startsAt: at('2026-03-20', from),
  endsAt: at('2026-03-20', to),
  venue: 'Hội trường Đảng ủy phường',
  speaker: null,
})

/** The ward's class with a session in the morning and one at noon, and a committee member. */
const openVenues = async (house: House) => {
  const { root } = await openByWard(house)
  const ward = house.officer('can_bo_tuyen_giao')
  const { classes } = await planClass({
    ctx: ward,
    input: {
      id: root,
      title: 'Hội nghị quán triệt',
      mode: 'truc_tuyen',
      modeReason: null,
      audience: ['dang_vien'],
      isMakeup: false,
      countsAsClass: true,
      capacity: null,
      sessions: [session('Buổi sáng', '08:00', '11:00'), session('Buổi trưa', '11:20', '12:30')],
    },
  })
  const [morning, noon] = classes[0]?.sessions.map((one) => one.id) ?? []
  if (!morning || !noon) throw new Error('two sessions are there')
  const main = async (id: SessionId) =>
    (await listVenues({ ctx: ward, input: { id } })).venues[0]?.id ?? ''
  const member = await appoint(house, house.member(COMMITTEE), { role: 'uy_vien_ban_thuong_vu' })
  return { ward, root, morning, noon, main, member }
}

const venueOf = (hostId: OrgUnitId, name: string) => ({
  hostId,
  name,
  room: null,
  link: null,
  invited: 30,
})

describe('the venues of a session', () => {
  it('are a tree: the ward adds those of its units, a unit its own under the ward’s', async () => {
    const house = await makeHouse()
    const { ward, morning, main } = await openVenues(house)
    const top = await main(morning)
    const venues = [venueOf(fixtureUnit, 'Nhà văn hóa khu phố 3'), venueOf(otherUnit, 'Nhà số 5')]
    expect(await addVenues({ ctx: ward, input: { id: top, venues } })).toEqual({ added: 2 })
    const own = [venueOf(fixtureUnit, 'Trường tiểu học')]
    await addVenues({ ctx: house.secretary, input: { id: top, venues: own } })
    const seenBy = async (ctx: typeof ward) =>
      (await listVenues({ ctx, input: { id: morning } })).venues.map(
        (one) => `${one.depth} ${one.name} ${one.isMine}`,
      )
    expect((await seenBy(ward)).toSorted()).toEqual([
      '0 Hội trường Đảng ủy phường true',
      '1 Nhà số 5 true',
      '1 Nhà văn hóa khu phố 3 true',
      '1 Trường tiểu học true',
    ])
    expect((await seenBy(house.secretary)).toSorted()).toEqual([
      '0 Hội trường Đảng ủy phường false',
      '1 Nhà văn hóa khu phố 3 true',
      '1 Trường tiểu học true',
    ])
    expect((await findSession(house.db, morning))?.venue).toBe('Hội trường Đảng ủy phường')
  })

  it('are hosted by units at or below the host above, and by no unit of somebody else', async () => {
    const house = await makeHouse()
    const { morning, main, ward } = await openVenues(house)
    const top = await main(morning)
    const add = (ctx: typeof ward, id: string, host: OrgUnitId) =>
      addVenues({ ctx, input: { id, venues: [venueOf(host, 'Điểm cầu')] } })
    await expect(add(house.secretary, top, otherUnit)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await add(ward, top, otherUnit)
    const { venues } = await listVenues({ ctx: ward, input: { id: morning } })
    const below = venues.find((one) => one.hostId === otherUnit)?.id ?? ''
    await expect(add(ward, below, wardUnit)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(add(house.secretary, below, fixtureUnit)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(add(house.member(MEMBER), top, fixtureUnit)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('sending committee members to venues', () => {
  it('warns of a clash, the way between included, and takes a reason', async () => {
    const house = await makeHouse()
    const { ward, root, morning, noon, main, member } = await openVenues(house)
    const assign = async (id: SessionId, overrideReason: string | null) =>
      assignToVenue({
        ctx: ward,
        input: { venueId: await main(id), personId: member.personId, role: 'du', overrideReason },
      })
    expect((await assign(morning, null)).clashes).toEqual([])
    await expect(assign(noon, null)).rejects.toMatchObject({ code: 'venue_clash' })
    const { assignment, clashes } = await assign(noon, 'hai điểm cầu cùng một nhà')
    expect(assignment.overrideReason).toBe('hai điểm cầu cùng một nhà')
    expect(clashes.map((one) => one.startsAt)).toEqual([at('2026-03-20', '08:00')])
    const matrix = await listAssignments({ ctx: ward, input: { id: root } })
    expect(matrix.people.map((one) => one.roles)).toEqual([['Ủy viên Ban Thường vụ']])
    expect(matrix.assignments.map((one) => one.clashes)).toEqual([true, true])
  })

  it('is refused for somebody without a seat, and to those who do not run the campaign there', async () => {
    const house = await makeHouse()
    const { ward, morning, main, member } = await openVenues(house)
    const venueId = await main(morning)
    const input = { venueId, role: 'giam_sat' as const, overrideReason: null }
    const { actor } = house.member(MEMBER)
    const stranger = actor.kind === 'person' ? actor.personId : member.personId
    await expect(
      assignToVenue({ ctx: ward, input: { ...input, personId: stranger } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(
      assignToVenue({ ctx: house.secretary, input: { ...input, personId: member.personId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('gives each an own list and a note that only those above and the writer can read', async () => {
    const house = await makeHouse()
    const { ward, morning, main, member } = await openVenues(house)
    const venueId = await main(morning)
    const { assignment } = await assignToVenue({
      ctx: ward,
      input: { venueId, personId: member.personId, role: 'giam_sat', overrideReason: null },
    })
    const told = await house.db
      .selectFrom('outbox')
      .select('body')
      .where('dedupe_key', '=', `venue-assignment:${assignment.id}:giam_sat`)
      .executeTakeFirstOrThrow()
    expect(told.body).toContain('giám sát điểm cầu Hội trường Đảng ủy phường')
    const id = assignment.id
    await expect(
      writeVenueNote({ ctx: house.member(MEMBER), input: { id, note: 'không phải tôi' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await writeVenueNote({ ctx: member, input: { id, note: 'Đông đủ, nghiêm túc.' } })
    const { assignments } = await listMyAssignments({ ctx: member })
    expect(assignments.map((one) => [one.role, one.note])).toEqual([
      ['giam_sat', 'Đông đủ, nghiêm túc.'],
    ])
    const stored = await house.db
      .selectFrom('venue_assignment')
      .select('note_sealed')
      .executeTakeFirstOrThrow()
    expect(stored.note_sealed).not.toContain('nghiêm')
    expect(await readVenueNote({ ctx: ward, input: { id } })).toEqual({
      note: 'Đông đủ, nghiêm túc.',
    })
    await expect(readVenueNote({ ctx: house.secretary, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const looks = await house.db
      .selectFrom('audit_log')
      .select('id')
      .where('action', '=', 'look-venue-note')
      .execute()
    expect(looks).toHaveLength(1)
    await expect(withdrawFromVenue({ ctx: ward, input: { id } })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
  })

  it('can be taken back before anything is noted, and the person is told', async () => {
    const house = await makeHouse()
    const { ward, morning, main, member } = await openVenues(house)
    const { assignment } = await assignToVenue({
      ctx: ward,
      input: {
        venueId: await main(morning),
        personId: member.personId,
        role: 'du',
        overrideReason: null,
      },
    })
    await withdrawFromVenue({ ctx: ward, input: { id: assignment.id } })
    expect((await listMyAssignments({ ctx: member })).assignments).toEqual([])
    const told = await house.db
      .selectFrom('outbox')
      .select('id')
      .where('person_id', '=', member.personId)
      .where('kind', '=', 'notice')
      .execute()
    expect(told).toHaveLength(2)
  })
})
