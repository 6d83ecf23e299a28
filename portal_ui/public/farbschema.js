// Runs before the first paint, so that a dark screen does not flash white.
// A file of its own because the content security policy allows no inline script.
(function () {
  var gewaehlt = null;
  try {
    gewaehlt = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage is blocked: follow the system.
  }
  var dunkel =
    gewaehlt === 'dark' ||
    (gewaehlt !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dunkel ? 'dark' : 'light');
})();
