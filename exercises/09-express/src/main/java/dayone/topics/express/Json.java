package dayone.topics.express;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code JSON.parse} and {@code JSON.stringify}. An object is a {@code Map}, an array a {@code
 * List}; the others are {@code String}, {@code Long} or {@code Double}, {@code Boolean} and null.
 *
 * <p>Written by hand because your work is run with the course's classes and nothing else: whatever
 * a library can do, foreign code could do through it.
 */
public final class Json {

  /** A text is no JSON. */
  public static final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    SyntaxError(String message) {
      super(message);
    }
  }

  /** A stranger's text must not fill the stack. */
  private static final int DEEPEST = 100;

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  // ---- reading

  /**
   * The value of a text.
   *
   * @throws SyntaxError if it is no JSON, or is nested more than 100 times
   */
  public static @Nullable Object parse(String text) throws SyntaxError {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at < text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private @Nullable Object value() throws SyntaxError {
    space();
    char first = peek();
    if (first == '{' || first == '[') {
      if (++depth > DEEPEST) {
        throw new SyntaxError("More than " + DEEPEST + " values are nested");
      }
      at++;
      Object value = first == '{' ? object() : array();
      depth--;
      return value;
    }
    return switch (first) {
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() throws SyntaxError {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    space();
    if (skipped('}')) {
      return object;
    }
    do {
      space();
      String key = string();
      space();
      require(':');
      object.put(key, value());
      space();
    } while (skipped(','));
    require('}');
    return object;
  }

  private List<@Nullable Object> array() throws SyntaxError {
    List<@Nullable Object> array = new ArrayList<>();
    space();
    if (skipped(']')) {
      return array;
    }
    do {
      array.add(value());
      space();
    } while (skipped(','));
    require(']');
    return array;
  }

  private String string() throws SyntaxError {
    require('"');
    StringBuilder string = new StringBuilder();
    while (!skipped('"')) {
      char next = peek();
      if (next < ' ') {
        throw unexpected();
      }
      at++;
      string.append(next == '\\' ? escape() : next);
    }
    return string.toString();
  }

  private char escape() throws SyntaxError {
    if (skipped('u')) {
      int end = at + 4;
      int code = 0;
      while (at < end) {
        int digit = Character.digit(peek(), 16);
        if (digit < 0) {
          throw unexpected();
        }
        code = code * 16 + digit;
        at++;
      }
      return (char) code;
    }
    int index = ESCAPES.indexOf(peek());
    if (index < 0) {
      throw unexpected();
    }
    at++;
    return ESCAPED.charAt(index);
  }

  private @Nullable Object word(String word, @Nullable Object value) throws SyntaxError {
    for (int i = 0; i < word.length(); i++) {
      require(word.charAt(i));
    }
    return value;
  }

  private Number number() throws SyntaxError {
    int start = at;
    skipped('-');
    if (!skipped('0')) {
      digits();
    }
    boolean whole = true;
    if (skipped('.')) {
      whole = false;
      digits();
    }
    if (skipped('e') || skipped('E')) {
      whole = false;
      if (!skipped('+')) {
        skipped('-');
      }
      digits();
    }
    String number = text.substring(start, at);
    // Up to 18 digits fit into a long.
    return whole && number.length() <= 18 ? (Number) Long.valueOf(number) : Double.valueOf(number);
  }

  private void digits() throws SyntaxError {
    if (!isDigit(peek())) {
      throw unexpected();
    }
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws SyntaxError {
    if (at >= text.length()) {
      throw new SyntaxError("Unexpected end of JSON input");
    }
    return text.charAt(at);
  }

  private boolean skipped(char character) {
    boolean there = at < text.length() && text.charAt(at) == character;
    if (there) {
      at++;
    }
    return there;
  }

  private void require(char character) throws SyntaxError {
    if (peek() != character) {
      throw unexpected();
    }
    at++;
  }

  private SyntaxError unexpected() {
    return new SyntaxError("Unexpected token at position " + at);
  }

  // ---- writing

  /**
   * The text of a value.
   *
   * @throws IllegalArgumentException if something in it is none of the types above
   */
  public static String stringify(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  private static void write(@Nullable Object value, StringBuilder json) {
    switch (value) {
      case null -> json.append("null");
      case String string -> writeString(string, json);
      case Map<?, ?> map -> {
        String before = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.append(before);
          writeString(String.valueOf(entry.getKey()), json);
          json.append(':');
          write(entry.getValue(), json);
          before = ",";
        }
        json.append(map.isEmpty() ? "{}" : "}");
      }
      case Iterable<?> items -> {
        String before = "";
        json.append('[');
        for (Object item : items) {
          json.append(before);
          write(item, json);
          before = ",";
        }
        json.append(']');
      }
      case Double number -> json.append(plain(number));
      case Integer number -> json.append(number);
      case Long number -> json.append(number);
      case Boolean bool -> json.append(bool);
      default ->
          throw new IllegalArgumentException(
              "A " + value.getClass().getSimpleName() + " is no JSON. Make a Map of it.");
    }
  }

  /** Infinity and NaN are null, as in JavaScript. */
  private static String plain(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "null";
    }
    String digits = BigDecimal.valueOf(number).stripTrailingZeros().toString();
    return digits.indexOf('E') < 0 ? digits : String.valueOf(number);
  }

  private static void writeString(String string, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < string.length(); i++) {
      char character = string.charAt(i);
      int index = ESCAPED.indexOf(character);
      if (index >= 0 && character != '/') {
        json.append('\\').append(ESCAPES.charAt(index));
      } else if (character < ' ') {
        json.append(String.format("\\u%04x", (int) character));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }
}
