/** Lets the person the visitor plays write: sample questions, the @ picker, replies. */
import { el, fill, icon, post, words } from './dom.js'

/** What is typed and whether the bot was picked, per person and chat: drawing anew must not lose it. */
const drafts = new Map()

const draftOf = (page) => {
  const key = `${page.person.id} ${page.chatId}`
  if (!drafts.has(key)) drafts.set(key, { text: '', mentionsBot: false })
  return drafts.get(key)
}

/** Says something in the open chat. @returns whether it was taken */
export const say = async (page, actions, { text, mentionsBot }) => {
  const sent = await post('messages', {
    chatId: page.chatId,
    from: page.person.id,
    text,
    mentionsBot,
    ...(page.replyTo ? { replyToId: page.replyTo.id } : {}),
  })
  if (!sent) return false
  page.replyTo = null
  actions.redrawComposer()
  return true
}

const send = async (page, actions, text) => {
  const draft = draftOf(page)
  if (!(await say(page, actions, { text, mentionsBot: draft.mentionsBot }))) return
  Object.assign(draft, { text: '', mentionsBot: false })
  actions.redrawComposer()
  document.getElementById('composer').focus()
}

let areQuestionsOpen = false

const moreButton = (actions) =>
  el(
    'button',
    {
      type: 'button',
      class: 'more',
      'aria-expanded': String(areQuestionsOpen),
      onclick: () => {
        areQuestionsOpen = !areQuestionsOpen
        actions.redrawComposer()
      },
    },
    areQuestionsOpen ? words.fewerQuestions : words.moreQuestions,
  )

const suggestions = (page, actions, isGroup) =>
  el(
    'div',
    { class: areQuestionsOpen ? 'suggestions open' : 'suggestions' },
    el(
      'div',
      { class: 'questions', role: 'group', 'aria-label': words.suggestions },
      ...(isGroup ? words.groupQuestions : words.privateQuestions).map((text) =>
        el(
          'button',
          {
            type: 'button',
            class: 'suggestion',
            onclick: () => {
              areQuestionsOpen = false
              void say(page, actions, { text, mentionsBot: isGroup })
            },
          },
          text,
        ),
      ),
    ),
    moreButton(actions),
  )

const mentionButton = (page, actions) => {
  const draft = draftOf(page)
  return el(
    'button',
    {
      type: 'button',
      class: 'mention',
      'aria-pressed': String(draft.mentionsBot),
      title: draft.mentionsBot ? words.removeMention : words.mention,
      'aria-label': words.mention,
      onclick: () => {
        draft.mentionsBot = !draft.mentionsBot
        actions.redrawComposer()
        document.getElementById('composer').focus()
      },
    },
    el('span', { 'aria-hidden': 'true' }, '@'),
    el('span', { class: 'word' }, words.mention),
    draft.mentionsBot && icon('M6 6l12 12M18 6L6 18'),
  )
}

const replyNote = (page, actions) =>
  page.replyTo &&
  el(
    'p',
    { class: 'replying' },
    el('span', {}, fill(words.replyingTo, { name: page.replyTo.from.name })),
    el(
      'button',
      { type: 'button', class: 'link', onclick: () => actions.replyTo(null) },
      words.removeReply,
    ),
  )

const placeholderOf = (page, isGroup) => {
  if (!isGroup) return words.placeholderPrivate
  return draftOf(page).mentionsBot ? `@${page.state.bot.name}` : words.placeholderGroup
}

const textField = (page, isGroup, warning) => {
  const draft = draftOf(page)
  const field = el('textarea', {
    id: 'composer',
    rows: '1',
    maxlength: '2000',
    'aria-label': words.composer,
    placeholder: placeholderOf(page, isGroup),
    oninput: () => {
      draft.text = field.value
      // The bot hears only a mention chosen in the picker: say so when somebody types one.
      warning.hidden =
        !isGroup || draft.mentionsBot || page.replyTo !== null || !/@\s*bot/i.test(field.value)
    },
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      field.form.requestSubmit()
    },
  })
  field.value = draft.text
  return field
}

/** The line at the foot of a chat: sample questions, the @ picker, the text, the button. */
export const composer = (page, actions, isGroup) => {
  const warning = el('p', { class: 'warning', role: 'status', hidden: true }, words.typedMention)
  const field = textField(page, isGroup, warning)
  const onsubmit = (event) => {
    event.preventDefault()
    void send(page, actions, field.value)
  }
  return el(
    'form',
    { class: 'composer', onsubmit },
    suggestions(page, actions, isGroup),
    replyNote(page, actions),
    warning,
    el(
      'div',
      { class: 'composer-line' },
      isGroup && mentionButton(page, actions),
      field,
      el(
        'button',
        { type: 'submit', class: 'primary send', 'aria-label': words.send, title: words.send },
        icon('M4 12l16-8-6 16-3-6z'),
      ),
    ),
  )
}
