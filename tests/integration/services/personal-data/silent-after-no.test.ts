import { enqueueToChat, enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { fallBack } from '@quan-triet/bot-server/services/linking/fall-back'
import { followMailLink } from '@quan-triet/bot-server/services/mailing/follow-mail-link'
import { setDocumentReach } from '@quan-triet/bot-server/services/mailing/set-document-reach'
import { subscribeMyself } from '@quan-triet/bot-server/services/mailing/subscribe-myself'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { decideConsent } from '@quan-triet/bot-server/services/personal-data/decide-consent'
import { getPrivacyNotice } from '@quan-triet/bot-server/services/personal-data/get-privacy-notice'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import { addMs } from '@quan-triet/shared/time/calendar'
import { OaUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { botOf, chat, idOf, oaUser, personCode, say } from '../../chat/say.ts'
import { makeMailHouse, tokenIn } from '../mailing/mail-house.ts'
import { importScheduled } from '../parts/drafting.ts'

const MEMBER = 5
const OWN = 'suong@example.vn'

const remindLater = (house: House) =>
  enqueueToPerson(house.system, {
    dedupeKey: 'reminder:person',
    kind: 'reminder',
    personId: idOf(MEMBER),
    text: 'Đồng chí còn thiếu bài thu hoạch.',
    orgUnitId: null,
    dueAt: addMs(house.clock.now(), 12 * 3_600_000),
  })

const outgoing = (house: House) =>
  house.db
    .selectFrom('outbox')
    .select(['way', 'state'])
    .where('person_id', '=', idOf(MEMBER))
    .where('way', '!=', 'app')
    .where('state', 'in', ['ready', 'sending'])
    .execute()

const notices = async (house: House) => {
  const rows = await house.db
    .selectFrom('notice')
    .select('text')
    .where('person_id', '=', idOf(MEMBER))
    .execute()
  return rows.map((row) => row.text)
}

describe('a person who says no', () => {
  it.each([
    ['withdraws the consent', (house: House) => withdrawConsent({ ctx: house.member(MEMBER) })],
    [
      'declines the notice',
      async (house: House) => {
        const ctx = house.member(MEMBER)
        const { hash } = await getPrivacyNotice({ ctx })
        return decideConsent({ ctx, input: { noticeHash: hash, decision: 'khong_dong_y' } })
      },
    ],
  ])('is sent nothing that waited since before: %s', async (_, sayNo) => {
    const house = await makeHouse()
    await say(house, botOf(MEMBER), 'xin chào')
    expect(await remindLater(house)).toBe('bot')
    await sayNo(house)
    expect(await outgoing(house)).toEqual([])
    await fallBack({ ctx: house.system })
    expect(await outgoing(house)).toEqual([])
    expect(await notices(house)).toContain('Đồng chí còn thiếu bài thu hoạch.')
  })

  it('is sent nothing by the account either, nor by a notification', async () => {
    const house = await makeHouse()
    await say(house, oaUser('8457'), await personCode(house.member(MEMBER)))
    for (const [way, id] of [
      ['oa', '8457'],
      ['bot', 'b'],
    ] as const)
      await enqueueToChat(house.system, {
        dedupeKey: `waits:${way}`,
        kind: 'reminder',
        text: 'Nhắc riêng',
        orgUnitId: null,
        way,
        chatId: chat(OaUserId.parse(id)),
        isGroup: false,
        personId: idOf(MEMBER),
      })
    await withdrawConsent({ ctx: house.member(MEMBER) })
    expect(await outgoing(house)).toEqual([])
  })

  it.each([
    ['withdrew', (house: House) => withdrawConsent({ ctx: house.member(MEMBER) })],
    [
      'left',
      (house: House) =>
        house.db
          .updateTable('membership')
          .set({ valid_to: '2026-03-12' })
          .where('person_id', '=', idOf(MEMBER))
          .execute(),
    ],
  ])('gets no letter that was on its way when the person %s', async (_, goAway) => {
    const house = await makeMailHouse()
    await subscribeMyself({ ctx: house.member(MEMBER), input: { address: OWN } })
    await house.settle()
    const token = tokenIn(house.lettersTo(OWN).at(-1), 'confirm')
    const anybody = { ...house.deps, actor: { kind: 'anonymous' as const } }
    await followMailLink({ ctx: anybody, input: { kind: 'confirm', token } })
    const due = '2026-03-13T00:30:00.000Z'
    const { id } = await importScheduled(house.secretary, [due])
    await setDocumentReach({
      ctx: house.secretary,
      input: { id, circulation: 'noi_bo', beyondZalo: 'email' },
    })
    house.mailbox.clear()
    house.clock.moveTo(due)
    await fanOutDuePushes({ ctx: house.system })
    await goAway(house)
    await house.settle()
    expect(house.mailbox.letters()).toEqual([])
  })
})

describe('a document that goes nowhere by e-mail any more', () => {
  it('takes back the letters that wait to leave', async () => {
    const house = await makeMailHouse()
    await subscribeMyself({ ctx: house.member(MEMBER), input: { address: OWN } })
    await house.settle()
    const token = tokenIn(house.lettersTo(OWN).at(-1), 'confirm')
    const anybody = { ...house.deps, actor: { kind: 'anonymous' as const } }
    await followMailLink({ ctx: anybody, input: { kind: 'confirm', token } })
    const due = '2026-03-13T00:30:00.000Z'
    const { id } = await importScheduled(house.secretary, [due])
    const reach = (beyondZalo: 'none' | 'email') =>
      setDocumentReach({
        ctx: house.secretary,
        input: { id, circulation: 'noi_bo', beyondZalo },
      })
    await reach('email')
    house.mailbox.clear()
    house.clock.moveTo(due)
    await fanOutDuePushes({ ctx: house.system })
    await reach('none')
    await house.settle()
    expect(house.mailbox.letters()).toEqual([])
  })
})
