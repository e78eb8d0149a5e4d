package dayone.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of Node's {@code message.headers}. */
final class HeadersTest {

  private final Headers headers =
      new Headers()
          .append("Accept", "a")
          .append("accept", "b")
          .append("Cookie", "a=1")
          .append("cookie", "b=2")
          .append("Set-Cookie", "x")
          .append("set-cookie", "y")
          .append("Content-Type", "first")
          .append("content-type", "second")
          .append("X-Foo", "1");

  @Test
  void aNameIsTheSameInEitherCase() {
    assertThat(headers.get("x-foo")).isEqualTo("1");
    assertThat(headers.has("X-FOO")).isTrue();
    assertThat(headers.get("x-bar")).isNull();
  }

  @Test
  void severalLinesAreJoinedCookiesBySemicolon() {
    assertThat(headers.get("ACCEPT")).isEqualTo("a, b");
    assertThat(headers.get("cookie")).isEqualTo("a=1; b=2");
    assertThat(headers.getAll("set-cookie")).containsExactly("x", "y");
  }

  @Test
  void ofWhatMustBeSingleTheFirstCounts() {
    assertThat(headers.get("Content-Type")).isEqualTo("first");
  }

  @Test
  void namesAreInLowerCaseAndOnce() {
    assertThat(headers.names())
        .containsExactly("accept", "cookie", "set-cookie", "content-type", "x-foo");
    assertThat(headers.raw()).startsWith("Accept", "a", "accept", "b");
  }

  @Test
  void setTakesThePlaceOfTheFirstLine() {
    headers.set("ACCEPT", "c");

    assertThat(headers.raw()).startsWith("ACCEPT", "c", "Cookie", "a=1");
    assertThat(headers.getAll("accept")).containsExactly("c");
  }

  @Test
  void removeTakesAllLines() {
    assertThat(headers.remove("Set-Cookie").getAll("set-cookie")).isEmpty();
  }

  @Test
  void aTokenIsFoundInAnyLine() {
    assertThat(headers.hasToken("accept", "B")).isTrue();
    assertThat(headers.hasToken("accept", "c")).isFalse();
  }
}
