package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validator itself: a trace that it should reject is rejected. */
final class TraceEventFormatTest {

  private static final String GOOD =
      """
      {"traceEvents":[
      {"ph":"M","name":"process_name","pid":1,"tid":0,"args":{"name":"p"}},
      {"ph":"B","name":"poll","cat":"c","ts":1,"pid":1,"tid":1},
      {"ph":"X","name":"outer","cat":"c","ts":2,"dur":5,"pid":1,"tid":1},
      {"ph":"s","name":"flow","cat":"c","id":7,"ts":3,"pid":1,"tid":1},
      {"ph":"E","name":"poll","ts":10,"pid":1,"tid":1},
      {"ph":"X","name":"later","cat":"c","ts":12,"dur":3,"pid":1,"tid":1},
      {"ph":"f","name":"flow","cat":"c","id":7,"bp":"e","ts":13,"pid":1,"tid":1},
      {"ph":"i","name":"line","s":"t","ts":4,"pid":1,"tid":1},
      {"ph":"C","name":"depth","ts":4,"pid":1,"tid":1,"args":{"n":3}},
      {"ph":"b","name":"span","cat":"c","id":"0x1","ts":1,"pid":1,"tid":1},
      {"ph":"e","name":"span","cat":"c","id":"0x1","ts":9,"pid":1,"tid":1}
      ]}
      """;

  @Test
  void aGoodTraceHasNoFault() {
    assertThat(TraceEventFormat.faults(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"traceEvents\":[ | \"events\":[ | no object with a list",
        "\"ph\":\"i\" | \"ph\":\"q\" | unknown ph",
        "\"dur\":5, | | needs dur",
        "\"dur\":5 | \"dur\":-5 | not negative",
        "\"dur\":5 | \"dur\":\"5\" | dur as a number",
        "\"ts\":4,\"pid\":1,\"tid\":1} | \"pid\":1,\"tid\":1} | needs ts",
        "\"dur\":5 | \"dur\":9 | crosses",
        "\"name\":\"poll\",\"ts\":10 | \"name\":\"check\",\"ts\":10 | ends no B of its name",
        "\"ph\":\"E\",\"name\":\"poll\",\"ts\":10 | \"ph\":\"i\",\"s\":\"t\",\"name\":\"poll\",\"ts\":10 | never ends",
        "\"id\":7,\"ts\":3 | \"id\":7,\"ts\":8 | touches no callback",
        "\"id\":7,\"bp\" | \"id\":8,\"bp\" | goes nowhere",
        "\"bp\":\"e\",\"ts\":13 | \"bp\":\"e\",\"ts\":2.5 | did not begin before",
        "\"s\":\"t\" | \"s\":\"x\" | a scope",
        "\"n\":3 | \"n\":\"3\" | numbers to draw",
        "\"id\":\"0x1\",\"ts\":9 | \"id\":\"0x2\",\"ts\":9 | does not end",
        "\"args\":{\"name\":\"p\"} | \"args\":{} | needs args.name"
      })
  void aBadOneIsRejected(String good, String bad, String fault) {
    assertThat(GOOD).contains(good);
    String changed = GOOD.replace(good, bad == null ? "" : bad);

    assertThat(TraceEventFormat.faults(changed))
        .anySatisfy(text -> assertThat(text).contains(fault));
  }
}
