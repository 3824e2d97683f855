/** Keeps pages of other sites from steering a stand-in through the visitor's browser. */
import type { Context } from 'hono'

/** Whether a request comes from a page of this very address, or from no page at all. */
export const isOwnPage = (c: Context): boolean => {
  const origin = c.req.header('origin')
  return (
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'))
  )
}
