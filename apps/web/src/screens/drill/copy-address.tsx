/** Copies an address of the app, so that it can be sent to somebody; where that is not allowed, it is shown. */
import { useState } from "react";
import { copyText, wholeAddress } from "../../app/files.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Button } from "../../app/parts.tsx";

export function CopyAddress({ address }: { readonly address: string }): React.ReactNode {
  const words = useLearnWords().drill;
  const [state, setState] = useState<"copied" | "shown" | null>(null);
  const copy = async (): Promise<void> => {
    setState((await copyText(wholeAddress(address))) ? "copied" : "shown");
  };
  return (
    <span className="copy-address">
      <Button look="text" onClick={() => void copy()}>
        {words.share}
      </Button>
      <span role="status" className="note">
        {state === "copied" && words.shared}
        {state === "shown" && <code>{wholeAddress(address)}</code>}
      </span>
    </span>
  );
}
