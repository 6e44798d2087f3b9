package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much the chat is over a slow line: the page, its scripts and the words to draw from, as they are sent. */
@HouseTest
class ChatPageTests {

    private static final int PAGE = 14 * 1024;
    private static final int WHOLE = 30 * 1024;
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from \"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    private final Map<String, Integer> sent = new LinkedHashMap<>();

    @BeforeEach
    void begun() {
        TestTeam.begin(people, keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_is_small_and_all_of_the_chat_is_small(String language) throws Exception {
        String page = get("/info/40?lang=" + language);
        assertThat(sent.values().iterator().next()).isLessThanOrEqualTo(PAGE);
        assertThat(page)
                .containsPattern("<title>(Informatie|Information)</title>")
                .contains("data-exit");
        withImports(page, SCRIPT, new LinkedHashSet<>());
        send(HttpRequest.newBuilder(at("/info/40/words"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"language\":\"" + language + "\"}")));

        assertThat(sent).as(sent.toString()).hasSize(7);
        assertThat(sent.values().stream().mapToInt(Integer::intValue).sum())
                .as(sent.toString())
                .isLessThanOrEqualTo(WHOLE);
    }

    private void withImports(String text, Pattern pattern, Set<String> known) throws Exception {
        for (String address :
                pattern.matcher(text).results().map(found -> found.group(1)).toList()) {
            if (known.add(address)) {
                withImports(get(address), IMPORT, known);
            }
        }
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    request.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            sent.put(answer.uri().getPath(), answer.body().length);
            return unzipped(answer.body());
        }
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
            return new String(gzip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
