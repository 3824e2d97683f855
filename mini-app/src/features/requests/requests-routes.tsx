/** Lists the screens of requests about personal data, under `/office/requests`. */
import { Route, Routes } from 'react-router-dom'
import { CalendarScreen } from './calendar-screen.tsx'
import { QueueScreen } from './queue-screen.tsx'
import { RequestScreen } from './request-screen.tsx'

export const RequestsRoutes = () => (
  <Routes>
    <Route index element={<QueueScreen />} />
    <Route path="calendar" element={<CalendarScreen />} />
    <Route path=":id" element={<RequestScreen />} />
  </Routes>
)
