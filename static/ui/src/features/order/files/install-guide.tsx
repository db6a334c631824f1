/** How the certificate is installed: the server is chosen, the steps stand below with commands to copy. */
import { useState } from 'react';
import { fileName } from '../../../../../../src/pki/download/file-names';
import { GUIDE } from '../../../texts/order/files';
import { CopyButton } from '../../../shared/parts/copy-button';
import { More } from '../detail/more';
import type { Installed, Server, Step } from './guides';
import { guideOf, SERVERS } from './guides';

export function InstallGuide({ installed }: { readonly installed: Installed }) {
  const [server, setServer] = useState<Server>('nginx');
  const { title, files, steps } = guideOf(server, installed);
  return (
    <More title={GUIDE.title}>
      <div className="guide">
        <fieldset className="radios radios-beside">
          <legend className="field-label">{GUIDE.server}</legend>
          {SERVERS.map((one) => (
            <label key={one} className="checkbox">
              <input type="radio" name="server" checked={one === server} onChange={() => setServer(one)} />
              {guideOf(one, installed).title}
            </label>
          ))}
        </fieldset>
        <p className="subtle">{GUIDE.needed(files.map((kind) => fileName(installed.commonName, kind)))}</p>
        <ol className="steps" aria-label={GUIDE.stepsOf(title)}>
          {steps.map((step, index) => (
            <li key={step.say}>
              <GuideStep step={step} number={index + 1} />
            </li>
          ))}
        </ol>
      </div>
    </More>
  );
}

function GuideStep({ step: { say, command }, number }: { readonly step: Step; readonly number: number }) {
  return (
    <>
      <p>{say}</p>
      {command !== undefined && (
        <div className="command">
          <pre tabIndex={0} aria-label={GUIDE.commandOf(number)}>
            {command}
          </pre>
          <CopyButton text={command} what={GUIDE.theCommandOf(number)} />
        </div>
      )}
    </>
  );
}
