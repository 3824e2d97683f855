/** The endpoints of parts that are out: correcting them, how they read before, the questions after them. */
import { z } from 'zod'
import {
  CorrectablePart,
  CorrectionPlan,
  CorrectionPlanInput,
  CorrectPartInput,
  PartVersion,
} from '../models/correction.ts'
import { DocumentDraft } from '../models/document.ts'
import { PartId } from '../models/ids.ts'
import { PartQuestions } from '../models/part-questions.ts'
import { endpoint } from './endpoint.ts'

const ofPart = z.object({ id: PartId })

export const correction = {
  getCorrectablePart: endpoint({
    method: 'get',
    path: '/api/parts/:id/correction',
    right: 'publish',
    params: ofPart,
    response: CorrectablePart,
  }),
  planCorrection: endpoint({
    method: 'post',
    path: '/api/parts/:id/correction-plan',
    right: 'publish',
    params: ofPart,
    body: CorrectionPlanInput,
    response: CorrectionPlan,
  }),
  correctPart: endpoint({
    method: 'post',
    path: '/api/parts/:id/correction',
    right: 'publish',
    params: ofPart,
    body: CorrectPartInput,
    response: DocumentDraft,
  }),
  listPartVersions: endpoint({
    method: 'get',
    path: '/api/parts/:id/versions',
    right: 'take_part',
    params: ofPart,
    response: z.object({ versions: z.array(PartVersion) }),
  }),
  getPartQuestions: endpoint({
    method: 'get',
    path: '/api/parts/:id/questions',
    right: 'publish',
    params: ofPart,
    response: PartQuestions,
  }),
  setPartQuestions: endpoint({
    method: 'put',
    path: '/api/parts/:id/questions',
    right: 'publish',
    params: ofPart,
    body: PartQuestions,
    response: PartQuestions,
  }),
}
