/** Opens a house with another program beside it that listens, for the suites of webhooks. */
import { buildWebhooks } from '@quan-triet/bot-server/build-channels'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import type { DispatchDeps } from '@quan-triet/bot-server/outbox/dispatch-deps'
import type { Deps, ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addWebhook } from '@quan-triet/bot-server/services/webhooks/add-webhook'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { WebhookEvent } from '@quan-triet/shared/vocabulary/webhook-events'
import { readFile } from 'node:fs/promises'
import { listenForTest } from '../../../support/start-zalo.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'

export interface Heard {
  body: string
  headers: Headers
  event: { id: string; type: string; timestamp: string; data: Record<string, unknown> }
}

type ReadEvent = (headers: Headers, body: string, secret: string) => Heard['event']

/** The receiver of `docs/connect.md`, as it stands there. */
const loadReceiver = async (): Promise<ReadEvent> => {
  const text = await readFile(new URL('../../../../docs/connect.md', import.meta.url), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? []
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return asReceiver(loaded).readEvent
}

/** Safe because the document exports it under that name, or the first message fails. */
const asReceiver = (loaded: unknown) => loaded as { readEvent: ReadEvent }

const readEvent = await loadReceiver()

/** @throws Error when the message is not from us */
export const verify = (
  { body, headers }: Pick<Heard, 'body' | 'headers'>,
  secret: string,
): void => {
  readEvent(headers, body, secret)
}

/** A program on this machine; it answers 204 unless told otherwise. */
export const startProgram = async () => {
  const heard: Heard[] = []
  let answer: ResponseInit = { status: 204 }
  const url = await listenForTest(async (request) => {
    const body = await request.text()
    heard.push({ body, headers: request.headers, event: JSON.parse(body) as Heard['event'] })
    return new Response(null, answer)
  })
  return {
    url: `${url}/hook`,
    heard,
    types: () => heard.map(({ event }) => event.type),
    answerWith(status: number, headers: Record<string, string> = {}) {
      answer = { status, headers }
    },
  }
}

const dispatchDeps = (deps: Deps): DispatchDeps => ({
  db: deps.db,
  clock: deps.clock,
  log: deps.log,
  channels: { webhook: buildWebhooks(deps) },
  limits: { perMinute: { webhook: 60_000 }, perMonth: {}, chatGapMs: 0 },
  timing: createSkippingTiming(),
  loadFile: () => Promise.reject(new Error('there is no file')),
  onTrouble: () => Promise.resolve(),
})

export const openWithPrograms = async () => {
  const house = await makeHouse()
  const outside = { timeoutMs: 2000, allowsThisMachine: true }
  const deps: Deps = { ...house.deps, outside, ways: [...house.deps.ways, 'webhook'] }
  const as = ({ actor }: ServiceContext): ServiceContext => ({ ...deps, actor })
  const admin = as(house.officer('quan_tri'))
  const dispatcher = createDispatcher(dispatchDeps(deps))
  return {
    house,
    deps,
    admin,
    as,
    /** Lets a program be told of a unit. */
    add: (
      url: string,
      {
        unitId = fixtureUnit,
        events = WebhookEvent.options,
      }: { unitId?: OrgUnitId; events?: readonly WebhookEvent[] } = {},
    ) =>
      addWebhook({ ctx: admin, input: { unitId, name: 'Trang nội bộ', url, events: [...events] } }),
    /** Sends what can be sent now. */
    settle: async () => {
      while ((await dispatcher.once()) > 0);
    },
    another: () => createDispatcher(dispatchDeps(deps)),
    pass: (ms: number) => house.clock.moveTo(addMs(house.clock.now(), ms)),
  }
}

export const lines = (house: House, like: string) =>
  house.db
    .selectFrom('audit_log')
    .select(['action', 'subject', 'actor', 'detail'])
    .where('action', 'like', like)
    .orderBy('seq')
    .execute()
