/** Stands before the app for who has not agreed to the notice: the notice, the own data and rights, and nothing else. */
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import { Route, Routes } from 'react-router-dom'
import { AskScreen } from './ask-screen.tsx'
import { MyDataScreen } from './my-data-screen.tsx'
import { NoticeScreen } from './notice-screen.tsx'

export const ConsentGate = () => (
  <Routes>
    <Route
      path="my-data"
      element={<MyDataScreen back={{ to: '/', label: appMyData.noticeLink }} />}
    />
    <Route path="my-data/ask" element={<AskScreen />} />
    <Route path="*" element={<NoticeScreen />} />
  </Routes>
)
