/** Who is answered what about questions for the speaker of a session. */
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { speaker } from '@quan-triet/shared/api/speaker'
import { areaAccess } from './area-access.ts'

const params = { sessionId: fixtureSession('2') }

export const speakerAccess = areaAccess({
  endpoints: speaker,
  table: `
                         nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listQuestionsToAnswer   401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    answerQuestions         401     403      404       404   404    404    404       404  404        404   404     404    404      404    404
    listSpeakerChoices      401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    nameSpeaker             401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  asks: {
    listQuestionsToAnswer: {},
    answerQuestions: { json: { questionIds: ['question-of-nobody'], answer: 'Tính chung.' } },
    listSpeakerChoices: { params },
    nameSpeaker: { params, json: { personId: null } },
  },
})
