/** Wraps Zalo's kit so that each call is paced, limited in time and answered in the app's own words. */
import type { FileLink } from '@quan-triet/shared/models/file-link'
import { forget, recall, remember } from './storage.ts'
import { createCaller, isTimeOut, refusalOf, type Hand, type Refusal } from './zalo-calls.ts'

/** What the app uses of the kit, always by promise: with a callback its promises never settle (platform C.2). */
export interface Apis {
  getAccessToken: () => Promise<string>
  getUserID: () => Promise<string | undefined>
  getSetting: () => Promise<{ authSetting: Partial<Record<string, boolean>> }>
  getLocation: () => Promise<{ token?: string }>
  getUserInfo: () => Promise<unknown>
  requestSendNotification: () => Promise<unknown>
  openPermissionSetting: () => Promise<unknown>
  scanQRCode: () => Promise<{ content: string }>
  keepScreen: (isOn: boolean) => Promise<unknown>
  openShareSheet: (text: string) => Promise<unknown>
  openDocument: (url: string) => Promise<unknown>
  downloadFile: (url: string) => Promise<unknown>
}

const SOON_MS = 12_000
/** The person reads a question of Zalo's, or aims a camera. */
const PERSON_MS = 120_000

/** What the person may refuse for good, and the name under which Zalo knows the leave, if it has one. */
const SCOPES = { place: 'scope.userLocation', info: 'scope.userInfo', notify: undefined } as const
type Asked = keyof typeof SCOPES

const refusalKey = (asked: Asked): string => `refused-${asked}`

/** Whether Zalo says by now that it is allowed: a person may have changed it in Zalo's own settings. */
const isAllowedNow = async (apis: Pick<Apis, 'getSetting'>, asked: Asked): Promise<boolean> => {
  const scope = SCOPES[asked]
  if (scope === undefined) return false
  try {
    return (await apis.getSetting()).authSetting[scope] === true
  } catch {
    return false
  }
}

/** What is allowed after asking: the answer, or why there is none. */
export type Asking<T> = { answer: T } | { refused: Refusal }

const createAsking = (apis: Pick<Apis, 'getSetting'>) => {
  return async <T>(asked: Asked, call: () => Promise<T>): Promise<Asking<T>> => {
    const wasRefused = recall<boolean>(refusalKey(asked)) === true
    if (wasRefused && !(await isAllowedNow(apis, asked))) return { refused: 'denied_for_good' }
    try {
      const answer = await call()
      if (wasRefused) forget(refusalKey(asked))
      return { answer }
    } catch (error) {
      const refused = refusalOf(error)
      if (refused === 'denied_for_good') remember(refusalKey(asked), true)
      return { refused }
    }
  }
}

/**
 * Gives Zalo a file: a PDF is shown where this Zalo can (SDK 2.48), anything else put where the phone keeps files (2.44).
 * Both are rejected by an older Zalo (-1404) and by a console without the permission (-1403).
 */
const createGiving = (
  apis: Pick<Apis, 'openDocument' | 'downloadFile'>,
  start: ReturnType<typeof createCaller>['start'],
) => {
  const give = async (name: string, call: () => Promise<unknown>): Promise<Refusal | null> => {
    try {
      await start({ name, limitMs: PERSON_MS, call })
      return null
    } catch (error) {
      // A document that is still being read has not failed.
      return name === 'document' && isTimeOut(error) ? null : refusalOf(error)
    }
  }
  return async ({ kind, url }: FileLink): Promise<Refusal | null> => {
    const shown =
      kind === 'pdf' ? await give('document', () => apis.openDocument(url)) : 'unavailable'
    return shown === 'unavailable' ? give('file', () => apis.downloadFile(url)) : shown
  }
}

/**
 * The kit as the app calls it. The three asked things are to be asked on the person's own action only, after saying what
 * for (policy 3.3.4, 6.4); what was refused for good is not asked again until Zalo's settings say otherwise.
 */
export const tameKit = (apis: Apis, hand?: Hand) => {
  const { start, merged } = createCaller(hand)
  const getSetting = () =>
    merged({ name: 'setting', limitMs: SOON_MS, call: () => apis.getSetting() })
  const ask = createAsking({ getSetting })
  const byPerson = <T>(name: Asked, call: () => Promise<T>): Promise<Asking<T>> =>
    ask(name, () => merged({ name, limitMs: PERSON_MS, call }))
  return {
    getAccessToken: () =>
      merged({ name: 'token', limitMs: SOON_MS, call: () => apis.getAccessToken() }),
    getUserId: () => merged({ name: 'id', limitMs: SOON_MS, call: () => apis.getUserID() }),
    askPlace: () => byPerson('place', () => apis.getLocation()),
    askInfo: () => byPerson('info', () => apis.getUserInfo()),
    askToNotify: () => byPerson('notify', () => apis.requestSendNotification()),
    openPermissions: () =>
      merged({ name: 'permissions', limitMs: SOON_MS, call: () => apis.openPermissionSetting() }),
    /** Empty when the person closes the scanner. */
    scan: async (): Promise<string> => {
      try {
        return (await merged({ name: 'scan', limitMs: PERSON_MS, call: () => apis.scanQRCode() }))
          .content
      } catch (error) {
        if (refusalOf(error) === 'denied') return ''
        throw error
      }
    },
    keepScreen: (isOn: boolean) =>
      start({ name: 'lit', limitMs: SOON_MS, call: () => apis.keepScreen(isOn) }),
    share: (text: string) =>
      start({ name: 'share', limitMs: 5 * PERSON_MS, call: () => apis.openShareSheet(text) }),
    giveFile: createGiving(apis, start),
  }
}
