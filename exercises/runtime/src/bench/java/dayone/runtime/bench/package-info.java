/**
 * The benchmark: what the runtime costs, as ratios to Node, Netty and Vert.x on the same machine at
 * the same time. {@code exercises/runtime/bench} runs it.
 *
 * <p>Its parts: {@code Rows} is the list of workloads and of who does the same; {@code Alternation}
 * measures one, a fresh process after the other, ours and theirs in turn; {@code JmhMeasurer},
 * {@code ProgramMeasurer} and {@code WrkMeasurer} each run one such process; {@code Table} prints.
 *
 * <p>The workloads lie in packages of their own, one for each side: {@code ours}, {@code netty},
 * {@code vertx}, {@code jdk}, and the scripts in {@code src/bench/node}. {@code task} is what the
 * loops on the JVM have in common, {@code server} the client and the processes of rows about
 * sockets.
 *
 * <h2>What makes it fair</h2>
 *
 * <ul>
 *   <li>The same number of operations, the same shape of callbacks, the same warm-up and the same
 *       measured time on both sides; each peer as its users get it.
 *   <li>Absolute figures of one run say little about another machine, and little about this one a
 *       minute later. Ratios of interleaved processes do, so only they have targets.
 *   <li>No test looks at them. Speed is read here; a test that fails because a machine is busy
 *       teaches nobody anything.
 * </ul>
 */
@NullMarked
package dayone.runtime.bench;

import org.jspecify.annotations.NullMarked;
