import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifyEvent } from './verify.ts'

const keys = { secretKey: 'oa-secret', appId: '111', oaId: '222' }
const body = '{ "b" : 1,  "a":"quán triệt" }'
const macOf = (prefix: string, timestamp: string, secret = keys.secretKey) =>
  `mac=${createHash('sha256')
    .update(prefix + body + timestamp + secret)
    .digest('hex')}`
const verify = (signature: string, headerTimestamp?: string, raw = body) =>
  verifyEvent(
    { raw: Buffer.from(raw), signature, headerTimestamp, bodyTimestamps: ['3', '5'] },
    keys,
  )

describe('the signature of an event', () => {
  it.each([
    ['app_id', '111'],
    ['oa_id', '222'],
  ])('may begin with the %s, and take its time from the header or the body', (prefix, id) => {
    expect(verify(macOf(id, '9'), '9')).toEqual({ prefix, timestampIn: 'header', timestamp: '9' })
    expect(verify(macOf(id, '5'), '9')).toEqual({ prefix, timestampIn: 'body', timestamp: '5' })
    expect(verify(macOf(id, '5'))).toEqual({ prefix, timestampIn: 'body', timestamp: '5' })
  })

  it('is that of the exact bytes: the same JSON written anew does not fit', () => {
    const again = JSON.stringify(JSON.parse(body))
    expect(verify(macOf('111', '5'), undefined, again)).toBeUndefined()
  })

  it('fits no other secret, no other kind of hash, no other form', () => {
    const keyed = createHmac('sha256', keys.secretKey).update(`111${body}5`).digest('hex')
    for (const signature of [
      macOf('111', '5', 'app-secret'),
      macOf('333', '5'),
      `mac=${keyed}`,
      macOf('111', '5').slice(4),
      'mac=',
      `mac=${'0'.repeat(64)}`,
      '',
    ])
      expect(verify(signature)).toBeUndefined()
  })
})
