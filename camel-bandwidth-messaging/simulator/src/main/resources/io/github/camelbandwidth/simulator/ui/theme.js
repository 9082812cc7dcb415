/* Licensed under the Apache License, Version 2.0; see LICENSE. */
// Runs before the first paint, so that nobody who chose dark is dazzled for a moment.
(() => {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // A browser that keeps nothing for this page goes by the system's colours.
  }
})();
