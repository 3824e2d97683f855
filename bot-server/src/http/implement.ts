/** Binds a table of endpoints to its handlers: who, what, how much is checked here; what it means, in the verbs. */
import { type Endpoint, FileAnswer } from '@quan-triet/shared/api/endpoint'
import { type Context, Hono } from 'hono'
import type { z, ZodType } from 'zod'
import { mayDo } from '../domain/rights.ts'
import type { Deps, ServiceContext } from '../services/context.ts'
import { createDeskNote } from '../services/people/note-desk-use.ts'
import { noteRefusal } from '../services/people/note-refusal.ts'
import { requireRight } from '../services/rights.ts'
import { whenLetIn } from './admission.ts'
import { type Caller, callerOf } from './caller.ts'
import { cleanInput, readBytes, readJson } from './read-body.ts'
import { problemOf, problemResponse } from './problem.ts'
import type { HouseEnv } from './house-env.ts'

type Parsed<S> = S extends ZodType ? z.output<S> : undefined
type BodyOf<E extends Endpoint> = E['bodyKind'] extends 'file' ? Uint8Array : Parsed<E['body']>

/** What a handler gets: everything parsed, nothing raw. */
export interface HandlerInput<E extends Endpoint> {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: BodyOf<E>
}

export type Handlers<T extends Record<string, Endpoint>> = {
  [Name in keyof T]: (
    ctx: ServiceContext,
    input: HandlerInput<T[Name]>,
    caller: Caller,
  ) => Promise<z.input<T[Name]['response']>>
}

type AnyHandler = (
  ctx: ServiceContext,
  input: { params: unknown; query: unknown; body: unknown },
  caller: Caller,
) => Promise<unknown>

/** @returns routes for every endpoint of the table; a missing or mistyped handler does not compile */
export const implement = <const T extends Record<string, Endpoint>>(
  table: T,
  deps: Deps,
  handlers: Handlers<T>,
): Hono<HouseEnv> => {
  const routes = new Hono<HouseEnv>()
  for (const [name, endpoint] of Object.entries(table)) {
    const handler = erased(handlers, name)
    routes.on(endpoint.method.toUpperCase(), endpoint.path, (c) =>
      answer(c, { name, endpoint, deps, handler }),
    )
  }
  return routes
}

/** Safe because `Handlers<T>` ties each handler to the schemas by which `answer` parses its input. */
const erased = (handlers: object, name: string): AnyHandler =>
  Reflect.get(handlers, name) as AnyHandler

const noteDesk = createDeskNote()

const noteUse = async (ctx: ServiceContext, token: string | undefined): Promise<void> => {
  if (ctx.actor.kind === 'person' && token !== undefined) await noteDesk(ctx, token)
}

interface Route {
  name: string
  endpoint: Endpoint
  deps: Deps
  handler: AnyHandler
}

const answer = (c: Context<HouseEnv>, route: Route): Promise<Response> =>
  whenLetIn(c, route, async (actor) => {
    const ctx: ServiceContext = { ...route.deps, actor }
    try {
      return await answerTo(c, ctx, route)
    } catch (error) {
      await noteRefusal(ctx, route.name, error)
      throw error
    }
  })

const answerTo = async (
  c: Context<HouseEnv>,
  ctx: ServiceContext,
  { endpoint, handler }: Route,
): Promise<Response> => {
  const unit = ctx.actor.kind === 'person' ? unitFor(ctx, endpoint) : undefined
  requireRight(ctx, endpoint.right, unit)
  await noteUse(ctx, c.get('token'))
  const read = await readInput(c, endpoint)
  if (!read.ok) return problemResponse(read.problem)
  const result = await handler(ctx, read.input, callerOf(c))
  if (endpoint.responseKind === 'file') return fileResponse(FileAnswer.parse(result))
  return c.json(endpoint.response.parse(result) as object)
}

/** Sent as something to keep, never to be shown or guessed at by a browser. */
const fileResponse = ({ fileName, contentType, bytes }: FileAnswer): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** The unit of the coarse check at the door: the person's own branch, the one visited, or one where a role is held; verbs check the exact one. */
const unitFor = ({ actor }: ServiceContext, { right }: Endpoint) => {
  if (actor.kind !== 'person') return undefined
  const held = actor.roles.map((one) => one.orgUnitId)
  const units = [actor.homeUnitId, ...actor.guestUnitIds, ...held]
  return units.find((unit) => mayDo(actor, right, unit)) ?? actor.homeUnitId
}

type ReadInput =
  | { ok: true; input: { params: unknown; query: unknown; body: unknown } }
  | { ok: false; problem: ReturnType<typeof problemOf> }

const readInput = async (c: Context<HouseEnv>, endpoint: Endpoint): Promise<ReadInput> => {
  const raw = {
    params: cleaned(c.req.param()),
    query: cleaned(c.req.query()),
    body: endpoint.bodyKind === 'file' ? await readBytes(c.req.raw) : await bodyOf(c, endpoint),
  }
  const parsed = {
    params: endpoint.params?.safeParse(raw.params),
    query: endpoint.query?.safeParse(raw.query),
    body: endpoint.body?.safeParse(raw.body),
  }
  const issues = Object.values(parsed).flatMap((one) => one?.error?.issues ?? [])
  if (issues.length > 0) {
    const fields = issues.map((issue) => issue.path.join('.'))
    return { ok: false, problem: problemOf('invalid_input', undefined, fields) }
  }
  return {
    ok: true,
    input: {
      params: parsed.params?.data,
      query: parsed.query?.data,
      body: endpoint.bodyKind === 'file' ? raw.body : parsed.body?.data,
    },
  }
}

const cleaned = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cleanInput(text)]))

const bodyOf = (c: Context<HouseEnv>, endpoint: Endpoint): Promise<unknown> =>
  endpoint.body ? readJson(c.req.raw) : Promise.resolve(undefined)
