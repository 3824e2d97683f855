/** The typed client of the server, made from the contract alone. */
import { createClient } from './client.ts'
import { problemOf } from './problem.ts'
import { fetchSignedIn } from './sign-in.ts'

export const { api } = createClient(fetchSignedIn)

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
