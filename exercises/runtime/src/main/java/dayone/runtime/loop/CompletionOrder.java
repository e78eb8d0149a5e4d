package dayone.runtime.loop;

/**
 * In which order, and in which poll phase, requests of the thread pool that have finished are
 * delivered. Node promises nothing here when more than one is under way; a program that relies on
 * an order works by luck.
 */
public sealed interface CompletionOrder {

  /** As they finish. What a program gets that is run and not tested. */
  record Arrival() implements CompletionOrder {}

  /**
   * In the order of the calls: each poll phase waits for all that is under way and delivers it. The
   * same on every machine.
   */
  record Submission() implements CompletionOrder {}

  /**
   * In an order, and spread over poll phases, that depends on nothing but the seed. A test that
   * runs a program under many seeds finds the ones that work by luck.
   */
  record Seeded(long seed) implements CompletionOrder {}
}
