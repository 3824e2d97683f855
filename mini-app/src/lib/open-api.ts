/** The typed client for what anybody may ask, signed in or not. */
import type { contract } from '@quan-triet/shared/api/contract'
import type { ApiOf } from '@quan-triet/shared/api/endpoint'
import { hc } from 'hono/client'
import { API_URL, send } from './sign-in.ts'

export const { api: openApi } = hc<ApiOf<typeof contract>>(API_URL, { fetch: send })
