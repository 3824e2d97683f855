/** Shows what was answered: the words, the screens they lead to as large buttons, and when it was. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import type { QuickAnswer } from '@quan-triet/shared/models/quick-answer'
import { LinkButton } from '../../components/link-button.tsx'
import { piecesOf } from './answer-text.ts'
import '../../styles/screens.css'

const linkWords = (route: string): string => {
  if (route.startsWith('/parts/')) return appAsk.openPart
  const words: Record<string, string> = appAsk.open
  return words[route.split(/[/?]/)[1] ?? ''] ?? appAsk.openOther
}

const Words = ({ text }: { text: string }) => (
  <p className="bubble">
    {piecesOf(text).map((piece, index) =>
      piece.isAddress ? (
        <a className="outside" href={piece.text} key={index} rel="noreferrer" target="_blank">
          {piece.text}
        </a>
      ) : (
        piece.text
      ),
    )}
  </p>
)

export const Replies = ({ answer: { answers, answeredAt } }: { answer: QuickAnswer }) => (
  <>
    {answers.map(({ text, links }, index) => (
      <div className="stack-s" key={index}>
        <Words text={text} />
        {links.map((route) => (
          <LinkButton isWide key={route} to={route}>
            {linkWords(route)}
          </LinkButton>
        ))}
      </div>
    ))}
    <p className="soft">{appAsk.answeredAt(formatDayTime(answeredAt))}</p>
  </>
)
