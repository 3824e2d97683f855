/** Lists the screens of reviewing plans, under `/office/plan-reviews`. */
import { Route, Routes } from 'react-router-dom'
import reviewStyles from '../../styles/plan-reviews.css?inline'
import planStyles from '../../styles/plans.css?inline'
import { QueueScreen } from './queue-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'

export const PlanReviewsRoutes = () => (
  <>
    <style>{planStyles}</style>
    <style>{reviewStyles}</style>
    <Routes>
      <Route index element={<QueueScreen />} />
      <Route path=":planId" element={<ReviewScreen />} />
    </Routes>
  </>
)
