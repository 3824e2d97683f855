/** Makes the page believe that it runs inside Zalo: user agent, native interface, storage, and the SDK's own calls. */
/** @type {{ appId: string, zaloAppId: string, defaultPerson: string }} */
const config = JSON.parse(document.currentScript.dataset.config)
const NAME_PREFIX = 'practice-phone:'
const STORAGE_LIMIT_BYTES = 5 * 1024 * 1024
const SDK_HOSTS = ['h5.zalo.me', 'oauth.zaloapp.com', 'graph.zalo.me', 'payment-mini.zalo.me']
/** What Zalo answers when the person closes a sheet, and when an action is not there. */
const CANCELLED = { error_code: -101, error_message: 'User cancel' }
const NOT_SUPPORTED = { error_code: -5, error_message: 'This API is not supported' }
const DONE = { error_code: 0, error_message: 'Success', data: {} }

/** The person this phone belongs to: from the address at first, from the window's name after a reload. */
const takePerson = () => {
  const url = new URL(location.href)
  const asked = url.searchParams.get('practiceAs')
  if (asked !== null) {
    window.name = NAME_PREFIX + asked
    url.searchParams.delete('practiceAs')
    history.replaceState(history.state, '', url)
  }
  return window.name.startsWith(NAME_PREFIX)
    ? window.name.slice(NAME_PREFIX.length)
    : config.defaultPerson
}

const person = takePerson()

/** Where this phone is: `practicePlace=<latitude>,<longitude>` of the address; without it the phone does not know. */
const takePlace = () => {
  const url = new URL(location.href)
  const [latitude, longitude] = (url.searchParams.get('practicePlace') ?? '').split(',')
  url.searchParams.delete('practicePlace')
  history.replaceState(history.state, '', url)
  return longitude === undefined ? null : { latitude, longitude }
}

const place = takePlace()

/**
 * What makes this phone a difficult one, `practiceTraps=<one>,<another>` of the address: `old` has no native storage,
 * `never-again` was told for good not to allow anything, `not-permitted` meets a console that allows nothing, `silent`
 * never answers (platform C.2).
 */
const takeTraps = () => {
  const url = new URL(location.href)
  const traps = (url.searchParams.get('practiceTraps') ?? '').split(',')
  url.searchParams.delete('practiceTraps')
  history.replaceState(history.state, '', url)
  return traps
}

const traps = takeTraps()

const ZALO_VERSION = traps.includes('old') ? '700' : '26020100'

const beAPhone = () => {
  const agent =
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
    `Chrome/128.0.0.0 Mobile Safari/537.36 Zalo android/${ZALO_VERSION} ZaloTheme/light ZaloLanguage/vi`
  Object.defineProperty(navigator, 'userAgent', { get: () => agent })
  Object.assign(window, {
    APP_ID: config.appId,
    zAppID: config.zaloAppId,
    zLanguage: 'vi',
    zTheme: 'light',
    ZJSBridge: {},
    practicePhone: { person },
  })
}

/** Zalo promises no localStorage: here it lives as long as the page, so that nobody relies on it. */
const forgetLocalStorage = () => {
  const values = new Map()
  const storage = {
    getItem: (key) => values.get(String(key)) ?? null,
    setItem: (key, value) => void values.set(String(key), String(value)),
    removeItem: (key) => void values.delete(String(key)),
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size
    },
  }
  Object.defineProperty(window, 'localStorage', { get: () => storage })
}

/** Native storage: one shelf per person in the browser's own, or in memory where that is closed. */
const openNativeStorage = () => {
  const shelf = `practice-phone/${person}/`
  const memory = new Map()
  /** @type {Storage | null} */
  let disk = null
  try {
    disk = window.localStorage
  } catch {
    disk = null
  }
  const keys = () =>
    disk
      ? Object.keys(disk)
          .filter((key) => key.startsWith(shelf))
          .map((key) => key.slice(shelf.length))
      : [...memory.keys()]
  const get = (key) => (disk ? disk.getItem(shelf + key) : memory.get(key)) ?? undefined
  const size = () =>
    keys().reduce((sum, key) => sum + 2 * (key.length + (get(key) ?? '').length), 0)
  return {
    keys,
    get,
    size,
    set(key, value) {
      if (size() + 2 * (key.length + value.length) > STORAGE_LIMIT_BYTES) return false
      if (disk) disk.setItem(shelf + key, value)
      else memory.set(key, value)
      return true
    },
    remove(key) {
      if (disk) disk.removeItem(shelf + key)
      else memory.delete(key)
    },
  }
}

const shelf = openNativeStorage()

const storageActions = {
  'mpds.get': ({ keys }) => ({
    map: Object.fromEntries(
      keys.flatMap((key) => (shelf.get(key) === undefined ? [] : [[key, shelf.get(key)]])),
    ),
  }),
  'mpds.set': ({ map }) => ({
    error_keys: Object.entries(map).flatMap(([key, value]) => (shelf.set(key, value) ? [] : [key])),
  }),
  'mpds.remove.key': ({ keys }) => {
    for (const key of keys) shelf.remove(key)
    return { error_keys: [] }
  },
  'mpds.clear.appData': () => {
    for (const key of shelf.keys()) shelf.remove(key)
    return {}
  },
  'mpds.get.size': () => ({ size: shelf.size() }),
}

const runStorage = ({ mpds_action, mpds_data, appId }) => {
  if (appId !== config.appId) return { error_code: -106, error_message: 'wrong appId' }
  const action = storageActions[mpds_action]
  if (!action) return { error_code: -100, error_message: 'unknown action' }
  return { ...DONE, data: { mpds_data: action(mpds_data) } }
}

const nativeFetch = window.fetch.bind(window)

/** Asks the stand-in, on this host, as this person. */
const ask = async (path, body = {}) => {
  const response = await nativeFetch(`/zalo/phone/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, as: person }),
  })
  return response.json()
}

const data = (value) => ({ ...DONE, data: value })

/** What the phone does for each native action; an action not listed succeeds and does nothing. */
const actions = {
  'action.jump.login': async () => data(await ask('jump')),
  'action.zbrowser.mpds': async (parameters) => runStorage(parameters),
  'action.open.qr': async () => {
    const { content } = await ask('scan')
    return content === null ? CANCELLED : data({ content })
  },
  'action.open.sharesheet': async (sheet) => {
    const { shared } = await ask('share', { sheet })
    // 2: into a chat; 1 would be the person's own timeline.
    return shared ? data({ status: 2, share_type: 0, uid_to_size: 1 }) : CANCELLED
  },
  // The SDK reads the answer of an action served from afar as JSON inside `data`.
  'action.mp.user.authorize': async ({ scopes }) => {
    const answer = await ask('authorize', { scopes })
    return answer.error_code === 0 ? data(JSON.stringify(answer)) : answer
  },
  'action.mp.send.notification': async () => ask('allow-notices'),
  'action.follow.oa': async () => ask('touch-oa', { how: 'follow' }),
  'action.mp.interact.oa': async () => ask('touch-oa', { how: 'interact' }),
  'action.webview.networktype': async () => data({ network: navigator.onLine ? 0 : -2 }),
  'action.get.device_info': async () => data({ model: 'SM-A155F', os: 'Android 14' }),
  // The practice people have no phone numbers: they decline. So do phones that do not know where they are.
  'action.mp.get.number': async () => ({ error_code: -1, error_message: 'User denied' }),
  'action.get.location': async () =>
    place === null ? { error_code: -1, error_message: 'User denied' } : ask('locate', place),
  'action.pick.media': async () => CANCELLED,
  'action.scan.nfc': async () => NOT_SUPPORTED,
  'action.check.nfc': async () => NOT_SUPPORTED,
  'action.open.inapp': async ({ url }) => showOutside(url),
  'action.open.outapp': async ({ url }) => showOutside(url),
  'action.open.document': async ({ url }) => showOutside(url),
  // Zalo fetches the file by itself: here the visitor's browser does.
  'action.save.file': async ({ fileUrl }) => showOutside(fileUrl),
}

const showOutside = async (url) => {
  await ask('open-address', { url })
  return DONE
}

/** What the person, or the console, has to allow first. */
const ALLOWED_FIRST = [
  'action.get.location',
  'action.mp.user.authorize',
  'action.mp.send.notification',
  'action.mp.interact.oa',
  'action.save.file',
]

/** The act that a trap puts in the place of another. */
const trapFor = (action) => {
  if (!ALLOWED_FIRST.includes(action)) return undefined
  if (traps.includes('silent')) return () => new Promise(() => {})
  if (traps.includes('not-permitted'))
    return async () => ({ error_code: -1, error_message: 'Permission required!' })
  if (traps.includes('never-again'))
    return async () => ({ error_code: -202, error_message: 'User refused, do not ask again' })
  return undefined
}

/** The callback comes as source text that evaluates to a function: `window.onNativeMessage("serial", "action")`. */
const callBack = (callback, answer) => {
  const [, serial, action] = /onNativeMessage\("([^"]*)", "([^"]*)"\)/.exec(callback) ?? []
  window.onNativeMessage(serial, action)(answer)
}

let isEventHeard = false

const installNativeInterface = () => {
  window.ZaloJavaScriptInterface = {
    // Called with: script token, action, access token, parameters, callback.
    jsCall(...call) {
      const [, action, , parameters, callback] = call
      const act = trapFor(action) ?? actions[action] ?? (async () => DONE)
      act(parameters ? JSON.parse(parameters) : {}).then(
        (answer) => callBack(callback, { action, ...answer }),
        () => callBack(callback, { action, error_code: -14, error_message: 'Request timeout' }),
      )
    },
    processActionMPDS: (request) => JSON.stringify(runStorage(JSON.parse(request))),
    // The SDK calls this for each event that somebody in the app listens to.
    jsH5EventCallback() {
      isEventHeard = true
    },
    getStatusBarHeight: () => 0,
    checkCameraPermission: () => true,
  }
}

/** The stand-in's address of a call the SDK makes to Zalo's own hosts; other addresses stay as they are. */
const standInFor = (address) => {
  const url = new URL(address, location.href)
  if (!SDK_HOSTS.includes(url.hostname)) return null
  return `/zalo/hosts/${url.hostname}${url.pathname}${url.search}`
}

const redirectSdkCalls = () => {
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const standIn = standInFor(address)
    return standIn === null ? nativeFetch(input, init) : nativeFetch(standIn, init)
  }
  window.XMLHttpRequest = class extends XMLHttpRequest {
    open(method, address, ...rest) {
      super.open(method, standInFor(address) ?? address, ...rest)
    }
  }
}

beAPhone()
forgetLocalStorage()
installNativeInterface()
redirectSdkCalls()

/** A link tapped while the app is open is an event to it (platform C.1); an app that does not listen starts anew. */
const openWarm = (url) => {
  if (new URL(url).origin !== location.origin) return
  isEventHeard = false
  const event = ['practice-open', 'h5.event.open.mp', JSON.stringify({ url })]
  window.zaloJSV2?.zalo_h5_event_handler(...event)
  if (!isEventHeard) location.assign(url)
}

// The back button of Zalo's bar and the chat with its links lie outside the frame.
addEventListener('message', ({ data: told }) => {
  if (told?.practicePhone === 'back' && (history.state?.idx ?? 0) > 0) history.back()
  if (told?.practicePhone === 'open') openWarm(told.url)
})
