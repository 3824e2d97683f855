/** Lists the screens of programmes and personal plans, under `/plans`. */
import { Route, Routes } from 'react-router-dom'
import officeStyles from '../../styles/office.css?inline'
import planStyles from '../../styles/plans.css?inline'
import { PlanScreen } from './plan-screen.tsx'
import { PlansScreen } from './plans-screen.tsx'
import { VersionScreen } from './version-screen.tsx'

export const PlansRoutes = () => (
  <>
    <style>{officeStyles}</style>
    <style>{planStyles}</style>
    <Routes>
      <Route index element={<PlansScreen />} />
      <Route path=":planId" element={<PlanScreen />} />
      <Route path=":planId/versions/:version" element={<VersionScreen />} />
    </Routes>
  </>
)
