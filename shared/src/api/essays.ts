/** The endpoints of essays so far: who has handed in, and recording one handed in on paper. */
import { EssayProgress, RecordPaperEssayInput } from '../models/essay.ts'
import { endpoint } from './endpoint.ts'

export const essays = {
  getEssayProgress: endpoint({
    method: 'get',
    path: '/api/essays',
    right: 'run_branch',
    response: EssayProgress,
  }),
  recordPaperEssay: endpoint({
    method: 'post',
    path: '/api/essays/paper',
    right: 'run_branch',
    body: RecordPaperEssayInput,
    response: EssayProgress,
  }),
}
