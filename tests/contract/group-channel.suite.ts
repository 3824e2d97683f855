/** The contract of every channel that writes to groups: one suite, run against each adapter and its stand-in. */
import type {
  ChatAddress,
  GroupChannel,
  SendOutcome,
} from '@quan-triet/bot-server/domain/channels/group-channel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listenForTest } from '../support/start-zalo.ts'

export interface Stand {
  channel: GroupChannel
  /** A group that the channel may write to. */
  group: ChatAddress
  /** A person whom the channel may write to. */
  person: ChatAddress
  /** What of ours a chat shows, oldest first. */
  shown: (chat: ChatAddress) => { id: string; text: string }[]
  /** The next send ends this way. */
  fail: (
    fault: 'rate_limited' | 'server_error' | 'answer_lost' | 'never_delivered' | 'slow',
  ) => void
  /** From now on what we show as our right to send is refused. */
  refuseToken: () => void
  /** The group does not hear us any more. */
  leaveGroup: () => void
  /** The channel, calling another address. */
  at: (baseUrl: string) => GroupChannel
  /** The answer of a send that went well, with this in place of the message's id. */
  goodAnswer: (id: string) => string
}

const LIMIT = 2000

const hello = (channel: GroupChannel, to: ChatAddress, text = 'xin chào'): Promise<SendOutcome> =>
  channel.send(to, { kind: 'text', text })

/** A port on which nobody listens. */
const NOWHERE = 'http://127.0.0.1:3'

export const describeGroupChannel = (name: string, open: () => Promise<Stand>): void => {
  describe(`the channel "${name}"`, () => {
    it.each([
      ['a line', 'Kính gửi đồng chí: 18:30 tối nay học phần 3 – «mời đúng giờ» 100%'],
      ['several lines and signs', 'Dòng 1\n\n• Dòng 2\t"x" <b>&amp;</b> \\n {1} $& 🇻🇳'],
      ['2000 units', 'đ'.repeat(LIMIT)],
      ['2000 units ending in half a million', `${'a'.repeat(LIMIT - 2)}🙂`],
    ])(
      `${name}: delivers exactly what it is given, to a group and to a person: %s`,
      async (_, text) => {
        const stand = await open()
        for (const chat of [stand.group, stand.person]) {
          const outcome = await hello(stand.channel, chat, text)
          const shown = stand.shown(chat)
          expect(outcome).toMatchObject({ kind: 'delivered', messageId: shown[0]?.id })
          expect(shown.map((message) => message.text)).toEqual([text])
        }
      },
    )

    it(`${name}: composes letters before they are counted and sent`, async () => {
      const { channel, group, shown } = await open()
      const text = 'ế'.repeat(LIMIT)
      expect(await hello(channel, group, text.normalize('NFD'))).toMatchObject({
        kind: 'delivered',
      })
      expect(shown(group)[0]?.text).toBe(text)
    })

    it(`${name}: refuses what is too long or empty before any call`, async () => {
      const { at, group } = await open()
      for (const text of ['a'.repeat(LIMIT + 1), ''])
        expect(await hello(at(NOWHERE), group, text)).toMatchObject({ kind: 'our_bug' })
    })

    it(`${name}: refuses what it has no capability for before any call`, async () => {
      const { at, group } = await open()
      const { capabilities } = at(NOWHERE)
      const file = { name: 'phim.mp4', mediaType: 'video/mp4', bytes: new Uint8Array(3) }
      expect(await at(NOWHERE).send(group, { kind: 'file', file })).toMatchObject({
        kind: 'our_bug',
      })
      expect(capabilities.textLimit).toBe(LIMIT)
    })

    it(`${name}: leaves open whether a message arrived whose answer was lost or late`, async () => {
      const stand = await open()
      for (const [fault, count] of [
        ['answer_lost', 1],
        ['slow', 2],
        ['never_delivered', 2],
      ] as const) {
        stand.fail(fault)
        const outcome = await hello(stand.channel, stand.group)
        expect(outcome).toMatchObject({ kind: 'unknown', cause: 'no_answer' })
        expect(stand.shown(stand.group)).toHaveLength(count)
      }
    })

    it(`${name}: is certain that nothing arrived where no connection was made`, async () => {
      const { at, group } = await open()
      expect(await hello(at(NOWHERE), group)).toMatchObject({ kind: 'later', cause: 'not_reached' })
    })

    it(`${name}: comes back later when it was told to, or the platform failed`, async () => {
      const stand = await open()
      stand.fail('rate_limited')
      expect(await hello(stand.channel, stand.group)).toMatchObject({
        kind: 'later',
        cause: 'rate_limited',
      })
      stand.fail('server_error')
      expect(await hello(stand.channel, stand.group)).toMatchObject({
        kind: 'later',
        cause: 'platform_failed',
      })
      expect(stand.shown(stand.group)).toEqual([])
    })

    it(`${name}: asks a human for the whole channel when its token is refused`, async () => {
      const stand = await open()
      stand.refuseToken()
      expect(await hello(stand.channel, stand.group)).toMatchObject({
        kind: 'ask_human',
        scope: 'channel',
      })
    })

    it(`${name}: asks a human for one group that does not hear it any more`, async () => {
      const stand = await open()
      stand.leaveGroup()
      expect(await hello(stand.channel, stand.group)).toMatchObject({
        kind: 'ask_human',
        scope: 'chat',
        cause: 'not_in_group',
      })
      expect(await hello(stand.channel, stand.person)).toMatchObject({ kind: 'delivered' })
    })

    it(`${name}: keeps ids as they are written`, async () => {
      const stand = await open()
      for (const [written, id] of [
        ['"9007199254740993123"', '9007199254740993123'],
        ['9007199254740993123', '9007199254740993123'],
        ['"f414c8f76fa586fbdfb4"', 'f414c8f76fa586fbdfb4'],
      ] as const) {
        const body = stand.goodAnswer(written)
        const url = await listenForTest(() => new Response(body))
        expect(await hello(stand.at(url), stand.group)).toEqual({
          kind: 'delivered',
          messageId: id,
        })
      }
    })

    it(`${name}: never throws, whatever comes back`, async () => {
      const stand = await open()
      let next = new Response()
      const url = await listenForTest(() => next)
      const channel = stand.at(url)
      const bodies = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc
          .record({ ok: fc.jsonValue(), error_code: fc.jsonValue(), error: fc.jsonValue() })
          .map((one) => JSON.stringify(one)),
      )
      const statuses = fc.constantFrom(
        200,
        201,
        302,
        400,
        401,
        403,
        404,
        408,
        429,
        500,
        502,
        503,
        599,
      )
      await fc.assert(
        fc.asyncProperty(statuses, bodies, async (status, body) => {
          next = new Response(body, { status })
          const outcome = await hello(channel, stand.group)
          expect(['delivered', 'later', 'unknown', 'refused', 'ask_human', 'our_bug']).toContain(
            outcome.kind,
          )
          expect(JSON.stringify(outcome).length).toBeLessThan(600)
        }),
        { numRuns: 60 },
      )
    })
  })
}
