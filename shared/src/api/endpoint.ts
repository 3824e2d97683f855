/** Says what an endpoint is, and derives from a table of them the type that Hono's client reads. */
import type { Hono } from 'hono'
import { z, type ZodType } from 'zod'
import type { FileKind } from '../models/file-link.ts'
import type { Right } from '../vocabulary/rights.ts'
import type { TokenScope } from '../vocabulary/token-scopes.ts'

export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete'
  path: `/api/${string}`
  /** Who may call it; checked before the handler, and again by the verb against the unit concerned. */
  right: Right
  /** What an access token must have been made for to be good here; without it none is. */
  tokenScope?: TokenScope
  params?: ZodType
  query?: ZodType
  body?: ZodType
  /** `file`: the request body is the file's bytes, its name in the query. */
  bodyKind?: 'json' | 'file'
  response: ZodType
  /** `events`: a server-sent event stream of `response`; `file`: the bytes of a `FileAnswer`, to be kept by the caller. */
  responseKind?: 'json' | 'events' | 'file'
  /** What a file is, where that is always the same and Zalo's own viewer or the phone can keep it (`FileKind`). */
  fileKind?: FileKind
}

/** What a handler of `responseKind: 'file'` gives; the door sends the bytes under that name. */
export const FileAnswer = z.object({
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.instanceof(Uint8Array),
})
export type FileAnswer = z.infer<typeof FileAnswer>

/** Declares an endpoint while keeping its exact type. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

type Part<Key extends string, S> = S extends ZodType ? { [K in Key]: z.input<S> } : object

/** The type that `hc<…>` needs, made from a table of endpoints (design A.7). */
export type ApiOf<C extends Record<string, Endpoint>> = Hono<
  object,
  {
    [Path in C[keyof C]['path']]: {
      [E in Extract<C[keyof C], { path: Path }> as `$${E['method']}`]: {
        input: Part<'param', E['params']> & Part<'query', E['query']> & Part<'json', E['body']>
        output: z.output<E['response']>
        outputFormat: 'json'
        status: 200
      }
    }
  }
>
