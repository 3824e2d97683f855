/** Lists the screens of campaigns under `/office/campaigns`, each loaded when it is first opened. */
import { lazy, type ComponentType } from 'react'
import { Route, Routes } from 'react-router-dom'

const screen = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const CampaignsScreen = screen(async () => (await import('./campaigns-screen.tsx')).CampaignsScreen)
const CampaignScreen = screen(async () => (await import('./campaign-screen.tsx')).CampaignScreen)
const NodeScreen = screen(async () => (await import('./node-screen.tsx')).NodeScreen)
const OpenScreen = screen(async () => (await import('./open-screen.tsx')).OpenScreen)
const CloneScreen = screen(async () => (await import('./clone-screen.tsx')).CloneScreen)
const SettingsScreen = screen(async () => (await import('./settings-screen.tsx')).SettingsScreen)
const ClassesScreen = screen(async () => (await import('./classes-screen.tsx')).ClassesScreen)
const PlanClassScreen = screen(
  async () => (await import('./plan-class-screen.tsx')).PlanClassScreen,
)
const VenuesScreen = screen(async () => (await import('./venues-screen.tsx')).VenuesScreen)
const AssignmentsScreen = screen(
  async () => (await import('./assignments-screen.tsx')).AssignmentsScreen,
)
const MyAssignmentsScreen = screen(
  async () => (await import('./my-assignments-screen.tsx')).MyAssignmentsScreen,
)

export const CampaignsRoutes = () => (
  <Routes>
    <Route index element={<CampaignsScreen />} />
    <Route path="open/:unitId" element={<OpenScreen />} />
    <Route path="my-assignments" element={<MyAssignmentsScreen />} />
    <Route path="sessions/:sessionId/venues" element={<VenuesScreen />} />
    <Route path="nodes/:id" element={<NodeScreen />} />
    <Route path="nodes/:id/settings" element={<SettingsScreen />} />
    <Route path="nodes/:id/clone" element={<CloneScreen />} />
    <Route path="nodes/:id/classes" element={<ClassesScreen />} />
    <Route path="nodes/:id/classes/new" element={<PlanClassScreen />} />
    <Route path="nodes/:id/assignments" element={<AssignmentsScreen />} />
    <Route path=":id" element={<CampaignScreen />} />
  </Routes>
)
