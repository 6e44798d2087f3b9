package nl.veerkracht.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Asks at a constant rate and measures every answer. */
final class Loading {

    private final HttpClient client;
    private final Asks asks;
    private final Mix mix;
    private final long seed;
    private final AtomicLong number = new AtomicLong();

    Loading(HttpClient client, Asks asks, Mix mix, long seed) {
        this.client = client;
        this.asks = asks;
        this.mix = mix;
        this.seed = seed;
    }

    Map<Kind, Figures> run(int rate, int seconds) {
        Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
        for (Kind kind : mix.kinds()) {
            figures.put(kind, new Figures());
        }
        Pace.keep(rate, seconds, due -> {
            Dice dice = Dice.of(seed, "ask", number.getAndIncrement());
            Kind kind = mix.one(dice);
            ask(asks.request(kind, dice), kind, java.util.Objects.requireNonNull(figures.get(kind)), due);
        });
        return figures;
    }

    private void ask(HttpRequest request, Kind kind, Figures figures, long due) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            int wanted = kind == Kind.POST_SIGNAL ? 201 : 200;
            figures.took(System.nanoTime() - due, answer.statusCode() == wanted, statements(answer));
        } catch (IOException e) {
            figures.took(System.nanoTime() - due, false, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the application tells where counting is on. */
    static int statements(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Server-Timing")
                .map(header -> Integer.parseInt(header.replaceAll("\\D", "")))
                .orElse(0);
    }
}
