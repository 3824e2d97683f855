/** Leads a newcomer through the main job in a few steps; once closed it stays closed until asked for. */
import { moveClock } from './clock.js'
import { el, fill, put, words } from './dom.js'

const KEY = 'practice-guide-closed'
let step = localStorage.getItem(KEY) === null ? 0 : null

const close = () => {
  step = null
  localStorage.setItem(KEY, 'yes')
}

const go = (page, actions, to) => {
  if (to < words.guide.steps.length) step = to
  else close()
  showGuide(page, actions)
}

/** What the page itself can do for a step. @returns whether it was done */
const DEEDS = {
  ask: (_page, actions) => actions.askInGroup(words.groupQuestions[0]),
  next: (page) => moveClock(page, { to: 'next' }),
  moveTo: (page, _actions, { instant }) =>
    page.state.clock.now < instant ? moveClock(page, { to: 'instant', instant }) : true,
  playFirst: (_page, actions, { label }) => actions.playFirst(label),
}

const doStep = async (page, actions, deeds) => {
  for (const deed of deeds) if ((await DEEDS[deed.do](page, actions, deed)) === false) return
  actions.redrawGuide()
}

const button = (label, className, onclick) =>
  el('button', { type: 'button', class: className, onclick }, label)

/** Draws the step the visitor is at, or nothing. */
export const showGuide = (page, actions) => {
  const guide = document.getElementById('guide')
  guide.hidden = step === null
  if (step === null) return put(guide)
  const { title, text, act, deeds } = words.guide.steps[step]
  const isLast = step === words.guide.steps.length - 1
  const slots = { step: step + 1, of: words.guide.steps.length, title }
  put(
    guide,
    el('h2', {}, fill(words.guide.title, slots)),
    el('p', {}, text),
    el(
      'div',
      { class: 'guide-actions' },
      act && button(act, 'primary', () => void doStep(page, actions, deeds)),
      button(isLast ? words.guide.finish : words.guide.next, '', () => go(page, actions, step + 1)),
      !isLast &&
        button(words.guide.skip, 'link', () => go(page, actions, words.guide.steps.length)),
    ),
  )
}

/** The button that starts the guide again. */
export const guideButton = (page, actions) =>
  button(words.guide.open, '', () => {
    localStorage.removeItem(KEY)
    go(page, actions, 0)
  })
