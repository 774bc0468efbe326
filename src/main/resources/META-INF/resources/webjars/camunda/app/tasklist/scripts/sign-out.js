// Where people sign in with their organisation there is no page of ours to sign in on: whoever signs out is sent on to be
// signed out there, and whoever has been away too long is sent there to sign in again.

const base = document.querySelector('base');
const app = base.href.split('/').slice(-3)[0];
const me = `${base.getAttribute('app-root')}/api/admin/auth/user/${base.href.split('/').slice(-2)[0]}`;

// Both happen when somebody signs out; the page must not load again before the browser is on its way.
let leaves = false;

async function signInElsewhere() {
  const answer = await fetch(me);
  if (answer.headers.has('Sign-In') && !leaves) {
    window.location.reload();
  }
}

window.angular.module(`cam.${app}.custom`).run([
  '$rootScope',
  $rootScope => {
    $rootScope.$on('authentication.logout.success', (event, answer) => {
      const elsewhere = answer.headers('Sign-Out');
      if (elsewhere) {
        leaves = true;
        window.location.assign(elsewhere);
      }
    });
    $rootScope.$on('authentication.login.required', signInElsewhere);
  }
]);

export default [];
