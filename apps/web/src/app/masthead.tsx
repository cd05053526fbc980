/** The head of every page: the name, the language, the colours. */
import { useState } from "react";
import { chooseTheme, themeNow, THEMES, type Theme } from "./theme.ts";
import { useTongue } from "./tongue.tsx";
import { to } from "./routes.ts";

export function Masthead(): React.ReactNode {
  const { t, language, change } = useTongue();
  const [theme, setTheme] = useState<Theme>(themeNow);
  return (
    <header className="masthead">
      <a className="wordmark" href={to.start()} aria-label={t.home}>
        <svg viewBox="0 0 44 16" aria-hidden="true" className="mark">
          <path d="M6 8h32" />
          <circle className="other" cx="6" cy="8" r="4" />
          <circle className="other" cx="38" cy="8" r="4" />
          <circle className="own" cx="22" cy="8" r="6.5" />
        </svg>
        Linchpin
      </a>
      <div className="settings">
        <label className="quiet-select">
          <span className="hidden">{t.theme.label}</span>
          <select
            value={theme}
            onChange={({ target }) => {
              const next = THEMES.find((each) => each === target.value) ?? "auto";
              chooseTheme(next);
              setTheme(next);
            }}
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t.theme[each]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="text-button"
          aria-label={`${t.language}${t.colon}${t.languageName}`}
          onClick={() => change(language === "zh" ? "en" : "zh")}
        >
          <span lang={language === "zh" ? "en" : "zh-Hans"}>{t.language}</span>
        </button>
      </div>
    </header>
  );
}
