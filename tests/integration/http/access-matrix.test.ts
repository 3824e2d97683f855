import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureNode,
  fixtureSession,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { contract } from '@quan-triet/shared/api/contract'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'
import { ask, type EndpointName, prepare, signEverybodyIn } from './access-scene.ts'

/**
 * What each actor is answered who asks for objects of the demonstration branch by their ids. 404 is what a stranger
 * hears of them, as if they were missing; 404 in a list is "no campaign" in the stranger's own branch.
 */
const TABLE = `
                  anonymous account outsider neighbour guest exempt member secretary
signIn                  200     200      200       200   200    200    200       200
signOut                 401     200      200       200   200    200    200       200
bindPerson              401     422      409       409   409    409    409       409
getMe                   401     403      200       200   200    200    200       200
listRoster              401     403      403       200   403    403    403       200
createRosterCode        401     403      403       404   403    403    403       200
getHome                 401     403      200       200   200    200    200       200
listParts               401     403      404       404   200    200    200       200
getPart                 401     403      404       404   200    200    200       200
markNoticeRead          401     403      404       404   404    404    200       404
watchLive               401     403      200       200   200    200    200       200
importDocument          401     403      403       404   403    403    403       200
listDocuments           401     403      403       200   403    403    403       200
getDocument             401     403      403       404   403    403    403       200
reshapeParts            401     403      403       404   403    403    403       200
confirmNotSecret        401     403      403       404   403    403    403       200
schedulePushes          401     403      403       404   403    403    403       200
changePush              401     403      403       404   403    403    403       200
previewPush             401     403      403       404   403    403    403       200
listDeliveries          401     403      403       200   403    403    403       200
resendDelivery          401     403      403       404   403    403    403       200
listSessions            401     403      200       200   200    200    200       200
createSession           401     403      403       404   403    403    403       200
openCheckIn             401     403      403       404   403    403    403       200
getCheckInCodes         401     403      403       404   403    403    403       200
getRoll                 401     403      403       404   403    403    403       200
checkIn                 401     403      403       403   200    200    200       200
recordAttendance        401     403      403       404   403    403    403       200
closeSession            401     403      403       404   403    403    403       200
requestLeave            401     403      404       404   200    200    200       200
decideLeave             401     403      403       404   403    403    403       200
getEssayProgress        401     403      403       404   403    403    403       200
recordPaperEssay        401     403      403       404   403    403    403       200
`

const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const expectedOf = new Map(rows.map(([name = '', ...statuses]) => [name, statuses]))

const names = Object.keys(contract) as EndpointName[]

/** Anything by which the branch's people or papers could be known; its own name a refused check-in may say. */
const SECRETS: readonly string[] = [
  ...fixtureAccounts.slice(0, 32).flatMap((one) => [one.displayName, one.personId]),
  ...['1', '2', 'bu'].map((key) => `"session-${key}"`),
  ...[1, 2, 3, 4, 5, 6].map((position) => `"part-${position}"`),
  fixtureUnit,
  fixtureNode,
]

describe('who may do what', () => {
  it('is laid down for every endpoint of the contract', () => {
    expect([...expectedOf.keys()].toSorted()).toEqual(names.toSorted())
  })

  it.each(names)('is answered by rights and unit alone: %s', async (name) => {
    const house = await openHouse()
    const tokens = await signEverybodyIn(house)
    const objects = await prepare(house)
    if (name === 'decideLeave')
      await house.call('POST', '/api/leave-requests', {
        token: 'member',
        json: { sessionId: fixtureSession('bu'), absenceCode: 'cong_tac' },
      })
    const answered: string[] = []
    for (const actor of header) {
      const { status, text } = await ask(house, { name, token: tokens.get(actor), objects })
      answered.push(String(status))
      if (['anonymous', 'account', 'outsider', 'neighbour'].includes(actor) && name !== 'signIn')
        expect({ actor, leaked: SECRETS.filter((secret) => text.includes(secret)) }).toEqual({
          actor,
          leaked: [],
        })
    }
    expect(answered).toEqual(expectedOf.get(name))
  })
})
