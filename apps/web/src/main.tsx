import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { followTables } from "./app/came-from.tsx";
import { rememberPlaces } from "./app/scroll-memory.ts";
import { languageAtStart, loadDict } from "./app/words/index.ts";
import "./app/tokens.css";
import "./app/base.css";
import "./screens/landing/landing.css";

followTables();
rememberPlaces();
const language = languageAtStart();
const dict = await loadDict(language);
createRoot(document.querySelector("#app")!).render(<App first={language} dict={dict} />);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // Not before the page has loaded: keeping everything for later must not slow the first look.
  if (document.readyState === "complete") keepForLater();
  else window.addEventListener("load", keepForLater);
}

function keepForLater(): void {
  navigator.serviceWorker.register("./sw.js").catch((error: unknown) => console.error(error));
}
