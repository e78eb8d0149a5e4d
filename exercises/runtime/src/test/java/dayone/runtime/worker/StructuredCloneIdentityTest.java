package dayone.runtime.worker;

import static dayone.runtime.worker.StructuredClone.structuredClone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shape of a value: what was one object stays one, and a cycle stays a cycle. */
final class StructuredCloneIdentityTest {

  record Box(Object content) {}

  @Test
  void whatIsTheSameObjectTwiceIsOneObjectInTheClone() {
    List<Integer> shared = new ArrayList<>();
    List<Object> value = new ArrayList<>(List.of(shared, shared, new Box(shared), new int[0]));
    List<Object> copy = structuredClone(value);

    assertThat(copy.get(0)).isSameAs(copy.get(1)).isSameAs(((Box) copy.get(2)).content());
    assertThat(copy.get(0)).isNotSameAs(shared);
  }

  @Test
  void moreObjectsThanAMessageUsuallyHasKeepTheirIdentity() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lists.add(new ArrayList<>());
    }
    lists.addAll(List.copyOf(lists));
    List<List<Integer>> copy = structuredClone(lists);

    for (int i = 0; i < 100; i++) {
      assertThat(copy.get(i)).isSameAs(copy.get(i + 100)).isNotSameAs(lists.get(i));
    }
  }

  @Test
  void cyclesAreKept() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Object[] array = new Object[1];
    array[0] = array;
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);

    List<Object> listCopy = structuredClone(list);
    assertThat(listCopy).isNotSameAs(list);
    assertThat(listCopy.getFirst()).isSameAs(listCopy);
    Object[] arrayCopy = structuredClone(array);
    assertThat(arrayCopy[0]).isSameAs(arrayCopy);
    Map<String, Object> mapCopy = structuredClone(map);
    assertThat(mapCopy.get("self")).isSameAs(mapCopy);
  }

  record Node(String name, List<Object> neighbours) {}

  record Wrapper(Object content) {}

  @Test
  void aCycleThroughRecordsIsKept() {
    Node a = new Node("a", new ArrayList<>());
    Node b = new Node("b", new ArrayList<>());
    a.neighbours().addAll(List.of("first", b, new Wrapper(Optional.of(List.of(a, 1))), "last"));
    b.neighbours().add(a);
    Node copy = structuredClone(a);

    assertThat(copy).isNotSameAs(a);
    assertThat(copy.neighbours()).hasSize(4).startsWith("first").endsWith("last");
    Node second = (Node) copy.neighbours().get(1);
    assertThat(second).isNotSameAs(b);
    assertThat(second.name()).isEqualTo("b");
    assertThat(second.neighbours()).hasSize(1).first().isSameAs(copy);
    Optional<?> wrapped = (Optional<?>) ((Wrapper) copy.neighbours().get(2)).content();
    assertThat(((List<?>) wrapped.orElseThrow()).getFirst()).isSameAs(copy);
  }

  @Test
  void aCycleThroughAMapAndASetIsKept() {
    Map<String, Object> map = new LinkedHashMap<>();
    Wrapper wrapper = new Wrapper(map);
    map.put("x", 1);
    map.put("me", wrapper);
    map.put("y", 2);
    Wrapper copy = structuredClone(wrapper);

    Map<?, ?> copiedMap = (Map<?, ?>) copy.content();
    assertThat(copiedMap.get("me")).isSameAs(copy);
    assertThat(List.copyOf(copiedMap.keySet())).isEqualTo(List.of("x", "me", "y"));
  }
}
