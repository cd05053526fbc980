/** A term of art that is explained by a tap: in plain words, over the page, and gone with Escape. */
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useTongue } from "../app/tongue.tsx";
import { GLOSSARY, type TermKey } from "../app/words/glossary.ts";
import "./term.css";
import { route } from "../app/routes.ts";

interface Props {
  readonly of: TermKey;
  /** The word as the sentence has it; the term's own name unless said. */
  readonly children?: React.ReactNode;
}

export function Term({ of, children }: Props): React.ReactNode {
  const { t, both } = useTongue();
  const { name, says } = GLOSSARY[of];
  return (
    <DialogTrigger>
      <Button className="term">{children ?? both(name)}</Button>
      <Popover className="term-popover" placement="bottom start">
        <Dialog className="term-dialog" aria-label={both(name)}>
          <Heading slot="title" level={2}>
            {both(name)}
          </Heading>
          <p>{both(says)}</p>
          <p className="note">
            <a href={route.words()}>{t.board.terms.all}</a>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
