/**
 * Holds the runtime against real Node.
 *
 * <p>The corpus ({@code src/test/resources/oracle}) is made of small programs, each with the lines
 * that Node 20 printed for it and its exit code. A program is a tree of JSON arrays: statements and
 * expressions named after what they are in JavaScript. {@link dayone.runtime.oracle.Interpreter}
 * runs it on the runtime, call by call, so that nothing of JavaScript but its control flow is
 * rebuilt here: promises, timers, generators and all the rest are the runtime's own. Each mechanism
 * has a class of operators, which enters them in the table of {@link
 * dayone.runtime.oracle.Library}.
 *
 * <p>Where Node 20 is installed, {@link dayone.runtime.oracle.NodeFuzzTest} goes beyond the corpus:
 * random programs ({@link dayone.runtime.oracle.random}) run on the runtime and, translated by
 * {@link dayone.runtime.oracle.JavaScript}, under Node. The runtime's clock is virtual and Node's
 * is real; a program whose order would depend on the difference is not generated. What differs is
 * run again, so that a machine that was too busy is not taken for a bug, and made smaller before it
 * is shown. A corpus was not enough, because whoever writes the programs of one also writes what
 * they avoid.
 */
package dayone.runtime.oracle;
