/** Makes the typed client of the server: the types are Hono's own, the few lines that run are ours (its client brings cookies). */
import type { contract } from '@quan-triet/shared/api/contract'
import type { ApiOf } from '@quan-triet/shared/api/endpoint'
import type { hc } from 'hono/client'
import { API_URL } from './sign-in.ts'

type Client = ReturnType<typeof hc<ApiOf<typeof contract>>>
type Send = (url: string, init: RequestInit) => Promise<Response>

interface Input {
  param?: Record<string, string>
  query?: Record<string, string | readonly string[] | undefined>
  json?: unknown
}

/** What Hono's client takes beside the input: a file's bytes and their type. */
interface Options {
  init?: RequestInit
}

const pathOf = (steps: readonly string[], param: Input['param']): string =>
  steps
    .map((step) => (step.startsWith(':') ? encodeURIComponent(param?.[step.slice(1)] ?? '') : step))
    .join('/')

const searchOf = (query: Input['query'] = {}): string => {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(query))
    for (const value of [values ?? []].flat()) search.append(name, value)
  return search.size === 0 ? '' : `?${search}`
}

const initOf = (method: string, json: unknown): RequestInit =>
  json === undefined
    ? { method }
    : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }

/** Each name is one more step of the path; the last, such as `$get`, is called. */
const stepsInto = (steps: readonly string[], send: Send): unknown =>
  new Proxy(() => {}, {
    // Nothing here may look like a promise, or whoever waits for it would wait for ever.
    get: (_, name) => (name === 'then' ? undefined : stepsInto([...steps, String(name)], send)),
    apply: (_, __, [{ param, query, json } = {}, { init } = {}]: [Input?, Options?]) => {
      const method = (steps.at(-1) ?? '').slice(1).toUpperCase()
      const url = `${API_URL}/${pathOf(steps.slice(0, -1), param)}${searchOf(query)}`
      return send(url, { ...initOf(method, json), ...init })
    },
  })

/** Safe because the server checks what it is asked and what it answers against the same contract. */
const asClient = (steps: unknown): Client => steps as Client

/** @param send how a request leaves: as the signed-in person, or as nobody in particular */
export const createClient = (send: Send): Client => asClient(stepsInto([], send))
