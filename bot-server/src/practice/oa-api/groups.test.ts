/** Checks groups of the simulated Official Account: who may be in them, and when they take messages (B.6). */
import { afterEach, describe, expect, it } from 'vitest'
import { ANH, BINH, CUC, callOa, closeAllOa, GROUP, openOa, sendToGroup } from './play-oa.ts'
import type { OaApi } from './create-oa-api.ts'

afterEach(closeAllOa)

const group = (oa: OaApi, method: string, body: object = {}) =>
  callOa(oa, `/v3.0/oa/group/${method}`, { body: { group_id: GROUP, ...body } })

describe('a group of the simulated Official Account', () => {
  it('does not exist for another account', async () => {
    expect((await sendToGroup(openOa().oa, 'a', 'nowhere')).error).toBe(-201)
  })

  it('takes nothing while its asset has run out', async () => {
    const { oa, clock } = openOa()
    oa.setGroupEnabled(GROUP, false)
    expect(await sendToGroup(oa, 'a')).toMatchObject({
      error: -237,
      message: 'The group is disabled',
    })
    oa.setGroupEnabled(GROUP, true)
    expect((await sendToGroup(oa, 'b')).error).toBe(0)
    const assetValidThrough = '2026-03-12T03:00:00.000Z'
    oa.addGroup({ groupId: 'g2', name: 'Group two', memberIds: [ANH], assetValidThrough })
    expect((await sendToGroup(oa, 'c', 'g2')).error).toBe(0)
    clock.moveTo(assetValidThrough)
    expect((await sendToGroup(oa, 'd', 'g2')).error).toBe(-237)
  })

  it('is gone for good once dissolved', async () => {
    const { oa } = openOa()
    oa.dissolve(GROUP)
    expect((await sendToGroup(oa, 'a')).error).toBe(-403)
    expect(oa.groups()).toEqual([])
    expect(() => oa.say({ chatId: GROUP, from: ANH, text: 'a' })).toThrow('cannot write')
  })

  it('is made with an administrator of the account, a short name and an unused asset', async () => {
    const { oa } = openOa()
    const create = (changes: object) =>
      group(oa, 'creategroupwithoa', {
        group_name: 'Group three',
        asset_id: 'asset-g3',
        member_user_ids: [ANH],
        ...changes,
      })
    expect((await create({ member_user_ids: [BINH] })).error).toBe(-201)
    expect((await create({ member_user_ids: [] })).error).toBe(-201)
    expect((await create({ group_name: 'x'.repeat(31) })).error).toBe(-201)
    expect((await create({})).data).toMatchObject({ group_id: 'g3', total_member: 1 })
    expect((await create({})).error).toBe(-241)
  })

  it('is joined by who follows or did something in a week, up to what its asset holds', async () => {
    const { oa } = openOa()
    const invite = (...member_user_ids: string[]) => group(oa, 'invite', { member_user_ids })
    expect((await invite(CUC)).error).toBe(-213)
    oa.follow(CUC)
    expect((await invite(CUC)).error).toBe(0)
    const crowd = Array.from({ length: 8 }, (_, i) => `50${i}`)
    for (const userId of crowd)
      oa.addPerson({
        userId,
        displayName: userId,
        appUserId: null,
        follows: true,
        lastInteraction: null,
      })
    oa.addGroup({ groupId: 'g10', name: 'Ten', memberIds: [ANH, BINH, CUC], assetType: 'gmf10' })
    const full = await callOa(oa, '/v3.0/oa/group/invite', {
      body: { group_id: 'g10', member_user_ids: crowd },
    })
    expect(full.error).toBe(-210)
  })

  it('lets those who asked in, or not', async () => {
    const { oa } = openOa()
    oa.askToJoin(GROUP, CUC)
    const pending = await callOa(oa, `/v3.0/oa/group/listpendinginvite?group_id=${GROUP}`)
    expect(pending.data).toMatchObject({ members: [{ user_id: CUC }], total: 1 })
    expect((await group(oa, 'acceptpendinginvite', { member_user_ids: [CUC] })).error).toBe(0)
    expect(oa.groups()[0]?.memberIds).toContain(CUC)
    expect((await group(oa, 'rejectpendinginvite', { member_user_ids: [CUC] })).error).toBe(-201)
  })

  it('loses members and administrators as it is told, and its life', async () => {
    const { oa } = openOa()
    expect((await group(oa, 'addadmins', { member_user_ids: [CUC] })).error).toBe(-201)
    expect((await group(oa, 'addadmins', { member_user_ids: [BINH] })).error).toBe(0)
    expect((await group(oa, 'removeadmins', { member_user_ids: [BINH] })).error).toBe(0)
    expect((await group(oa, 'removemembers', { member_user_ids: [BINH] })).error).toBe(0)
    expect(oa.groups()[0]?.memberIds).toEqual([ANH])
    expect((await group(oa, 'delete')).error).toBe(0)
    expect((await callOa(oa, '/v3.0/oa/group/getgroupsofoa')).data).toMatchObject({ total: 0 })
  })

  it('tells its state, its assets and its last messages', async () => {
    const { oa } = openOa()
    await sendToGroup(oa, 'chào')
    expect((await callOa(oa, `/v3.0/oa/group/getgroup?group_id=${GROUP}`)).data).toMatchObject({
      group_info: { status: 'enabled', total_member: 2, max_member: 100 },
      asset_info: { asset_type: 'gmf100' },
    })
    expect((await callOa(oa, '/v3.0/oa/quota/group', { body: {} })).data).toMatchObject([
      { used_id: GROUP, status: 'used' },
    ])
    expect((await callOa(oa, `/v3.0/oa/group/conversation?group_id=${GROUP}`)).data).toMatchObject([
      { src: 0, message: 'chào' },
    ])
  })
})
