package dayone.topics.performance;

import dayone.testkit.TeachingError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and forgives nothing (RFC 8259): objects become maps, arrays lists, numbers exact
 * decimals. Written by hand for the sake of its messages: a library says "illegal unquoted
 * character", which teaches nobody what to write instead. And none is on the class path of a
 * student's tests.
 */
final class Json {

  private static final int SHOWN = 40;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The value that {@code text} stands for.
   *
   * @throws TeachingError if it is not JSON
   */
  static @Nullable Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at < text.length()) {
      throw json.error("something follows after the end of the JSON");
    }
    return value;
  }

  private @Nullable Object value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    at++;
    space();
    if (skip('}')) {
      return object;
    }
    do {
      space();
      if (peek() != '"') {
        throw error("a key in double quotes is expected (and no comma after the last)");
      }
      String key = string();
      space();
      expect(':');
      if (object.containsKey(key)) {
        throw error("the key \"" + key + "\" comes twice in one object");
      }
      object.put(key, value());
      space();
    } while (skip(','));
    expect('}');
    return object;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> array = new ArrayList<>();
    at++;
    space();
    if (skip(']')) {
      return array;
    }
    do {
      array.add(value());
      space();
    } while (skip(','));
    expect(']');
    return array;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (!skip('"')) {
      char c = peek();
      if (c < ' ') {
        throw error(
            "the control character U+%04X stands in a text and must be escaped".formatted((int) c));
      }
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> {
        at--;
        throw error("a backslash in a text begins an escape, and this is none that JSON knows");
      }
    };
  }

  private char hex() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw error("\\u is followed by exactly four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      at = start;
      throw error("this is no number and no other value of JSON");
    }
    return new BigDecimal(number);
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw error("a value is expected");
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw error("the JSON ends too early");
    }
    return text.charAt(at);
  }

  private boolean skip(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw error("'" + c + "' is expected");
    }
  }

  private TeachingError error(String what) {
    String before = text.substring(Math.max(0, at - SHOWN), Math.min(at, text.length()));
    String after = text.substring(Math.min(at, text.length()), Math.min(at + SHOWN, text.length()));
    return new TeachingError(
        "This is not JSON, at character "
            + at
            + ": "
            + what
            + ".\n  "
            + visible(before)
            + " >>> "
            + visible(after),
        what.contains("control character") || what.contains("escape")
            ? "In a JSON text a double quote, a backslash and every character below U+0020 are"
                + " written as escapes."
            : "A trace is one JSON value, to the letter: a viewer that finds a fault opens nothing.");
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      visible.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return visible.toString();
  }
}
