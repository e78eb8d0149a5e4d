/**
 * Small programs on the runtime, each whole in one file, to be read and changed: a server that
 * stays responsive while it computes, a file pipeline in constant memory, a run as a picture.
 *
 * <p>They use what any program may use, and no test stands in for them: the build compiles them,
 * and {@code ExamplesTest} runs each as its reader does, in a JVM of its own.
 */
@NullMarked
package dayone.examples;

import org.jspecify.annotations.NullMarked;
