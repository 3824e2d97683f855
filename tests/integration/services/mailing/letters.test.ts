import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, otherUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { addMailbox } from '@quan-triet/bot-server/services/mailing/add-mailbox'
import { followMailLink } from '@quan-triet/bot-server/services/mailing/follow-mail-link'
import { setDocumentReach } from '@quan-triet/bot-server/services/mailing/set-document-reach'
import { subscribeMyself } from '@quan-triet/bot-server/services/mailing/subscribe-myself'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import { describe, expect, it } from 'vitest'
import { importScheduled, pushAt } from '../parts/drafting.ts'
import { type MailHouse, makeMailHouse, tokenIn } from './mail-house.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'
const OFFICE = 'van.phong@saomai.example.vn'
const OWN = 'suong@example.vn'

const follow = async (house: MailHouse, address: string, kind: 'confirm' | 'stop') => {
  const letter = house.lettersTo(address).at(-1)
  const ctx = { ...house.deps, actor: { kind: 'anonymous' as const } }
  return followMailLink({ ctx, input: { kind, token: tokenIn(letter, kind) } })
}

const confirmed = async (house: MailHouse, ctx: ServiceContext, address: string) => {
  await addMailbox({ ctx, input: { address, label: 'Văn phòng' } })
  await house.settle()
  await follow(house, address, 'confirm')
}

const own = async (house: MailHouse, index: number, address: string) => {
  await subscribeMyself({ ctx: house.member(index), input: { address } })
  await house.settle()
  await follow(house, address, 'confirm')
}

const byMail = (house: MailHouse, draft: DocumentDraft) =>
  setDocumentReach({
    ctx: house.secretary,
    input: { id: draft.id, circulation: 'noi_bo', beyondZalo: 'email' },
  })

const partLetters = (house: MailHouse) =>
  house.db
    .selectFrom('outbox')
    .selectAll()
    .where('way', '=', 'email')
    .where('kind', '=', 'part')
    .orderBy('order_key')
    .execute()

describe('the letters of a part', () => {
  it('reach every confirmed mailbox once, with the whole part, and stop when its holder stops them', async () => {
    const house = await makeMailHouse()
    await confirmed(house, house.secretary, OFFICE)
    await own(house, 5, OWN)
    const draft = await importScheduled(house.secretary, [FIRST, SECOND])
    await byMail(house, draft)
    house.mailbox.clear()
    house.clock.moveTo(FIRST)
    await house.settle()
    await house.settle()
    expect(house.mailbox.letters().map((one) => one.to.join())).toHaveLength(2)
    const [letter] = house.lettersTo(OFFICE)
    const [part] = draft.parts
    expect(letter?.subject).toBe(`Phần 1/${draft.parts.length}: ${part?.heading}`)
    for (const paragraph of part?.paragraphs ?? []) expect(letter?.text).toContain(paragraph)
    expect(letter?.headers['list-unsubscribe']).toMatch(
      /^<https:\/\/house\.example\.vn\/mail\/stop/,
    )
    await follow(house, OFFICE, 'stop')
    house.clock.moveTo(SECOND)
    await house.settle()
    expect(house.lettersTo(OFFICE)).toHaveLength(1)
    expect(house.lettersTo(OWN)).toHaveLength(2)
  })

  it('go out for no document that nobody has marked for it', async () => {
    const house = await makeMailHouse()
    await confirmed(house, house.secretary, OFFICE)
    await importScheduled(house.secretary, [FIRST])
    house.clock.moveTo(FIRST)
    await house.settle()
    expect(await partLetters(house)).toEqual([])
  })

  it('do not go to a mailbox that waits, nor to a person who has withdrawn the consent', async () => {
    const house = await makeMailHouse()
    await own(house, 5, OWN)
    await addMailbox({ ctx: house.secretary, input: { address: OFFICE, label: 'Văn phòng' } })
    const draft = await importScheduled(house.secretary, [FIRST])
    await byMail(house, draft)
    await withdrawConsent({ ctx: house.member(5) })
    house.clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: house.system })
    expect(await partLetters(house)).toEqual([])
  })

  it('go to the mailboxes of the unit that publishes and of those below it, by the branch a person is in now', async () => {
    const house = await makeMailHouse()
    await confirmed(house, house.secretary, OFFICE)
    await own(house, 5, OWN)
    const draft = await importScheduled(house.secretary, [FIRST])
    await byMail(house, draft)
    await house.db
      .updateTable('membership')
      .set({ org_unit_id: otherUnit })
      .where('person_id', '=', asId<PersonId>(fixtureAccounts[5]?.personId ?? ''))
      .execute()
    house.clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: house.system })
    expect(await partLetters(house)).toHaveLength(1)
    const [row] = await partLetters(house)
    expect(row).toMatchObject({ way: 'email', chat_kind: 'person', push_id: pushAt(draft, 1).id })
    const reach = await setDocumentReach({
      ctx: { ...house.system },
      input: { id: draft.id, circulation: 'noi_bo', beyondZalo: 'email' },
    })
    expect(reach.mailboxes).toBe(1)
    await house.db
      .updateTable('document')
      .set({ org_unit_id: wardUnit })
      .where('id', '=', draft.id)
      .execute()
    const ward = await setDocumentReach({
      ctx: house.system,
      input: { id: draft.id, circulation: 'noi_bo', beyondZalo: 'email' },
    })
    expect(ward.mailboxes).toBe(2)
  })

  it('leave no faster than the campaign says, and never in its quiet hours', async () => {
    const house = await makeMailHouse()
    for (const name of ['a', 'b', 'c'])
      await confirmed(house, house.secretary, `${name}@x.example.vn`)
    const draft = await importScheduled(house.secretary, [FIRST])
    await byMail(house, draft)
    await house.db
      .updateTable('campaign')
      .set({ messages_per_minute: 2, quiet_from: '20:00', quiet_until: '08:00' })
      .execute()
    house.clock.moveTo('2026-03-13T12:58:00.000Z')
    await fanOutDuePushes({ ctx: house.system })
    const times = (await partLetters(house)).map((row) => row.due_at).toSorted()
    // The one message to the group takes the first minute.
    expect(times).toEqual([
      '2026-03-13T12:59:00.000Z',
      '2026-03-13T12:59:00.000Z',
      '2026-03-14T01:00:00.000Z',
    ])
  })

  it('wait while the server is down, and arrive once when it is up again', async () => {
    const house = await makeMailHouse()
    await confirmed(house, house.secretary, OFFICE)
    const draft = await importScheduled(house.secretary, [FIRST])
    await byMail(house, draft)
    house.mailbox.clear()
    await house.mailbox.down()
    house.clock.moveTo(FIRST)
    await house.settle()
    expect(await partLetters(house)).toMatchObject([{ state: 'ready', cause: 'not_reached' }])
    await house.mailbox.up()
    house.clock.moveTo('2026-03-13T02:30:00.000Z')
    await house.settle()
    expect(house.lettersTo(OFFICE)).toHaveLength(1)
    expect(await partLetters(house)).toMatchObject([{ state: 'delivered' }])
  })

  it('whose answer was lost are told as unknown and not sent again by themselves (ruling 6)', async () => {
    const house = await makeMailHouse()
    await confirmed(house, house.secretary, OFFICE)
    const draft = await importScheduled(house.secretary, [FIRST])
    await byMail(house, draft)
    house.mailbox.clear()
    house.mailbox.switches.loseAnswers = true
    house.clock.moveTo(FIRST)
    await house.settle()
    house.mailbox.switches.loseAnswers = false
    house.clock.moveTo(SECOND)
    await house.settle()
    expect(house.lettersTo(OFFICE)).toHaveLength(1)
    expect(await partLetters(house)).toMatchObject([{ state: 'unknown', cause: 'no_answer' }])
  })
})
