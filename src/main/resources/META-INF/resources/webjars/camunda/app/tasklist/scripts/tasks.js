// Fits Tasklist to what people may do here: anybody who works on a task may put it back, only those who allocate work see
// the controls that give it to somebody else, a form can be completed at any time and says what it lacks, a refused form is
// explained without the engine's words, what follows a step shows in the list, and who finds nothing because a record is
// restricted reads so.

const base = document.querySelector('base');
const engineApi = `${base.getAttribute('engine-api')}engine/${base.href.split('/').slice(-2)[0]}`;

// Process definition, and the permission TASK_ASSIGN, as the engine's interface numbers them.
const MAY_ALLOCATE =
  'permissionName=TASK_ASSIGN&permissionValue=32768&resourceName=Process%20Definition&resourceType=6&resourceId=*';

// Who reads who has looked at a record; a manager goes there from the dates at risk as well.
const LOOKS_AFTER_RECORDS = ['hsb-team-manager', 'hsb-auditor', 'hsb-info-governance'];

async function asked(address) {
  const answer = await fetch(`${engineApi}/${address}`);
  return answer.ok ? answer.json() : {};
}

async function showWhatThePersonMayDo(authentication) {
  const person = authentication && authentication.name;
  const [allocation, groups] = person
    ? await Promise.all([asked(`authorization/check?${MAY_ALLOCATE}`), asked(`group?member=${encodeURIComponent(person)}`)])
    : [{}, []];
  document.documentElement.classList.toggle('allocates', allocation.authorized === true);
  document.documentElement.classList.toggle(
    'looks-after-records',
    Object.values(groups).some(group => LOOKS_AFTER_RECORDS.includes(group.id))
  );
  const apps = (authentication && authentication.authorizedApps) || [];
  document.documentElement.classList.toggle('opens-cockpit', apps.includes('cockpit'));
}

const BY_THE_ENGINE = /^Cannot (?:submit task form|submit start form|instantiate process definition) [^ ]+: /;

// What Tasklist says, without a word of explanation, when the form itself found something.
const BY_THE_FORM = ['An error happened while submitting the task form', 'The process could not be started.'];

function explainRefusals(notifications) {
  const addError = notifications.addError;
  notifications.addError = function(error) {
    const lacking = !error.message && BY_THE_FORM.includes(error.status);
    const refused = lacking || BY_THE_ENGINE.test(error.message);
    if (refused) {
      error.status = 'Not completed yet';
      error.message = lacking ? 'Something is missing or cannot be right. It is marked in red.' : error.message.replace(BY_THE_ENGINE, '');
      // Replaces what was said about the attempt before.
      error.exclusive = true;
    }
    addError.call(this, error);
    if (refused) {
      const question = () => (lacking ? document.querySelector('.fjs-has-errors') : questionNamedIn(error.message));
      setTimeout(() => question()?.scrollIntoView({block: 'center'}), 200);
    }
  };
}

/** The question that a sentence speaks of; of several the one that is named in the most words. */
function questionNamedIn(sentence) {
  const said = sentence.toLowerCase();
  const words = label => label.innerText.replace(/[?*\s]+$/, '').toLowerCase();
  const named = [...document.querySelectorAll('.fjs-form-field-label:not(:has(> input))')]
    .filter(label => words(label) && said.includes(words(label)))
    .sort((one, other) => words(other).length - words(one).length);
  const first = named.find(label => said.startsWith(words(label))) ?? named[0];
  return first?.closest('.fjs-form-field');
}

/**
 * The buttons are never grey because of an answer: nobody would learn which. (Tasklist also takes a row of a list that is
 * right for one that is wrong.)
 */
function completeAtAnyTime(directives) {
  const form = directives[0];
  const link = form.link;
  form.compile = () => (scope, element, attributes, tasklist) => {
    const validated = tasklist.notifyFormValidated;
    tasklist.notifyFormValidated = wrong => validated.call(tasklist, wrong && !element[0].querySelector('.fjs-container'));
    link(scope, element, attributes, tasklist);
  };
  return directives;
}

const AFTER_A_STEP = [1500, 5000];

/** The next task is made a moment after the step before: the list looks again, unless somebody is already at work. */
function lookAgainAfter(resource, notifications, lookAgain) {
  const submitForm = resource.submitForm;
  resource.submitForm = function(...form) {
    return submitForm.apply(this, form).then(answer => {
      // Why it was not completed before is no longer true.
      notifications.clearAll();
      AFTER_A_STEP.forEach(moment => setTimeout(lookAgain, moment));
      return answer;
    });
  };
}

const REFERENCE = /HSB-20\d{2}-\d{6}/i;

let said;
let searches = 0;

/** Whoever searches for the reference of a restricted record finds nothing; this says why, and whom to ask. */
async function explainEmptySearch(search, notifications, shown) {
  const turn = ++searches;
  if (said) {
    notifications.clear(said);
    said = undefined;
  }
  const named = REFERENCE.exec(search || '');
  const answer =
    named && (await fetch(`${engineApi}/task/count?processInstanceBusinessKey=${named[0].toUpperCase()}`));
  const why = answer && answer.headers.get('Restricted-Record');
  // An answer that comes after the next search says nothing about what is shown now.
  if (why && turn === searches) {
    said = {status: 'Nothing to be seen', message: why};
    shown(() => notifications.addMessage(said));
  }
}

const custom = window.angular.module('cam.tasklist.custom');

custom.config([
  '$provide',
  $provide => $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', completeAtAnyTime])
]);

custom.run([
  '$rootScope',
  '$location',
  'camAPI',
  'Notifications',
  ($rootScope, $location, camAPI, notifications) => {
    explainRefusals(notifications);
    const tasks = camAPI.resource('task');
    const lookAgain = () => $location.search().task || $rootScope.$apply(() => $rootScope.$broadcast('$routeChanged'));
    lookAgainAfter(tasks, notifications, lookAgain);
    lookAgainAfter(camAPI.resource('process-definition'), notifications, lookAgain);
    // Tasklist's own way asks for the permission to give tasks to others.
    tasks.unclaim = (taskId, done) => tasks.claim(taskId, null, done);

    let searched;
    const explainOnce = () => {
      const search = $location.search().searchQuery;
      if (search !== searched) {
        searched = search;
        explainEmptySearch(search, notifications, change => $rootScope.$apply(change));
      }
    };
    $rootScope.$on('$locationChangeSuccess', explainOnce);
    explainOnce();

    $rootScope.$on('authentication.changed', (event, authentication) => showWhatThePersonMayDo(authentication));
    showWhatThePersonMayDo($rootScope.authentication);
  }
]);

export default [];
