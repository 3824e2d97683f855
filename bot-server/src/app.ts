/** Builds the house's HTTP app out of its dependencies; listening is somebody else's business. */
import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { openChat } from './chat/open-chat.ts'
import { isReady } from './db/open.ts'
import { strangersShare } from './http/admission.ts'
import { deskApp } from './http/desk-app.ts'
import { houseProof, PROOF_QUESTION } from './domain/operations/house-proof.ts'
import { guardAnswers } from './http/guard-answers.ts'
import type { HouseEnv } from './http/house-env.ts'
import { linkedFiles } from './http/linked-files.ts'
import { metricsDoor } from './http/metrics-door.ts'
import { problemFromError, problemOf, problemResponse } from './http/problem.ts'
import { createAddressReader } from './http/read-address.ts'
import { accessTokensRoutes } from './http/routes/access-tokens.ts'
import { answersRoutes } from './http/routes/answers.ts'
import { attendanceRoutes } from './http/routes/attendance.ts'
import { checkInRulesRoutes } from './http/routes/check-in-rules.ts'
import { essayRoutes } from './http/routes/essays.ts'
import { oaCallback } from './http/oa-callback.ts'
import { openapiDoor } from './http/openapi/openapi-door.ts'
import { liveRoute } from './http/routes/live.ts'
import { peopleRoutes } from './http/routes/people.ts'
import { correctionRoutes } from './http/routes/correction.ts'
import { filesRoutes } from './http/routes/files.ts'
import { ratingRoutes } from './http/routes/rating.ts'
import { publishingRoutes } from './http/routes/publishing.ts'
import { readingRoutes } from './http/routes/reading.ts'
import { organisationRoutes } from './http/routes/organisation.ts'
import { dutiesRoutes } from './http/routes/duties.ts'
import { importsRoutes } from './http/routes/imports.ts'
import { personalDataRoutes } from './http/routes/personal-data.ts'
import { auditRoutes } from './http/routes/audit.ts'
import { standingRoutes } from './http/routes/standing.ts'
import { campaignsRoutes } from './http/routes/campaigns.ts'
import { channelsRoutes } from './http/routes/channels.ts'
import { deliveriesRoutes } from './http/routes/deliveries.ts'
import { linkingRoutes } from './http/routes/linking.ts'
import { operationsRoutes } from './http/routes/operations.ts'
import { mailingRoutes } from './http/routes/mailing.ts'
import { digestsRoutes } from './http/routes/digests.ts'
import { displayRoutes } from './http/routes/display.ts'
import { mattersRoutes } from './http/routes/matters.ts'
import { speakerRoutes } from './http/routes/speaker.ts'
import { papersRoutes } from './http/routes/papers.ts'
import { exportJobsRoutes } from './http/routes/export-jobs.ts'
import { exportsRoutes } from './http/routes/exports.ts'
import { copyCheckRoutes } from './http/routes/copy-check.ts'
import { gradingRoutes } from './http/routes/grading.ts'
import { essayFilesRoutes } from './http/routes/essay-files.ts'
import { ownEssayRoutes } from './http/routes/own-essay.ts'
import { planReviewsRoutes } from './http/routes/plan-reviews.ts'
import { planWorkRoutes } from './http/routes/plan-work.ts'
import { planOverviewRoutes } from './http/routes/plan-overview.ts'
import { plansRoutes } from './http/routes/plans.ts'
import { recommendationsRoutes } from './http/routes/recommendations.ts'
import { targetsRoutes } from './http/routes/targets.ts'
import { reportsRoutes } from './http/routes/reports.ts'
import { typedReportsRoutes } from './http/routes/typed-reports.ts'
import { progressRoutes } from './http/routes/progress.ts'
import { makeupRoutes } from './http/routes/makeup.ts'
import { ordersRoutes } from './http/routes/orders.ts'
import { quizzesRoutes } from './http/routes/quizzes.ts'
import { webhooksRoutes } from './http/routes/webhooks.ts'
import { mailPages } from './http/public-page/mail-pages.ts'
import { picturePages } from './http/public-page/picture-pages.ts'
import { publicPages } from './http/public-page/public-pages.ts'
import { REQUEST_ID, trackRequests } from './http/track-requests.ts'
import { signOutRoute } from './http/routes/sign-out.ts'
import { zaloBotWebhook } from './http/webhooks/zalo-bot.ts'
import { type OaWebhook, zaloOaWebhook } from './http/webhooks/zalo-oa.ts'
import { seldom } from './lib/seldom.ts'
import { isStorageFault } from './lib/storage-fault.ts'
import type { Deps } from './services/context.ts'
import { OA_CALLBACK } from './services/operations/get-status.ts'
import { type Authenticator, createAuthenticator } from './services/people/authenticate.ts'

export interface AppOptions {
  /** Null: there is no bot, and no door for its updates. */
  botWebhookSecret: string | null
  /** Null or omitted: there is no Official Account, and no door for its events. */
  oaWebhook?: OaWebhook | null
  /** Called when something entered that the worker should look at. */
  onReceived: () => void
  /** Origins from which the Mini App may call; Zalo's own are always allowed (platform C.4). */
  extraOrigins: readonly string[]
  /** What whoever collects this process's numbers must show; without it there is no such door. */
  metricsToken?: string | null
  /** Proxies whose word is taken for whom they serve, besides those on this machine. */
  trustedProxies?: readonly string[]
  /** How often an open live stream looks at its sign-in again; 20 s if omitted. */
  heartbeatMs?: number
  /** Where the built Mini App lies, to be served to browsers at a desk; without it they get nothing. */
  miniAppDir?: string
}

/** What anybody may open without the contract. */
const OPEN_PAGES = ['/mail/*', '/pictures/*', '/files/*', '/desk/*', OA_CALLBACK]
const ZALO_ORIGINS = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn']

/** The doors of the areas of the contract, in no order that matters. */
const areaRoutes = [
  filesRoutes,
  peopleRoutes,
  readingRoutes,
  displayRoutes,
  digestsRoutes,
  publishingRoutes,
  correctionRoutes,
  ratingRoutes,
  attendanceRoutes,
  checkInRulesRoutes,
  essayRoutes,
  organisationRoutes,
  dutiesRoutes,
  importsRoutes,
  personalDataRoutes,
  auditRoutes,
  standingRoutes,
  campaignsRoutes,
  channelsRoutes,
  deliveriesRoutes,
  linkingRoutes,
  operationsRoutes,
  mailingRoutes,
  mattersRoutes,
  speakerRoutes,
  papersRoutes,
  exportJobsRoutes,
  exportsRoutes,
  planOverviewRoutes,
  plansRoutes,
  recommendationsRoutes,
  gradingRoutes,
  ownEssayRoutes,
  essayFilesRoutes,
  copyCheckRoutes,
  planReviewsRoutes,
  planWorkRoutes,
  targetsRoutes,
  reportsRoutes,
  typedReportsRoutes,
  progressRoutes,
  makeupRoutes,
  ordersRoutes,
  quizzesRoutes,
  accessTokensRoutes,
  webhooksRoutes,
]

export const createApp = (deps: Deps, options: AppOptions): Hono<HouseEnv> => {
  const app = new Hono<HouseEnv>()
  const authenticator = createAuthenticator(deps)
  const onError = answerErrors(deps)
  app.onError(onError)
  app.notFound(() => problemResponse(problemOf('not_found')))
  app.use(trackRequests(deps))
  if (options.botWebhookSecret !== null)
    app.route(
      '/',
      zaloBotWebhook(deps, { secret: options.botWebhookSecret, onReceived: options.onReceived }),
    )
  if (options.oaWebhook)
    app.route('/', zaloOaWebhook(deps, { ...options.oaWebhook, onReceived: options.onReceived }))
  app.use(guardAnswers(deps.publicUrl))
  const addressOf = createAddressReader(options.trustedProxies ?? [])
  app.use((c, next) => {
    c.set('address', addressOf(c))
    return next()
  })
  app.use(
    '/api/*',
    secureHeaders({ crossOriginResourcePolicy: 'cross-origin', strictTransportSecurity: false }),
  )
  app.use(
    '/api/*',
    cors({
      origin: [...ZALO_ORIGINS, ...options.extraOrigins],
      maxAge: 600,
      exposeHeaders: ['content-disposition', REQUEST_ID],
    }),
    withActor(authenticator),
  )
  for (const path of OPEN_PAGES) app.use(path, strangersShare(deps, 'ordinary'))
  app.use('/public/*', strangersShare(deps, 'heavy'))
  app.use('/api/openapi.json', strangersShare(deps, 'heavy'))
  app.route('/', oaCallback(deps))
  app.route('/', openapiDoor())
  app.route('/', signOutRoute(deps))
  app.route('/', liveRoute(deps, options.heartbeatMs))
  const areas = areaRoutes.map((routes) => routes(deps))
  for (const area of areas) app.route('/', area)
  app.route('/', linkedFiles(deps, { areas, onError }))
  app.route(
    '/',
    answersRoutes(deps, async (asked) => (await openChat()).answerInApp(asked)),
  )
  for (const pages of [publicPages, mailPages, picturePages]) app.route('/', pages(deps))
  if (options.miniAppDir !== undefined) app.route('/', deskApp(options.miniAppDir))
  app.route('/', healthRoutes(deps))
  if (options.metricsToken) app.route('/', metricsDoor(deps, options.metricsToken))
  return app
}

/** The log may lie on the disk that is full. */
const FAULT_PAUSE_MS = 10_000

const answerErrors = ({ log }: Deps) => {
  const sayFault = seldom(
    (error: Error) => log.error({ error: String(error) }, 'nothing can be stored now'),
    FAULT_PAUSE_MS,
  )
  return (error: Error): Response => {
    const problem = problemFromError(error)
    if (problem.code === 'unexpected') log.error({ error: error.stack }, 'request failed')
    if (isStorageFault(error)) sayFault(error)
    return problemResponse(problem)
  }
}

const healthRoutes = ({ db, dataKey }: Deps) =>
  new Hono<HouseEnv>()
    // Whoever holds the house's key can ask whether it is this house that an address leads to.
    .get('/healthz', (c) => {
      const question = c.req.query('ask') ?? ''
      const proof = PROOF_QUESTION.test(question) ? houseProof(dataKey, question) : undefined
      return c.json({ status: 'alive', proof })
    })
    .get('/readyz', async (c) => {
      const ready = await isReady(db).catch(() => false)
      return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503)
    })

const withActor =
  (authenticator: Authenticator): MiddlewareHandler<HouseEnv> =>
  (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
    const bearer = scheme?.toLowerCase() === 'bearer' ? token : undefined
    c.set('token', bearer)
    c.set('authenticate', (scope) => authenticator.actorOf(bearer, scope))
    return next()
  }
