// Fits Tasklist to what people may do here: anybody who works on a task may put it back, only those who allocate work see
// the controls that give it to somebody else, and a refused form is explained without the engine's words.

const base = document.querySelector('base');
const engineApi = `${base.getAttribute('engine-api')}engine/${base.href.split('/').slice(-2)[0]}`;

// Process definition, and the permission TASK_ASSIGN, as the engine's interface numbers them.
const MAY_ALLOCATE =
  'permissionName=TASK_ASSIGN&permissionValue=32768&resourceName=Process%20Definition&resourceType=6&resourceId=*';

async function showWhatThePersonMayDo(authentication) {
  let allocates = false;
  if (authentication && authentication.name) {
    const answer = await fetch(`${engineApi}/authorization/check?${MAY_ALLOCATE}`);
    allocates = answer.ok && (await answer.json()).authorized;
  }
  document.documentElement.classList.toggle('allocates', allocates);
  const apps = (authentication && authentication.authorizedApps) || [];
  document.documentElement.classList.toggle('opens-cockpit', apps.includes('cockpit'));
}

const BY_THE_ENGINE = /^Cannot (?:submit task form|submit start form|instantiate process definition) [^ ]+: /;

function explainRefusals(notifications) {
  const addError = notifications.addError;
  notifications.addError = function(error) {
    if (BY_THE_ENGINE.test(error.message)) {
      error.status = 'Not completed yet';
      error.message = error.message.replace(BY_THE_ENGINE, '');
      // Replaces what was said about the attempt before.
      error.exclusive = true;
    }
    addError.call(this, error);
  };
}

window.angular.module('cam.tasklist.custom').run([
  '$rootScope',
  'camAPI',
  'Notifications',
  ($rootScope, camAPI, notifications) => {
    explainRefusals(notifications);
    const tasks = camAPI.resource('task');
    // Tasklist's own way asks for the permission to give tasks to others.
    tasks.unclaim = (taskId, done) => tasks.claim(taskId, null, done);

    $rootScope.$on('authentication.changed', (event, authentication) => showWhatThePersonMayDo(authentication));
    showWhatThePersonMayDo($rootScope.authentication);
  }
]);

export default [];
