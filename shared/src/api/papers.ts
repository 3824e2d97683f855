/** The endpoint of the papers a branch owes: where its programme and its report stand. */
import { Papers } from '../models/paper.ts'
import { endpoint } from './endpoint.ts'

export const papers = {
  listPapers: endpoint({
    method: 'get',
    path: '/api/papers',
    right: 'run_branch',
    response: Papers,
  }),
}
