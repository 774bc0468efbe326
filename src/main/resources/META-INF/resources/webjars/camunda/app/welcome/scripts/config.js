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

  disableWelcomeMessage: true,

  customScripts: ['../tasklist/scripts/sign-out']
};
