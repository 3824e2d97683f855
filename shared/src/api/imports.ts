/** The endpoints of imports: rosters and trees from spreadsheets. */
import { z } from 'zod'
import { ImportId } from '../models/ids.ts'
import {
  ColumnChoice,
  ImportKind,
  ImportLook,
  ImportResult,
  ImportRows,
  ImportSummary,
  ImportTarget,
  ListImportRowsInput,
  MendRowsInput,
  OpenImport,
} from '../models/import.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const ofImport = z.object({ id: ImportId })

export const imports = {
  getImportTemplate: endpoint({
    method: 'get',
    path: '/api/import-templates/:kind',
    right: 'manage_people',
    params: z.object({ kind: ImportKind }),
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
  lookAtFile: endpoint({
    method: 'post',
    path: '/api/import-looks',
    right: 'manage_people',
    query: ImportTarget,
    bodyKind: 'file',
    response: ImportLook,
  }),
  stageImport: endpoint({
    method: 'post',
    path: '/api/imports',
    right: 'manage_people',
    query: ImportTarget.extend({ columns: ColumnChoice.optional() }),
    bodyKind: 'file',
    response: ImportSummary,
  }),
  listImports: endpoint({
    method: 'get',
    path: '/api/imports',
    right: 'manage_people',
    response: z.object({ imports: z.array(OpenImport) }),
  }),
  getImport: endpoint({
    method: 'get',
    path: '/api/imports/:id',
    right: 'manage_people',
    params: ofImport,
    response: ImportSummary,
  }),
  listImportRows: endpoint({
    method: 'get',
    path: '/api/imports/:id/rows',
    right: 'manage_people',
    params: ofImport,
    query: ListImportRowsInput,
    response: ImportRows,
  }),
  mendImportRows: endpoint({
    method: 'post',
    path: '/api/imports/:id/mending',
    right: 'manage_people',
    params: ofImport,
    body: MendRowsInput,
    response: ImportSummary,
  }),
  exportDoubtfulRows: endpoint({
    method: 'get',
    path: '/api/imports/:id/doubtful-rows',
    right: 'manage_people',
    params: ofImport,
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
  confirmImport: endpoint({
    method: 'post',
    path: '/api/imports/:id/confirmation',
    right: 'manage_people',
    params: ofImport,
    response: ImportResult,
  }),
  cancelImport: endpoint({
    method: 'delete',
    path: '/api/imports/:id',
    right: 'manage_people',
    params: ofImport,
    response: z.object({}),
  }),
}
