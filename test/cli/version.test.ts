import { version } from '../../package.json';
import { main } from '../../src/cli/main';

it('vmnet --version prints the version of the package, and exits with 0', async () => {
  let shown = '';
  const out = (text: string) => {
    shown += text;
  };
  const io = { stdin: () => Buffer.alloc(0), out, err: () => undefined, isColoured: false, showsProgress: false, exitCode: 0 };
  await main(['--version'], io);
  expect({ shown, exit: io.exitCode }).toEqual({ shown: `${version}\n`, exit: 0 });
});
