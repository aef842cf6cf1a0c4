// Property tests draw the same values at every run, so that the gate does not depend on luck. FC_SEED=<number> draws others.
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
module.exports = fc;
