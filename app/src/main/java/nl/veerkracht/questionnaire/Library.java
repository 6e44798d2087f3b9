package nl.veerkracht.questionnaire;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instruments by edition. The newest edition is the one to start with; older ones stay readable. */
final class Library {

    private final Map<Edition, Instrument> byEdition = new HashMap<>();

    private Library() {}

    static Library of(Collection<Instrument> instruments) {
        var library = new Library();
        instruments.forEach(instrument -> library.byEdition.put(instrument.edition(), instrument));
        return library;
    }

    Optional<Instrument> edition(Edition edition) {
        return Optional.ofNullable(byEdition.get(edition));
    }

    Optional<Instrument> newest(String id) {
        return byEdition.values().stream()
                .filter(instrument -> instrument.edition().instrument().equals(id))
                .max(Comparator.comparingInt(instrument -> instrument.edition().version()));
    }

    /** The newest edition of every instrument, by id. */
    List<Instrument> newest() {
        return byEdition.keySet().stream()
                .map(Edition::instrument)
                .distinct()
                .sorted()
                .flatMap(id -> newest(id).stream())
                .toList();
    }
}
