/** The endpoints of publishing: import a document, shape its parts, confirm, schedule. */
import { z } from 'zod'
import {
  ChangePushInput,
  ConfirmNotSecretInput,
  DocumentDraft,
  DocumentSummary,
  PushPreview,
  ReshapeInput,
  SchedulePushesInput,
} from '../models/document.ts'
import { DocumentId, OrgUnitId, PartId, PushId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

const ofDocument = z.object({ id: DocumentId })
const ofPart = z.object({ id: PartId })
/** A unit where the person publishes by a role; without it, the own branch. */
const forUnit = z.object({ unitId: OrgUnitId.optional() })

export const publishing = {
  importDocument: endpoint({
    method: 'post',
    path: '/api/documents',
    right: 'publish',
    query: forUnit.extend({ fileName: z.string().min(1).max(255) }),
    bodyKind: 'file',
    response: DocumentDraft,
  }),
  listDocuments: endpoint({
    method: 'get',
    path: '/api/documents',
    right: 'publish',
    query: forUnit,
    response: z.object({ documents: z.array(DocumentSummary) }),
  }),
  getDocument: endpoint({
    method: 'get',
    path: '/api/documents/:id',
    right: 'publish',
    params: ofDocument,
    response: DocumentDraft,
  }),
  reshapeParts: endpoint({
    method: 'post',
    path: '/api/documents/:id/reshaping',
    right: 'publish',
    params: ofDocument,
    body: ReshapeInput,
    response: DocumentDraft,
  }),
  confirmNotSecret: endpoint({
    method: 'post',
    path: '/api/documents/:id/not-secret',
    right: 'publish',
    params: ofDocument,
    body: ConfirmNotSecretInput,
    response: DocumentDraft,
  }),
  schedulePushes: endpoint({
    method: 'post',
    path: '/api/documents/:id/pushes',
    right: 'publish',
    params: ofDocument,
    body: SchedulePushesInput,
    response: DocumentDraft,
  }),
  changePush: endpoint({
    method: 'post',
    path: '/api/pushes/:id/change',
    right: 'publish',
    params: z.object({ id: PushId }),
    body: ChangePushInput,
    response: DocumentDraft,
  }),
  /** In place of the one that the part may have. */
  putPicture: endpoint({
    method: 'put',
    path: '/api/parts/:id/picture',
    right: 'publish',
    params: ofPart,
    // As long as somebody has patience to hear it read aloud.
    query: z.object({ alt: z.string().trim().min(1).max(300) }),
    bodyKind: 'file',
    response: DocumentDraft,
  }),
  removePicture: endpoint({
    method: 'delete',
    path: '/api/parts/:id/picture',
    right: 'publish',
    params: ofPart,
    response: DocumentDraft,
  }),
  previewPush: endpoint({
    method: 'get',
    path: '/api/parts/:id/preview',
    right: 'publish',
    params: ofPart,
    response: PushPreview,
  }),
}
