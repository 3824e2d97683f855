/** Translates the endpoints of programs that are told of counts into verbs. */
import { webhooks } from '@quan-triet/shared/api/webhooks'
import type { Deps } from '../../services/context.ts'
import { addWebhook } from '../../services/webhooks/add-webhook.ts'
import { listWebhookDeliveries } from '../../services/webhooks/list-webhook-deliveries.ts'
import { listWebhooks } from '../../services/webhooks/list-webhooks.ts'
import { removeWebhook } from '../../services/webhooks/remove-webhook.ts'
import { rotateWebhookSecret } from '../../services/webhooks/rotate-webhook-secret.ts'
import { switchWebhook } from '../../services/webhooks/switch-webhook.ts'
import { testWebhook } from '../../services/webhooks/test-webhook.ts'
import { implement } from '../implement.ts'

export const webhooksRoutes = (deps: Deps) =>
  implement(webhooks, deps, {
    listWebhooks: (ctx, { query }) => listWebhooks({ ctx, input: query }),
    addWebhook: (ctx, { body }) => addWebhook({ ctx, input: body }),
    rotateWebhookSecret: (ctx, { params }) => rotateWebhookSecret({ ctx, input: params }),
    testWebhook: (ctx, { params }) => testWebhook({ ctx, input: params }),
    listWebhookDeliveries: (ctx, { params }) => listWebhookDeliveries({ ctx, input: params }),
    switchWebhook: (ctx, { params, body }) => switchWebhook({ ctx, input: { ...params, ...body } }),
    removeWebhook: (ctx, { params }) => removeWebhook({ ctx, input: params }),
  })
