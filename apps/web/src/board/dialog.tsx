/** A question or a form over the page: keeps the focus, closes with Escape, gives the focus back. */
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

export function Sheet({ title, wide = false, onClose, children }: Props): React.ReactNode {
  return (
    <ModalOverlay isOpen isDismissable className="overlay" onOpenChange={(open) => open || onClose()}>
      <Modal className={wide ? "modal wide" : "modal"}>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
