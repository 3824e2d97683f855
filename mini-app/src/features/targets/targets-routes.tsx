/** Lists the screens of targets of the term, under `/office/targets`. */
import { Route, Routes } from 'react-router-dom'
import targetStyles from '../../styles/targets.css?inline'
import { TargetScreen } from './target-screen.tsx'
import { TargetsScreen } from './targets-screen.tsx'

export const TargetsRoutes = () => (
  <>
    <style>{targetStyles}</style>
    <Routes>
      <Route index element={<TargetsScreen />} />
      <Route path=":id" element={<TargetScreen />} />
    </Routes>
  </>
)
