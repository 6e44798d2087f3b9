package nl.veerkracht.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * How large a city is, and from which number and moment all of it follows.
 *
 * @param signals in all; spread over {@code threads}, half of them in the tenth that has most
 * @param threads young people seen, as the application has them so far
 * @param trajectories of those, the lines that were opened
 * @param now when it was made: the newest that is in it
 */
record Scale(long seed, int signals, int threads, int trajectories, int accounts, int organisations, Instant now) {

    private static final String FILE = "bench.properties";

    Scale {
        if (threads < 1 || signals < threads || trajectories > threads || accounts < 40 || organisations < 1) {
            throw new IllegalArgumentException(
                    "A city has at least as many signals as threads, no more trajectories than threads, 40 accounts and an organisation.");
        }
    }

    void keep(Path data) {
        Properties all = new Properties();
        all.setProperty("seed", String.valueOf(seed));
        all.setProperty("signals", String.valueOf(signals));
        all.setProperty("threads", String.valueOf(threads));
        all.setProperty("trajectories", String.valueOf(trajectories));
        all.setProperty("accounts", String.valueOf(accounts));
        all.setProperty("organisations", String.valueOf(organisations));
        all.setProperty("now", now.toString());
        try (Writer out = Files.newBufferedWriter(data.resolve(FILE))) {
            all.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when no city was seeded there */
    static Scale of(Path data) {
        if (!Files.exists(data.resolve(FILE))) {
            throw new IllegalArgumentException(
                    data + " holds no seeded city; make one: ./veerkracht bench seed --data " + data);
        }
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve(FILE))) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scale(
                Long.parseLong(all.getProperty("seed")),
                Integer.parseInt(all.getProperty("signals")),
                Integer.parseInt(all.getProperty("threads")),
                Integer.parseInt(all.getProperty("trajectories")),
                Integer.parseInt(all.getProperty("accounts")),
                Integer.parseInt(all.getProperty("organisations")),
                Instant.parse(all.getProperty("now")));
    }
}
