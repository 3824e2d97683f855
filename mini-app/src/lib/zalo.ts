/** Asks Zalo for what only Zalo can give; its kit, which signs in, comes in a chunk of its own. */
import type { FileLink } from '@quan-triet/shared/models/file-link'
import { isInZalo } from './place.ts'
import type { Refusal } from './zalo-calls.ts'

const importApis = async () => {
  const kitApis = await import('./zalo-apis.ts')
  const { EventName, events, nativeStorage } = kitApis
  return {
    apis: {
      getAccessToken: () => kitApis.getAccessToken(),
      getUserID: () => kitApis.getUserID(),
      getSetting: () => kitApis.getSetting(),
      getLocation: () => kitApis.getLocation(),
      getUserInfo: () => kitApis.getUserInfo({ autoRequestPermission: true }),
      requestSendNotification: () => kitApis.requestSendNotification(),
      openPermissionSetting: () => kitApis.openPermissionSetting(),
      scanQRCode: () => kitApis.scanQRCode(),
      keepScreen: (keepScreenOn: boolean) => kitApis.keepScreen({ keepScreenOn }),
      openShareSheet: (text: string) =>
        kitApis.openShareSheet({ type: 'text', data: { text, autoParseLink: true } }),
      openDocument: (url: string) =>
        kitApis.openDocument({ url, share: false, download: true, edit: false }),
      downloadFile: (url: string) => kitApis.downloadFile({ url }),
    },
    nativeStorage,
    onOpen: (listener: (data: unknown) => void) => {
      events.on(EventName.OpenApp, listener)
      return () => {
        events.off(EventName.OpenApp, listener)
      }
    },
  }
}

const importKit = async () => {
  const [{ apis, nativeStorage, onOpen }, { tameKit }] = await Promise.all([
    importApis(),
    import('./zalo-kit.ts'),
  ])
  return { ...tameKit(apis), nativeStorage, onOpen }
}

type Kit = Awaited<ReturnType<typeof importKit>>

let kit: Promise<Kit> | undefined

/** One import for everybody; a failed one (no network) is tried again by the next caller. */
const loadKit = (): Promise<Kit> => {
  kit ??= importKit().catch((error: unknown) => {
    kit = undefined
    throw error
  })
  return kit
}

/** The person's access token, which the server alone can turn into an identity (PD-7); empty where there is no Zalo. */
export const getZaloAccessToken = async (): Promise<string> => (await loadKit()).getAccessToken()

/** Whose Zalo this is, for comparing with the last time on this device alone; it is sent nowhere. */
export const getZaloUserId = async (): Promise<string | undefined> => (await loadKit()).getUserId()

/** Opens Zalo's scanner. @returns what the code held; empty if the person closed the scanner */
export const scanCode = async (): Promise<string> => (await loadKit()).scan()

/** Keeps the screen lit while the class looks at it; where Zalo does not allow that, nothing happens. */
export const keepScreenOn = async (isOn: boolean): Promise<void> => {
  if (!isInZalo()) return
  try {
    await (await loadKit()).keepScreen(isOn)
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
  isInZalo() ? (await loadKit()).share(text) : undefined

const UNAVAILABLE = { refused: 'unavailable' } as const

/** A kit that could not be loaded has nothing to give either. */
const withKit = async <T>(use: (kit: Kit) => Promise<T>): Promise<T | typeof UNAVAILABLE> => {
  try {
    return await use(await loadKit())
  } catch {
    return UNAVAILABLE
  }
}

/**
 * Asks where the phone is. Only on the person's own action, after saying what for.
 * @returns a token that the server alone can turn into a place, or why there is none; never throws
 */
export const askPlace = async (): Promise<{ token: string } | { refused: Refusal }> => {
  const asked = await withKit((loaded) => loaded.askPlace())
  if ('refused' in asked) return asked
  // Outside Zalo the kit answers with an empty token, which is no answer.
  return asked.answer.token ? { token: asked.answer.token } : UNAVAILABLE
}

/** Lets Zalo ask the person whether the Mini App may notify; never throws. @returns null when it may, else why not */
export const askToNotify = async (): Promise<Refusal | null> => {
  const asked = await withKit((loaded) => loaded.askToNotify())
  return 'refused' in asked ? asked.refused : null
}

/** By what number the Official Account knows this person; null where Zalo does not say. The server believes none of it. */
export const getIdByOa = async (): Promise<string | null> => {
  const asked = await withKit((loaded) => loaded.askInfo())
  return 'refused' in asked ? null : idByOaOf(asked.answer)
}

const idByOaOf = (answer: unknown): string | null => {
  const info = fieldOf(answer, 'userInfo')
  const id = fieldOf(info, 'idByOA')
  return typeof id === 'string' && id !== '' ? id : null
}

/** Hands a file of the house to Zalo, which fetches it itself; never throws. @returns null when Zalo took it, else why not */
export const giveFile = async (file: FileLink): Promise<Refusal | null> => {
  const given = await withKit((loaded) => loaded.giveFile(file))
  return typeof given === 'object' && given !== null ? given.refused : given
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Opens Zalo's own settings of this Mini App. @returns whether Zalo could */
export const openPermissions = async (): Promise<boolean> => {
  if (!isInZalo()) return false
  const opened = await withKit((loaded) => loaded.openPermissions())
  return opened !== UNAVAILABLE
}
