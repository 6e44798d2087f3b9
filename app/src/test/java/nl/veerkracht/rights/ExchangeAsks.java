package nl.veerkracht.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How the whole directory is asked for, in and out. */
final class ExchangeAsks {

    private ExchangeAsks() {}

    static Map<String, Asks.Ask> all() {
        return Map.of(
                "Exchange.take(Path)", (f, s) -> f.exchange.take(nothing()),
                "Exchange.json(OutputStream)",
                        (f, s) -> {
                            f.exchange.json(OutputStream.nullOutputStream());
                            return "done";
                        },
                "Exchange.csv(OutputStream)",
                        (f, s) -> {
                            f.exchange.csv(OutputStream.nullOutputStream());
                            return "done";
                        });
    }

    private static Path nothing() {
        try {
            Path file = Files.createTempFile("nothing", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "[]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
