package dayone.runtime.http;

import java.util.Arrays;

/**
 * Which bytes may stand where in a message, by RFC 9110 and as strict as Node's parser is. Each
 * table is one lookup a byte, since every byte of every head passes here.
 */
final class Tokens {

  private static final int BYTES = 256;
  private static final String TCHAR_SYMBOLS = "!#$%&'*+-.^_`|~";

  /** Of a method or of a header's name. */
  static final boolean[] NAME = new boolean[BYTES];

  /** Of a header's value. */
  static final boolean[] VALUE = new boolean[BYTES];

  /** Of a request's target. */
  static final boolean[] URL = new boolean[BYTES];

  static {
    Arrays.fill(NAME, '0', '9' + 1, true);
    Arrays.fill(NAME, 'A', 'Z' + 1, true);
    Arrays.fill(NAME, 'a', 'z' + 1, true);
    TCHAR_SYMBOLS.chars().forEach(symbol -> NAME[symbol] = true);

    // Latin-1 above ASCII is allowed: so servers and clients of old have it.
    Arrays.fill(VALUE, ' ', BYTES, true);
    VALUE['\t'] = true;
    VALUE[0x7f] = false;

    Arrays.fill(URL, '!', 0x7f, true);
  }

  private Tokens() {}

  /** Whether {@code table} has {@code b}. */
  static boolean has(boolean[] table, byte b) {
    return table[b & 0xff];
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hexDigit(byte b) {
    return Character.digit(b, 16);
  }

  /**
   * Refuses a name that is no token.
   *
   * @throws HttpException {@code ERR_INVALID_HTTP_TOKEN}
   */
  static void requireName(String what, String name) {
    boolean valid = !name.isEmpty();
    for (int i = 0; i < name.length() && valid; i++) {
      char c = name.charAt(i);
      valid = c < BYTES && NAME[c];
    }
    if (!valid) {
      throw new HttpException(
          "ERR_INVALID_HTTP_TOKEN", what + " must be a valid HTTP token [\"" + shown(name) + "\"]");
    }
  }

  /**
   * Refuses a value that would break out of its line: with a CR LF in it, whoever chose the value
   * could write headers, or a whole second response, of his own.
   *
   * @param what such as {@code header content ["a"]}
   * @throws HttpException {@code ERR_INVALID_CHAR}
   */
  static void requireValue(String what, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= BYTES || !VALUE[c]) {
        throw new HttpException(
            "ERR_INVALID_CHAR",
            String.format(
                "Invalid character in %s: U+%04X at index %d. Line breaks, control characters and"
                    + " what Latin-1 lacks cannot be sent; encode the value first.",
                what, (int) c, i));
      }
    }
  }

  private static String shown(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
