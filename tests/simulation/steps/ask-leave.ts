/** Members ask for leave from the next session, and the secretary decides. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { drawOf } from '../draw.ts'
import { type Act, isThere, MEMBERS, SECRETARY, type Step } from '../step.ts'

const sessionId = fixtureSession('2')
const ASKED = 'select 1 from attendance where session_id = ? and person_id = ? and leave != ?'

export const askLeave: Step = (draw, moments) =>
  draw.some(MEMBERS, draw.between(0, 3)).map((person): Act => {
    // Whoever asks twice asks for the same: of two requests on their way at once either may come first.
    const own = drawOf('leave', person)
    const absenceCode = own.pick(AbsenceCode.options)
    const approve = own.chance(0.7)
    const decision = moments.at(3)
    const personId = fixtureAccounts[person]?.personId ?? ''
    return {
      name: 'ask for leave',
      at: moments.at(draw.between(0, 2)),
      async run({ call, until, promise }) {
        const asked = await call(person, 'POST', '/api/leave-requests', { sessionId, absenceCode })
        if (asked.status === 200)
          promise(`${person} asked`, isThere(ASKED, sessionId, personId, 'none'))
        await until(decision)
        await call(SECRETARY, 'POST', '/api/leave-decisions', { sessionId, personId, approve })
      },
    }
  })
