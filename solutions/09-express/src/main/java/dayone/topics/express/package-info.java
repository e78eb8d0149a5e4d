/**
 * The solutions of the ninth topic: what a web framework does between a socket and a program.
 *
 * <p>A handler gets all it needs as parameters, and so does everything that goes on with a request:
 * nothing here keeps "the current request" in a field, since many are under way at once.
 *
 * <p>A handler may return anything, as a function of JavaScript does; only a promise is looked at.
 * So one kind of handler is enough for those that answer at once and for those that answer later.
 * The alternative, a promise from each of them, would make the simple ones longer.
 *
 * <p>JSON is read and written by a small class that is given. A library would be the usual way; but
 * the process in which work is graded has none that could reach further than the course does.
 */
@NullMarked
package dayone.topics.express;

import org.jspecify.annotations.NullMarked;
