/** The endpoints of publishing: import a document, shape its parts, confirm, schedule, follow the deliveries. */
import { z } from 'zod'
import { DeliveryLedger } from '../models/delivery.ts'
import {
  ChangePushInput,
  ConfirmNotSecretInput,
  DocumentDraft,
  DocumentSummary,
  PushPreview,
  ReshapeInput,
  SchedulePushesInput,
} from '../models/document.ts'
import { DeliveryId, DocumentId, OrgUnitId, PartId, PushId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

const ofDocument = z.object({ id: DocumentId })
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
  previewPush: endpoint({
    method: 'get',
    path: '/api/parts/:id/preview',
    right: 'publish',
    params: z.object({ id: PartId }),
    response: PushPreview,
  }),
  listDeliveries: endpoint({
    method: 'get',
    path: '/api/deliveries',
    right: 'publish',
    query: forUnit,
    response: DeliveryLedger,
  }),
  resendDelivery: endpoint({
    method: 'post',
    path: '/api/deliveries/:id/resending',
    right: 'publish',
    params: z.object({ id: DeliveryId }),
    response: DeliveryLedger,
  }),
}
