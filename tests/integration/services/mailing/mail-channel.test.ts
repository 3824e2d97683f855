import type { OutgoingContent } from '@quan-triet/bot-server/domain/messages'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openChannel, openMailbox } from './mail-scene.ts'

const to = { chatId: asId<SubscriptionId>('box-1'), isGroup: false }
const stop = 'https://house.example.vn/mail/stop?t=box-1.proof'
const recipient = { address: 'an@example.vn', link: { kind: 'stop' as const, url: stop } }
const text = 'Phần 1/6: Nhiệm vụ “trọng tâm” của chi bộ năm 2026\n\nĐoạn thứ nhất: ắ, ộ, ữ 𠮷.'
const letter: OutgoingContent = { kind: 'text', text }

const open = async () => {
  const scene = await openMailbox()
  const channel = openChannel({ ...scene, recipientOf: () => Promise.resolve(recipient) })
  return { ...scene, channel }
}

describe('the mail channel', () => {
  it('sends a letter with its exact words, and a link that stops the letters by one click', async () => {
    const { mailbox, channel } = await open()
    expect(await channel.send(to, letter)).toMatchObject({ kind: 'delivered' })
    const [received] = mailbox.letters()
    expect(received).toMatchObject({
      from: 'hoc-tap@saomai.example.vn',
      to: ['an@example.vn'],
      subject: 'Phần 1/6: Nhiệm vụ “trọng tâm” của chi bộ năm 2026',
    })
    expect(received?.text).toContain('Đoạn thứ nhất: ắ, ộ, ữ 𠮷.')
    expect(received?.html).toContain('<p>Đoạn thứ nhất: ắ, ộ, ữ 𠮷.</p>')
    expect(received?.headers).toMatchObject({
      'list-unsubscribe': `<${stop}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      from: 'Quán Triệt <hoc-tap@saomai.example.vn>',
    })
  })

  it('gives the same letter to the same mailbox the same id, and other letters others', async () => {
    const { mailbox, channel } = await open()
    await channel.send(to, letter)
    await channel.send(to, letter)
    await channel.send(to, { kind: 'text', text: 'Phần 2' })
    await channel.send({ ...to, chatId: asId<SubscriptionId>('box-2') }, letter)
    const [first, again, ...others] = mailbox.letters().map((one) => one.headers['message-id'])
    expect(first).toMatch(/^<[0-9a-f]{40}@saomai\.example\.vn>$/)
    expect(again).toBe(first)
    expect(new Set([first, ...others]).size).toBe(3)
  })

  it('names what the server answers by its cause', async () => {
    const { mailbox, channel } = await open()
    const { switches } = mailbox
    const send = async () => {
      const outcome = await channel.send(to, letter)
      return outcome.kind === 'delivered' ? 'delivered' : `${outcome.kind} ${outcome.cause}`
    }
    switches.recipients['an@example.vn'] = { code: 550, text: '5.1.1 no such user' }
    expect(await send()).toBe('refused address_refused')
    switches.recipients['an@example.vn'] = { code: 451, text: '4.7.1 greylisted' }
    expect(await send()).toBe('later platform_failed')
    switches.recipients = {}
    switches.sender = { code: 550, text: '5.7.1 not your address' }
    expect(await send()).toBe('ask_human no_permission')
    switches.sender = null
    switches.letter = { code: 554, text: '5.7.1 looks like spam' }
    expect(await send()).toBe('refused content_refused')
    switches.letter = { code: 452, text: '4.3.1 no space' }
    expect(await send()).toBe('later recipient_quota')
    switches.letter = null
    expect(await send()).toBe('delivered')
    expect(mailbox.letters()).toHaveLength(1)
  })

  it('leaves a refused sign-in to a person, for all that goes this way', async () => {
    const { mailbox, channel } = await open()
    mailbox.switches.signIn = { code: 535, text: '5.7.8 wrong password' }
    expect(await channel.send(to, letter)).toMatchObject({
      kind: 'ask_human',
      scope: 'channel',
      cause: 'token_refused',
    })
  })

  it('does not know whether a letter arrived whose answer was lost, and sends it once', async () => {
    const { mailbox, channel } = await open()
    mailbox.switches.loseAnswers = true
    expect(await channel.send(to, letter)).toMatchObject({ kind: 'unknown', cause: 'no_answer' })
    expect(mailbox.letters()).toHaveLength(1)
  })

  it('tries later when nobody answers at the server, and sends when it is up again', async () => {
    const { mailbox, channel } = await open()
    expect(await channel.send(to, letter)).toMatchObject({ kind: 'delivered' })
    await mailbox.down()
    expect(await channel.send(to, letter)).toMatchObject({ kind: 'later', cause: 'not_reached' })
    await mailbox.up()
    expect(await channel.send(to, letter)).toMatchObject({ kind: 'delivered' })
    expect(mailbox.letters()).toHaveLength(2)
  })

  it('sends nothing to a mailbox that has ended, and tries later when it cannot be read', async () => {
    const { mailbox, smtpUrl } = await openMailbox()
    const ended = openChannel({ smtpUrl, recipientOf: () => Promise.resolve(null) })
    expect(await ended.send(to, letter)).toMatchObject({
      kind: 'refused',
      cause: 'blocked_by_person',
    })
    const unread = openChannel({ smtpUrl, recipientOf: () => Promise.reject(new Error('locked')) })
    expect(await unread.send(to, letter)).toMatchObject({ kind: 'later' })
    expect(mailbox.letters()).toEqual([])
  })

  it('takes no file and no text beyond its limit', async () => {
    const { channel } = await open()
    const file = { name: 'a.docx', mediaType: 'x', bytes: new Uint8Array() }
    for (const content of [
      { kind: 'file', file } as const,
      { kind: 'text', text: 'a'.repeat(20_001) } as const,
    ])
      expect(await channel.send(to, content)).toMatchObject({ kind: 'our_bug', cause: 'our_fault' })
  })

  it('lets no text put a header or a recipient into the letter, and never throws', async () => {
    const { mailbox, channel } = await open()
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'x\r\nBcc: thief@evil.vn\r\n\r\nbody',
        'x\nTo: thief@evil.vn',
        '=?utf-8?B?DQpCY2M6IHRoaWVmQGV2aWwudm4=?=',
        '\r\n.\r\nMAIL FROM:<a@b.vn>',
        '\ud800 lone',
      ),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (one) => {
        mailbox.clear()
        expect(await channel.send(to, { kind: 'text', text: one })).toMatchObject({
          kind: 'delivered',
        })
        expect(mailbox.letters()).toHaveLength(1)
        const [received] = mailbox.letters()
        expect(received?.to).toEqual(['an@example.vn'])
        expect(Object.keys(received?.headers ?? {})).not.toContain('bcc')
        expect(received?.headers['to']).toBe('an@example.vn')
      }),
      { numRuns: 60 },
    )
  })
})
