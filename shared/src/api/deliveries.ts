/** The endpoints of the delivery ledger: list, export, send again, mark as shared by hand. */
import { z } from 'zod'
import {
  Delivery,
  DeliveryChoice,
  DeliveryPage,
  DeliveryUnits,
  LedgerSummary,
  ListDeliveriesInput,
  ListDeliveryUnitsInput,
  PushStanding,
  ResendPreview,
  ResendResult,
  ShareCard,
} from '../models/delivery.ts'
import { DeliveryId, DocumentId, OrgUnitId, PartId } from '../models/ids.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const ById = z.object({ id: DeliveryId })

export const deliveries = {
  listDeliveries: endpoint({
    method: 'get',
    path: '/api/deliveries',
    right: 'publish',
    query: ListDeliveriesInput,
    response: DeliveryPage,
  }),
  getLedger: endpoint({
    method: 'get',
    path: '/api/deliveries/summary',
    right: 'publish',
    query: DeliveryChoice,
    response: LedgerSummary,
  }),
  listDeliveryUnits: endpoint({
    method: 'get',
    path: '/api/deliveries/units',
    right: 'publish',
    query: ListDeliveryUnitsInput,
    response: DeliveryUnits,
  }),
  exportDeliveries: endpoint({
    method: 'get',
    path: '/api/deliveries/file',
    right: 'publish',
    query: DeliveryChoice,
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
  previewResending: endpoint({
    method: 'get',
    path: '/api/deliveries/resendable',
    right: 'publish',
    query: DeliveryChoice,
    response: ResendPreview,
  }),
  resendDeliveries: endpoint({
    method: 'post',
    path: '/api/deliveries/resendings',
    right: 'publish',
    body: DeliveryChoice,
    response: ResendResult,
  }),
  resendDelivery: endpoint({
    method: 'post',
    path: '/api/deliveries/:id/resending',
    right: 'publish',
    params: ById,
    response: Delivery,
  }),
  shareDelivery: endpoint({
    method: 'post',
    path: '/api/deliveries/:id/sharing',
    right: 'publish',
    params: ById,
    response: Delivery,
  }),
  unshareDelivery: endpoint({
    method: 'post',
    path: '/api/deliveries/:id/unsharing',
    right: 'publish',
    params: ById,
    response: Delivery,
  }),
  getShareCard: endpoint({
    method: 'get',
    path: '/api/parts/:id/share-card',
    right: 'publish',
    params: z.object({ id: PartId }),
    query: z.object({ unitId: OrgUnitId.optional() }),
    response: ShareCard,
  }),
  getDocumentStanding: endpoint({
    method: 'get',
    path: '/api/documents/:id/standing',
    right: 'publish',
    params: z.object({ id: DocumentId }),
    response: z.object({ pushes: z.array(PushStanding) }),
  }),
}
