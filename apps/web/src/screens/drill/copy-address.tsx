/** Copies an address of the app, so that it can be sent to somebody; where that is not allowed, it is shown. */
import { useState } from "react";
import { useLearnWords } from "../../learn/words.ts";

export function CopyAddress({ address }: { readonly address: string }): React.ReactNode {
  const words = useLearnWords().drill;
  const [state, setState] = useState<"copied" | "shown" | null>(null);
  const whole = (): string => `${window.location.href.split("#")[0] ?? ""}${address}`;
  const copy = (): void => {
    navigator.clipboard.writeText(whole()).then(
      () => setState("copied"),
      () => setState("shown"),
    );
  };
  return (
    <span className="copy-address">
      <button type="button" className="text-button" onClick={copy}>
        {words.share}
      </button>
      <span role="status" className="note">
        {state === "copied" && words.shared}
        {state === "shown" && <code>{whole()}</code>}
      </span>
    </span>
  );
}
