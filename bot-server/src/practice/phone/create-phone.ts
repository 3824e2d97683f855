/** Builds the stand-in for the phone: the host on which Zalo opens Mini Apps, and what happens around the screen. */
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Graph } from '../graph/create-graph.ts'
import { createPhoneDoors } from './phone-doors.ts'
import { phoneScripts } from './phone-scripts.ts'
import type { PhonePerson } from './phone-people.ts'
import { readQr } from './read-qr.ts'
import { createSdkHosts, type SharedCard } from './sdk-hosts.ts'
import { serveApp, type AppFolder } from './serve-app.ts'
import { createWaitingRoom } from './waiting-room.ts'

/** The only host name in which the SDK enters its real mode on this machine (ruling 1). */
export const PHONE_HOST = 'h5.zdn.vn.localhost'

export interface PhoneOptions {
  miniAppDir: string
  miniAppId: string
  zaloAppId: string
  secret: string
  people: PhonePerson[]
  graph: Graph
  /** The page shown while the Mini App is not built. */
  notBuilt: string
  /** The time by which a shown code grows old: the practice clock's. */
  nowMs(): number
  onChange(): void
  /** The app opened an address outside itself. */
  onOpenAddress(botUserId: string, url: string): void
  /** Puts a shared text into a chat as this person. @returns false when that person cannot write there */
  share(botUserId: string, chatId: string, text: string): boolean
  /** The person lets the app send notices. */
  onNoticesAllowed(person: PhonePerson): void
  /** The person follows the Official Account, or writes to it by a tap. */
  onOaTouched(person: PhonePerson, how: 'follow' | 'interact'): void
}

export interface PhoneState {
  /** Phones whose scanner is open. */
  scanning: string[]
  /** Phones with an open share sheet, and what they share. */
  sharing: { person: string; text: string }[]
  /** The last QR code a phone of the practice showed. */
  lastCode: { content: string; rows: string[]; shownBy: string; seenAtMs: number } | null
  /** Whether people refuse what the app asks them to allow. */
  refusesConsent: boolean
}

export interface Phone {
  /** Everything on `PHONE_HOST`. */
  fetch(request: Request): Promise<Response> | Response
  state(): PhoneState
  /** Holds the phone to a QR code: an open scanner reads it, else the next one does; null closes the scanner. */
  scan(botUserId: string, content: string | null): void
  /** Picks the chat of an open share sheet; null closes it. */
  pickChat(botUserId: string, chatId: string | null): void
  setRefusesConsent(refuses: boolean): void
}

const blankPage = () =>
  new Response('<!doctype html><title></title>', {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

const rootOf = (miniAppId: string) => `/zapps/${miniAppId}/`

/** Zalo shows nothing at all outside `/zapps/<id>/`. */
const createHost = (miniAppId: string, folder: AppFolder, parts: { doors: Hono; hosts: Hono }) => {
  const root = rootOf(miniAppId)
  const host = new Hono()
  // So do Zalo's own servers, and a slow network is measured by it.
  host.use('/zalo/phone/*', compress())
  host.use(`${root}*`, compress())
  host.route('/zalo/phone', parts.doors)
  host.route('/zalo/hosts', parts.hosts)
  host.get(root.slice(0, -1), (c) => c.redirect(`${root}${new URL(c.req.url).search}`))
  host.get(`${root}*`, (c) => serveApp(folder, decodeURIComponent(c.req.path.slice(root.length))))
  host.notFound(blankPage)
  host.onError((_error, c) => c.json({ error: 400 }, 400))
  return host
}

export const createPhone = (options: PhoneOptions): Phone => {
  const { graph, secret, miniAppId, zaloAppId, notBuilt } = options
  const people = new Map(options.people.map((person) => [person.botUserId, person]))
  const cards = new Map<string, SharedCard>()
  const scans = createWaitingRoom<null, string>(() => options.onChange())
  const shares = createWaitingRoom<string, string>(() => options.onChange())
  let lastCode: PhoneState['lastCode'] = null
  let refusesConsent = false
  const doors = createPhoneDoors({
    secret,
    graph,
    cards,
    scans,
    shares,
    personOf: (botUserId) => people.get(botUserId),
    refusesConsent: () => refusesConsent,
    share: (...shared) => options.share(...shared),
    onOpenAddress: (...opened) => options.onOpenAddress(...opened),
    onNoticesAllowed: (person) => options.onNoticesAllowed(person),
    onOaTouched: (person, how) => options.onOaTouched(person, how),
    onScreen(shownBy, rows) {
      const content = readQr(rows)
      if (content === null) return
      lastCode = { content, rows, shownBy, seenAtMs: options.nowMs() }
      options.onChange()
    },
  })
  const defaultPerson = options.people[0]?.botUserId ?? ''
  const scripts = phoneScripts({ appId: miniAppId, zaloAppId, defaultPerson })
  const host = createHost(
    miniAppId,
    { dir: options.miniAppDir, root: rootOf(miniAppId), scripts, notBuilt },
    { doors, hosts: createSdkHosts({ graph, secret, cards }) },
  )
  return {
    fetch: (request) => host.fetch(request),
    state: () => ({
      scanning: scans.waiting().map(({ person }) => person),
      sharing: shares.waiting().map(({ person, ask }) => ({ person, text: ask })),
      lastCode,
      refusesConsent,
    }),
    scan: (botUserId, content) => scans.answer(botUserId, content),
    pickChat: (botUserId, chatId) => shares.answer(botUserId, chatId),
    setRefusesConsent(refuses) {
      refusesConsent = refuses
      options.onChange()
    },
  }
}
