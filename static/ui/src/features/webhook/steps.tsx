/** Where SCM takes the address. */
import Heading from '@atlaskit/heading';
import { STEPS } from './webhook-texts';

export function Steps() {
  return (
    <section aria-labelledby="steps">
      <Heading size="small" as="h2" id="steps">
        Give the address to SCM
      </Heading>
      <ol className="webhook-steps">
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
