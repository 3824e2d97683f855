/** Lists the screens of those who hold a duty over units, under `/office`; loaded only by them. */
import { lazy, type ComponentType } from 'react'
import { Route, Routes } from 'react-router-dom'
import officeStyles from '../styles/office.css?inline'
import { NotFoundScreen } from './not-found-screen.tsx'

const screen = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const OfficeScreen = screen(
  async () => (await import('../features/office/office-screen.tsx')).OfficeScreen,
)

const AuditScreen = screen(
  async () => (await import('../features/audit/audit-screen.tsx')).AuditScreen,
)

const ApproveDeskScreen = screen(
  async () => (await import('../features/desk/approve-desk-screen.tsx')).ApproveDeskScreen,
)
const RolesScreen = screen(
  async () => (await import('../features/duties/roles-screen.tsx')).RolesScreen,
)
const HandOverScreen = screen(
  async () => (await import('../features/duties/hand-over-screen.tsx')).HandOverScreen,
)
const AccessScreen = screen(
  async () => (await import('../features/duties/access-screen.tsx')).AccessScreen,
)

const RequestsRoutes = screen(
  async () => (await import('../features/requests/requests-routes.tsx')).RequestsRoutes,
)

const CoverageScreen = screen(
  async () => (await import('../features/progress/coverage-screen.tsx')).CoverageScreen,
)

const DigestScreen = screen(
  async () => (await import('../features/digests/digest-screen.tsx')).DigestScreen,
)

const ExportsScreen = screen(
  async () => (await import('../features/exports/exports-screen.tsx')).ExportsScreen,
)

const CampaignsRoutes = screen(
  async () => (await import('../features/campaigns/campaigns-routes.tsx')).CampaignsRoutes,
)

const CopyCheckScreen = screen(
  async () => (await import('../features/copy-check/copy-check-screen.tsx')).CopyCheckScreen,
)
const EssayRatesScreen = screen(
  async () => (await import('../features/progress/essay-rates-screen.tsx')).EssayRatesScreen,
)
const ChecksScreen = screen(
  async () => (await import('../features/copy-check/checks-screen.tsx')).ChecksScreen,
)
const SampleScreen = screen(
  async () => (await import('../features/grading/sample-screen.tsx')).SampleScreen,
)
const QuizMakingScreen = screen(
  async () => (await import('../features/quiz-making/quiz-making-screen.tsx')).QuizMakingScreen,
)

const ReportsRoutes = screen(
  async () => (await import('../features/reports/reports-routes.tsx')).ReportsRoutes,
)

const TargetsRoutes = screen(
  async () => (await import('../features/targets/targets-routes.tsx')).TargetsRoutes,
)

const ReviewsScreen = screen(
  async () => (await import('../features/reviews/reviews-screen.tsx')).ReviewsScreen,
)
const PilotsScreen = screen(
  async () => (await import('../features/reviews/pilots-screen.tsx')).PilotsScreen,
)

const PlanReviewsRoutes = screen(
  async () => (await import('../features/plan-reviews/plan-reviews-routes.tsx')).PlanReviewsRoutes,
)

const OverviewScreen = screen(
  async () => (await import('../features/plan-overview/overview-screen.tsx')).OverviewScreen,
)
const RecommendationsScreen = screen(
  async () =>
    (await import('../features/recommendations/recommendations-screen.tsx')).RecommendationsScreen,
)
const OverseersScreen = screen(
  async () => (await import('../features/oversight/overseers-screen.tsx')).OverseersScreen,
)

const TreeScreen = screen(async () => (await import('../features/tree/tree-screen.tsx')).TreeScreen)
const UnitScreen = screen(async () => (await import('../features/tree/unit-screen.tsx')).UnitScreen)
const ChangeScreen = screen(
  async () => (await import('../features/tree/change-screen.tsx')).ChangeScreen,
)
const RebindingsScreen = screen(
  async () => (await import('../features/tree/rebindings-screen.tsx')).RebindingsScreen,
)

const OfficeDeliveriesScreen = screen(
  async () =>
    (await import('../features/deliveries/office-deliveries-screen.tsx')).OfficeDeliveriesScreen,
)

const ImportsRoutes = screen(
  async () => (await import('../features/imports/imports-routes.tsx')).ImportsRoutes,
)

const StandingScreen = screen(
  async () => (await import('../features/standing/standing-screen.tsx')).StandingScreen,
)
const PersonScreen = screen(
  async () => (await import('../features/standing/person-screen.tsx')).PersonScreen,
)
const AdmitScreen = screen(
  async () => (await import('../features/standing/admit-screen.tsx')).AdmitScreen,
)
const FiguresScreen = screen(
  async () => (await import('../features/standing/figures-screen.tsx')).FiguresScreen,
)
const MassesScreen = screen(
  async () => (await import('../features/standing/masses-screen.tsx')).MassesScreen,
)

const StatusScreen = screen(
  async () => (await import('../features/operations/status-screen.tsx')).StatusScreen,
)

const TokensScreen = screen(
  async () => (await import('../features/tokens/tokens-screen.tsx')).TokensScreen,
)

const WebhooksScreen = screen(
  async () => (await import('../features/webhooks/webhooks-screen.tsx')).WebhooksScreen,
)

const ChannelsScreen = screen(
  async () => (await import('../features/channels/channels-screen.tsx')).ChannelsScreen,
)

/** Their styles come with them: the one style sheet of the app is paid for by every member's phone. */
export const OfficeRoutes = () => (
  <>
    <style>{officeStyles}</style>
    <Routes>
      <Route index element={<OfficeScreen />} />
      <Route path="audit" element={<AuditScreen />} />
      <Route path="desk" element={<ApproveDeskScreen />} />
      <Route path="roles" element={<RolesScreen />} />
      <Route path="roles/:id/hand-over" element={<HandOverScreen />} />
      <Route path="access" element={<AccessScreen />} />
      <Route path="requests/*" element={<RequestsRoutes />} />
      <Route path="progress" element={<CoverageScreen />} />
      <Route path="exports" element={<ExportsScreen />} />
      <Route path="digest" element={<DigestScreen />} />
      <Route path="campaigns/:campaignId/quiz" element={<QuizMakingScreen />} />
      <Route path="campaigns/:campaignId/checks" element={<ChecksScreen />} />
      <Route path="campaigns/:campaignId/copy-check" element={<CopyCheckScreen />} />
      <Route path="campaigns/:campaignId/essays" element={<EssayRatesScreen />} />
      <Route path="campaigns/:campaignId/sample" element={<SampleScreen />} />
      <Route path="campaigns/*" element={<CampaignsRoutes />} />
      <Route path="reports/*" element={<ReportsRoutes />} />
      <Route path="targets/*" element={<TargetsRoutes />} />
      <Route path="reviews" element={<ReviewsScreen />} />
      <Route path="pilots" element={<PilotsScreen />} />
      <Route path="plan-reviews/*" element={<PlanReviewsRoutes />} />
      <Route path="plans" element={<OverviewScreen />} />
      <Route path="recommendations" element={<RecommendationsScreen />} />
      <Route path="overseers" element={<OverseersScreen />} />
      <Route path="tree" element={<TreeScreen />} />
      <Route path="tree/:id" element={<UnitScreen />} />
      <Route path="tree/:id/change/:kind" element={<ChangeScreen />} />
      <Route path="rebindings" element={<RebindingsScreen />} />
      <Route path="deliveries" element={<OfficeDeliveriesScreen />} />
      <Route path="imports/*" element={<ImportsRoutes />} />
      <Route path="standing" element={<StandingScreen />} />
      <Route path="standing/people/:personId" element={<PersonScreen />} />
      <Route path="standing/admit" element={<AdmitScreen />} />
      <Route path="standing/figures" element={<FiguresScreen />} />
      <Route path="standing/masses" element={<MassesScreen />} />
      <Route path="status" element={<StatusScreen />} />
      <Route path="tokens" element={<TokensScreen />} />
      <Route path="webhooks" element={<WebhooksScreen />} />
      <Route path="channels" element={<ChannelsScreen />} />
      <Route path="*" element={<NotFoundScreen />} />
    </Routes>
  </>
)
