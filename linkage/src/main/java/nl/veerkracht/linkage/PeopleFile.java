package nl.veerkracht.linkage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads people from a CSV file with a header row, or says in one sentence what is wrong with it and where. */
final class PeopleFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private static final int MOST_NAMED = 10;

    private final Path file;
    private final ColumnMap map;
    private final Set<String> ids = new HashSet<>();
    private final Consumer<Row> rows;
    private final List<String> remarks = new ArrayList<>();
    private long strange;
    private long firstStrange;

    private PeopleFile(Path file, ColumnMap map, Consumer<Row> rows) {
        this.file = file;
        this.map = map;
        this.rows = rows;
    }

    /** @throws BadFile for anything but clean UTF-8 CSV with a header, an id column and unique ids */
    static List<Row> read(Path file, ColumnMap map) {
        List<Row> rows = new ArrayList<>();
        read(file, map, rows::add);
        return rows;
    }

    /**
     * Gives each row as it is read: a large file need not be in memory at once.
     *
     * @return what whoever gave the file should know, a sentence each: else what takes no part would be missed by nobody
     * @throws BadFile as above, after the rows before the fault were given
     */
    static List<String> read(Path file, ColumnMap map, Consumer<Row> rows) {
        PeopleFile people = new PeopleFile(file, map, rows);
        people.read();
        return people.remarks;
    }

    private void read() {
        long line = 0;
        if (Files.isDirectory(file)) {
            throw new BadFile(file, "this is a folder; name a CSV file in it.");
        }
        try (Reader reader = new CheckedText(file, Files.newInputStream(file));
                CSVParser csv = CSVParser.parse(reader, FORMAT)) {
            Header header = null;
            for (CSVRecord values : csv) {
                line = csv.getCurrentLineNumber();
                if (header == null) {
                    header = Header.of(file, values, map);
                } else {
                    add(header, values, line);
                }
            }
            if (header == null) {
                throw new BadFile(file, "the file is empty; the first line must name the columns.");
            }
            remark(header);
        } catch (NoSuchFileException e) {
            throw new BadFile(file, "there is no such file; check the name.");
        } catch (AccessDeniedException e) {
            throw new BadFile(file, "you may not read this file; ask for the right to, or choose another.");
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()), line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
    }

    private BadFile unreadable(IOException cause, long line) {
        return cause instanceof CSVException
                ? new BadFile(file, line + 1, "the quotation marks do not pair up; check them from this line on.")
                : new BadFile(file, "the file cannot be read (" + cause.getMessage() + "); check where it is kept.");
    }

    private void add(Header header, CSVRecord values, long line) {
        if (values.size() == 1 && values.get(0).isBlank()) {
            return;
        }
        if (values.size() != header.size()) {
            throw new BadFile(
                    file,
                    line,
                    "there are " + values.size() + " columns where the header names " + header.size() + ".");
        }
        Row row = header.row(values);
        if (row.id().isBlank()) {
            throw new BadFile(file, line, "the id is empty; every row needs one.");
        }
        if (!ids.add(row.id())) {
            throw new BadFile(file, line, "the id stands in an earlier row too; every row needs its own.");
        }
        lookAt(row.person(), line);
        rows.accept(row);
    }

    private void lookAt(Person person, long line) {
        if (person.birthDate() != null && BirthDate.of(person) == null) {
            firstStrange = strange == 0 ? line : firstStrange;
            strange++;
        }
    }

    private void remark(Header header) {
        if (ids.isEmpty()) {
            remarks.add(file + ": there are no rows under the header, so nothing is linked.");
        }
        List<String> unused = header.unused();
        if (!unused.isEmpty()) {
            String some = String.join(", ", unused.subList(0, Math.min(MOST_NAMED, unused.size())));
            remarks.add(
                    file + ", line 1: no part is taken by " + some + (unused.size() > MOST_NAMED ? " and others" : "")
                            + "; --columns tells which field a column holds.");
        }
        if (strange > 0) {
            remarks.add(file + ", line " + firstStrange
                    + ": this birth date is not understood and counts as unknown, one of " + strange + " in "
                    + ids.size() + " rows; write YYYY-MM-DD.");
        }
    }
}
