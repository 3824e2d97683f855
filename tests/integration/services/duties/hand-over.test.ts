import { findPersonActor, listHoldersOf } from '@quan-triet/bot-server/db/queries/people'
import { handOver } from '@quan-triet/bot-server/services/duties/hand-over'
import { previewHandOver } from '@quan-triet/bot-server/services/duties/preview-hand-over'
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { bindPerson } from '@quan-triet/bot-server/services/people/bind-person'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const personAt = (index: number) => fixtureAccounts.at(index)?.personId as PersonId
const OLD = personAt(0)
const NEW = personAt(9)
const role = { id: `role-${OLD}` }

const as = async (house: House, personId: PersonId) => {
  const actor = await findPersonActor(house.db, personId, house.clock.now())
  if (!actor) throw new Error('nobody')
  return { ...house.deps, actor }
}

const stranger = (house: House) => ({
  ...house.deps,
  actor: { kind: 'zalo_account', zaloUserId: '30468213579046777' as ZaloUserId } as const,
})

describe('handing a branch over', () => {
  it('says beforehand what passes on', async () => {
    const house = await makeHouse()
    await createRosterCode({ ctx: house.secretary, input: { personId: personAt(29) } })
    const preview = await previewHandOver({ ctx: house.secretary, input: role })
    expect(preview).toMatchObject({ waitingPushes: 3, comingSessions: 2, openCodes: 1 })
    expect(preview.groups).toHaveLength(1)
  })

  it('takes the old secretary’s rights and gives them to the new one in the same minute (B-13)', async () => {
    const house = await makeHouse()
    const { code } = await createRosterCode({
      ctx: house.secretary,
      input: { personId: personAt(29) },
    })
    await handOver({ ctx: house.secretary, input: { ...role, personId: NEW } })
    await expect(getEssayProgress({ ctx: await as(house, OLD) })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await getEssayProgress({ ctx: await as(house, NEW) })).toBeDefined()
    const query = { unitId: fixtureUnit, roles: ['bi_thu'] as const, now: house.clock.now() }
    expect(await listHoldersOf(house.db, query)).toEqual([NEW])
    await expect(bindPerson({ ctx: stranger(house), input: { code } })).rejects.toMatchObject({
      code: 'roster_code_wrong',
    })
    const pushes = await house.db
      .selectFrom('part_push')
      .select(['scheduled_by', 'fanned_out_at'])
      .execute()
    for (const push of pushes)
      expect(push.scheduled_by).toBe(push.fanned_out_at === null ? NEW : OLD)
  })

  it('announced for later, changes nothing before, and ends codes given meanwhile', async () => {
    const house = await makeHouse()
    const at = '2026-03-13T00:00:00.000Z'
    await handOver({ ctx: house.secretary, input: { ...role, personId: NEW, at } })
    const { code } = await createRosterCode({
      ctx: await as(house, OLD),
      input: { personId: personAt(29) },
    })
    house.clock.moveTo(at)
    await expect(bindPerson({ ctx: stranger(house), input: { code } })).rejects.toMatchObject({
      code: 'roster_code_wrong',
    })
    const again = await createRosterCode({
      ctx: await as(house, NEW),
      input: { personId: personAt(29) },
    })
    const me = await bindPerson({ ctx: stranger(house), input: { code: again.code } })
    expect(me.personId).toBe(personAt(29))
  })

  it('is told to both', async () => {
    const house = await makeHouse()
    await handOver({ ctx: house.secretary, input: { ...role, personId: NEW } })
    const rows = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'body'])
      .where('dedupe_key', 'like', 'role:%')
      .execute()
    expect(new Set(rows.map((row) => row.person_id))).toEqual(new Set([OLD, NEW]))
  })

  it('is refused to a deputy for the secretary’s role, and happens once', async () => {
    const house = await makeHouse()
    const deputy = house.member(1)
    await expect(
      handOver({ ctx: deputy, input: { ...role, personId: personAt(1) } }),
    ).rejects.toMatchObject({ code: 'role_not_givable' })
    const admin = house.officer('quan_tri')
    const results = await Promise.allSettled([
      handOver({ ctx: admin, input: { ...role, personId: NEW } }),
      handOver({ ctx: admin, input: { ...role, personId: personAt(10) } }),
    ])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})
