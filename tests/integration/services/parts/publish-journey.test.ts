/** Walks the secretary's whole way over HTTP: file, parts, confirmation, timetable, group, reader's phone, ledger. */
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { DeliveryPage } from '@quan-triet/shared/models/delivery'
import { DocumentDraft } from '@quan-triet/shared/models/document'
import { ReadablePart } from '@quan-triet/shared/models/reading'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../../support/open-house.ts'
import { fileOf, partAt, resolutionText, secretaryName } from './drafting.ts'

const SECRETARY = 0
const MEMBER = 5
const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'

const upload = (house: OpenHouse, token: string, file: ReturnType<typeof fileOf>) =>
  fetch(`${house.url}/api/documents?fileName=${encodeURIComponent(file.fileName)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: file.bytes,
  })

/** A draft imported, confirmed and with two parts scheduled, all by the API. */
const publishByApi = async (house: OpenHouse, token: string): Promise<DocumentDraft> => {
  const imported = DocumentDraft.parse(
    await (await upload(house, token, fileOf(resolutionText))).json(),
  )
  const post = async (path: string, json: unknown) => {
    const response = await house.call('POST', `/api/documents/${imported.id}/${path}`, {
      token,
      json,
    })
    expect(response.status).toBe(200)
    return DocumentDraft.parse(await response.json())
  }
  await post('reshaping', {
    action: 'note',
    partId: partAt(imported, 1).id,
    note: 'Đọc trước buổi 2.',
  })
  await post('not-secret', { fullName: secretaryName })
  return post('pushes', {
    pushes: [
      { partId: partAt(imported, 1).id, dueAt: FIRST },
      { partId: partAt(imported, 2).id, dueAt: SECOND },
    ],
  })
}

const saidToGroup = (house: OpenHouse): string[] =>
  house.botApi
    .messages(fixtureGroupChat)
    .filter((message) => message.from.isBot)
    .map((message) => message.text ?? '')

const ledgerOf = async (house: OpenHouse, token: string): Promise<DeliveryPage> =>
  DeliveryPage.parse(await (await house.call('GET', '/api/deliveries', { token })).json())

describe('publishing', () => {
  it('brings each part to the group at its hour as one message whose link opens it', async () => {
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    const draft = await publishByApi(house, token)
    await house.settle()
    expect(saidToGroup(house)).toEqual([])
    house.clock.moveTo(FIRST)
    await house.settle()
    const [message = '', ...others] = saidToGroup(house)
    expect(others).toEqual([])
    expect(message.length).toBeLessThanOrEqual(2000)
    expect(message).toContain('Lưu ý của Bí thư: Đọc trước buổi 2.')
    const link = new URL(message.split('\n').at(-1) ?? '')
    expect(link.searchParams.get('to')).toBe('part')
    const reader = await house.signIn(MEMBER)
    const opened = await house.call('GET', `/api/parts/${link.searchParams.get('id')}`, {
      token: reader,
    })
    expect(ReadablePart.parse(await opened.json())).toMatchObject({
      id: partAt(draft, 1).id,
      nextDueAt: SECOND,
    })
    house.clock.moveTo(SECOND)
    await house.settle()
    expect(saidToGroup(house)).toHaveLength(2)
    const { deliveries } = await ledgerOf(house, token)
    expect(deliveries.map((one) => [one.partId, one.state])).toEqual([
      [partAt(draft, 2).id, 'delivered'],
      [partAt(draft, 1).id, 'delivered'],
    ])
    const now = await house.call('GET', `/api/documents/${draft.id}`, { token })
    expect(partAt(DocumentDraft.parse(await now.json()), 1).push?.state).toBe('da_gui')
  })

  it('leaves a part of unknown outcome to the secretary, who sends it again; the next part does not wait', async () => {
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    await publishByApi(house, token)
    house.botApi.switches.set({ nextSends: { fault: 'answer_lost', times: 1 } })
    house.clock.moveTo(SECOND)
    await house.settle()
    expect(saidToGroup(house)).toHaveLength(2)
    const [, first] = (await ledgerOf(house, token)).deliveries
    expect(first).toMatchObject({ state: 'unknown', canResend: true })
    const resent = await house.call('POST', `/api/deliveries/${first?.id}/resending`, { token })
    expect(resent.status).toBe(200)
    await house.settle()
    expect(saidToGroup(house)).toHaveLength(3)
    expect(saidToGroup(house)[2]).toBe(saidToGroup(house)[0])
  })

  it('answers a secret file with the reason in words and keeps nothing', async () => {
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    const response = await upload(house, token, fileOf(`TUYỆT MẬT\n${resolutionText}`))
    expect(await response.json()).toMatchObject({
      code: 'document_secret',
      detail: expect.stringContaining('TUYỆT MẬT'),
    })
    const list = await house.call('GET', '/api/documents', { token })
    expect(await list.json()).toMatchObject({ documents: [{ number: '05-NQ/TU' }] })
  })
})
