/** Where SCM takes the address. */
import Heading from '@atlaskit/heading';
import { STEPS, STEPS_TITLE } from '../../texts/webhook';

export function Steps() {
  return (
    <section aria-labelledby="steps">
      <Heading size="small" as="h2" id="steps">
        {STEPS_TITLE}
      </Heading>
      <ol className="webhook-steps">
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
