/** Checks simulated Mini App notifications: the three headers, one person, only who allowed them (platform F.3). */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createNotification, type NotificationOptions } from './create-notification.ts'

const open = (options: Partial<NotificationOptions> = {}) =>
  createNotification({
    apiKey: 'key-of-the-app',
    miniAppId: '77',
    isKnown: (id) => id === '31' || id === '32',
    now: () => '2026-03-12T02:00:00.000Z',
    ...options,
  })

const templateData = {
  buttonText: 'Xem',
  buttonUrl: 'https://zalo.me/s/77/',
  title: 'Thông báo',
  contentTitle: 'Thông báo',
  contentDescription: 'Có phần mới',
}

const send = async (
  notification: ReturnType<typeof open>,
  { headers = {}, body = { templateId: 't1', templateData } }: { headers?: object; body?: object },
) => {
  const response = await notification.routes.request('/notification/template', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': 'Bearer key-of-the-app',
      'x-user-id': '31',
      'x-miniapp-id': '77',
      ...headers,
    },
    body: JSON.stringify(body),
  })
  return z.looseObject({ error: z.number(), message: z.string() }).parse(await response.json())
}

describe('a simulated Mini App notification', () => {
  it('reaches the phone of the one person who allowed it', async () => {
    const notification = open()
    notification.allow('31', true)
    expect((await send(notification, {})).error).toBe(0)
    expect(notification.notices('31')).toMatchObject([{ title: 'Thông báo', text: 'Có phần mới' }])
    expect(notification.notices('32')).toEqual([])
  })

  it('reaches nobody who has not allowed it, or no longer does', async () => {
    const notification = open()
    expect((await send(notification, {})).error).toBe(-1)
    notification.allow('31', true)
    notification.allow('31', false)
    expect((await send(notification, {})).error).toBe(-1)
    expect(notification.truth()).toMatchObject([
      { chatId: '31', isDelivered: false, answer: 'refusal', code: -1 },
      { isDelivered: false },
    ])
  })

  it.each([
    [{ 'x-api-key': 'key-of-the-app' }, 401],
    [{ 'x-miniapp-id': '78' }, -201],
    [{ 'x-user-id': 'nobody' }, -201],
  ])('wants all three headers: %j', async (headers, code) => {
    const notification = open()
    notification.allow('31', true)
    expect((await send(notification, { headers })).error).toBe(code)
  })

  it('wants all of its template, and a server in Vietnam by switch', async () => {
    const notification = open()
    notification.allow('31', true)
    expect((await send(notification, { body: { templateId: 't1' } })).error).toBe(-201)
    notification.switches.set({ isAbroad: true })
    expect((await send(notification, {})).error).toBe(-501)
  })

  it('breaks as the switches say, and tells the truth of it', async () => {
    const notification = open()
    notification.allow('31', true)
    notification.switches.set({ nextSends: { fault: 'answer_lost', times: 1 } })
    await expect(send(notification, {})).rejects.toThrow()
    expect(notification.truth()).toMatchObject([{ isDelivered: true, answer: 'none' }])
    expect(notification.notices('31')).toHaveLength(1)
  })

  it('survives a restart with its permissions', async () => {
    const records: NonNullable<NotificationOptions['records']> = []
    const first = open({ onRecord: (record) => records.push(record) })
    first.allow('31', true)
    await send(first, {})
    const second = open({ records })
    expect(second.isAllowed('31')).toBe(true)
    expect(second.notices('31')).toHaveLength(1)
  })
})
