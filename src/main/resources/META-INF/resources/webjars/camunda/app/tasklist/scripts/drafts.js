// Half-finished forms. Tasklist keeps them in the browser, readable for whoever uses the computer next; here they are
// kept on the server, for the person who typed them. Saved when Save is pressed, and by itself while somebody types.

const KEY = 'camunda-form:';
const OTHER_FORMS = 'camForm:';
// A form that starts something has no task yet: it goes by what it starts.
const START = 'start-';
const DRAFTS = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/drafts/';
const HEADERS = {'X-Requested-With': 'hsb-pathway'};
const TICK = 1000;
const LONGEST_WAIT = 10;
const PAUSE_AFTER_FAILURE = 15;

const browser = {
  getItem: Storage.prototype.getItem,
  setItem: Storage.prototype.setItem,
  removeItem: Storage.prototype.removeItem
};

/** Answers by form that the server did not take because the session had ended; in this page until the same person is back. */
const unsent = new Map();
let signedOut = false;
/** Who was signed in when the server was last asked. */
let user = null;
/** When the draft that a form opened with was saved, by form. */
const restored = new Map();
/** The forms on the page, by their element. */
const open = new Map();

const angularService = name => window.angular.element(document.documentElement).injector().get(name);

/** The form that starts something and was opened last. */
let starting = null;

const isOfTask = id => id !== 'undefined' && id !== 'null';

const formOf = key => {
  const id = key.substring(KEY.length);
  return isOfTask(id) ? id : starting;
};

function formOpenedAs(key) {
  if (!isOfTask(key.substring(KEY.length))) {
    starting = START + angularService('$location').search().processStart;
  }
  return formOf(key);
}

// Tasklist asks its storage and goes on with the answer, so it has to wait for ours.
function ask(method, form, answers) {
  const request = new XMLHttpRequest();
  request.open(method, DRAFTS + encodeURIComponent(form), false);
  Object.entries(HEADERS).forEach(([name, value]) => request.setRequestHeader(name, value));
  try {
    request.send(answers);
  } catch {
    return {status: 0, text: ''};
  }
  return {
    status: request.status,
    text: request.responseText,
    savedAt: request.getResponseHeader('Draft-Saved-At'),
    user: request.getResponseHeader('Draft-User')
  };
}

function read(form) {
  restored.delete(form);
  const draft = ask('GET', form);
  if (draft.user) {
    if (draft.user !== user) {
      unsent.clear();
    }
    user = draft.user;
    signedOut = false;
  }
  const answers = unsent.get(form);
  if (answers && draft.user) {
    unsent.delete(form);
    ask('PUT', form, answers);
    return answers;
  }
  if (draft.status === 200) {
    restored.set(form, draft.savedAt);
    return draft.text;
  }
  return null;
}

function keep(form, answers) {
  const kept = ask('PUT', form, answers);
  if (kept.status === 204) {
    onForm(form, it => saved(it, answers, kept.savedAt));
  } else if (kept.status === 401) {
    askToSignIn(form, answers);
  } else {
    onForm(form, it => say(it, kept.text || NOT_SAVED, true));
    // Tasklist then leaves its button Save as it is.
    throw new Error('Draft not saved');
  }
}

/** Shows the login page, as Tasklist does when a session has ended; afterwards the form opens again. */
function askToSignIn(form, answers) {
  unsent.set(form, answers);
  if (!signedOut) {
    signedOut = true;
    const root = angularService('$rootScope');
    root.$evalAsync(() => {
      root.$broadcast('authentication.changed', null);
      root.authentication = null;
      root.$broadcast('authentication.login.required');
      open.clear();
    });
  }
}

function forget(form) {
  onForm(form, it => (it.closed = true));
  restored.delete(form);
  ask('DELETE', form);
}

Storage.prototype.getItem = function(key) {
  return String(key).startsWith(KEY) ? read(formOpenedAs(key)) : browser.getItem.call(this, key);
};

Storage.prototype.setItem = function(key, value) {
  if (String(key).startsWith(KEY)) {
    keep(formOf(key), value);
  } else if (!String(key).startsWith(OTHER_FORMS)) {
    browser.setItem.call(this, key, value);
  }
};

Storage.prototype.removeItem = function(key) {
  if (String(key).startsWith(KEY)) {
    forget(formOf(key));
  } else {
    browser.removeItem.call(this, key);
  }
};

// Left behind by a Tasklist without this script.
Object.keys(localStorage)
  .filter(key => key.startsWith(KEY) || key.startsWith(OTHER_FORMS))
  .forEach(key => browser.removeItem.call(localStorage, key));

// Saving by itself ---------------------------------------------------------------------------------------------------

const NOT_SAVED = 'What you typed could not be saved. Please keep this page open and try Save again.';

function onForm(form, action) {
  [...open.values()].filter(it => it.form === form).forEach(action);
}

/** The form rendered in a container: the form library offers it to its own parts, by a context of its view. */
function formIn(container) {
  const pending = [container.__k];
  while (pending.length) {
    const node = pending.pop();
    if (node && node.props && node.props.value && typeof node.props.value.getService === 'function') {
      return node.props.value.getService('form', false);
    }
    if (node && Array.isArray(node.__k)) {
      pending.push(...node.__k);
    }
  }
  return null;
}

function discover() {
  document.querySelectorAll('[cam-tasklist-form-camunda]').forEach(element => {
    const container = element.querySelector('.fjs-container');
    const form = container && !open.has(element) && formIn(container);
    const tasklist = window.angular.element(element).controller('camTasklistForm');
    if (form && tasklist) {
      const it = {
        element,
        answers: () => JSON.stringify(form._getSubmitData()),
        form: tasklist.getParams().taskId || START + tasklist.getParams().processDefinitionKey,
        user,
        touched: false,
        closed: false,
        waited: 0
      };
      open.set(element, it);
      welcomeBack(it);
    }
  });
}

function tick() {
  discover();
  if (signedOut) {
    return;
  }
  open.forEach((it, element) => {
    if (it.closed || !element.isConnected) {
      open.delete(element);
      if (it.touched && !it.closed && it.seen !== it.kept) {
        send(it, it.seen);
      }
      return;
    }
    if (!it.touched) {
      return;
    }
    const answers = it.answers();
    const stillTyping = answers !== it.seen;
    it.seen = answers;
    it.waited = answers === it.kept ? 0 : it.waited + 1;
    if (it.waited > 0 && (!stillTyping || it.waited >= LONGEST_WAIT)) {
      it.waited = 0;
      send(it, answers);
    }
  });
}

async function send(it, answers) {
  // Another person may have signed in since.
  if (it.sending || it.user !== user) {
    return;
  }
  it.sending = true;
  try {
    const kept = await fetch(DRAFTS + encodeURIComponent(it.form), {
      method: 'PUT',
      headers: HEADERS,
      body: answers,
      // So that it arrives even when the page is being closed; browsers limit the size of such requests.
      keepalive: answers.length < 60000
    });
    if (kept.ok) {
      saved(it, answers, kept.headers.get('Draft-Saved-At'));
    } else if (kept.status === 401) {
      askToSignIn(it.form, answers);
    } else {
      failed(it, await kept.text());
    }
  } catch {
    failed(it, NOT_SAVED);
  } finally {
    it.sending = false;
  }
}

function failed(it, why) {
  if (!it.closed) {
    it.waited = -PAUSE_AFTER_FAILURE;
    say(it, why, true);
  }
}

function saved(it, answers, at) {
  it.kept = answers;
  it.waited = 0;
  say(it, `Saved ${clockTime(at)}`, false);
}

// Telling the person -------------------------------------------------------------------------------------------------

const clockTime = at => new Date(at).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});

const dayAndTime = at =>
  `${new Date(at).toLocaleDateString('en-GB', {day: 'numeric', month: 'long'})} at ${clockTime(at)}`;

function say(it, text, problem) {
  const place =
    it.form.startsWith(START)
      ? document.querySelector('.modal-footer .col-xs-4')
      : it.element.closest('[tasklist-form]').querySelector('.form-actions');
  if (!place) {
    return;
  }
  let note = place.querySelector('.draft-note');
  if (!note) {
    note = document.createElement('span');
    note.className = 'draft-note';
    note.setAttribute('role', 'status');
    place.prepend(note);
  }
  note.classList.toggle('problem', problem);
  note.textContent = text;
}

function welcomeBack(it) {
  const savedAt = restored.get(it.form);
  if (!savedAt) {
    return;
  }
  restored.delete(it.form);
  const note = document.createElement('div');
  note.className = 'draft-restored alert alert-info';
  note.setAttribute('role', 'status');
  note.append(`You began this form on ${dayAndTime(savedAt)}; your answers are as you left them. `);
  const afresh = document.createElement('button');
  afresh.type = 'button';
  afresh.className = 'btn btn-link';
  afresh.textContent = 'Discard them and start afresh';
  // The page may not open dialogs, so the question is asked on the button.
  afresh.addEventListener('click', () => {
    if (afresh.dataset.asked) {
      forget(it.form);
      window.location.reload();
    } else {
      afresh.dataset.asked = 'true';
      afresh.textContent = 'Really discard what you typed?';
    }
  });
  note.append(afresh);
  it.element.prepend(note);
}

window.addEventListener('pagehide', () =>
  open.forEach(it => {
    if (it.touched && !it.closed && it.answers() !== it.kept) {
      send(it, it.answers());
    }
  })
);

/** From the first touch on, changes are the person's; before, the form may still be filling itself. */
function touched(event) {
  // Date fields report changes that nobody made.
  const element = event.isTrusted && event.target.closest && event.target.closest('[cam-tasklist-form-camunda]');
  if (element) {
    discover();
    const it = open.get(element);
    if (it && !it.touched) {
      it.touched = true;
      it.kept = it.seen = it.answers();
    }
  }
}

['pointerdown', 'keydown', 'input'].forEach(kind => document.addEventListener(kind, touched, true));

setInterval(tick, TICK);

export default [];
