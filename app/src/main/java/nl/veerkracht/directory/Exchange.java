package nl.veerkracht.directory;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole directory in and out, as packages of Open Referral HSDS 3 in JSON or CSV, with every field, also those that no screen shows. */
@Component
public class Exchange {

    /**
     * What bringing in did, counted in rows of all tables.
     *
     * @param same rows that were here already, just so
     */
    public record Taken(long added, long changed, long same) {}

    private final ExchangeStore store;
    private final EntryStore entries;
    private final Audit audit;

    Exchange(ExchangeStore store, EntryStore entries, Audit audit) {
        this.store = store;
        this.entries = entries;
        this.audit = audit;
    }

    /**
     * Who: the house, and administrators of the operating organisation. Brings in a package: a JSON file, a CSV file called as its table, a folder of them or
     * a zip of it. Rows are known by their id: what came of a known row is changed and the rest of it stays, nothing is ever removed. All of it or nothing.
     *
     * @throws BadInput with one sentence about the first thing that is wrong
     */
    @Transactional
    public Taken take(Path from) {
        requireWriting();
        store.begin();
        Batch batch = new Batch(store);
        PackageFiles.read(from, batch::add);
        batch.flush();
        store.wrong(1).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        Map<String, Long> outcomes = store.takeOver().outcomes();
        audit.change("directory.import", new java.util.UUID(0, 0), Map.of());
        return new Taken(
                outcomes.getOrDefault("added", 0L),
                outcomes.getOrDefault("changed", 0L),
                outcomes.getOrDefault("same", 0L));
    }

    /** Who: as {@link #take}. Writes all tables as one JSON object with a list of rows for each; does not close {@code out}. */
    @Transactional(readOnly = true)
    public void json(OutputStream out) {
        requireWriting();
        JsonExport.write(store, out);
    }

    /** Who: as {@link #take}. Writes all tables as a zip of CSV files with a description ({@code datapackage.json}); does not close {@code out}. */
    @Transactional(readOnly = true)
    public void csv(OutputStream out) {
        requireWriting();
        CsvExport.write(store, out);
    }

    /** Refuses who may not bring in or take along all of it. */
    void requireWriting() {
        if (!entries.mayWrite()) {
            audit.refused("directory.not-writing");
            throw Refused.notShown();
        }
    }
}
