// What this application does not offer: tasks made by hand, and text that would stay in the engine.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.navbar.action:create-task-action',
      'tasklist.task.action:task-action-comment',
      'tasklist.task.detail:task-detail-history'
    ].join(',')
  );

export default {
  app: {
    // An empty vendor would be replaced by the engine's.
    vendor: ' ',
    name: 'HSB pathway'
  },

  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },

  dateFormat: {
    normal: 'D MMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm'
  },

  disableWelcomeMessage: true,

  customScripts: ['scripts/drafts', 'scripts/start-forms', 'scripts/tasks', 'scripts/cards', 'scripts/ways', 'scripts/sign-out'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'takes the selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'goes to the first list of tasks'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'goes to the first task of the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'goes to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'raises a concern'
    }
  }
};
