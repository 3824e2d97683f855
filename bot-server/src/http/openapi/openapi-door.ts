/** Serves the OpenAPI document to anybody: it says what the source says. */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { HouseEnv } from '../house-env.ts'

export const openapiDoor = (): Hono<HouseEnv> => {
  let built: Promise<string> | undefined
  return new Hono<HouseEnv>().get('/api/openapi.json', etag(), async (c) => {
    built ??= import('./build-openapi.ts').then(({ buildOpenapi }) => buildOpenapi())
    return c.body(await built, 200, { 'content-type': 'application/json; charset=utf-8' })
  })
}
