/** Who is answered what about programs that are told of counts: administrators over the unit, and nobody else. */
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealForHouse } from '@quan-triet/bot-server/services/vault/seal-for-house'
import { webhooks } from '@quan-triet/shared/api/webhooks'
import type { WebhookId } from '@quan-triet/shared/models/ids'
import { areaAccess } from './area-access.ts'

const id = asId<WebhookId>('webhook-khu-pho-3')
const byId = { params: { id } }

export const webhooksAccess = areaAccess({
  endpoints: webhooks,
  table: `
                          nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listWebhooks             401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    addWebhook               401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    rotateWebhookSecret      401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    testWebhook              401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    listWebhookDeliveries    401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    switchWebhook            401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    removeWebhook            401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
  `,
  async prepare({ db, deps, clock }) {
    const secret_sealed = await sealForHouse(deps, { secret: 'a', about: `webhook:${id}` })
    await db
      .insertInto('webhook')
      .values({
        id,
        org_unit_id: fixtureUnit,
        name: 'Trang nội bộ',
        url: 'https://hooks.example.vn/qt',
        events: '["report.sent"]',
        secret_sealed,
        created_at: clock.now(),
      })
      .execute()
  },
  asks: {
    listWebhooks: { query: { unitId: fixtureUnit } },
    addWebhook: {
      json: {
        unitId: fixtureUnit,
        name: 'Bảng tổng hợp',
        url: 'https://hooks.example.vn/',
        events: ['report.sent'],
      },
    },
    rotateWebhookSecret: byId,
    testWebhook: byId,
    listWebhookDeliveries: byId,
    switchWebhook: { ...byId, json: { isOn: true } },
    removeWebhook: byId,
  },
})
