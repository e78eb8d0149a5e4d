/**
 * The solutions of the seventh topic: threads with a loop of their own.
 *
 * <p>What crosses between two threads is either a message, which is a copy, or shared memory, in
 * which each thread writes bytes of its own ({@code ImageFilter}) or asks {@code Atomics} ({@code
 * SharedCounter}, {@code SharedLock}). The invariant behind all: each job is settled once, whatever
 * its worker does, and no thread is left when nobody wants it any more.
 */
@NullMarked
package dayone.topics.workerthreads;

import org.jspecify.annotations.NullMarked;
