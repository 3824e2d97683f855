import { beforeEach, describe, expect, it } from 'vitest'
import { openOn } from './storage.ts'
import { refusalOf } from './zalo-calls.ts'
import { type Apis, tameKit } from './zalo-kit.ts'

/** Time that passes only by waiting. */
const createHand = () => {
  let now = 0
  const waits: { until: number; done: () => void }[] = []
  return {
    nowMs: () => now,
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        waits.push({ until: now + ms, done: resolve })
      }),
    /** Lets time pass, step by step, as far as somebody waits. */
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        await new Promise((resolve) => void setImmediate(resolve))
        const next = waits.toSorted((a, b) => a.until - b.until)[0]
        if (!next || next.until > end) break
        waits.splice(waits.indexOf(next), 1)
        now = next.until
        next.done()
      }
      now = end
    },
  }
}

const never = () => new Promise(() => {})

const rejected = (code: number) => () => Promise.reject({ code, message: '', api: 'x' })

/** Zalo's kit as a script: what is not told rejects as an old Zalo does. */
const kitWith = (changes: Partial<Apis>, hand = createHand()) => {
  const old = rejected(-1404)
  const apis: Apis = {
    getAccessToken: old,
    getUserID: old,
    getSetting: old,
    getLocation: old,
    getUserInfo: old,
    requestSendNotification: old,
    openPermissionSetting: old,
    scanQRCode: old,
    keepScreen: old,
    openShareSheet: old,
    openDocument: old,
    downloadFile: old,
    ...changes,
  }
  return { kit: tameKit(apis, hand), hand }
}

beforeEach(() => {
  const values = new Map<string, string>()
  openOn({
    getItem: (key) => values.get(key),
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  })
})

describe("Zalo's kit, tamed", () => {
  it.each([
    [{ code: -201 }, 'denied'],
    [{ code: -2002 }, 'denied'],
    [{ code: -2003 }, 'denied'],
    [{ code: '-2002' }, 'denied'],
    [{ code: -202 }, 'denied_for_good'],
    [{ code: -1403 }, 'unavailable'],
    [{ code: -1404 }, 'unavailable'],
    [{ code: -1408 }, 'unavailable'],
    [new TypeError('network'), 'unavailable'],
    [undefined, 'unavailable'],
  ] as const)('reads the refusal %o as %s', (error, refusal) => {
    expect(refusalOf(error)).toBe(refusal)
  })

  it('asks once for all who ask at the same moment, and anew afterwards', async () => {
    let calls = 0
    const { kit } = kitWith({ getAccessToken: async () => `token-${++calls}` })
    expect(await Promise.all([kit.getAccessToken(), kit.getAccessToken()])).toEqual([
      'token-1',
      'token-1',
    ])
    expect(await kit.getAccessToken()).toBe('token-2')
  })

  it('never makes a fourth call of a name within a second, and makes it later instead', async () => {
    const hand = createHand()
    const at: number[] = []
    const { kit } = kitWith({ openShareSheet: async () => void at.push(hand.nowMs()) }, hand)
    const shared = Promise.all(Array.from({ length: 7 }, () => kit.share('x')))
    await hand.pass(5000)
    await shared
    expect(at).toHaveLength(7)
    for (const [index, moment] of at.entries())
      expect(moment - (at[index - 3] ?? -Infinity)).toBeGreaterThan(1000)
  })

  it('tries once more when Zalo says "too often" all the same', async () => {
    const hand = createHand()
    let calls = 0
    const { kit } = kitWith(
      { getUserID: () => (++calls === 1 ? rejected(-1409)() : Promise.resolve('u')) },
      hand,
    )
    const asked = kit.getUserId()
    await hand.pass(3000)
    expect(await asked).toBe('u')
  })

  it('answers for a question that Zalo never answers', async () => {
    const { kit, hand } = kitWith({ getLocation: () => new Promise(() => {}) })
    const asked = kit.askPlace()
    await hand.pass(200_000)
    expect(await asked).toEqual({ refused: 'unavailable' })
  })

  it('does not ask again what was refused for good, until the settings of Zalo allow it', async () => {
    let asks = 0
    let isAllowed = false
    const { kit, hand } = kitWith({
      getLocation: () => {
        asks += 1
        return isAllowed ? Promise.resolve({ token: 't' }) : rejected(-202)()
      },
      getSetting: async () => ({ authSetting: { 'scope.userLocation': isAllowed } }),
    })
    expect(await kit.askPlace()).toEqual({ refused: 'denied_for_good' })
    expect(await kit.askPlace()).toEqual({ refused: 'denied_for_good' })
    expect(asks).toBe(1)
    isAllowed = true
    await hand.pass(2000)
    expect(await kit.askPlace()).toEqual({ answer: { token: 't' } })
    expect(await kit.askPlace()).toEqual({ answer: { token: 't' } })
  })

  it('asks again what was refused only this time', async () => {
    let asks = 0
    const { kit } = kitWith({
      requestSendNotification: () => {
        asks += 1
        return rejected(-201)()
      },
    })
    await kit.askToNotify()
    expect(await kit.askToNotify()).toEqual({ refused: 'denied' })
    expect(asks).toBe(2)
  })

  it('shows a PDF, keeps any other file, and keeps a PDF that this Zalo cannot show', async () => {
    const pdf = { kind: 'pdf', url: 'https://house.example/files/a/b.pdf' } as const
    const sheet = { kind: 'xlsx', url: 'https://house.example/files/a/b.xlsx' } as const
    const given: string[] = []
    const openDocument = async (url: string) => void given.push(`shown ${url}`)
    const downloadFile = async (url: string) => void given.push(`kept ${url}`)
    const both = kitWith({ openDocument, downloadFile }).kit
    expect([await both.giveFile(pdf), await both.giveFile(sheet)]).toEqual([null, null])
    expect(await kitWith({ downloadFile }).kit.giveFile(pdf)).toBeNull()
    expect(given).toEqual([`shown ${pdf.url}`, `kept ${sheet.url}`, `kept ${pdf.url}`])
  })

  it('says why a file was not given: an old Zalo, a missing permission, a person who closed it', async () => {
    const pdf = { kind: 'pdf', url: 'https://house.example/files/a/b.pdf' } as const
    expect(await kitWith({}).kit.giveFile(pdf)).toBe('unavailable')
    expect(await kitWith({ downloadFile: rejected(-1403) }).kit.giveFile(pdf)).toBe('unavailable')
    expect(await kitWith({ openDocument: rejected(-101) }).kit.giveFile(pdf)).toBe('denied')
  })

  it('takes a document that is being read for given, and a file that never came for not', async () => {
    const { kit, hand } = kitWith({ openDocument: never, downloadFile: never })
    const shown = kit.giveFile({ kind: 'pdf', url: 'https://house.example/files/a/b.pdf' })
    const kept = kit.giveFile({ kind: 'docx', url: 'https://house.example/files/a/b.docx' })
    await hand.pass(200_000)
    expect([await shown, await kept]).toEqual([null, 'unavailable'])
  })

  it('takes a scanner that was closed for nothing scanned, and a missing one for a fault', async () => {
    expect(await kitWith({ scanQRCode: rejected(-2003) }).kit.scan()).toBe('')
    await expect(kitWith({}).kit.scan()).rejects.toMatchObject({ code: -1404 })
  })
})
