package dayone.runtime.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message, in their order. Names are the same in either case; a name may stand in
 * several lines.
 *
 * <p>Kept as one list of names and values in turn, Node's {@code rawHeaders}. A message has a
 * handful of headers, and to go through a handful is faster than to hash one.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html#messageheaders">Node:
 *     message.headers</a>
 */
public final class Headers {

  /** Of these a second line is dropped, as in Node: two of them would contradict each other. */
  private static final Set<String> SINGLE =
      caseless(
          "age",
          "authorization",
          "content-length",
          "content-type",
          "etag",
          "expires",
          "from",
          "host",
          "if-modified-since",
          "if-unmodified-since",
          "last-modified",
          "location",
          "max-forwards",
          "proxy-authorization",
          "referer",
          "retry-after",
          "server",
          "user-agent");

  private final List<String> pairs;

  /** No headers. */
  public Headers() {
    this.pairs = new ArrayList<>();
  }

  private Headers(List<String> pairs) {
    this.pairs = pairs;
  }

  private static Set<String> caseless(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Collections.addAll(set, names);
    return set;
  }

  // ---- asking

  /**
   * The value of {@code name}, or null. Several lines are joined, by {@code "; "} for cookies and
   * by {@code ", "} else; of a header that must be single, the first counts.
   */
  public @Nullable String get(String name) {
    String first = null;
    StringJoiner joined = null;
    for (int i = 0; i < pairs.size(); i += 2) {
      if (!pairs.get(i).equalsIgnoreCase(name)) {
        continue;
      }
      if (first == null) {
        first = pairs.get(i + 1);
        continue;
      }
      if (joined == null) {
        if (SINGLE.contains(name)) {
          return first;
        }
        joined = new StringJoiner(name.equalsIgnoreCase("cookie") ? "; " : ", ").add(first);
      }
      joined.add(pairs.get(i + 1));
    }
    return joined == null ? first : joined.toString();
  }

  /** The values of {@code name}, one for each line: what {@code set-cookie} needs. */
  public List<String> getAll(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equalsIgnoreCase(name)) {
        values.add(pairs.get(i + 1));
      }
    }
    return values;
  }

  /** Whether there is a line of this name. */
  public boolean has(String name) {
    return indexOf(name) >= 0;
  }

  /** The names in lower case, each once, in the order of their first lines. */
  public List<String> names() {
    return List.copyOf(toMap().keySet());
  }

  /** Names in lower case with their values, as {@link #get} gives them. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      map.computeIfAbsent(pairs.get(i).toLowerCase(Locale.ROOT), name -> String.valueOf(get(name)));
    }
    return map;
  }

  /** Names and values in turn, as they are on the wire: Node's {@code rawHeaders}. */
  public List<String> raw() {
    return Collections.unmodifiableList(pairs);
  }

  /** Whether a value of {@code name}, read as a list of tokens, has {@code token} in it. */
  boolean hasToken(String name, String token) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equalsIgnoreCase(name)) {
        for (String part : pairs.get(i + 1).split(",", -1)) {
          if (part.strip().equalsIgnoreCase(token)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // ---- changing

  /**
   * Gives {@code name} one line with {@code value}, in the place of the first line it had.
   *
   * @throws HttpException {@code ERR_INVALID_HTTP_TOKEN} or {@code ERR_INVALID_CHAR} if it cannot
   *     be sent
   */
  public Headers set(String name, String value) {
    requireSendable(name, value);
    int index = indexOf(name);
    if (index < 0) {
      return add(name, value);
    }
    removeFrom(index + 2, name);
    pairs.set(index, name);
    pairs.set(index + 1, value);
    return this;
  }

  /** Gives {@code name} one line for each value. */
  public Headers set(String name, List<String> values) {
    for (String value : values) {
      requireSendable(name, value);
    }
    remove(name);
    for (String value : values) {
      add(name, value);
    }
    return this;
  }

  /** Adds a line to those that {@code name} may have. */
  public Headers append(String name, String value) {
    requireSendable(name, value);
    return add(name, value);
  }

  /** Removes all lines of {@code name}. */
  public Headers remove(String name) {
    removeFrom(0, name);
    return this;
  }

  /** Headers of their own with the same lines. */
  Headers copy() {
    return new Headers(new ArrayList<>(pairs));
  }

  /** Adds a line that is known to be valid. */
  Headers add(String name, String value) {
    pairs.add(name);
    pairs.add(value);
    return this;
  }

  int count() {
    return pairs.size() / 2;
  }

  String name(int line) {
    return pairs.get(2 * line);
  }

  String value(int line) {
    return pairs.get(2 * line + 1);
  }

  private int indexOf(String name) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private void removeFrom(int start, String name) {
    for (int i = pairs.size() - 2; i >= start; i -= 2) {
      if (pairs.get(i).equalsIgnoreCase(name)) {
        pairs.subList(i, i + 2).clear();
      }
    }
  }

  private static void requireSendable(String name, String value) {
    Tokens.requireName("Header name", name);
    Tokens.requireValue("header content [\"" + name + "\"]", value);
  }

  /** For people. */
  @Override
  public String toString() {
    return toMap().toString();
  }
}
