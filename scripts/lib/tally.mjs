/** Adds up what passed and failed, and says it last, on one plain line. */
export class Tally {
  passed = 0;
  failed = 0;

  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  /** One step that either works or is one failure. */
  async step(name, work) {
    const begun = Date.now();
    console.log(`[parlour] ${name} …`);
    try {
      await work();
      this.passed += 1;
      console.log(`✔ ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.failed += 1;
      console.error(`✖ ${name}\n${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  finish() {
    // A run that found nothing to test has shown nothing.
    if (this.passed + this.failed === 0) this.failed = 1;
    process.exitCode = this.failed > 0 ? 1 : 0;
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}
