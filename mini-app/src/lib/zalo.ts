/** Asks Zalo for what only Zalo can give; the one importer of its kit, which is loaded after the first text. */
import { isInZalo } from './place.ts'

interface Kit {
  getAccessToken: () => Promise<string>
  scanQRCode: () => Promise<{ content: string }>
  keepScreen: (args: { keepScreenOn: boolean }) => Promise<unknown>
  openShareSheet: (text: string) => Promise<unknown>
  requestSendNotification: () => Promise<unknown>
  getUserInfo: () => Promise<unknown>
  nativeStorage: {
    getItem: (key: string) => string
    setItem: (key: string, value: string) => void
    removeItem: (key: string) => void
  }
  onOpen: (listener: (data: unknown) => void) => () => void
}

let kit: Promise<Kit> | undefined

const importKit = async (): Promise<Kit> => {
  const {
    EventName,
    events,
    getAccessToken,
    getUserInfo,
    keepScreen,
    nativeStorage,
    openShareSheet,
    requestSendNotification,
    scanQRCode,
  } = await import('zmp-sdk/apis')
  return {
    getAccessToken: () => getAccessToken(),
    scanQRCode: () => scanQRCode(),
    keepScreen: (args) => keepScreen(args),
    requestSendNotification: () => requestSendNotification(),
    getUserInfo: () => getUserInfo({ autoRequestPermission: true }),
    openShareSheet: (text) => openShareSheet({ type: 'text', data: { text, autoParseLink: true } }),
    nativeStorage,
    onOpen: (listener) => {
      events.on(EventName.OpenApp, listener)
      return () => {
        events.off(EventName.OpenApp, listener)
      }
    },
  }
}

/** One import for everybody; a failed one (no network) is tried again by the next caller. */
const loadKit = (): Promise<Kit> => {
  kit ??= importKit().catch((error: unknown) => {
    kit = undefined
    throw error
  })
  return kit
}

/** The person's access token, which the server alone can turn into an identity (PD-7). */
export const getZaloAccessToken = async (): Promise<string> => (await loadKit()).getAccessToken()

/** Zalo's numbers for a person closing what Zalo had opened: as the phone says it, and as its kit does. */
const CLOSED_BY_PERSON: readonly unknown[] = [-101, -2003]

const isClosedByPerson = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  CLOSED_BY_PERSON.includes(error.code)

/** Opens Zalo's scanner. @returns what the code held; empty if the person closed the scanner */
export const scanCode = async (): Promise<string> => {
  const { scanQRCode } = await loadKit()
  try {
    return (await scanQRCode()).content
  } catch (error) {
    if (isClosedByPerson(error)) return ''
    throw error
  }
}

/** Keeps the screen lit while the class looks at it; where Zalo does not allow that, nothing happens. */
export const keepScreenOn = async (keepScreenOn: boolean): Promise<void> => {
  if (!isInZalo()) return
  try {
    await (await loadKit()).keepScreen({ keepScreenOn })
  } catch {
    // A permission the administrator may not have asked for: the screen then dims as usual.
  }
}

/** The storage inside Zalo, where the browser's own may be missing (platform C.1). */
export const openNativeStorage = async (): Promise<Kit['nativeStorage']> =>
  (await loadKit()).nativeStorage

/** Calls back when a link opens the app while it is already running. @returns how to stop listening */
export const onWarmOpen = async (listener: (path: string) => void): Promise<() => void> =>
  (await loadKit()).onOpen((data) => {
    if (typeof data === 'object' && data !== null && 'path' in data) listener(String(data.path))
  })

/**
 * Opens Zalo's share sheet with a text; the person picks the chat.
 * @returns Zalo's own answer: its `status` tells what was done
 * @throws what Zalo rejects with: a plain object with a `code`, never an Error
 */
export const openShareSheet = async (text: string): Promise<unknown> =>
  isInZalo() ? (await loadKit()).openShareSheet(text) : undefined

/** Lets Zalo ask the person whether the Mini App may notify. @returns whether it may */
export const askToNotify = async (): Promise<boolean> => {
  try {
    await (await loadKit()).requestSendNotification()
    return true
  } catch {
    // Declined, or a Zalo that cannot: its reasons are plain objects and make no difference here.
    return false
  }
}

/** By what number the Official Account knows this person; null where Zalo does not say. The server believes none of it. */
export const getIdByOa = async (): Promise<string | null> => {
  try {
    return idByOaOf(await (await loadKit()).getUserInfo())
  } catch {
    return null
  }
}

const idByOaOf = (answer: unknown): string | null => {
  const info = fieldOf(answer, 'userInfo')
  const id = fieldOf(info, 'idByOA')
  return typeof id === 'string' && id !== '' ? id : null
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
