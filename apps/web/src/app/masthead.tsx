/** The head of every page but the table, which has its own: the name, the language, the colours. */
import { useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { chooseTheme, themeNow, THEMES, type Theme } from "./theme.ts";
import { Button } from "./parts.tsx";
import { useTongue } from "./tongue.tsx";
import { AT_A_TABLE, route } from "./routes.ts";

export function Masthead(): React.ReactNode {
  const [location] = useHashLocation();
  // A table needs the room, and has its name and settings in its own head.
  if (AT_A_TABLE.test(location)) return null;
  return (
    <header className="masthead">
      <HomeLink />
      <div className="settings">
        <Colours />
        <OtherLanguage />
      </div>
    </header>
  );
}

function HomeLink(): React.ReactNode {
  const { t } = useTongue();
  return (
    <a className="wordmark" href={route.start()} aria-label={t.home}>
      <Mark />
      Linchpin
    </a>
  );
}

/** At a table it leads nowhere. */
export const Wordmark = (): React.ReactNode => (
  <span className="wordmark" aria-hidden="true">
    <Mark />
    <span className="wordmark-name">Linchpin</span>
  </span>
);

const Mark = (): React.ReactNode => (
  <svg viewBox="0 0 44 16" aria-hidden="true" className="mark">
    <path d="M6 8h32" />
    <circle className="other" cx="6" cy="8" r="4" />
    <circle className="other" cx="38" cy="8" r="4" />
    <circle className="own" cx="22" cy="8" r="6.5" />
  </svg>
);

export function Colours(): React.ReactNode {
  const { t } = useTongue();
  const [theme, setTheme] = useState<Theme>(themeNow);
  return (
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
  );
}

export function OtherLanguage(): React.ReactNode {
  const { t, language, change } = useTongue();
  return (
    <Button
      look="text"
      aria-label={`${t.language}${t.colon}${t.languageName}`}
      onClick={() => change(language === "zh" ? "en" : "zh")}
    >
      <span lang={language === "zh" ? "en" : "zh-Hans"}>{t.language}</span>
    </Button>
  );
}
