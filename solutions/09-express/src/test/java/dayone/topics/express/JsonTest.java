package dayone.topics.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The given JSON, which no student's test would show to be wrong. */
final class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "123456789012345678",
        "1.5",
        "-0.25",
        "\"\"",
        "\"gr\u00fcn \u20ac / ok\"",
        "\"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001\\u001f \"",
        "[]",
        "{}",
        "[1,\"a\",null,true,[],{}]",
        "{\"b\":1,\"a\":{\"c\":[2,3]}}",
      })
  void writesWhatItHasRead(String text) throws Exception {
    assertThat(Json.stringify(Json.parse(text))).isEqualTo(text);
  }

  @Test
  void readsSpaceAndEscapesAndNumbers() throws Exception {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("a", 1L);
    expected.put("b", Arrays.asList("\u00e9\ud83d\ude00/", null));
    expected.put("c", -120.0);
    expected.put("d", 0.05);
    expected.put("e", 1.0E20);

    assertThat(
            Json.parse(
                " {\t\"a\" :\r\n1 , \"b\":[ \"\\u00E9\\ud83D\\uDe00\\/\" ,null ] ,\"c\": -1.2e+2,"
                    + "\"d\":5E-2,\"e\":100000000000000000000 } \n"))
        .isEqualTo(expected);
  }

  @Test
  @SuppressWarnings("unchecked")
  void givesCollectionsThatCanBeChanged() throws Exception {
    List<Object> list = (List<Object>) Json.parse("[ ]");
    Map<String, Object> map = (Map<String, Object>) Json.parse("{ }");
    list.add(1);
    map.put("a", 1);

    assertThat(list).containsExactly(1);
    assertThat(map).containsOnlyKeys("a");
  }

  @Test
  void lastOfTwoEqualKeysCounts() throws Exception {
    assertThat(Json.parse("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "nulll",
        "tru",
        "TRUE",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "0x10",
        "NaN",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u123",
        "\"a\nb\"",
        "\"a\u001fb\"",
        "[",
        "[1",
        "[1,]",
        "[,1]",
        "[1 2]",
        "]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{1:1}",
        "[1}",
        "{} {}",
        "1,",
        "'a'",
        "\u00a01",
      })
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(Json.SyntaxError.class)
        .hasMessageContaining("Unexpected");
  }

  @Test
  void saysWhere() {
    assertThatThrownBy(() -> Json.parse("[1, x]")).hasMessageContaining("position 4");
    assertThatThrownBy(() -> Json.parse("\"\\u00zz\"")).hasMessageContaining("position 5");
  }

  @Test
  void boundsTheNesting() throws Exception {
    String most = "[".repeat(100) + "]".repeat(100);

    assertThat(Json.stringify(Json.parse(most))).isEqualTo(most);
    assertThat(Json.parse("[" + "[],".repeat(200) + "{}]")).isInstanceOf(List.class);
    assertThatThrownBy(() -> Json.parse("[" + most + "]")).hasMessageContaining("nested");
    assertThatThrownBy(() -> Json.parse("{\"a\":" + most + "}")).hasMessageContaining("nested");
    assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000))).hasMessageContaining("nested");
  }

  @Test
  void writesOtherNumbersAndRefusesOtherTypes() {
    assertThat(Json.stringify(7)).isEqualTo("7");
    assertThat(Json.stringify(2.0)).isEqualTo("2");
    assertThat(Json.stringify(1.0E300)).isEqualTo("1.0E300");
    assertThat(Json.stringify(0.5)).isEqualTo("0.5");
    assertThat(Json.stringify(List.of(Double.NaN, Double.POSITIVE_INFINITY)))
        .isEqualTo("[null,null]");
    assertThat(Json.stringify(Map.of(1, new ArrayList<>()))).isEqualTo("{\"1\":[]}");
    assertThatThrownBy(() -> Json.stringify(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Object");
  }
}
