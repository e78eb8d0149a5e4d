/**
 * Holds the runtime against real Node.
 *
 * <p>The corpus ({@code src/test/resources/oracle}) is made of small programs, each with the lines
 * that Node 20 printed for it and its exit code. A program is a tree of JSON arrays: statements and
 * expressions named after what they are in JavaScript. {@link dayone.runtime.oracle.Interpreter}
 * runs it on the runtime, call by call, so that nothing of JavaScript but its control flow is
 * rebuilt here: promises, timers, generators and all the rest are the runtime's own.
 */
package dayone.runtime.oracle;
