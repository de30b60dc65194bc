// Loaded before the program: threads of the named script end, or run out of memory, as soon as they start.
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const { FAULT_THREAD = '', FAULT_HOW = 'exit' } = process.env;
const SCRIPTS = {
  exit: 'process.exit(3)',
  memory: 'const all = []; for (;;) all.push(new Array(1e5).fill({}))',
};

const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(script, options) {
    if (!String(script).endsWith(FAULT_THREAD)) super(script, options);
    else super(SCRIPTS[FAULT_HOW], { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  }
};
syncBuiltinESMExports();
