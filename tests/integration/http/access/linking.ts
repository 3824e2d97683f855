/** Who is answered what about linking: a branch's group, its new members, a person's own Zalo accounts. */
import { putMember } from '@quan-triet/bot-server/db/queries/linking'
import { bindGroup } from '@quan-triet/bot-server/db/queries/rebinding'
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { linking } from '@quan-triet/shared/api/linking'
import type { GroupId, OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { areaAccess, type Scene } from './area-access.ts'

const chatOf = (actor: string): OaGroupId => asId<OaGroupId>(`oa-group-${actor}`)

/** A group of Khu phố 3 that nobody has touched yet. */
const freshGroup = async ({ house, actor }: Scene<undefined>): Promise<string> => {
  const id = asId<GroupId>(`group-for-${actor}-${house.deps.newId()}`)
  await bindGroup(house.db, {
    id,
    org_unit_id: fixtureUnit,
    channel: 'oa',
    chat_id: chatOf(actor),
    name: `Nhóm ${actor}`,
    bound_at: house.clock.now(),
  })
  return id
}

const freshMember = async (scene: Scene<undefined>): Promise<string> => {
  await freshGroup(scene)
  const id = `member-for-${scene.actor}`
  await putMember(scene.house.db, {
    id,
    chat_id: chatOf(scene.actor),
    oa_user_id: asId<OaUserId>(`oa-${scene.actor}`),
    joined_at: scene.house.clock.now(),
    left_at: null,
    confirmed_at: null,
    confirmed_by: null,
    person_id: null,
  })
  return id
}

export const linkingAccess = areaAccess({
  endpoints: linking,
  table: `
                        nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getGroup               401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    createGroupCode        401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    confirmGroupMember     401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    unbindGroup            401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    getMyLinks             401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    createPersonCode       401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    linkOa                 401     403      422       422   422    422    422       422  422        422   422     422    422      422    422
    setNotifications       401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    unlinkAccount          401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  asks: {
    getGroup: { query: { unitId: fixtureUnit } },
    createGroupCode: { json: { unitId: fixtureUnit, purpose: 'bind' } },
    confirmGroupMember: async (scene) => ({
      params: { id: await freshMember(scene) },
      json: { as: 'guest' },
    }),
    unbindGroup: async (scene) => ({ params: { id: await freshGroup(scene) } }),
    getMyLinks: {},
    createPersonCode: {},
    linkOa: { json: { idByOA: '8451234567890123456' } },
    setNotifications: { json: { isWanted: true } },
    unlinkAccount: { params: { way: 'bot' } },
  },
})
