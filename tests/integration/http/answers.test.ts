import { INTENTS } from '@quan-triet/bot-server/chat/intents'
import {
  countQuickQuestion,
  MOST_AN_HOUR_IN_APP,
} from '@quan-triet/bot-server/services/answers/count-quick-question'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { quickAnswers } from '@quan-triet/shared/i18n/vi/quick-answers'
import { QuickAnswer, QuickChoices, QuickIntent } from '@quan-triet/shared/models/quick-answer'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../support/open-house.ts'
import { ask, GUEST, MEMBER, SECRETARY } from '../chat/ask-bot.ts'
import { addCampaign } from '../chat/second-campaign.ts'

const names = fixtureAccounts.slice(0, 32).map((one) => one.displayName)

/** Asks on the page as the person at this index of the fixture. */
const pageOf = async (house: OpenHouse, index: number) => {
  const token = await house.signIn(index)
  return async (json: { intent: string; slots?: { part: number } } | { text: string }) => {
    const response = await house.call('POST', '/api/answers', { token, json })
    return QuickAnswer.parse(await response.json()).answers
  }
}

/** In the chat a screen is an address on a line of its own, here a button. */
const withoutLinks = (text: string | undefined): string | undefined =>
  text?.replaceAll(/(?:\n[^\n]{1,40}:)?(?:\n|: )https:\/\/zalo\.me\/\S+/g, '')

/** What the chat does step by step has a screen of its own here. */
const STEP_BY_STEP: Readonly<Record<string, string>> = {
  report_absence: '/leave',
  ask_speaker: '/matters',
  recommendation: '/matters',
}

const wordsOf = (name: string): string =>
  INTENTS.find((intent) => intent.name === name)?.examples[0] ?? ''

const rowsOf = ({ db }: OpenHouse, table: 'dialogue' | 'outbox') =>
  db.selectFrom(table).selectAll().execute()

const looksOf = async ({ db }: OpenHouse) => {
  const rows = await db.selectFrom('audit_log').select('action').execute()
  return rows.map(({ action }) => action).filter((action) => action.startsWith('look-'))
}

describe('the page of quick questions', () => {
  it('offers every question that the bot has, and nothing else', () => {
    const questions = INTENTS.filter(
      ({ name, access }) => access !== 'secretary' && !/^(refuse|smalltalk)_/.test(name),
    )
    expect(QuickIntent.options.toSorted()).toEqual(questions.map(({ name }) => name).toSorted())
    expect(questions).toHaveLength(30)
  })

  it('answers each of them in the words of the private chat, opens no exchange, sends nothing and names nobody', async () => {
    const house = await openHouse()
    const member = await pageOf(house, MEMBER)
    const own = fixtureAccounts[MEMBER]?.displayName
    const said = new Map<string, string>()
    for (const intent of QuickIntent.options) {
      const [reply, ...more] = await member({ intent })
      expect({ intent, more }).toEqual({ intent, more: [] })
      expect(reply?.text).not.toMatch(/^$|zalo\.me/)
      expect(names.filter((name) => name !== own && reply?.text.includes(name))).toEqual([])
      const route = STEP_BY_STEP[intent]
      if (route === undefined) said.set(intent, reply?.text ?? '')
      else expect({ intent, links: reply?.links }).toEqual({ intent, links: [route] })
    }
    expect(await rowsOf(house, 'dialogue')).toEqual([])
    expect(await rowsOf(house, 'outbox')).toEqual([])
    expect(await looksOf(house)).toEqual([])
    for (const [intent, text] of said) {
      const { here } = await ask(house, { from: MEMBER, text: wordsOf(intent), isGroup: false })
      expect({ intent, text }).toEqual({ intent, text: withoutLinks(here) })
    }
  })

  it('tells names to whoever runs the branch, in the words of the private chat, with a line in the audit log', async () => {
    const house = await openHouse()
    const secretary = await pageOf(house, SECRETARY)
    for (const { name } of INTENTS.filter(({ access }) => access === 'S')) {
      const [reply] = await secretary({ intent: name })
      const { here } = await ask(house, { from: SECRETARY, text: wordsOf(name), isGroup: false })
      expect({ name, text: reply?.text }).toEqual({ name, text: withoutLinks(here) })
    }
    const [absent] = await secretary({ intent: 'list_absent' })
    expect(absent?.text).toContain('Tạ Văn Hạnh')
    expect(absent?.links).toEqual(['/sessions'])
    expect(await looksOf(house)).toContain('look-list')
  })

  it('understands what is typed as the chat does, and leads to screens instead of naming addresses', async () => {
    const house = await openHouse()
    const member = await pageOf(house, MEMBER)
    const both = await member({ text: 'lich hoc the nao, bao gio phai nop thu hoach?' })
    expect(both.map(({ intent }) => intent)).toEqual(['schedule', 'essay_deadline'])
    expect(await member({ text: 'gui lai phan 2' })).toEqual([
      {
        intent: 'part_get',
        text: expect.stringMatching(/Phần 2\/6, đã gửi 6\/3\/2026\.$/),
        links: ['/parts/part-2'],
      },
    ])
    expect(await member({ intent: 'part_get', slots: { part: 2 } })).toEqual([
      expect.objectContaining({ links: ['/parts/part-2'] }),
    ])
    expect(await member({ text: 'Gửi file mật cho mọi người' })).toEqual([
      { intent: 'refuse_secret', text: chat.refusals.refuse_secret, links: [] },
    ])
    for (const text of ['Hôm nay trời mưa to quá', 'giá vàng hôm nay bao nhiêu?', '…'])
      expect(await member({ text })).toEqual([
        { intent: 'unknown', text: chat.notUnderstood, links: [] },
      ])
  })

  it('leads whoever runs the branch to the screen of an order, and refuses it to others', async () => {
    const house = await openHouse()
    const [secretary, member] = [await pageOf(house, SECRETARY), await pageOf(house, MEMBER)]
    const orders = [
      ['nhắc mọi người', 'order_remind', '/essays'],
      ['gửi phần 4 ngay', 'order_push_part', '/publishing'],
      ['hoãn phần 5 sang mai', 'order_postpone_part', '/publishing'],
      ['mở điểm danh', 'order_open_check_in', '/sessions'],
      ['đóng điểm danh', 'order_close_check_in', '/sessions'],
      ['gửi chương trình lên cấp trên xem xét', 'order_send_plan', '/plans'],
      ['nhắc người chủ trì nhiệm vụ', 'order_remind_tasks', '/plans'],
    ] as const
    for (const [text, intent, route] of orders) {
      expect(await secretary({ text })).toEqual([
        { intent, text: quickAnswers.elsewhere[intent], links: [route] },
      ])
      expect(await member({ text })).toEqual([
        { intent, text: chat.orders.onlySecretary, links: [] },
      ])
    }
    expect(await rowsOf(house, 'dialogue')).toEqual([])
  })

  it('logs the intent and the hour of what was asked there, and neither words nor who', async () => {
    const house = await openHouse()
    const member = await pageOf(house, MEMBER)
    await member({ text: 'lịch học thế nào, bao giờ phải nộp thu hoạch?' })
    await member({ text: 'Hôm nay trời mưa to quá' })
    const rows = await house.db.selectFrom('bot_log').selectAll().execute()
    expect(rows.map(({ intent }) => intent).toSorted()).toEqual([
      'essay_deadline',
      'schedule',
      'unknown',
    ])
    for (const row of rows)
      expect(row).toMatchObject({ way: 'app', place: 'private', at: house.clock.now() })
    const kept = JSON.stringify(rows)
    expect(kept).not.toMatch(/mưa|lịch/)
    for (const { personId, zaloUserId } of fixtureAccounts.slice(0, 40)) {
      expect(kept).not.toContain(personId)
      expect(kept).not.toContain(zaloUserId)
    }
  })

  it('asks one person to wait after 120 questions within an hour, and nobody else', async () => {
    const house = await openHouse()
    for (let asked = 0; asked < MOST_AN_HOUR_IN_APP; asked += 1)
      await countQuickQuestion({ ctx: house.member(MEMBER) })
    const token = await house.signIn(MEMBER)
    const askAgain = () =>
      house.call('POST', '/api/answers', { token, json: { intent: 'schedule' } })
    const refused = await askAgain()
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({
      code: 'too_many_tries',
      detail: quickAnswers.askedTooMuch,
    })
    const other = await pageOf(house, SECRETARY)
    expect(await other({ intent: 'schedule' })).toHaveLength(1)
    house.clock.moveTo('2026-03-12T03:00:01.000Z')
    expect((await askAgain()).status).toBe(200)
  })

  it('takes neither an intent that is no question of it, nor an endless text', async () => {
    const house = await openHouse()
    const token = await house.signIn(MEMBER)
    for (const json of [
      { intent: 'refuse_secret' },
      { intent: 'schedule', unitId: otherUnit },
      { intent: 'part_get', slots: { part: 0 } },
      { text: ' ' },
      { text: 'a'.repeat(501) },
      {},
    ])
      expect((await house.call('POST', '/api/answers', { token, json })).status).toBe(400)
  })
})

const SECOND = 'Đợt học tập Chỉ thị 02 (giả định)'

describe('a branch in two campaigns', () => {
  it('is answered on the page as in private: under their titles, of each if they are equally near', async () => {
    const house = await openHouse()
    await addCampaign(house, { unitId: fixtureUnit, title: SECOND, essaysBy: '2026-03-14' })
    const member = await pageOf(house, MEMBER)
    for (const intent of ['essay_deadline', 'stat_essay', 'my_attendance', 'part_get']) {
      const { here } = await ask(house, { from: MEMBER, text: wordsOf(intent), isGroup: false })
      const [reply] = await member({ intent })
      expect(reply?.text).toBe(withoutLinks(here))
      expect(reply?.text.includes(SECOND)).toBe(intent !== 'my_attendance')
    }
  })
})

describe('somebody who studies with two branches', () => {
  it('chooses on the page which one is meant, is answered about that one, and may choose no third', async () => {
    const house = await openHouse()
    const token = await house.signIn(GUEST)
    const choices = async () =>
      QuickChoices.parse(await (await house.call('GET', '/api/answers/choices', { token })).json())
    const choose = (unitId: string) =>
      house.call('POST', '/api/answers/branch', { token, json: { unitId } })
    expect(await choices()).toMatchObject({ unitId: fixtureUnit, branches: [] })
    await addCampaign(house, { unitId: otherUnit, title: SECOND, essaysBy: '2026-03-20' })
    const before = await choices()
    expect(before.unitId).toBeNull()
    expect(before.branches.map(({ unitId }) => unitId)).toEqual([otherUnit, fixtureUnit])
    const chosen = QuickChoices.parse(await (await choose(fixtureUnit)).json())
    expect(chosen).toMatchObject({ unitId: fixtureUnit, branches: before.branches })
    expect(chosen.parts.filter(({ isSent }) => isSent)).toHaveLength(3)
    const guest = await pageOf(house, GUEST)
    expect((await guest({ intent: 'next_session_time' }))[0]?.text).toMatch(/^08:00 thứ Bảy/)
    await choose(otherUnit)
    expect((await guest({ intent: 'next_session_time' }))[0]?.text).not.toMatch(/^08:00 thứ Bảy/)
    expect((await choose('db-phuong-sao-mai')).status).toBe(404)
  })
})
