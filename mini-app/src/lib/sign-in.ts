/** Signs the person in through Zalo, keeps the token, and sends requests with it. */
import type { SignInReceipt } from '@quan-triet/shared/models/person'
import { isAtDesk, serverOf } from './place.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { forget, recall, remember } from './storage.ts'
import { getZaloAccessToken } from './zalo.ts'

export const API_URL = serverOf(import.meta.env['PUBLIC_URL'], window.location.origin)

let token: string | undefined
let pending: Promise<SignInReceipt> | undefined

export const currentToken = (): string | undefined => (token ??= recall<string>('token'))

/** Keeps the token under which all that follows is asked. */
export const keepToken = (given: string): void => {
  token = given
  remember('token', given)
}

/** Sends a request as nobody in particular. @throws ApiProblem `offline` */
export const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  try {
    return await fetch(input, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem('offline')
  }
}

/** Outside Zalo its kit may never answer at all; a person should not wait for that. */
const ZALO_ANSWERS_WITHIN_MS = 12_000

const withinReason = (asked: Promise<string>): Promise<string> =>
  Promise.race([
    asked,
    new Promise<string>((resolve) => {
      setTimeout(() => resolve(''), ZALO_ANSWERS_WITHIN_MS)
    }),
  ])

const askZalo = async (): Promise<string> => {
  if (isAtDesk()) throw new ApiProblem('outside_zalo')
  try {
    const accessToken = await withinReason(getZaloAccessToken())
    if (accessToken !== '') return accessToken
  } catch (error) {
    // A part of the app that could not be loaded is the network's fault, not Zalo's.
    if (error instanceof TypeError) throw new ApiProblem('offline')
  }
  throw new ApiProblem('outside_zalo')
}

/** Safe because the server checks its answer against the contract before sending it. */
const asReceipt = async (response: Response): Promise<SignInReceipt> =>
  (await response.json()) as SignInReceipt

const signInNow = async (): Promise<SignInReceipt> => {
  const response = await send(`${API_URL}/api/sign-ins`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accessToken: await askZalo() }),
  })
  if (!response.ok) throw await problemOf(response)
  const receipt = await asReceipt(response)
  keepToken(receipt.token)
  return receipt
}

/** Signs in once, however many requests ask at the same moment (Zalo refuses the fourth call of a second). */
export const signIn = (): Promise<SignInReceipt> => {
  pending ??= signInNow().finally(() => {
    pending = undefined
  })
  return pending
}

let early: Promise<SignInReceipt> | undefined

/** Signs in before there is a screen to ask for it. */
export const signInEarly = (): Promise<SignInReceipt> => (early = signIn())

/** The sign-in begun at the start, for the first who asks whose phone this is. */
export const takeEarlySignIn = (): Promise<SignInReceipt> | undefined => {
  const taken = early
  early = undefined
  return taken
}

const withToken = (init: RequestInit | undefined): RequestInit => {
  const headers = new Headers(init?.headers)
  const token = currentToken()
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return { ...init, headers }
}

/** Begins the page anew, where the next one to sit down signs in. */
export const leaveDesk = (): void => {
  window.sessionStorage.clear()
  window.location.reload()
}

const isSignedOut = async (response: Response): Promise<boolean> =>
  response.status === 401 && (await problemOf(response.clone())).code === 'not_signed_in'

/** Sends a request as the signed-in person; an expired sign-in is renewed once and the request repeated. */
export const fetchSignedIn = async (
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> => {
  if (currentToken() === undefined) await signIn()
  const response = await send(input, withToken(init))
  if (!(await isSignedOut(response))) return response
  token = undefined
  forget('token')
  if (isAtDesk()) leaveDesk()
  await signIn()
  return send(input, withToken(init))
}
