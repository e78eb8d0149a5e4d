package dayone.topics.express;

import dayone.runtime.Todo;
import java.util.function.Consumer;

/** Task 3: what an application has at its beginning, and at its end. */
public final class Express {

  /**
   * {@code express.json({ limit })}: reads the body of a request if that is JSON, sets {@code
   * req.body} and goes on.
   *
   * @param limit how many bytes a body may have
   * @return a handler; it fails with an {@link HttpError} of 400 or 413
   */
  public static Handler json(int limit) {
    throw new Todo("Task 3: read the body of a request");
  }

  /**
   * What stands behind the last handler: it answers an error, or 404 if there is none.
   *
   * @param log is told of the errors that are not the client's fault
   */
  public static Next finalHandler(Request req, Response res, Consumer<Throwable> log) {
    throw new Todo("Task 3: answer what nobody has answered");
  }

  private Express() {}
}
