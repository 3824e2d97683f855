/** Checks the Official Account on the practice ground: its chats on the page, its incidents, and a killed process. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Practice } from './create-practice.ts'
import { ask, askJson, closeAllPractice, openPractice as open } from './play-practice.ts'

afterEach(closeAllPractice)

const sayInGroup = (practice: Practice, body: object = {}) =>
  askJson(practice, '/practice/messages', {
    chatId: 'oa-one',
    from: 'bb',
    text: 'mấy giờ học',
    mentionsBot: true,
    ...body,
  })

describe('the Official Account on the practice page', () => {
  it('has a group in which its members write under the ids that the page knows them by', async () => {
    const { practice } = open()
    expect(await sayInGroup(practice)).toMatchObject({
      chatId: 'oa-one',
      from: { id: 'bb' },
      text: '@OA Thu mấy giờ học',
      mentionName: 'OA Thu',
    })
    expect(await sayInGroup(practice, { from: 'ba' })).toEqual({
      refused: 'Người này không viết được ở đây.',
    })
    expect(await askJson(practice, '/practice/state')).toMatchObject({
      groups: [
        { chatId: 'g-one', channel: 'bot' },
        { chatId: 'oa-one', channel: 'oa', memberIds: ['bb'] },
      ],
      messages: { 'oa-one': [{ from: { id: 'bb' } }], 'oa:bb': [] },
    })
  })

  it('has a private conversation with everybody, apart from the one with the bot', async () => {
    const { practice } = open()
    await sayInGroup(practice, {
      chatId: 'oa:ba',
      from: 'ba',
      text: 'xin chào',
      mentionsBot: false,
    })
    expect(await askJson(practice, '/practice/state')).toMatchObject({
      messages: { 'oa:ba': [{ text: 'xin chào' }], ba: [] },
    })
    expect(practice.oa.messages('7139860000000000101')).toHaveLength(1)
  })

  it('breaks by the switches of the page, and by the admin door', async () => {
    const { practice } = open()
    const changes = { oa: { tokenDiesAfterCalls: 0 }, notification: { isAbroad: true } }
    await ask(practice, '/practice/zalo/switches', changes)
    expect(await askJson(practice, '/practice/zalo/switches')).toMatchObject(changes)
    const fate = { act: 'set_bot_group', chatId: 'g-one', fate: 'dissolved' }
    await ask(practice, '/zalo/admin/act', fate)
    expect(await askJson(practice, '/practice/zalo/switches')).toMatchObject({
      groupFates: { 'g-one': 'dissolved' },
    })
    const state = await askJson(practice, '/zalo/admin/clock', { byMs: 600_000 })
    expect(state).toEqual({ now: '2026-03-12T02:10:00.000Z', hasArrived: true })
  })

  it('survives a killed process with chats, tokens and allowed notices', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'practice-')), 'state.jsonl')
    const first = open({ stateFile }).practice
    await sayInGroup(first)
    first.notification.allow('2', true)
    const { accessToken } = first.oa.oauth.mint()
    const second = open({ stateFile }).practice
    expect(second.oa.messages('oa-one')).toHaveLength(1)
    expect(second.oa.oauth.stateOf(accessToken)).toBe('live')
    expect(second.notification.isAllowed('2')).toBe(true)
  })
})
