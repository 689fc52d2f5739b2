import type { AnchorHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';

import { goTo } from './address.js';

/** A link within the workspace: a plain one for new tabs and copying, without loading the page again for a click. */
export function Link({
  href,
  children,
  replace = false,
  keepScroll = false,
  ...rest
}: {
  readonly href: string;
  readonly children: ReactNode;
  readonly replace?: boolean;
  readonly keepScroll?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
} & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    rest.onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href, { replace, keepScroll });
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
