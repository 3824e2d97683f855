/** Lists the screens of grading essays, under `/grading`. */
import { Route, Routes } from 'react-router-dom'
import gradingStyles from '../../styles/grading.css?inline'
import officeStyles from '../../styles/office.css?inline'
import { AccuracyScreen } from './accuracy-screen.tsx'
import { EssayScreen } from './essay-screen.tsx'
import { QueueScreen } from './queue-screen.tsx'
import '../../styles/fields.css'

export const GradingRoutes = () => (
  <>
    <style>{officeStyles}</style>
    <style>{gradingStyles}</style>
    <Routes>
      <Route index element={<QueueScreen />} />
      <Route path="accuracy" element={<AccuracyScreen />} />
      <Route path=":essayId" element={<EssayScreen />} />
    </Routes>
  </>
)
