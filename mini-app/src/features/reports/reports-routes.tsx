/** Lists the screens of reports, under `/office/reports`. */
import { Route, Routes } from 'react-router-dom'
import reportStyles from '../../styles/reports.css?inline'
import { ReportScreen } from './report-screen.tsx'
import { ReportsScreen } from './reports-screen.tsx'
import { TypedScreen } from './typed-screen.tsx'

export const ReportsRoutes = () => (
  <>
    <style>{reportStyles}</style>
    <Routes>
      <Route index element={<ReportsScreen />} />
      <Route path="typed/:nodeId" element={<TypedScreen />} />
      <Route path=":reportId/versions/:version" element={<ReportScreen />} />
    </Routes>
  </>
)
