/** Lists the screens and their addresses; each screen is loaded when it is first opened. */
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import { lazy, useEffect, type ComponentType } from 'react'
import { Outlet, Route, Routes } from 'react-router-dom'
import { useDutiesWith, useMay } from '../lib/me.ts'
import { askForPartOfAddress } from '../lib/part-query.ts'
import { recall } from '../lib/storage.ts'
import { Layout } from './layout.tsx'
import { NotAllowedScreen } from './not-allowed-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'

const screen = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const loadAsk = async () => (await import('../features/ask/ask-screen.tsx')).AskScreen
const loadReader = async () => {
  askForPartOfAddress()
  return (await import('../features/reading/reader-screen.tsx')).ReaderScreen
}
const loadSearch = async () => (await import('../features/reading/search-screen.tsx')).SearchScreen
const loadBookmarks = async () =>
  (await import('../features/reading/bookmarks-screen.tsx')).BookmarksScreen
const loadDisplay = async () =>
  (await import('../features/display/display-screen.tsx')).DisplayScreen
const loadParts = async () => (await import('../features/reading/parts-screen.tsx')).PartsScreen
const loadCheckIn = async () =>
  (await import('../features/check-in/check-in-screen.tsx')).CheckInScreen

const HomeScreen = screen(async () => (await import('../features/home/home-screen.tsx')).HomeScreen)
const PartsScreen = screen(loadParts)
const ReaderScreen = screen(loadReader)
const SearchScreen = screen(loadSearch)
const BookmarksScreen = screen(loadBookmarks)
const DisplayScreen = screen(loadDisplay)
const CheckInScreen = screen(loadCheckIn)
const LeaveScreen = screen(
  async () => (await import('../features/check-in/leave-screen.tsx')).LeaveScreen,
)
const AttendanceScreen = screen(
  async () => (await import('../features/check-in/attendance-screen.tsx')).AttendanceScreen,
)
const SessionsScreen = screen(
  async () => (await import('../features/roll/sessions-screen.tsx')).SessionsScreen,
)
const NewSessionScreen = screen(
  async () => (await import('../features/roll/new-session-screen.tsx')).NewSessionScreen,
)
const RunSessionScreen = screen(
  async () => (await import('../features/roll/run-session-screen.tsx')).RunSessionScreen,
)
const RollCallScreen = screen(
  async () => (await import('../features/roll/roll-call-screen.tsx')).RollCallScreen,
)
const PaperRollScreen = screen(
  async () => (await import('../features/roll/roll-call-screen.tsx')).PaperRollScreen,
)
const MakeupScreen = screen(
  async () => (await import('../features/makeup/makeup-screen.tsx')).MakeupScreen,
)
const InviteesScreen = screen(
  async () => (await import('../features/makeup/invitees-screen.tsx')).InviteesScreen,
)
const RollScreen = screen(async () => (await import('../features/roll/roll-screen.tsx')).RollScreen)
const DocumentsScreen = screen(
  async () => (await import('../features/publishing/documents-screen.tsx')).DocumentsScreen,
)
const ImportScreen = screen(
  async () => (await import('../features/publishing/import-screen.tsx')).ImportScreen,
)
const DraftScreen = screen(
  async () => (await import('../features/publishing/draft-screen.tsx')).DraftScreen,
)
const DraftPartScreen = screen(
  async () => (await import('../features/publishing/draft-part-screen.tsx')).DraftPartScreen,
)
const CorrectPartScreen = screen(
  async () => (await import('../features/correction/correct-part-screen.tsx')).CorrectPartScreen,
)
const ChangesScreen = screen(
  async () => (await import('../features/correction/changes-screen.tsx')).ChangesScreen,
)
const QuestionsScreen = screen(
  async () => (await import('../features/part-questions/questions-screen.tsx')).QuestionsScreen,
)
const NotSecretScreen = screen(
  async () => (await import('../features/publishing/not-secret-screen.tsx')).NotSecretScreen,
)
const ScheduleScreen = screen(
  async () => (await import('../features/publishing/schedule-screen.tsx')).ScheduleScreen,
)
const DeliveriesScreen = screen(
  async () => (await import('../features/deliveries/deliveries-screen.tsx')).DeliveriesScreen,
)
const RosterScreen = screen(
  async () => (await import('../features/people/roster-screen.tsx')).RosterScreen,
)
const GroupScreen = screen(
  async () => (await import('../features/group/group-screen.tsx')).GroupScreen,
)
const LinkScreen = screen(
  async () => (await import('../features/linking/link-screen.tsx')).LinkScreen,
)
const MattersScreen = screen(
  async () => (await import('../features/matters/matters-screen.tsx')).MattersScreen,
)
const SpeakerScreen = screen(
  async () => (await import('../features/speaker/speaker-screen.tsx')).SpeakerScreen,
)
const OfficeRoutes = screen(async () => (await import('./office-routes.tsx')).OfficeRoutes)
const MyDataRoutes = screen(
  async () => (await import('../features/my-data/my-data-routes.tsx')).MyDataRoutes,
)
const OwnMailScreen = screen(
  async () => (await import('../features/mailing/own-mail-screen.tsx')).OwnMailScreen,
)
const MailboxesScreen = screen(
  async () => (await import('../features/mailing/mailboxes-screen.tsx')).MailboxesScreen,
)
const ReachScreen = screen(
  async () => (await import('../features/mailing/reach-screen.tsx')).ReachScreen,
)
const AskScreen = screen(loadAsk)
const EssaysScreen = screen(
  async () => (await import('../features/essays/essays-screen.tsx')).EssaysScreen,
)
const OwnEssayScreen = screen(
  async () => (await import('../features/own-essay/own-essay-screen.tsx')).OwnEssayScreen,
)
const GradingRoutes = screen(
  async () => (await import('../features/grading/grading-routes.tsx')).GradingRoutes,
)
const QuizScreen = screen(async () => (await import('../features/quiz/quiz-screen.tsx')).QuizScreen)
const PapersScreen = screen(
  async () => (await import('../features/papers/papers-screen.tsx')).PapersScreen,
)
const PlansRoutes = screen(
  async () => (await import('../features/plans/plans-routes.tsx')).PlansRoutes,
)
const OwnTasksScreen = screen(
  async () => (await import('../features/plans/own-tasks-screen.tsx')).OwnTasksScreen,
)

const FETCH_AHEAD_AFTER_MS = 3_000

/** What a member needs without network is fetched while there still is one. */
const useFetchAhead = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => {
      void Promise.allSettled([loadParts(), loadReader(), loadCheckIn(), loadAsk()])
      if (recall('kept-campaign')) void Promise.allSettled([loadSearch(), loadBookmarks()])
    }, FETCH_AHEAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
}

/** On a new phone the size of text chosen on another comes at once, else when there is nothing better to do. */
const useKeptInStep = (): void => {
  useEffect(() => {
    const start = async (): Promise<void> => {
      const { keepInStep } = await import('../lib/keep-in-step.ts')
      await keepInStep()
    }
    const timer = setTimeout(
      () => void start().catch(() => {}),
      recall('look-synced') ? FETCH_AHEAD_AFTER_MS : 0,
    )
    return () => clearTimeout(timer)
  }, [])
}

const Only = ({ right }: { right: Right }) => (useMay(right) ? <Outlet /> : <NotAllowedScreen />)

/** Documents are published by branches and, for all below them, by the units above. */
const Publishers = () => (useDutiesWith('publish').length > 0 ? <Outlet /> : <NotAllowedScreen />)

export const AppRoutes = () => {
  useFetchAhead()
  useKeptInStep()
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<HomeScreen />} />
        <Route path="ask" element={<AskScreen />} />
        <Route path="parts" element={<PartsScreen />} />
        <Route path="parts/search" element={<SearchScreen />} />
        <Route path="parts/bookmarks" element={<BookmarksScreen />} />
        <Route path="display" element={<DisplayScreen />} />
        <Route path="parts/:id" element={<ReaderScreen />} />
        <Route path="parts/:id/changes" element={<ChangesScreen />} />
        <Route path="check-in" element={<CheckInScreen />} />
        <Route path="leave" element={<LeaveScreen />} />
        <Route path="attendance" element={<AttendanceScreen />} />
        <Route element={<Only right="run_branch" />}>
          <Route path="sessions" element={<SessionsScreen />} />
          <Route path="sessions/new" element={<NewSessionScreen />} />
          <Route path="sessions/makeup" element={<MakeupScreen />} />
          <Route path="sessions/:id/invitees" element={<InviteesScreen />} />
          <Route path="sessions/:id" element={<RunSessionScreen />} />
          <Route path="sessions/:id/roll" element={<RollScreen />} />
          <Route path="sessions/:id/call" element={<RollCallScreen />} />
          <Route path="sessions/:id/paper" element={<PaperRollScreen />} />
          <Route path="people" element={<RosterScreen />} />
          <Route path="essays" element={<EssaysScreen />} />
          <Route path="papers" element={<PapersScreen />} />
        </Route>
        <Route element={<Publishers />}>
          <Route path="group" element={<GroupScreen />} />
          <Route path="publishing" element={<DocumentsScreen />} />
          <Route path="publishing/import" element={<ImportScreen />} />
          <Route path="deliveries" element={<DeliveriesScreen />} />
          <Route path="publishing/mailboxes" element={<MailboxesScreen />} />
          <Route path="publishing/:id" element={<DraftScreen />} />
          <Route path="publishing/:id/reach" element={<ReachScreen />} />
          <Route path="publishing/:id/not-secret" element={<NotSecretScreen />} />
          <Route path="publishing/:id/schedule" element={<ScheduleScreen />} />
          <Route path="publishing/:id/parts/:partId" element={<DraftPartScreen />} />
          <Route path="publishing/:id/parts/:partId/correct" element={<CorrectPartScreen />} />
          <Route path="publishing/:id/parts/:partId/questions" element={<QuestionsScreen />} />
        </Route>
        <Route path="essay" element={<OwnEssayScreen />} />
        <Route path="quiz" element={<QuizScreen />} />
        <Route path="grading/*" element={<GradingRoutes />} />
        <Route path="matters" element={<MattersScreen />} />
        <Route path="speaker" element={<SpeakerScreen />} />
        <Route path="plans/*" element={<PlansRoutes />} />
        <Route path="tasks" element={<OwnTasksScreen />} />
        <Route path="link" element={<LinkScreen />} />
        <Route path="mail" element={<OwnMailScreen />} />
        <Route path="my-data/*" element={<MyDataRoutes />} />
        <Route path="office/*" element={<OfficeRoutes />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Route>
    </Routes>
  )
}
