package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import nl.veerkracht.cli.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A seeded city is one the application can show: what a load measures are real pages, with the rights of real people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class SeededPageTests {

    private static final int TRIES = 8;

    private TinyCity city;
    private ConfigurableApplicationContext application;
    private HttpClient client;
    private Asks asks;

    @BeforeAll
    void start(@TempDir Path directory) throws SQLException, InterruptedException {
        city = new TinyCity(directory.resolve("data"));
        application = House.open(
                city.installation,
                Map.of("server.port", 0, "veerkracht.demo", false, "veerkracht.count-queries", true));
        URI address =
                URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
        client = HttpClient.newHttpClient();
        Secret secret = new Secret(city.installation.keys());
        Visitors visitors = Visitors.signIn(new TargetStore(city.owner()), new SignIn(client, address, secret));
        asks = new Asks(address, TinyCity.SCALE, visitors, secret);
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
        city.close();
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationShowsWhatWasSeeded(Kind kind) throws IOException, InterruptedException {
        for (int n = 0; n < (kind.mix() == Mix.DAY ? TRIES : 1); n++) {
            HttpResponse<byte[]> answer =
                    client.send(asks.request(kind, Dice.of(1, "try", n)), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(kind == Kind.POST_SIGNAL ? 201 : 200);
            assertThat(Loading.statements(answer)).isPositive();
        }
    }
}
