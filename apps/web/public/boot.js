// Before the first paint: the theme and the language that were chosen here last.
// Schemas look whether they may write code of their own; the policy of the page forbids it, so they are told not to.
globalThis.__zod_globalConfig = { jitless: true };
try {
  const theme = localStorage.getItem("linchpin.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const chosen = localStorage.getItem("linchpin.language");
  const language = chosen ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
} catch {
  // Without storage the page opens with its defaults.
}
