/** Translates the endpoints of the delivery ledger into verbs. */
import { deliveries } from '@quan-triet/shared/api/deliveries'
import type { Deps } from '../../services/context.ts'
import { exportDeliveries } from '../../services/deliveries/export-deliveries.ts'
import { getDocumentStanding } from '../../services/deliveries/get-document-standing.ts'
import { getLedger } from '../../services/deliveries/get-ledger.ts'
import { getShareCard } from '../../services/deliveries/get-share-card.ts'
import { listDeliveries } from '../../services/deliveries/list-deliveries.ts'
import { listDeliveryUnits } from '../../services/deliveries/list-delivery-units.ts'
import { previewResending } from '../../services/deliveries/preview-resending.ts'
import { resendDeliveries } from '../../services/deliveries/resend-deliveries.ts'
import { resendDelivery } from '../../services/deliveries/resend-delivery.ts'
import { shareDelivery } from '../../services/deliveries/share-delivery.ts'
import { unshareDelivery } from '../../services/deliveries/unshare-delivery.ts'
import { implement } from '../implement.ts'

export const deliveriesRoutes = (deps: Deps) =>
  implement(deliveries, deps, {
    listDeliveries: (ctx, { query }) => listDeliveries({ ctx, input: query }),
    getLedger: (ctx, { query }) => getLedger({ ctx, input: query }),
    listDeliveryUnits: (ctx, { query }) => listDeliveryUnits({ ctx, input: query }),
    exportDeliveries: (ctx, { query }) => exportDeliveries({ ctx, input: query }),
    previewResending: (ctx, { query }) => previewResending({ ctx, input: query }),
    resendDeliveries: (ctx, { body }) => resendDeliveries({ ctx, input: body }),
    resendDelivery: (ctx, { params }) => resendDelivery({ ctx, input: params }),
    shareDelivery: (ctx, { params }) => shareDelivery({ ctx, input: params }),
    unshareDelivery: (ctx, { params }) => unshareDelivery({ ctx, input: params }),
    getShareCard: (ctx, { params, query }) =>
      getShareCard({ ctx, input: { partId: params.id, ...query } }),
    getDocumentStanding: async (ctx, { params }) => ({
      pushes: await getDocumentStanding({ ctx, input: params }),
    }),
  })
