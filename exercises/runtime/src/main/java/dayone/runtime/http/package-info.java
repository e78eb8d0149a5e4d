/**
 * HTTP/1.1 on the loop: Node's {@code http} server, and {@code fetch}.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>The server has its own parser on the loop's sockets</b>, as Node has. The JDK's server
 *       reads on a thread of its own and would hand over every request to another thread and then
 *       to the loop: two hops for each, and an order that depends on the machine. Here a request is
 *       read, handled and answered in one visit of the poll phase.
 *   <li><b>The client is written on the same sockets</b>, and not on the JDK's HTTP client, though
 *       that has all it takes. While work of another thread is under way a virtual clock stands
 *       still; a request by the JDK's client is such work. A handler on the same loop that answers
 *       after a timer would then wait for the clock, and the clock for the answer. With one loop at
 *       both ends there is nothing to wait for but the timer. There are also no other threads that
 *       would have to end.
 *   <li><b>The parser is as strict as Node's</b> (llhttp in its default mode). What can be read in
 *       two ways is refused: another server in front of this one may have read it in the other way.
 *   <li><b>A handler that throws gives no answer.</b> That is an uncaught exception of the loop, as
 *       in Node; the answer 500 is what frameworks add. The connection is not read any more.
 *   <li><b>Handlers of pipelined requests run at once, their responses in order.</b> A response
 *       whose turn has not come keeps what is written in memory, and the client is not read while
 *       too much waits.
 * </ul>
 *
 * <h2>The rooms</h2>
 *
 * <pre>
 *   Http ──> HttpServer ──> ServerConnection ──> IncomingMessage   (IncomingBody, WholeBody)
 *     │                            │        └──> ServerResponse    (OutgoingBody, ResponseHead)
 *     │                            v
 *     │                      MessageParser                         (StartLineParser, FieldParser,
 *     │                            ^                                ChunkParser, Framing)
 *     └────> Fetch, Agent ──> ClientConnection ──> FetchResponse   (IncomingBody, WholeBody)
 * </pre>
 *
 * <p>A body is a stream of {@link java.nio.ByteBuffer}s, as Node's is one of {@code Buffer}s. Who
 * reads it whole must name a limit.
 *
 * <h2>What is not here</h2>
 *
 * <p>TLS, HTTP/2, {@code CONNECT} and {@code Upgrade} (the offer is passed over and the request
 * answered, which is Node's way with a server that does not listen for it), compression, cookies.
 *
 * <p>Arrows: this package imports {@code net}, {@code io}, {@code loop}, {@code promise}, {@code
 * async}, {@code events} and {@code microtask}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html">Node: http</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112: HTTP/1.1</a>
 */
@NullMarked
package dayone.runtime.http;

import org.jspecify.annotations.NullMarked;
