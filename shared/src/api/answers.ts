/** The endpoints of the "Hỏi nhanh" page: what may be chosen, and an answer as the bot gives it in private. */
import { z } from 'zod'
import { OrgUnitId } from '../models/ids.ts'
import { QuickAnswer, QuickChoices, QuickQuestion } from '../models/quick-answer.ts'
import { endpoint } from './endpoint.ts'

export const answers = {
  getQuickChoices: endpoint({
    method: 'get',
    path: '/api/answers/choices',
    right: 'take_part',
    response: QuickChoices,
  }),
  chooseQuickBranch: endpoint({
    method: 'post',
    path: '/api/answers/branch',
    right: 'take_part',
    body: z.object({ unitId: OrgUnitId }),
    response: QuickChoices,
  }),
  askQuickly: endpoint({
    method: 'post',
    path: '/api/answers',
    right: 'take_part',
    body: QuickQuestion,
    response: QuickAnswer,
  }),
}
