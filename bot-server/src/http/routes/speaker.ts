/** Translates the endpoints of questions to the speaker into verbs. */
import { speaker } from '@quan-triet/shared/api/speaker'
import type { Deps } from '../../services/context.ts'
import { answerQuestions } from '../../services/speaker/answer-questions.ts'
import { listQuestionsToAnswer } from '../../services/speaker/list-questions-to-answer.ts'
import { listSpeakerChoices } from '../../services/speaker/list-speaker-choices.ts'
import { nameSpeaker } from '../../services/speaker/name-speaker.ts'
import { implement } from '../implement.ts'

export const speakerRoutes = (deps: Deps) =>
  implement(speaker, deps, {
    listQuestionsToAnswer: (ctx) => listQuestionsToAnswer({ ctx }),
    answerQuestions: (ctx, { body }) => answerQuestions({ ctx, input: body }),
    listSpeakerChoices: (ctx, { params }) => listSpeakerChoices({ ctx, input: params }),
    nameSpeaker: (ctx, { params, body }) => nameSpeaker({ ctx, input: { ...params, ...body } }),
  })
