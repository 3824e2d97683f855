/** The endpoints of questions to the speaker: what waits, one answer to like ones, who speaks at a session. */
import { z } from 'zod'
import { SessionId } from '../models/ids.ts'
import {
  AnswerQuestionsInput,
  NameSpeakerInput,
  QuestionsToAnswer,
  SpeakerChoices,
} from '../models/speaker-question.ts'
import { endpoint } from './endpoint.ts'

const params = z.object({ sessionId: SessionId })

export const speaker = {
  listQuestionsToAnswer: endpoint({
    method: 'get',
    path: '/api/speaker/questions',
    right: 'take_part',
    response: QuestionsToAnswer,
  }),
  answerQuestions: endpoint({
    method: 'post',
    path: '/api/speaker/answers',
    right: 'take_part',
    body: AnswerQuestionsInput,
    response: QuestionsToAnswer,
  }),
  listSpeakerChoices: endpoint({
    method: 'get',
    path: '/api/speaker/sessions/:sessionId/choices',
    right: 'run_branch',
    params,
    response: SpeakerChoices,
  }),
  nameSpeaker: endpoint({
    method: 'put',
    path: '/api/speaker/sessions/:sessionId',
    right: 'run_branch',
    params,
    body: NameSpeakerInput,
    response: QuestionsToAnswer,
  }),
}
