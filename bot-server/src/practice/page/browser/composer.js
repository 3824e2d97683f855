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

const mentionButton = (page, actions, isOa) => {
  const draft = draftOf(page)
  const name = isOa ? words.mentionOa : words.mention
  return el(
    'button',
    {
      type: 'button',
      class: 'mention',
      'aria-pressed': String(draft.mentionsBot),
      title: draft.mentionsBot ? fill(words.removeMention, { name }) : name,
      'aria-label': name,
      onclick: () => {
        draft.mentionsBot = !draft.mentionsBot
        actions.redrawComposer()
        document.getElementById('composer').focus()
      },
    },
    el('span', { 'aria-hidden': 'true' }, '@'),
    el('span', { class: 'word' }, name),
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

const placeholderOf = (page, { isGroup, isOa }) => {
  if (!isGroup) return isOa ? words.placeholderPrivateOa : words.placeholderPrivate
  const { name } = isOa ? page.state.oa : page.state.bot
  return draftOf(page).mentionsBot ? `@${name}` : words.placeholderGroup
}

const textField = (page, chat, warning) => {
  const draft = draftOf(page)
  const field = el('textarea', {
    id: 'composer',
    rows: '1',
    maxlength: '2000',
    'aria-label': words.composer,
    placeholder: placeholderOf(page, chat),
    oninput: () => {
      draft.text = field.value
      // The bot hears only a mention chosen in the picker: say so when somebody types one.
      warning.hidden =
        !chat.isGroup ||
        chat.isOa ||
        draft.mentionsBot ||
        page.replyTo !== null ||
        !/@\s*bot/i.test(field.value)
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
export const composer = (page, actions, chat) => {
  const warning = el('p', { class: 'warning', role: 'status', hidden: true }, words.typedMention)
  const field = textField(page, chat, warning)
  const onsubmit = (event) => {
    event.preventDefault()
    void send(page, actions, field.value)
  }
  return el(
    'form',
    { class: 'composer', onsubmit },
    suggestions(page, actions, chat.isGroup),
    replyNote(page, actions),
    warning,
    el(
      'div',
      { class: 'composer-line' },
      chat.isGroup && mentionButton(page, actions, chat.isOa),
      field,
      el(
        'button',
        { type: 'submit', class: 'primary send', 'aria-label': words.send, title: words.send },
        icon('M4 12l16-8-6 16-3-6z'),
      ),
    ),
  )
}
