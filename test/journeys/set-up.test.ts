/** Set-up in one click: the project is made by the genuine app on an untouched site. */
import { setUpProject } from '../../sandbox/story/set-up';
import { curtain, setStage } from './stage/stage';

it('makes the project', async () => {
  const stage = await setStage({ site: 'untouched' });
  const done = await setUpProject(stage);
  console.log(done);
  curtain(stage);
});
