/** The endpoints of a branch's essays for its secretary: how far they are, paper ones, more time, the list of results. */
import {
  EndExtensionInput,
  EssayProgress,
  ExtendEssaysInput,
  RecordedPaperEssays,
  RecordPaperEssaysInput,
} from '../models/essay.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

export const essays = {
  getEssayProgress: endpoint({
    method: 'get',
    path: '/api/essays',
    right: 'run_branch',
    response: EssayProgress,
  }),
  recordPaperEssays: endpoint({
    method: 'post',
    path: '/api/essays/paper',
    right: 'run_branch',
    body: RecordPaperEssaysInput,
    response: RecordedPaperEssays,
  }),
  extendEssays: endpoint({
    method: 'post',
    path: '/api/essays/extensions',
    right: 'run_branch',
    body: ExtendEssaysInput,
    response: EssayProgress,
  }),
  endExtension: endpoint({
    method: 'post',
    path: '/api/essays/extensions/end',
    right: 'run_branch',
    body: EndExtensionInput,
    response: EssayProgress,
  }),
  exportEssayResults: endpoint({
    method: 'get',
    path: '/api/essays/results/xlsx',
    right: 'run_branch',
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
}
