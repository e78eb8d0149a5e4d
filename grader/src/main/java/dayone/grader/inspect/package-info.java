/**
 * The last look at a class before it may run: nothing that fails here is ever loaded.
 *
 * <p>It is the class files that are looked at, never the source: however a call is spelled there
 * (Unicode escapes, imports, names that look like others), the class file names it one way. A class
 * must lie in the package of its topic and come from a file that is the student's to write ({@code
 * OwnPackage}), must not bind native code or have a finalizer ({@code NoHooks}), and may name only
 * what stands on the list ({@code OnlyAllowed}): every constant of its pool, what call sites are
 * linked with, what it extends, its annotations. A member that is inherited counts as that of the
 * class that declares it, so that no subclass opens a way around a line.
 *
 * <p>The list ({@code allowed.txt}) allows; a list of what is forbidden was rejected, because it is
 * never complete. Its refusals are there for their advice: what to use instead.
 *
 * <h2>What is a mistake and no attack runs</h2>
 *
 * <p>{@code Thread.sleep}, a thread or an executor of one's own, a lock: in most topics these are
 * mistakes, and the course is about them. They can harm nothing but the test they are in, which is
 * watched, so they run, and the topic's own test says what they block and why. Refusing them here
 * would save a second and cost the lesson. What reaches outside the test is refused even where it
 * would be an honest mistake, {@code java.nio.file.Files} first of all: reading a file may mean
 * reading a hidden test. Then the advice on the list is the lesson. A typical mistake of that kind
 * says {@code "caughtBy": "inspector"} in its {@code misconception.json}.
 *
 * <p>A subclass of {@code Thread} is refused all the same: it could override what the JVM and the
 * testkit ask a thread for, and a {@code Runnable} does the same work.
 */
@NullMarked
package dayone.grader.inspect;

import org.jspecify.annotations.NullMarked;
