// Before the first paint: the theme and the language that were chosen here last.
try {
  const theme = localStorage.getItem("linchpin.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const chosen = localStorage.getItem("linchpin.language");
  const language = chosen ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
} catch {
  // Without storage the page opens with its defaults.
}
