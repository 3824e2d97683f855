/** Lists the screens of imports. */
import { Route, Routes } from 'react-router-dom'
import { AttendanceImportScreen, SessionsImportScreen } from './class-imports.tsx'
import { ImportsScreen } from './imports-screen.tsx'
import { PreviewScreen } from './preview-screen.tsx'

export const ImportsRoutes = () => (
  <Routes>
    <Route index element={<ImportsScreen />} />
    <Route path="attendance/:sessionId" element={<AttendanceImportScreen />} />
    <Route path="sessions" element={<SessionsImportScreen />} />
    <Route path=":id" element={<PreviewScreen />} />
  </Routes>
)
