/** Says that a page cannot go on, instead of showing nothing: for example when a part of it did not load after an update of the app. */
import type { ReactNode } from 'react';
import { Component } from 'react';
import Button from '@atlaskit/button/new';
import { BROKEN } from '../../texts/shared';
import { Notice } from '../parts/notice';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

export class UnlessBroken extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice appearance="error" title={BROKEN.title} actions={<Button onClick={reload}>{BROKEN.reload}</Button>}>
        {BROKEN.meaning}
      </Notice>
    );
  }
}

function reload(): void {
  window.location.reload();
}
