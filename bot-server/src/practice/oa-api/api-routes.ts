/** Answers calls to the Official Account's API: token, proof, account and rate first, then the method (B.2). */
import { Hono, type Context } from 'hono'
import { isSameSecret, sign } from '../../lib/secrets.ts'
import { alternate } from '../wire/alternate.ts'
import { brokenAnswer, GatewayFailure } from '../wire/broken-answers.ts'
import * as account from './account-methods.ts'
import { OaRefusal, readOaCall, type OaCall } from './call.ts'
import * as groups from './group-methods.ts'
import { withoutQuotesAroundIds } from './raw-body.ts'
import { refuseRate } from './refuse-rate.ts'
import * as sends from './send-methods.ts'
import type { OaState } from './state.ts'

type Method = (state: OaState, call: OaCall) => unknown

const METHODS = new Map<string, Method>([
  ['POST /v3.0/oa/message/cs', sends.sendPrivately],
  ['POST /v3.0/oa/message/transaction', sends.sendDiscontinued],
  ['POST /v3.0/oa/message/promotion', sends.sendDiscontinued],
  ['POST /v3.0/oa/group/message', sends.sendToGroup],
  ['GET /v3.0/oa/user/detail', account.getUserDetail],
  ['GET /v3.0/oa/user/getlist', account.listUsers],
  ['POST /v3.0/oa/quota/message', account.getQuotaForUser],
  ['GET /v2.0/oa/getoa', account.getOa],
  ['POST /v2.0/oa/upload/image', account.uploadImage],
  ['POST /v2.0/oa/upload/gif', account.uploadGif],
  ['POST /v2.0/oa/upload/file', account.uploadFile],
  ['POST /v3.0/oa/group/creategroupwithoa', groups.createGroup],
  ['GET /v3.0/oa/group/getgroup', groups.getGroup],
  ['POST /v3.0/oa/group/updateinfo', groups.updateInfo],
  ['POST /v3.0/oa/group/invite', groups.invite],
  ['GET /v3.0/oa/group/listpendinginvite', groups.listPending],
  ['POST /v3.0/oa/group/acceptpendinginvite', groups.decideJoining(true)],
  ['POST /v3.0/oa/group/rejectpendinginvite', groups.decideJoining(false)],
  ['GET /v3.0/oa/group/listmember', groups.listMembers],
  ['GET /v3.0/oa/group/getgroupsofoa', groups.listGroups],
  ['GET /v3.0/oa/group/conversation', groups.listConversation],
  ['POST /v3.0/oa/group/removemembers', groups.removeMembers],
  ['POST /v3.0/oa/group/addadmins', groups.changeAdmins(true)],
  ['POST /v3.0/oa/group/removeadmins', groups.changeAdmins(false)],
  ['POST /v3.0/oa/group/delete', groups.deleteGroup],
  ['POST /v3.0/oa/quota/group', groups.listAssets],
])

const tokenRefusals = {
  '-216': 'Access token is invalid',
  '-220': 'access_token is expired or removed',
  '-201': 'access_token is invalid! Token expired',
} as const
type TokenCode = keyof typeof tokenRefusals

const tokenCodeOf = (state: OaState, kind: 'expired' | 'unknown'): TokenCode => {
  const { tokenError } = state.switches()
  if (tokenError === 'by_kind') return kind === 'expired' ? '-220' : '-216'
  return alternate(tokenError, ['-216', '-220', '-201'], state.nextTurn())
}

/** The token travels in a header of its own; a bearer is no token (B.2). */
const requireToken = (state: OaState, token: string) => {
  const worth = state.oauth.stateOf(token)
  if (worth === 'live') return
  const code = tokenCodeOf(state, worth)
  throw new OaRefusal(Number(code), tokenRefusals[code])
}

const requireProof = (state: OaState, token: string, proof: string | undefined) => {
  const isWanted = state.switches().appsecretProof === 'required' || proof !== undefined
  const expected = sign(state.appSecret, token).toString('hex')
  if (isWanted && !isSameSecret(proof ?? '', expected))
    throw new OaRefusal(-242, 'Invalid appsecret_proof provided in the API argument')
}

const accountRefusals = {
  disabled: [-204, 'Offical Account is disable'],
  removed: [-219, 'App is removed or disabled'],
  unverified: [-221, 'Official Account needs to be verified'],
  not_authorized: [-223, 'Official Account has not authorized this API'],
  needs_upgrade: [-224, 'Official Account needs to upgrade OA Tier Package'],
} as const

const requireAccount = (state: OaState) => {
  const { account: its } = state.switches()
  if (its === 'fine') return
  const [code, message] = accountRefusals[its]
  throw new OaRefusal(code, message)
}

/** Every answer tells the limit and what is left of it. @throws OaRefusal -32 */
const countCall = (state: OaState, c: Context) => {
  const { perMinute } = state.switches()
  if (perMinute === null) return
  const left = state.window.take(state.now(), perMinute)
  c.header('X-RateLimit-Limit', String(perMinute))
  c.header('X-RateLimit-Remain', String(left ?? 0))
  if (left === null) refuseRate(state)
}

const run = async (state: OaState, c: Context, call: OaCall): Promise<unknown> => {
  const token = c.req.header('access_token') ?? ''
  countCall(state, c)
  requireToken(state, token)
  requireProof(state, token, c.req.header('appsecret_proof'))
  requireAccount(state)
  const method = METHODS.get(`${c.req.method} ${pathOf(c)}`)
  if (!method) throw new OaRefusal(404, 'Empty api')
  return method(state, call)
}

const answer = (state: OaState, c: Context, envelope: object) => {
  const json = JSON.stringify(envelope)
  const text = state.switches().idsUnquoted ? withoutQuotesAroundIds(json) : json
  return c.body(text, 200, { 'content-type': 'application/json;charset=UTF-8' })
}

interface Outcome {
  answer: 'success' | 'refusal' | 'none'
  code: number | null
}

/** The path as the service knows it, wherever the stand-in is mounted. */
const pathOf = (c: Context): string => c.req.path.replace(/^.*(?=\/v[23]\.0\/)/, '')

const noteCall = (
  state: OaState,
  { path, call }: { path: string; call: OaCall | null },
  outcome: Outcome,
) =>
  state.truth.add({
    at: state.now(),
    machineMs: Date.now(),
    method: path,
    ...(call?.noted ?? { chatId: null, text: null, messageId: null }),
    isDelivered: (call?.noted.messageId ?? null) !== null,
    ...outcome,
  })

const answerFailure = (state: OaState, c: Context, { call, error }: Failed): Response => {
  const broken = brokenAnswer(c, error)
  const path = pathOf(c)
  if (broken) {
    const isAnswered = error instanceof GatewayFailure
    const outcome = {
      answer: isAnswered ? 'refusal' : 'none',
      code: isAnswered ? 500 : null,
    } as const
    noteCall(state, { path, call }, outcome)
    return broken
  }
  if (!(error instanceof OaRefusal)) throw error
  noteCall(state, { path, call }, { answer: 'refusal', code: error.code })
  return answer(state, c, { error: error.code, message: error.message })
}

interface Failed {
  call: OaCall | null
  error: unknown
}

/** @param beforeCall runs before anything is looked at, for switches that count calls */
export const createApiRoutes = (state: OaState, beforeCall: () => void): Hono => {
  const routes = new Hono()
  routes.on(['GET', 'POST'], '/:version{v[23]\\.0}/oa/*', async (c) => {
    beforeCall()
    let call: OaCall | null = null
    try {
      call = await readOaCall(c)
      const data = await run(state, c, call)
      noteCall(state, { path: pathOf(c), call }, { answer: 'success', code: 0 })
      return answer(state, c, { data, error: 0, message: 'Success' })
    } catch (error) {
      return answerFailure(state, c, { call, error })
    }
  })
  return routes
}
