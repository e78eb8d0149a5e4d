package dayone.testkit.picture;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real browser without a window, spoken to by its DevTools protocol: a page can be opened, keys
 * pressed, and what is on it read.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Chromium implements AutoCloseable {

  static final String MISSING =
      "There is no Chromium on the PATH (chromium, chromium-browser, google-chrome), so no page is"
          + " looked at. On Debian: apt install chromium";

  /** A machine may be busy; nothing here is about speed. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Chromium(Process process, Path profile, URI page) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(page, new Receiver())
            .join();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Network.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** Where it is installed. */
  static Optional<Path> executable() {
    String[] folders =
        System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator));
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param profile an empty folder of its own
   */
  static Chromium start(Path executable, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                // A container's root cannot have the sandbox; the pages are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--window-size=1400,1100",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output.txt").toFile())
            .start();
    // The browser writes its port into this file when it listens.
    Path port = profile.resolve("DevToolsActivePort");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(port) && Files.readAllLines(port).size() == 2);
    String address = "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list";
    try (HttpClient http = HttpClient.newHttpClient()) {
      String list =
          http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
              .body();
      for (JsonNode target : JSON.readTree(list)) {
        if (target.path("type").asString().equals("page")) {
          return new Chromium(
              process, profile, URI.create(target.path("webSocketDebuggerUrl").asString()));
        }
      }
      throw new IllegalStateException("Chromium has no page: " + list);
    }
  }

  /** Opens a page and waits until its script has run. */
  void open(Path page) {
    open(page, "");
  }

  /**
   * @param fragment what follows the address, with its #
   */
  void open(Path page, String fragment) {
    // Away first: an address that differs in its fragment only is the same page.
    call("Page.navigate", Map.of("url", "about:blank"));
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri() + fragment));
    await()
        .atMost(PATIENCE)
        .until(() -> evaluate("document.documentElement.dataset.ready ?? ''").equals("true"));
  }

  /** The value of an expression, as text. */
  String evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression", "(async () => String(" + expression + "))()", "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value").asString();
  }

  /** What a reader sees of the elements that a selector finds, one text each. */
  List<String> texts(String selector) {
    String all =
        evaluate(
            "JSON.stringify([...document.querySelectorAll('"
                + selector
                + "')].map(one => one.innerText ?? one.textContent))");
    List<String> texts = new ArrayList<>();
    JSON.readTree(all).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  String text(String selector) {
    return texts(selector).getFirst();
  }

  void press(String key) {
    String text = key.length() == 1 ? key : "";
    call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", text));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** What the system prefers: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The names that a screen reader says of the controls of one kind. */
  List<String> names(String role) {
    List<String> names = new ArrayList<>();
    for (JsonNode node : call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
      if (node.path("role").path("value").asString("").equals(role)) {
        names.add(node.path("name").path("value").asString(""));
      }
    }
    return names;
  }

  /** The addresses that were asked for since the page was opened. */
  List<String> requests() {
    return events.stream()
        .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
        .map(event -> event.path("params").path("request").path("url").asString())
        .toList();
  }

  /** What the page's script has thrown, and what the browser has complained about. */
  List<JsonNode> complaints() {
    return events.stream()
        .filter(event ->
            List.of("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
                .contains(event.path("method").asString()))
        .toList();
  }

  /** Leaves a picture of the page for people to look at. */
  void screenshot(Path file) throws IOException {
    String data = call("Page.captureScreenshot", Map.of("format", "png")).path("data").asString();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    // Links to nowhere, which whoever cleans up would complain about.
    try (Stream<Path> files = Files.list(profile)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        received(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void received(JsonNode whole) {
      CompletableFuture<JsonNode> answer = answers.remove(whole.path("id").asInt(0));
      if (answer == null) {
        events.add(whole);
      } else if (whole.has("error")) {
        answer.completeExceptionally(new AssertionError(whole.get("error").toString()));
      } else {
        answer.complete(whole.path("result"));
      }
    }
  }
}
