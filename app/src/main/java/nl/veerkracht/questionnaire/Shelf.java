package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings the instrument files into the database at start, and every edition ever used out of it. */
@Component
class Shelf {

    private final InstrumentStore store;
    private final String directory;

    /** @param directory of a municipality's own instruments, beside those that come along; may be empty */
    Shelf(InstrumentStore store, @Value("${veerkracht.instruments:}") String directory) {
        this.store = store;
        this.directory = directory;
    }

    /** @throws MalformedInstrument when a file cannot be used, or says something else than the same version said before */
    Library fill() {
        var files = Stream.concat(InstrumentFiles.shipped().stream(), InstrumentFiles.in(directory).stream())
                .toList();
        files.forEach(source -> store.add(source.read().edition(), source));
        var library = read();
        files.forEach(source -> requireUnchanged(source, library));
        return library;
    }

    Library read() {
        List<InstrumentSource> kept = store.all();
        return Library.of(kept.stream().map(InstrumentSource::read).toList());
    }

    /** Answers name their version only: if its questions could change under them, they would say what nobody said. */
    private static void requireUnchanged(InstrumentSource source, Library library) {
        var written = source.read();
        if (!library.edition(written.edition()).equals(Optional.of(written))) {
            throw new MalformedInstrument(
                    source.file(),
                    1,
                    "version",
                    "version " + written.edition().version()
                            + " was used before with other questions or texts; give the changed file a higher version");
        }
    }
}
