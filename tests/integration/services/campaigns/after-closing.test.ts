import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { decideLeave } from '@quan-triet/bot-server/services/attendance/decide-leave'
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import { closeCampaign } from '@quan-triet/bot-server/services/campaigns/close-campaign'
import { reopenCampaign } from '@quan-triet/bot-server/services/campaigns/reopen-campaign'
import {
  fixtureCampaign,
  fixtureSession,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  BEGINS,
  codesOf,
  entryOf,
  idOf,
  saturday,
  scan,
  second,
  typeIn,
} from '../attendance/scene.ts'

const id = fixtureCampaign
const first = fixtureSession('1')

it('nothing of a session changes after its campaign is closed, and all of it works again once reopened', async () => {
  const house = await makeHouse()
  const owner = house.officer('can_bo_tuyen_giao')
  const [asker, marked, comer] = [house.member(4), house.member(5), house.member(6)]
  const own = { id: second, personId: idOf(marked) }
  await requestLeave({ ctx: asker, input: { sessionId: second, absenceCode: 'cong_tac' } })
  house.clock.moveTo(saturday('07:50'))
  const codes = await codesOf(house.secretary)
  await closeCampaign({ ctx: owner, input: { id, isConfirmed: true } })
  const leave = { sessionId: second, personId: idOf(asker), approve: true }
  const acts = {
    mark: () => recordAttendance({ ctx: house.secretary, input: { ...own, state: 'co_mat' } }),
    correct: () =>
      recordAttendance({
        ctx: house.secretary,
        input: { id: first, personId: idOf(asker), state: 'muon', reason: 'đến sau 08:00' },
      }),
    open: () => openCheckIn({ ctx: house.secretary, input: { id: second } }),
    decide: () => decideLeave({ ctx: house.secretary, input: leave }),
    ask: () => requestLeave({ ctx: comer, input: { sessionId: second, absenceCode: 'cong_tac' } }),
    scan: () => scan(comer, codes.qr),
    typed: () => typeIn(comer, codes.typed),
    kept: () => scan(comer, codes.qr, { wasOffline: true }),
    close: () => closeSession({ ctx: house.secretary, input: { id: second } }),
  }
  const before = await house.db.selectFrom('attendance').selectAll().orderBy('person_id').execute()
  for (const act of Object.values(acts))
    await expect(act()).rejects.toMatchObject({ code: 'campaign_closed' })
  const after = await house.db.selectFrom('attendance').selectAll().orderBy('person_id').execute()
  expect(after).toEqual(before)

  await reopenCampaign({ ctx: owner, input: { id, reason: 'còn buổi 2' } })
  await acts.decide()
  await acts.scan()
  house.clock.moveTo(BEGINS)
  await acts.mark()
  await acts.close()
  expect(await entryOf(house, asker)).toMatchObject({ state: 'vang_co_ly_do' })
  expect(await entryOf(house, marked)).toMatchObject({ state: 'co_mat' })
  expect(await entryOf(house, comer)).toMatchObject({ state: 'co_mat' })
})
