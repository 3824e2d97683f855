import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addMailbox } from '@quan-triet/bot-server/services/mailing/add-mailbox'
import { askAgain } from '@quan-triet/bot-server/services/mailing/ask-again'
import {
  followMailLink,
  readMailLink,
} from '@quan-triet/bot-server/services/mailing/follow-mail-link'
import { getOwnMail } from '@quan-triet/bot-server/services/mailing/get-own-mail'
import { listMailboxes } from '@quan-triet/bot-server/services/mailing/list-mailboxes'
import { recipientOf } from '@quan-triet/bot-server/services/mailing/recipient-of'
import { removeMailbox } from '@quan-triet/bot-server/services/mailing/remove-mailbox'
import { stopOwnMail } from '@quan-triet/bot-server/services/mailing/stop-own-mail'
import { subscribeMyself } from '@quan-triet/bot-server/services/mailing/subscribe-myself'
import { switchOffAddresses } from '@quan-triet/bot-server/services/mailing/switch-off-addresses'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '../parts/drafting.ts'
import { type MailHouse, makeMailHouse, tokenIn } from './mail-house.ts'

const OFFICE = 'van.phong@saomai.example.vn'
const OWN = 'suong@example.vn'
const DAY_MS = 24 * 3_600_000

const add = (ctx: ServiceContext, address = OFFICE) =>
  addMailbox({ ctx, input: { address, label: 'Văn phòng' } })

const follow = (house: MailHouse, kind: 'confirm' | 'stop', token: string) =>
  followMailLink({
    ctx: { ...house.deps, actor: { kind: 'anonymous' } },
    input: { kind, token },
  })

const rows = (house: MailHouse) => house.db.selectFrom('mail_subscription').selectAll().execute()

describe('a mailbox', () => {
  it('is asked by a first letter, and gets letters only once its holder has agreed', async () => {
    const house = await makeMailHouse()
    const { mailboxes } = await add(house.secretary)
    expect(mailboxes).toMatchObject([{ address: OFFICE, label: 'Văn phòng', state: 'waiting' }])
    await house.settle()
    const [letter] = house.lettersTo(OFFICE)
    expect(letter?.subject).toMatch(/^Xác nhận nhận tài liệu học tập qua thư: /)
    expect(letter?.headers['list-unsubscribe']).toBeUndefined()
    const token = tokenIn(letter, 'confirm')
    const ctx = { ...house.deps, actor: { kind: 'anonymous' as const } }
    expect(await readMailLink({ ctx, input: { kind: 'confirm', token } })).toMatchObject({
      kind: 'ask',
    })
    expect((await rows(house))[0]).toMatchObject({ state: 'waiting' })
    expect(await follow(house, 'confirm', token)).toMatchObject({ kind: 'done' })
    expect(await follow(house, 'confirm', token)).toMatchObject({ kind: 'done' })
    expect((await listMailboxes({ ctx: house.secretary, input: {} })).mailboxes).toMatchObject([
      { state: 'confirmed', confirmedAt: house.clock.now() },
    ])
  })

  it('keeps neither its address nor a link in plain text anywhere', async () => {
    const house = await makeMailHouse()
    await add(house.secretary)
    await subscribeMyself({ ctx: house.member(5), input: { address: OWN } })
    await house.settle()
    const tokens = [OFFICE, OWN].map((one) => tokenIn(house.lettersTo(one)[0], 'confirm'))
    const proofs = tokens.map((token) => token.split('.')[1] ?? '')
    for (const { name } of await house.db.introspection.getTables()) {
      const stored = JSON.stringify(
        await house.db
          .selectFrom(name as 'person')
          .selectAll()
          .execute(),
      )
      for (const secret of [OFFICE, OWN, ...proofs]) expect(stored).not.toContain(secret)
    }
  })

  it('is not confirmed by a link that is late, of another mailbox, or made up', async () => {
    const house = await makeMailHouse()
    await add(house.secretary)
    await add(house.secretary, 'khac@saomai.example.vn')
    await house.settle()
    const token = tokenIn(house.lettersTo(OFFICE)[0], 'confirm')
    const other = tokenIn(house.lettersTo('khac@saomai.example.vn')[0], 'confirm')
    const [id, proof] = token.split('.')
    for (const wrong of [
      '',
      '.',
      `${id}.`,
      `${id}.${proof}x`,
      `${other.split('.')[0]}.${proof}`,
      `x.${proof}`,
      'x'.repeat(5000),
      '\u0000.\u0000',
    ]) {
      expect(await follow(house, 'confirm', wrong)).toEqual({ kind: 'gone' })
      expect(await follow(house, 'stop', wrong)).toEqual({ kind: 'gone' })
    }
    expect(await follow(house, 'stop', token)).toEqual({ kind: 'gone' })
    house.clock.moveTo(addMs(house.clock.now(), 7 * DAY_MS))
    expect(await follow(house, 'confirm', token)).toEqual({ kind: 'gone' })
    expect((await rows(house)).map((row) => row.state)).toEqual(['waiting', 'waiting'])
  })

  it('that is asked again gets a new link, and the one before ends', async () => {
    const house = await makeMailHouse()
    const { mailboxes } = await add(house.secretary)
    await house.settle()
    house.clock.moveTo(addMs(house.clock.now(), DAY_MS))
    const id = mailboxes[0]?.id
    if (!id) throw new Error('the mailbox is there')
    await askAgain({ ctx: house.secretary, input: { id } })
    await house.settle()
    const [before, after] = house.lettersTo(OFFICE).map((letter) => tokenIn(letter, 'confirm'))
    expect(await follow(house, 'confirm', before ?? '')).toEqual({ kind: 'gone' })
    expect(await follow(house, 'confirm', after ?? '')).toMatchObject({ kind: 'done' })
    await expectRefusal(askAgain({ ctx: house.secretary, input: { id } }), 'step_not_allowed')
  })

  it('is stopped by its holder without signing in, once and for good, and its address forgotten', async () => {
    const house = await makeMailHouse()
    await add(house.secretary)
    await house.settle()
    await follow(house, 'confirm', tokenIn(house.lettersTo(OFFICE)[0], 'confirm'))
    const [row] = await rows(house)
    const token = await stopTokenOf(house, row?.id)
    expect(await follow(house, 'stop', token)).toMatchObject({ kind: 'done' })
    expect(await follow(house, 'stop', token)).toMatchObject({ kind: 'done' })
    expect(await rows(house)).toMatchObject([
      { state: 'stopped', address_sealed: null, address_hash: null },
    ])
    const { mailboxes } = await listMailboxes({ ctx: house.secretary, input: {} })
    expect(mailboxes).toMatchObject([{ state: 'stopped', address: '' }])
    const id = mailboxes[0]?.id
    if (!id) throw new Error('the mailbox is there')
    const after = await removeMailbox({ ctx: house.secretary, input: { id } })
    expect(after.mailboxes).toEqual([])
  })

  it('is added once to a unit, and again after it was taken away', async () => {
    const house = await makeMailHouse()
    const { mailboxes } = await add(house.secretary)
    await expectRefusal(add(house.secretary, OFFICE), 'mailbox_known')
    const id = mailboxes[0]?.id
    if (!id) throw new Error('the mailbox is there')
    await removeMailbox({ ctx: house.secretary, input: { id } })
    expect((await add(house.secretary)).mailboxes).toHaveLength(1)
  })

  it('is not pestered: letters that ask one address are counted', async () => {
    const house = await makeMailHouse()
    const ask = () => subscribeMyself({ ctx: house.member(5), input: { address: OWN } })
    for (let count = 0; count < 3; count += 1) await ask()
    await expectRefusal(ask(), 'too_many_tries')
    await expectRefusal(add(house.secretary, OWN), 'too_many_tries')
  })

  it('is for nobody to see or touch but those who publish for its unit', async () => {
    const house = await makeMailHouse()
    const { mailboxes } = await add(house.secretary)
    const id = mailboxes[0]?.id
    if (!id) throw new Error('the mailbox is there')
    for (const ctx of [house.outsider, house.officer('bi_thu')]) {
      await expectRefusal(removeMailbox({ ctx, input: { id } }), 'not_found')
      await expectRefusal(listMailboxes({ ctx, input: { unitId: fixtureUnit } }), 'not_found')
    }
    await expectRefusal(removeMailbox({ ctx: house.member(5), input: { id } }), 'not_allowed')
    await subscribeMyself({ ctx: house.member(5), input: { address: OWN } })
    const own = (await getOwnMail({ ctx: house.member(5) })).mailbox?.id
    if (!own) throw new Error('the own mailbox is there')
    await expectRefusal(removeMailbox({ ctx: house.secretary, input: { id: own } }), 'not_found')
    const ward = await listMailboxes({
      ctx: house.officer('bi_thu'),
      input: { unitId: wardUnit },
    })
    expect(ward.mailboxes).toEqual([])
  })

  it('that its server refuses for good is switched off, and what waits for it is let go', async () => {
    const house = await makeMailHouse()
    await add(house.secretary)
    house.mailbox.switches.recipients[OFFICE] = { code: 550, text: '5.1.1 no such user' }
    await house.settle()
    expect(await switchOffAddresses({ ctx: house.system })).toBe(1)
    const { mailboxes } = await listMailboxes({ ctx: house.secretary, input: {} })
    expect(mailboxes).toMatchObject([{ state: 'bounced', address: OFFICE }])
  })

  it('that nobody confirms in time is forgotten', async () => {
    const house = await makeMailHouse()
    await add(house.secretary)
    house.clock.moveTo(addMs(house.clock.now(), 8 * DAY_MS))
    await switchOffAddresses({ ctx: house.system })
    expect(await rows(house)).toMatchObject([{ state: 'removed', address_sealed: null }])
  })

  it('cannot be added where the house has no mail server', async () => {
    const house = await makeMailHouse()
    const ctx = { ...house.secretary, ways: ['bot' as const] }
    await expectRefusal(add(ctx), 'mail_not_set_up')
    expect(await getOwnMail({ ctx })).toEqual({ isSetUp: false, mailbox: null })
  })
})

/** A link to stop stands in every letter with parts; here it is made as the channel makes it. */
const stopTokenOf = async (house: MailHouse, id: SubscriptionId | undefined): Promise<string> => {
  if (id === undefined) throw new Error('the mailbox is there')
  const recipient = await recipientOf({ ctx: house.system, input: { id } })
  return new URL(recipient?.link.url ?? '').searchParams.get('t') ?? ''
}

describe('a person’s own mailbox', () => {
  it('is given, changed and stopped by the person alone', async () => {
    const house = await makeMailHouse()
    const ctx = house.member(5)
    await subscribeMyself({ ctx, input: { address: OWN } })
    await house.settle()
    await follow(house, 'confirm', tokenIn(house.lettersTo(OWN)[0], 'confirm'))
    expect(await getOwnMail({ ctx })).toMatchObject({
      mailbox: { address: OWN, state: 'confirmed' },
    })
    const other = await subscribeMyself({ ctx, input: { address: 'moi@example.vn' } })
    expect(other.mailbox).toMatchObject({ address: 'moi@example.vn', state: 'waiting' })
    expect(await stopOwnMail({ ctx })).toEqual({ isSetUp: true, mailbox: null })
    expect(await stopOwnMail({ ctx })).toEqual({ isSetUp: true, mailbox: null })
    expect((await rows(house)).map((row) => row.address_sealed)).toEqual([null, null])
    await house.settle()
    expect(house.lettersTo('moi@example.vn')).toEqual([])
  })

  it('is shown to the person among the own data, and gone when the person is erased', async () => {
    const house = await makeMailHouse()
    await subscribeMyself({ ctx: house.member(6), input: { address: OWN } })
    const { sections } = await getMyData({ ctx: house.member(6) })
    expect(sections.flatMap((one) => one.lines).join()).toContain(
      `Địa chỉ thư nhận tài liệu: ${OWN} (chờ xác nhận`,
    )
    await eraseMember({
      ctx: house.officer('quan_tri'),
      input: { personId: fixtureAccounts[6]?.personId as PersonId, requestId: null },
    })
    expect(await rows(house)).toEqual([])
    await house.settle()
    expect(house.mailbox.letters()).toEqual([])
  })

  it('cannot be given by who has withdrawn the consent to the notice', async () => {
    const house = await makeMailHouse()
    await withdrawConsent({ ctx: house.member(5) })
    await expectRefusal(
      subscribeMyself({ ctx: house.member(5), input: { address: OWN } }),
      'served_on_paper',
    )
  })
})
