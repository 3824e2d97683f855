/** The endpoints of addresses of other programs that are told of counts. */
import { z } from 'zod'
import { OrgUnitId, WebhookId } from '../models/ids.ts'
import { AddWebhookInput, UnitWebhooks, WebhookDelivery, WebhookSecret } from '../models/webhook.ts'
import { endpoint } from './endpoint.ts'

const ById = z.object({ id: WebhookId })

export const webhooks = {
  listWebhooks: endpoint({
    method: 'get',
    path: '/api/webhooks',
    right: 'connect',
    query: z.object({ unitId: OrgUnitId }),
    response: UnitWebhooks,
  }),
  addWebhook: endpoint({
    method: 'post',
    path: '/api/webhooks',
    right: 'connect',
    body: AddWebhookInput,
    response: WebhookSecret,
  }),
  rotateWebhookSecret: endpoint({
    method: 'post',
    path: '/api/webhooks/:id/secrets',
    right: 'connect',
    params: ById,
    response: WebhookSecret,
  }),
  testWebhook: endpoint({
    method: 'post',
    path: '/api/webhooks/:id/tests',
    right: 'connect',
    params: ById,
    response: z.object({ deliveries: z.array(WebhookDelivery) }),
  }),
  listWebhookDeliveries: endpoint({
    method: 'get',
    path: '/api/webhooks/:id/deliveries',
    right: 'connect',
    params: ById,
    response: z.object({ deliveries: z.array(WebhookDelivery) }),
  }),
  switchWebhook: endpoint({
    method: 'put',
    path: '/api/webhooks/:id/standing',
    right: 'connect',
    params: ById,
    body: z.object({ isOn: z.boolean() }),
    response: UnitWebhooks,
  }),
  removeWebhook: endpoint({
    method: 'delete',
    path: '/api/webhooks/:id',
    right: 'connect',
    params: ById,
    response: UnitWebhooks,
  }),
}
