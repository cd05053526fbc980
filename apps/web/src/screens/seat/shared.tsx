/** A link to a position: the record in it becomes a game of one's own. */
import { useEffect, useState } from "react";
import { unpacked } from "../../games/link.ts";
import { provenGame } from "../../games/setting.ts";
import { newId } from "../../app/storage.ts";
import { keepGame } from "../../games/shelf.ts";
import { Loading, Nowhere } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { route } from "../../app/routes.ts";

export function SharedPage({ code }: { readonly code: string }): React.ReactNode {
  const { t, language } = useTongue();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const open = async (): Promise<void> => {
      const text = await unpacked(code);
      const proven = text === null ? { ok: false as const, said: null } : await provenGame(text);
      if (text === null || !proven.ok) {
        setProblem(proven.ok ? "" : (proven.said?.[language] ?? t.notFound));
        return;
      }
      const id = newId();
      keepGame(id, text);
      window.location.replace(route.game(id));
    };
    void open();
  }, [code, t]);
  if (problem === null) return <Loading />;
  return <Nowhere said={t.landing.importFailed(problem)} />;
}
