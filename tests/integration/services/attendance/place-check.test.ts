import { createGraph } from '@quan-triet/bot-server/practice/graph/create-graph'
import { answerPlace } from '@quan-triet/bot-server/services/attendance/answer-place'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { getCheckInRules } from '@quan-triet/bot-server/services/attendance/get-check-in-rules'
import { listCheckInTroubles } from '@quan-triet/bot-server/services/attendance/list-check-in-troubles'
import { setCheckInRules } from '@quan-triet/bot-server/services/attendance/set-check-in-rules'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { SetCheckInRulesInput } from '@quan-triet/shared/models/check-in-rules'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { listenForTest } from '../../../support/start-zalo.ts'
import { codesOf, entryOf, idOf, saturday, scan, second } from './scene.ts'

const USUAL: SetCheckInRulesInput = {
  codePace: 'nhanh',
  opensBeforeMinutes: 20,
  lateAfterMinutes: 15,
  radiusM: null,
}
const HALL = { latitude: '10.758341', longitude: '106.745863' }
/** 556 metres to the north. */
const AWAY = { ...HALL, latitude: '10.763341' }

/** A house whose Zalo tells where phones are. */
const openHall = async () => {
  const graph = createGraph({
    appSecret: 'app-secret',
    people: fixtureAccounts.map(({ zaloUserId }) => ({ zaloUserId, displayName: 'Người tập' })),
    nowMs: () => 0,
  })
  const graphUrl = await listenForTest((request) => graph.routes.fetch(request))
  const house = await makeHouse({ graphUrl, appSecret: 'app-secret' })
  const tokensAt = (index: number, place: typeof HALL) => {
    const zaloUserId = fixtureAccounts[index]?.zaloUserId ?? ''
    return {
      accessToken: graph.mintAccessToken(zaloUserId),
      placeToken: graph.mintPlaceToken(zaloUserId, place),
    }
  }
  const set = (some: Partial<SetCheckInRulesInput>) =>
    setCheckInRules({ ctx: house.secretary, input: { ...USUAL, ...some, id: second } })
  const answer = (index: number, here?: ReturnType<typeof tokensAt>) =>
    answerPlace({ ctx: house.member(index), input: { sessionId: second, ...(here && { here }) } })
  return { graph, house, tokensAt, set, answer }
}

describe('the rules of a session’s check-in', () => {
  it('are the usual ones until the secretary sets others, before and while the class runs', async () => {
    const { house, set } = await openHall()
    const usual = { opensBeforeMinutes: 20, lateAfterMinutes: 15, codePace: 'nhanh' }
    expect(await getCheckInRules({ ctx: house.secretary, input: { id: second } })).toMatchObject({
      ...usual,
      radiusM: null,
      hasPlace: false,
      mayChangeOpening: true,
    })
    await set({ opensBeforeMinutes: 60, lateAfterMinutes: 0, codePace: 'cham' })
    house.clock.moveTo(saturday('07:00'))
    const { qr } = await codesOf(house.secretary)
    house.clock.moveTo(saturday('07:01:59'))
    await expect(scan(house.member(4), qr)).resolves.toMatchObject({ outcome: 'present' })
    // Codes shown at the slow pace stay good after a change, and the opening that has come stays.
    const rules = await set({ codePace: 'nhanh' })
    expect(rules).toMatchObject({ opensBeforeMinutes: 60, mayChangeOpening: false })
    await expect(scan(house.member(5), qr)).resolves.toMatchObject({ outcome: 'present' })
    await set({ lateAfterMinutes: 0 })
    house.clock.moveTo(saturday('08:00:01'))
    const fresh = await codesOf(house.secretary)
    await expect(scan(house.member(6), fresh.qr)).resolves.toMatchObject({ outcome: 'late' })
    const traced = await house.db
      .selectFrom('audit_log')
      .select('id')
      .where('action', '=', 'set-check-in-rules')
      .execute()
    expect(traced).toHaveLength(3)
  })

  it('ask for no place that nobody has taken, nor one that Zalo does not tell', async () => {
    const { graph, set, tokensAt } = await openHall()
    await expect(set({ radiusM: 200 })).rejects.toMatchObject({ code: 'invalid_input' })
    const used = tokensAt(0, HALL)
    await expect(set({ radiusM: 200, here: used })).resolves.toMatchObject({ hasPlace: true })
    await expect(set({ radiusM: 100, here: used })).rejects.toMatchObject({
      code: 'zalo_unreachable',
    })
    graph.switches.set({ isAbroad: true })
    await expect(set({ radiusM: 100, here: tokensAt(0, HALL) })).rejects.toMatchObject({
      code: 'zalo_unreachable',
    })
    // The place once taken serves for another radius.
    await expect(set({ radiusM: 100 })).resolves.toMatchObject({ radiusM: 100 })
  })
})

describe('a session that asks where phones are', () => {
  it('makes present who is inside, leaves the rest with the secretary, and keeps no coordinates', async () => {
    const { house, set, tokensAt, answer } = await openHall()
    await set({ radiusM: 200, here: tokensAt(0, HALL) })
    house.clock.moveTo(saturday('08:14'))
    const { qr } = await codesOf(house.secretary)
    const waiting = { outcome: 'awaiting_confirmation', asksPlace: true, state: 'chua_ghi_nhan' }
    for (const index of [4, 5, 6])
      await expect(scan(house.member(index), qr)).resolves.toMatchObject(waiting)
    // The answer comes a minute after the limit, and counts back to the scan.
    house.clock.moveTo(saturday('08:16'))
    await expect(answer(4, tokensAt(4, HALL))).resolves.toMatchObject({
      outcome: 'present',
      asksPlace: false,
      recordedAt: saturday('08:14'),
    })
    await expect(answer(5, tokensAt(5, AWAY))).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
      asksPlace: false,
    })
    await expect(answer(6)).resolves.toMatchObject(waiting)
    // Another person's token says nothing of this phone.
    await expect(
      answer(6, { ...tokensAt(6, HALL), ...tokenOf(tokensAt(4, HALL)) }),
    ).resolves.toMatchObject(waiting)
    // Nor do both tokens of somebody who is in the hall.
    await expect(answer(6, tokensAt(4, HALL))).resolves.toMatchObject(waiting)
    const { troubles } = await listCheckInTroubles({ ctx: house.secretary, input: { id: second } })
    expect(troubles.map(({ kind }) => kind)).toEqual(['ngoai_khu_vuc'])
    expect(await entryOf(house, house.member(5))).toMatchObject({ awaitsConfirmation: true })
    const rows = await house.db
      .selectFrom('attendance')
      .selectAll()
      .where('session_id', '=', second)
      .where(
        'person_id',
        'in',
        [4, 5, 6].map((index) => idOf(house.member(index))),
      )
      .execute()
    expect(rows.map(({ place }) => String(place)).toSorted()).toEqual([
      'khong_ro',
      'ngoai',
      'trong',
    ])
    const logged = await house.db.selectFrom('audit_log').select('detail').execute()
    for (const text of [JSON.stringify(rows), JSON.stringify(logged)])
      expect(text).not.toMatch(/10\.7|107[56]\d{4}|1067\d{5}/)
  })

  it('asks neither of scans kept without network, nor after check-in has ended', async () => {
    const { house, set, tokensAt, answer } = await openHall()
    await set({ radiusM: 200, here: tokensAt(0, HALL) })
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await expect(scan(house.member(4), qr, { wasOffline: true })).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
      asksPlace: false,
    })
    await scan(house.member(5), qr)
    house.clock.moveTo(saturday('11:00:01'))
    await expect(answer(5, tokensAt(5, HALL))).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
    })
    await expect(answer(7)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      answerPlace({ ctx: house.outsider, input: { sessionId: second } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('makes nobody present in a session that was closed while Zalo was still answering', async () => {
    const { house, set, tokensAt } = await openHall()
    await set({ radiusM: 200, here: tokensAt(0, HALL) })
    house.clock.moveTo(saturday('08:20'))
    const late = house.member(4)
    await scan(late, (await codesOf(house.secretary)).qr)
    const zaloIdentity = {
      ...late.zaloIdentity,
      whereIs: async (tokens: ReturnType<typeof tokensAt>) => {
        await closeSession({ ctx: house.secretary, input: { id: second } })
        return late.zaloIdentity.whereIs(tokens)
      },
    }
    const input = { sessionId: second, here: tokensAt(4, HALL) }
    const receipt = await answerPlace({ ctx: { ...late, zaloIdentity }, input })
    expect(receipt).toMatchObject({ outcome: 'awaiting_confirmation', state: 'chua_ghi_nhan' })
  })
})

const tokenOf = ({ placeToken }: { placeToken: string }) => ({ placeToken })
