import { findPrivateChat } from '@quan-triet/bot-server/db/queries/people'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { describeMe } from '@quan-triet/bot-server/services/people/describe-me'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { decideConsent } from '@quan-triet/bot-server/services/personal-data/decide-consent'
import { getPrivacyNotice } from '@quan-triet/bot-server/services/personal-data/get-privacy-notice'
import { listBranchConsents } from '@quan-triet/bot-server/services/personal-data/list-branch-consents'
import { listMyDataRequests } from '@quan-triet/bot-server/services/personal-data/list-my-data-requests'
import { markAssisted } from '@quan-triet/bot-server/services/personal-data/mark-assisted'
import { recordPaperConsent } from '@quan-triet/bot-server/services/personal-data/record-paper-consent'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { notice } from '@quan-triet/shared/i18n/vi/privacy-notice'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const HANH = 29
const idOf = (index: number) => fixtureAccounts[index]?.personId as PersonId

describe('the notice on personal data', () => {
  it('keeps its version as long as its text, so that proof never speaks of another text', () => {
    const text = JSON.stringify([notice.title, notice.tick, notice.sections('X')])
    const versions: Record<string, string> = {
      '2026-11': '77340953629199a21d01510673d937ab632aa1cc5e912b7b9414f2a49df402d8',
      '2026-12': '2cc1801aa61d4f8ef521e4541543a3d09e099205825c28c7009126cdc385c01b',
    }
    expect(versions[notice.version]).toBe(hashSecret(text))
  })

  it('meets a person who was never asked, names who runs the house, and is proven word for word', async () => {
    const house = await makeHouse()
    const ctx = house.member(HANH)
    expect((await describeMe({ ctx })).consent).toBe('chua_hoi')
    const shown = await getPrivacyNotice({ ctx })
    expect(shown.sections[0]?.lines[0]).toContain('Tỉnh ủy Ngân Hà')
    await decideConsent({ ctx, input: { noticeHash: shown.hash, decision: 'dong_y' } })
    expect((await describeMe({ ctx })).consent).toBe('dong_y')
    const proof = await house.db
      .selectFrom('consent')
      .innerJoin('privacy_notice', 'privacy_notice.hash', 'consent.notice_hash')
      .select(['consent.notice_version', 'consent.way', 'consent.decided_at', 'text'])
      .where('person_id', '=', idOf(HANH))
      .executeTakeFirstOrThrow()
    expect(proof).toMatchObject({
      notice_version: notice.version,
      way: 'ung_dung',
      decided_at: house.clock.now(),
    })
    expect(hashSecret(proof.text)).toBe(shown.hash)
    expect(proof.text).toContain('2 ngày làm việc')
  })

  it('takes no decision about another text than the one in force', async () => {
    const house = await makeHouse()
    const ctx = house.member(HANH)
    await expect(
      decideConsent({ ctx, input: { noticeHash: 'x', decision: 'dong_y' } }),
    ).rejects.toMatchObject({ code: 'notice_changed' })
    expect((await getPrivacyNotice({ ctx })).state).toBe('chua_hoi')
  })

  it('is asked anew when its version changes, yet nobody who declined is pressed again', async () => {
    const house = await makeHouse()
    const older = async (index: number, decision: 'dong_y' | 'khong_dong_y') => {
      await house.db
        .updateTable('consent')
        .set({ decision, notice_version: '2020-01' })
        .where('person_id', '=', idOf(index))
        .execute()
      return (await describeMe({ ctx: house.member(index) })).consent
    }
    expect(await older(3, 'dong_y')).toBe('chua_hoi')
    expect(await older(4, 'khong_dong_y')).toBe('khong_dong_y')
  })
})

describe('who does not agree', () => {
  it('gets no private message of the bot, is marked as served on paper, and may change the decision', async () => {
    const house = await makeHouse()
    const ctx = house.member(4)
    expect(await findPrivateChat(house.db, idOf(4))).not.toBeNull()
    const { hash } = await getPrivacyNotice({ ctx })
    await decideConsent({ ctx, input: { noticeHash: hash, decision: 'khong_dong_y' } })
    const message = { kind: 'reminder', text: 'Nhắc hạn', orgUnitId: null } as const
    const send = (key: string) =>
      enqueueToPerson(ctx, { ...message, dedupeKey: key, personId: idOf(4) })
    expect(await send('first')).toBe('app')
    const before = (await listBranchConsents({ ctx: house.secretary })).people
    expect(before.filter((one) => one.isOnPaper).map((one) => one.personId)).toEqual([idOf(4)])
    const roster = (await listRoster({ ctx: house.secretary })).people
    expect(roster.filter((one) => one.isOnPaper).map((one) => one.personId)).toEqual([idOf(4)])
    await decideConsent({ ctx, input: { noticeHash: hash, decision: 'dong_y' } })
    expect(await send('second')).toBe('bot')
  })

  it('has no chat with the bot before being asked either: silence is no consent', async () => {
    const house = await makeHouse()
    await house.db.deleteFrom('consent').where('person_id', '=', idOf(4)).execute()
    expect(await findPrivateChat(house.db, idOf(4))).toBeNull()
  })

  it('may withdraw at any time, which starts a request with a last day of processing', async () => {
    const house = await makeHouse()
    const ctx = house.member(5)
    const request = await withdrawConsent({ ctx })
    expect(request).toMatchObject({ kind: 'rut_dong_y', state: 'cho_tra_loi' })
    // The bot, a third party, knows this person: twenty days.
    expect(request.stopBy).toBe('2026-04-01')
    expect(await findPrivateChat(house.db, idOf(5))).toBeNull()
    expect((await describeMe({ ctx })).consent).toBe('rut')
    await expect(withdrawConsent({ ctx })).rejects.toMatchObject({ code: 'request_answered' })
    expect((await listMyDataRequests({ ctx })).requests).toHaveLength(1)
  })
})

describe('paper', () => {
  it('carries a decision that the secretary writes down, with who wrote it', async () => {
    const house = await makeHouse()
    await recordPaperConsent({
      ctx: house.secretary,
      input: { personId: idOf(HANH), decision: 'khong_dong_y' },
    })
    const { people } = await listBranchConsents({ ctx: house.secretary })
    expect(people.find((one) => one.personId === idOf(HANH))).toMatchObject({
      consent: 'khong_dong_y',
      way: 'giay',
      isOnPaper: true,
    })
    const row = await house.db
      .selectFrom('consent')
      .select('recorded_by')
      .where('person_id', '=', idOf(HANH))
      .executeTakeFirst()
    expect(row?.recorded_by).toBe(idOf(0))
  })

  it('is recorded by the own branch’s secretary alone, for its own members', async () => {
    const house = await makeHouse()
    const input = { personId: idOf(5), decision: 'khong_dong_y' } as const
    for (const ctx of [house.member(6), house.guest, house.outsider, house.officer('quan_tri')])
      await expect(recordPaperConsent({ ctx, input })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    const outside = { ...input, personId: idOf(33) }
    await expect(
      recordPaperConsent({ ctx: house.secretary, input: outside }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('serves a member without a smartphone through a helper, who is named, and never oneself', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const mark = (helperId: PersonId | null, isAssisted = true) =>
      markAssisted({ ctx, input: { personId: idOf(30), isAssisted, helperId } })
    await mark(idOf(7))
    const found = async () =>
      (await listBranchConsents({ ctx })).people.find((one) => one.personId === idOf(30))
    expect(await found()).toMatchObject({
      isAssisted: true,
      isOnPaper: true,
      helper: { personId: idOf(7), fullName: 'Phạm Ngọc Lam' },
    })
    await expect(mark(idOf(30))).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(mark(idOf(33))).rejects.toMatchObject({ code: 'not_found' })
    await mark(null, false)
    expect(await found()).toMatchObject({ isAssisted: false, isOnPaper: false, helper: null })
  })
})
