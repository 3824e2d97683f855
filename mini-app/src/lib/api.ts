/** The typed client of the server, made from the contract alone. */
import type { contract } from '@quan-triet/shared/api/contract'
import type { ApiOf } from '@quan-triet/shared/api/endpoint'
import { hc } from 'hono/client'
import { problemOf } from './problem.ts'
import { API_URL, fetchSignedIn } from './sign-in.ts'

export const { api } = hc<ApiOf<typeof contract>>(API_URL, { fetch: fetchSignedIn })

interface Answer<T> {
  ok: boolean
  json: () => Promise<T>
}

/** Unwraps an answer. @throws ApiProblem when the server refuses or nothing answers */
export const call = async <T>(pending: Promise<Answer<T> & Response>): Promise<T> => {
  const response = await pending
  if (!response.ok) throw await problemOf(response)
  return response.json()
}
