import { describe, expect, it } from 'vitest'
import { newWebhookSecret, webhookHeaders } from './webhook-signature.ts'

describe('the signature of what another program is told', () => {
  it('is the one of the example that Standard Webhooks gives', () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    }
    expect(webhookHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('stands once for each secret while one takes the place of another', () => {
    const secrets = [newWebhookSecret(), newWebhookSecret()]
    const headers = webhookHeaders({ id: 'a', timestamp: 1, body: '{}' }, secrets)
    const both = headers['webhook-signature']?.split(' ') ?? []
    expect(both).toHaveLength(2)
    for (const [index, secret] of secrets.entries())
      expect(webhookHeaders({ id: 'a', timestamp: 1, body: '{}' }, [secret])).toMatchObject({
        'webhook-signature': both[index],
      })
  })

  it('is made with a secret of 32 random bytes', () => {
    expect(newWebhookSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(newWebhookSecret()).not.toBe(newWebhookSecret())
  })
})
